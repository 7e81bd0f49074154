/**
 * Writes docs/reference/ from the sources and the last build, and docs/llms.txt from the pages. With `--check` it fails if
 * they are not up to date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { referencePages } from './generate/pages.mjs';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const options = await resolveConfig(join(root, 'README.md'));
const read = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Writes a file, or says that it is out of date. */
function put(/** @type {string} */ name, /** @type {string} */ text) {
  const path = join(root, 'docs', name);
  if (read(path) === text) return;
  if (isCheck) {
    console.error(`docs/${name} is out of date: npm run docs:reference`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, text);
}

mkdirSync(join(root, 'docs/reference'), { recursive: true });
for (const [name, text] of Object.entries(referencePages())) {
  const note = '<!-- Written by docs/generate.mjs: change the sources, then run npm run docs:reference. -->';
  put(`reference/${name}.md`, await format(`${note}\n\n${text}`, { ...options, parser: 'markdown' }));
}
// It reads the pages, so that these come first.
const { llmsText } = await import('./generate/llms.mjs');
mkdirSync(join(root, 'docs/public'), { recursive: true });
put('public/llms.txt', llmsText());
