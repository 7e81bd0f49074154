/**
 * Runs the tests of code without a document in one process of Node, which starts only once:
 * `node --import tsx --import ./test/helpers/node-globals.mjs --test-reporter=spec test/helpers/quick.mjs`.
 */
import { readdirSync } from 'node:fs';

const tests = new URL('../', import.meta.url);
const files = ['consent', 'server', 'testing'].flatMap((folder) =>
  readdirSync(new URL(folder, tests)).map((name) => `${folder}/${name}`),
);
for (const file of [...files, 'importing/convert.test.ts']) {
  if (file.endsWith('.test.ts')) await import(new URL(file, tests).href);
}
