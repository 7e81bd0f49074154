import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const SECTION = '### React, Vue, Svelte, Angular';

const examples = join(import.meta.dirname, '../../examples');
const paths = await readdir(examples, { recursive: true });
const isSource = (/** @type {string} */ path) => /\.(tsx?|vue|svelte)$/.test(path) && !path.includes('node_modules');
const sources = await Promise.all(paths.filter(isSource).map((path) => readFile(join(examples, path), 'utf8')));

const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
const section = readme.slice(readme.indexOf(SECTION)).split(/\n### (?!React)/)[0] ?? '';
const blocks = [...section.matchAll(/```\w+\n(.*?)```/gs)].map(([, code = '']) => code);

suite('the README shows for frameworks', () => {
  test('code for each of them', () => assert.ok(blocks.length >= 4));

  for (const code of blocks) {
    const [firstLine] = code.split('\n', 1);
    test(`what an example runs: ${firstLine}`, () => assert.ok(sources.includes(code), code));
  }
});
