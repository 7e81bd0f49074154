/** Files of the repository that pages link to and that are no pages: the site shows them as they are, under `files/`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const docs = join(import.meta.dirname, '..');
const root = join(docs, '..');

const LINK = /\]\(([^)#\s]+)(#[^)\s]*)?\)/g;

/** Returns the path in the repository of what `link` in the page `page` leads to; `null` if that is in `docs/`. */
export function outsidePath(/** @type {string} */ page, /** @type {string} */ link) {
  if (/^(\w+:|\/|#)/.test(link)) return null;
  const path = join(docs, dirname(page), link.split('#', 1)[0] ?? '');
  return relative(docs, path).startsWith('..') ? relative(root, path) : null;
}

/** The address of such a file on the site. A dot in it would look like an extension. */
export const addressOf = (/** @type {string} */ path) => `/files/${path.replaceAll('.', '-')}`;

/** All files that pages link to. */
export function outsideFiles() {
  const pages = readdirSync(docs, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.md') && !/node_modules|^files|^\.vitepress/.test(path));
  const found = pages.flatMap((page) =>
    [...readFileSync(join(docs, page), 'utf8').matchAll(LINK)].map(([, link = '']) => outsidePath(page, link)),
  );
  return [...new Set(found)].filter((path) => path !== null).filter((path) => statSync(join(root, path)).isFile());
}
