/** The pages, as `index.md` lists them: the sidebar and `llms.txt` follow it, so that one list is enough. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '..');

const read = (/** @type {string} */ path) => readFileSync(join(docs, path), 'utf8');

/** The sections of `index.md`, each with its pages: text and path. */
export const sections = read('index.md')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n', 1)[0] ?? '',
    pages: [...section.matchAll(/\[([^\]]+)\]\(([\w/-]+\.md)\)/g)].map(([, text = '', path = '']) => ({ text, path })),
  }));

/** The title of a page, and the first sentence of its text. */
export function describePage(/** @type {string} */ path) {
  const [, title = path] = /^# (.+)$/m.exec(read(path)) ?? [];
  const paragraphs = read(path)
    .replaceAll(/^(```|~~~).*?^\1|<!--.*?-->/gms, '')
    .split(/\n{2,}/)
    .filter((block) => /^[a-z`_*"“[<]/i.test(block));
  const text = (paragraphs[0] ?? '').replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  return { title, summary: (/^.*?\.(?= |$)/.exec(text)?.[0] ?? text).replace(/:$/, '.') };
}
