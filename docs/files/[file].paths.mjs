import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { addressOf, outsideFiles } from '../.vitepress/outside.mjs';

const root = join(import.meta.dirname, '../..');

/** A page for each file: its name and its text. */
const pageOf = (/** @type {string} */ path) => ({
  params: { file: addressOf(path).replace('/files/', '') },
  content: `# ${path}\n\n~~~~~~${extname(path).slice(1)}\n${readFileSync(join(root, path), 'utf8')}\n~~~~~~\n`,
});

export default { paths: () => outsideFiles().map(pageOf) };
