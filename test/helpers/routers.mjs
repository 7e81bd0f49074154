import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const folderOf = (/** @type {string} */ name) => dirname(resolve(`${name}/package.json`));

/** The source of each library, for a `<script src>`, and the event on `window` that follows a change of pages. */
export const ROUTERS = {
  Turbo: { source: readFileSync(resolve('@hotwired/turbo'), 'utf8'), event: 'turbo:render' },
  htmx: { source: readFileSync(join(folderOf('htmx.org'), 'dist/htmx.js'), 'utf8'), event: 'htmx:pushedIntoHistory' },
};
