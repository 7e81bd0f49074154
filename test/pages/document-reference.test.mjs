/**
 * The reference is complete. What has to be in it is found here in other ways than the generator's: by what the package
 * exports, what it checks, and where the sources dispatch, report and draw.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { checkConfig } from '../../lib/diagnostics/config-schema.js';
import { normaliseConfig } from '../../lib/consent/config.js';
import { readDecision } from 'assent/server';
import { readText, root } from '../helpers/documents.mjs';

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !/^(locales|jsx)/.test(path))
  .map((path) => ({ path, text: readText(`src/${path}`) }));

/** What `pattern` captures in the sources whose paths match. */
const found = (/** @type {RegExp} */ pattern, /** @type {RegExp} */ where = /./) => [
  ...new Set(
    sources
      .filter(({ path }) => where.test(path))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
  ),
];

const page = (/** @type {string} */ name) => readText(`docs/reference/${name}.md`);

/** The names that the page does not have as the first cell of a row, or as a heading. */
function missing(/** @type {string} */ name, /** @type {string[]} */ names) {
  const text = page(name);
  const cells = [...text.matchAll(/^\| (.+?)\s+\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one.replace(/\(\)$/, '')),
  );
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return names.filter((one) => !cells.includes(one) && !headings.includes(one));
}

/** Says that all of `names` are on the page, and that there are at least as many as there were when this was written. */
function has(/** @type {string} */ name, /** @type {string[]} */ names, /** @type {number} */ least) {
  assert.ok(names.length >= least, `found only ${names.join(', ')}`);
  assert.deepEqual(missing(name, names), []);
}

/**
 * All keys that the checks of a configuration know: each check names its keys when it is given another one.
 *
 * @param {(value: unknown) => unknown} wrap
 * @param {string} path
 * @returns {string[]}
 */
function keysBelow(wrap = (value) => value, path = '') {
  const unknown = { '': 0 };
  const keysOf = (/** @type {unknown} */ value) =>
    checkConfig(/** @type {any} */ (wrap(value)), '')
      .map(({ expected }) => /^one of the keys (.*)$/.exec(expected)?.[1]?.split(', '))
      .find(Boolean) ?? [];
  const direct = keysOf(unknown);
  const isList = !direct.length && keysOf([unknown]).length > 0;
  const keys = isList ? keysOf([unknown]) : direct;
  return keys.flatMap((key) => {
    const own = `${path}${isList ? '[]' : ''}${path ? '.' : ''}${key}`;
    const inside = (/** @type {unknown} */ value) => wrap(isList ? [{ [key]: value }] : { [key]: value });
    return [own, ...keysBelow(inside, own)];
  });
}

