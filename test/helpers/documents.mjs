/** The documents that ship: README.md and all of docs/, as the tests of the documents read them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const readText = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

const inDocs = readdirSync(join(root, 'docs'), { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md') && !/(^|\/)(node_modules|files|\.vitepress)\//.test(path));

/** The paths of all documents, in the repository. */
export const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...inDocs.map((path) => `docs/${path}`).sort(),
];

/**
 * A block of code in a document, with the comment right before it, if there is one.
 *
 * @typedef {{ path: string, line: number, language: string, code: string, comment: string }} Snippet
 */

/**
 * The blocks of code in a document.
 *
 * @param {string} path
 * @returns {Snippet[]}
 */
export function snippetsIn(path) {
  const text = readText(path);
  return [...text.matchAll(/(?:<!-- ([^>]*) -->\n+)?^( *)```(\w*)\n(.*?)^ *```$/gms)].map((match) => {
    const [, comment = '', indent = '', language = '', code = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return { path, line, language, comment, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '') };
  });
}

/** The text of a document without its code, and without comments. */
export const proseOf = (/** @type {string} */ path) =>
  readText(path)
    .replaceAll(/^( *)```.*?^ *```$/gms, '')
    .replaceAll(/<!--.*?-->/gs, '');
