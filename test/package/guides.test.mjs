import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';

/** The folders with the projects that tests build and run. */
const PROJECTS = ['examples', 'test/package/projects'];

/** The guides whose code is that of these projects. */
const GUIDES = ['react', 'nextjs', 'vue', 'svelte', 'sveltekit', 'angular'];

const root = join(import.meta.dirname, '../..');
const isSource = (/** @type {string} */ path) => /\.(tsx?|vue|svelte)$/.test(path) && !path.includes('node_modules');

async function sourcesIn(/** @type {string} */ folder) {
  const paths = await readdir(join(root, folder), { recursive: true });
  return Promise.all(paths.filter(isSource).map((path) => readFile(join(root, folder, path), 'utf8')));
}

const sources = (await Promise.all(PROJECTS.map(sourcesIn))).flat();

suite('the guides show for frameworks', () => {
  for (const guide of GUIDES) {
    test(`what a project here runs: ${guide}`, async () => {
      const text = await readFile(join(root, 'docs/guides', `${guide}.md`), 'utf8');
      const blocks = [...text.matchAll(/```(?:tsx?|vue|svelte)\n(.*?)```/gs)].map(([, code = '']) => code);
      // One line about types is run nowhere; test/pages/snippets.test.mjs compiles it.
      const shown = blocks.filter((code) => code.trim().split('\n').length > 1);
      assert.ok(shown.length, 'there is no code');
      for (const code of shown) assert.ok(sources.includes(code), code);
    });
  }
});
