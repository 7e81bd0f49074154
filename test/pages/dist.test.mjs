import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { version, browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const read = (/** @type {string} */ path) => readFileSync(join(dist, path), 'utf8');

/** Every file in `dist/`, by its path, in order. */
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .flatMap((entry) => (entry.isFile() ? posix.relative(dist, posix.join(entry.parentPath, entry.name)) : []))
  .sort();

/** What a site may load by itself, as the documentation says. */
const FOR_SITES = [`${version}/import.js`];

/**
 * Calls `look` with `node` and every node in it.
 *
 * @param {any} node
 * @param {(node: any) => void} look
 */
function walk(node, look) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') look(node);
  for (const value of Object.values(node)) walk(value, look);
}

/** Names of scripts in the texts of `code`, without their queries; `*` for what is known only when it runs. */
function namesIn(/** @type {string} */ code) {
  /** @type {string[]} */
  const texts = [];
  walk(parseAst(code), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateLiteral') texts.push(node.quasis.map((part) => part.value.cooked).join('*'));
  });
  return texts.map((text) => text.replace(/\?.*/, '')).filter((text) => /^[\w*/-]+\.js$/.test(text));
}

/** What the module at `path` imports, now or on demand. */
function importsOf(/** @type {string} */ path) {
  /** @type {string[]} */
  const imported = [];
  walk(parseAst(read(path)), ({ source }) => {
    if (typeof source?.value === 'string') imported.push(posix.join(posix.dirname(path), source.value));
  });
  return imported;
}

test('dist/ holds what a site copies, and nothing else', () => {
  assert.deepEqual(readdirSync(dist).sort(), [
    version,
    'assent.full.js',
    'assent.js',
    'config.schema.json',
    'integrity.json',
    'licences.txt',
    'receipt.schema.json',
  ]);
});

test('integrity.json has the right hash of every script', () => {
  const scripts = files.filter((path) => path.endsWith('.js'));
  const hashOf = (/** @type {string} */ path) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, path)))
      .digest('base64')}`;
  assert.deepEqual(JSON.parse(read('integrity.json')), {
    version,
    files: Object.fromEntries(scripts.map((path) => [path, hashOf(path)])),
  });
});

test('the schemas are JSON, and the licences are those of what is bundled', () => {
  for (const name of ['config', 'receipt']) {
    assert.equal(JSON.parse(read(`${name}.schema.json`)).$schema, 'http://json-schema.org/draft-07/schema#');
  }
  for (const name of ['lit', 'js-cookie']) {
    assert.ok(read('licences.txt').includes(readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')), name);
  }
});

test('every file of the version is loaded by assent.js or by another such file, and every name it loads is there', async () => {
  const { localeNames } = await import('../../lib/locales/names.js');
  const names = namesIn(read('assent.js')).filter((name) => name !== '*.js');
  const locales = localeNames.map((name) => `${version}/locales/${name}.js`);
  assert.ok(names.includes('ui.js') && names.includes('locales/*.js'), names.join(', '));

  // What assent.full.js loads after the banner.
  const inFull = importsOf(`${version}/ui.js`).map((path) => path.replace(version, `${version}/full`));
  const reachable = new Set(
    names.flatMap((name) => (name === 'locales/*.js' ? locales : `${version}/${name}`)).concat(FOR_SITES, inFull),
  );
  for (const path of reachable) {
    assert.ok(files.includes(path), `${path} is not there`);
    for (const imported of importsOf(path)) reachable.add(imported);
  }
  assert.deepEqual(
    files.filter((path) => path.startsWith(`${version}/`)),
    [...reachable].sort(),
  );
});

test('the README names the oldest browsers, as package.json lists them', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll(/\s+/g, ' ');
  const names = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' };
  const [, onIos] = browserslist.at(-1).split(' >= ');
  const versions = browserslist.slice(0, -1).map((/** @type {string} */ entry) => {
    const [name, oldest] = entry.split(' >= ');
    return `${names[name]} ${oldest}`;
  });
  assert.ok(
    readme.includes(`Down to ${versions.join(', ')} and Safari ${onIos} on iOS the visitor can read the banner`),
  );
});

test('the README has the sizes that CONTRIBUTING.md has', () => {
  const sizesIn = (/** @type {string} */ path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\| ([\d,]+ in \d) +\|/g)].map(([, size]) => size);
  const sizes = sizesIn('README.md');
  assert.equal(sizes.length, 3);
  assert.deepEqual(
    sizes.filter((size) => !sizesIn('CONTRIBUTING.md').includes(size)),
    [],
  );
});

test('docs/places.md tells what the presets are', async () => {
  const { regionPresets } = await import('../../lib/consent/region-presets.js');
  const rows = readFileSync(join(root, 'docs/places.md'), 'utf8').matchAll(/^\| `(\w+)`\s*\|(.*)\|$/gm);
  const told = [...rows].map(([, name, cells]) => [name, ...cells.split('|').map((cell) => cell.trim())]);
  const presets = Object.entries(regionPresets).map(([name, { match, mode, ...more }]) => {
    const { signals, lifetimeDays } = /** @type {any} */ (more);
    const refusals = lifetimeDays ? `${lifetimeDays.refused} days` : '';
    return [name, match.join(', '), mode, signals?.globalPrivacyControl === 'refuse' ? 'GPC' : '', refusals];
  });
  assert.deepEqual(told, presets);
});
