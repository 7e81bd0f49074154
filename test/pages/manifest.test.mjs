import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));

test('the manifest names each element with the built file that it comes with', () => {
  const tags = modules.map(({ path, declarations }) => [path, declarations.map(({ tagName }) => tagName).sort()]);
  assert.deepEqual(tags, [
    ['lib/elements.js', ['assent-banner', 'assent-declaration', 'assent-embed', 'assent-preferences']],
    ['lib/index.js', ['assent-settings', 'assent-status']],
    ['lib/devtools.js', ['assent-devtools']],
  ]);
  for (const { path } of modules) assert.ok(existsSync(join(root, path)), path);
});

test('the manifest tells of nothing that is not for others', () => {
  const members = modules.flatMap(({ declarations }) =>
    declarations.flatMap(({ tagName, members: all = [] }) => all.map(({ name }) => `${tagName}.${name}`)),
  );
  assert.deepEqual(members, [
    ...['category', 'service', 'src', 'width', 'height'].map((name) => `assent-embed.${name}`),
    'assent-devtools.open',
  ]);
});
