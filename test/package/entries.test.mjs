import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findTarball } from './pack.mjs';
import { install } from './project.mjs';
import { run } from './run.mjs';

const folder = await install('test/package/projects/node', await findTarball());

const home = join(folder, 'node_modules/assent');
const { exports: targets } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));

/** What sites write: `assent/server`, and one language and every integration for the patterns. */
const entries = (await Promise.all(Object.keys(targets).map(expand))).flat();
const isModule = (/** @type {string} */ entry) => !/\.\w+$/.test(entry);

/** What the entries for frameworks import: what that does to globals is the frameworks' own matter. */
const frameworks = ['@angular/core', 'react', 'svelte/store', 'vue'];

async function expand(/** @type {string} */ key) {
  const entry = key.replace('.', 'assent');
  const file = targets[key].default ?? targets[key];
  // An entry with types alone is nothing to import.
  if (typeof file !== 'string') return [];
  if (key === './locales/*') return [entry.replace('*', 'de')];
  if (!key.includes('*')) return [entry];
  const [folderName = '', ending = ''] = file.split('*');
  const names = (await readdir(join(home, folderName))).filter((name) => name.endsWith(ending));
  return names.map((name) => entry.replace('*', name.slice(0, -ending.length)));
}

/** Runs a module in the project, with no DOM, and returns what it printed. */
async function runModule(/** @type {string} */ code) {
  const { code: exitCode, output } = await run(process.execPath, ['--input-type=module', '--eval', code], folder);
  assert.equal(exitCode, 0, output);
  return output.trim();
}

suite('the package on a server', { concurrency: 2 }, () => {
  test('has a file for every entry', async () => {
    const urls = await runModule(
      `for (const entry of ${JSON.stringify(entries)}) console.log(import.meta.resolve(entry))`,
    );
    const missing = urls.split('\n').filter((url) => !existsSync(fileURLToPath(url)));
    assert.deepEqual(missing, []);
  });

  for (const entry of entries.filter(isModule)) {
    test(`imports ${entry} without touching a global`, async () => {
      const output = await runModule(`
        await Promise.all(${JSON.stringify(frameworks)}.map((name) => import(name)));
        const before = Object.getOwnPropertyDescriptors(globalThis);
        await import('${entry}');
        const isSame = (a, b) => ['value', 'get', 'set'].every((key) => Object.is(a?.[key], b?.[key]));
        const after = Object.getOwnPropertyDescriptors(globalThis);
        console.log(Object.keys(after).filter((name) => !isSame(before[name], after[name])).join(' '));
      `);
      // Lit's own, by which two copies of it find each other.
      assert.equal(output.replace('litHtmlVersions', ''), '');
    });
  }

  test('refuses to start without a document, and says so', async () => {
    const output = await runModule(`
      import { AssentError, start } from 'assent';
      try {
        start();
      } catch (error) {
        console.log(JSON.stringify({ isOurs: error instanceof AssentError, code: error.code, message: error.message }));
      }
    `);
    const { isOurs, code, message } = JSON.parse(output || '{}');
    assert.deepEqual({ isOurs, code }, { isOurs: true, code: 'no-document' });
    assert.match(message, /document/);
  });
});