suite('the reference has', () => {
  test('every key of the configuration', () => {
    const keys = keysBelow();
    assert.ok(keys.length >= 60);
    // Each object has a heading, and a row for each of its keys.
    const levels = page('configuration')
      .split(/^##+ /m)
      .slice(1)
      .flatMap((section) => {
        const [heading = ''] = section.split('\n', 1);
        const rows = [...section.matchAll(/^\| `([\w[\]]+)`/gm)].map(([, key = '']) => `${heading}.${key}`);
        return [heading, ...rows];
      });
    assert.deepEqual(
      keys.filter((key) => !levels.includes(key)),
      [],
    );
    for (const [key, value] of Object.entries(normaliseConfig({}))) {
      if (typeof value === 'string') assert.match(page('configuration'), new RegExp(`\`${key}\`.*\`"${value}"\``));
    }
  });

  test('every attribute of the script tag', () => {
    const [list = ''] = found(/const TAG_NAMES =\s+((?:'[^']*'[\s+]*)+);/g);
    const names = list.replaceAll(/['+]/g, '').split(/\s+/).filter(Boolean);
    has(
      'attributes',
      names.map((name) => `data-${name}`),
      14,
    );
  });

  test('every attribute of what waits, acts, or marks the page', () => {
    const [addresses = ''] = found(/export const ADDRESSES = \[(.*)\]/g);
    const held = addresses.split(', ').map((name) => `data-${name.replaceAll("'", '')}`);
    const own = found(/['"[(\s](data-[a-z-]+)(?=['"\]=])/g, /^(effects|ui|assent)\//).filter(
      (name) => name !== 'data-nosnippet',
    );
    has('attributes', [...held, ...own], 11);
  });

  test('every event, wherever it is dispatched', () => {
    has('events', found(/announce\([\w.]+, '(\w+)'/g), 6);
    const kinds = found(/^ {2}(\w+): \{ readonly|^ {2}(\w+): \{$/gm, /^assent\/events/);
    has('events', kinds.filter(Boolean), 5);
  });

  test('every member of the detail of an event', () => {
    const details = found(/announce\([\w.]+, '\w+', \{ (.*) \}\)/g).flatMap((list) =>
      list.split(', ').map((entry) => entry.split(':')[0] ?? ''),
    );
    has('events', [...new Set(details)], 8);
  });

  test('every error code, with what to do about it', () => {
    const reported = found(/(?:report|AssentError)\(\s*'([a-z-]+)'/g);
    const declared = found(/^ {2}\| '([a-z-]+)'/gm, /^consent\/errors/);
    has('errors', [...new Set([...reported, ...declared])], 15);
    for (const section of page('errors').split(/^## /m).slice(1)) assert.match(section, /\*\*What to do:\*\* \w/);
  });

  for (const [type, least] of /** @type {const} */ ([
    ['Reason', 5],
    ['Cause', 7],
    ['Surface', 8],
    ['Mode', 3],
    ['SignalRule', 3],
  ])) {
    test(`every value of the type ${type}`, () => {
      const [union = ''] = found(new RegExp(`export type ${type} =([^;]*);`, 'g'), /^consent\//);
      const values = [...union.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/'([\w-]+)'/g)].map(([, value = '']) => value);
      has('states', values, least);
    });
  }

  test('every member of the state', () => has('states', Object.keys(readDecision('', {})), 11));

  test('every field of the cookie', () => {
    const [fields = ''] = found(/const FIELDS = \{(.*?)\} as const/gs);
    has(
      'cookie',
      [...fields.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name),
      12,
    );
  });

  test('every part, custom property and element', () => {
    const parts = found(/\bpart="([\w -]+)"/g).flatMap((names) => names.split(' '));
    has('elements', [...new Set(parts)], 15);
    // What the sources set themselves is not for others.
    const inner = found(/(--assent-[\w-]+):/g);
    const properties = found(/var\((--assent-[\w-]+)/g).filter((name) => !inner.includes(name));
    has('elements', properties, 11);
    has('elements', found(/(?:define|customElements\.define)\('(assent-[\w-]+)'/g), 4);
    has('elements', found(/@element (assent-[\w-]+)/g), 6);
  });

  test('every export of every entry', async () => {
    const { exports } = JSON.parse(readText('package.json'));
    const entries = Object.entries(exports).filter(([name, { types }]) => types && !name.includes('*'));
    assert.ok(entries.length >= 12);
    for (const [name, { types, default: file }] of entries) {
      // Its values as Node sees them, its types as the built declarations have them.
      const values = Object.keys(await import(join(root, file)));
      const lists = [...readText(types.slice(2)).matchAll(/^export (?:type )?\{([^}]*)\}/gms)];
      const exported = lists.flatMap(([, list = '']) =>
        list.split(',').map((one) => one.trim().replace(/^type |^\w+ as /, '')),
      );
      const declared = [...readText(types.slice(2)).matchAll(/^export (?:declare )?(?:interface|type) (\w+)/gm)];
      const names = [...values, ...exported, ...declared.map(([, one = '']) => one)].filter(Boolean);
      has(name === '.' ? 'api' : 'entries', names, 1);
    }
  });

  test('every function and property of the instance', () => {
    const [, body = ''] = /interface Assent<.*?\{\n(.*?)^\}/ms.exec(readText('lib/assent/types.d.ts')) ?? [];
    const members = [...body.matchAll(/^ {4}(?:readonly )?(\w+)[:(]/gm)].map(([, name = '']) => name);
    has('api', members, 20);
  });
});
