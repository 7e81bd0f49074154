/**
 * Every snippet in the documents is what it says. Those of docs/reference are written from sources that the compiler has
 * seen; Vue's and Svelte's are files of projects that test/package builds.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { parseFragment } from 'parse5';
import { checkConfig } from '../../lib/diagnostics/config-schema.js';
import { documents, readText, root, snippetsIn } from '../helpers/documents.mjs';

const snippets = documents.filter((path) => !path.startsWith('docs/reference/')).flatMap(snippetsIn);
const written = (/** @type {string[]} */ ...languages) =>
  snippets.filter(({ language, comment }) => languages.includes(language) && !comment.startsWith('not run:'));
const placeOf = (/** @type {{ path: string, line: number }} */ { path, line }) => `${path}:${line}`;

/** A validator for each schema that the package ships; they name the draft that Ajv reads by default. */
const validators = Object.fromEntries(
  ['config', 'receipt'].map((name) => [name, new Ajv().compile(JSON.parse(readText(`dist/${name}.schema.json`)))]),
);

/** Says that a value is a valid configuration, for editors and for Assent itself. */
function assertConfig(/** @type {any} */ value) {
  assert.ok(validators.config(value), JSON.stringify(validators.config.errors));
  assert.deepEqual(checkConfig(value, ''), []);
}

/** Attributes that the reference names. */
const attributes = new Set(
  [...readText('docs/reference/attributes.md').matchAll(/^\| `(data-[\w-]+)`/gm)].map(([, name]) => name),
);

/** All elements in a tree of parse5. */
const elementsIn = (/** @type {any} */ node) =>
  (node.childNodes ?? []).flatMap((/** @type {any} */ child) => [
    ...(child.tagName ? [child] : []),
    ...elementsIn(child),
  ]);

suite('the snippets in the documents', () => {
  for (const snippet of written('html')) {
    test(`are HTML that parses, and what Assent knows: ${placeOf(snippet)}`, () => {
      /** @type {string[]} */
      const mistakes = [];
      const tree = parseFragment(snippet.code, { onParseError: ({ code }) => mistakes.push(code) });
      assert.deepEqual(mistakes, []);
      for (const { tagName, attrs, childNodes } of elementsIn(tree)) {
        const unknown = attrs.filter(({ name }) => name.startsWith('data-') && !attributes.has(name));
        assert.deepEqual(unknown, [], tagName);
        const isConfig = attrs.some(({ name, value }) => name === 'id' && value === 'assent-config');
        if (isConfig) assertConfig(JSON.parse(childNodes[0].value));
      }
    });
  }

  for (const snippet of written('json')) {
    test(`are JSON that a schema accepts: ${placeOf(snippet)}`, () => {
      const value = JSON.parse(snippet.code);
      if ('specversion' in value) assert.ok(validators.receipt(value), JSON.stringify(validators.receipt.errors));
      else if (snippet.comment !== 'settings of an editor')
        assertConfig('id' in value ? { categories: [value] } : value);
    });
  }

  for (const snippet of written('sh')) {
    test(`name scripts that there are: ${placeOf(snippet)}`, () => {
      const { scripts } = JSON.parse(readText('package.json'));
      for (const [, name = ''] of snippet.code.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:]+)/g)) {
        assert.ok(scripts[name], name);
      }
    });
  }

  for (const snippet of written('css')) {
    test(`are styles of parts and properties that there are: ${placeOf(snippet)}`, () => {
      const elements = readText('docs/reference/elements.md');
      const names = [...snippet.code.matchAll(/(--assent-[\w-]+)|::part\(([\w-]+)\)/g)].map(
        ([, name, part]) => name ?? part,
      );
      assert.ok(names.length);
      for (const name of names) assert.ok(elements.includes(`\`${name}\``), name);
    });
  }

  test('are in languages that are tried here', () => {
    const languages = new Set(snippets.map(({ language }) => language));
    const tried = ['html', 'json', 'sh', 'css', 'js', 'ts', 'tsx', 'vue', 'svelte', ''];
    assert.deepEqual(
      [...languages].filter((language) => !tried.includes(language)),
      [],
    );
  });

  test('compile against the types of the package', async () => {
    mkdirSync(join(root, 'coverage'), { recursive: true });
    // In the repository, so that its own name and its packages are found.
    const folder = mkdtempSync(join(root, 'coverage/snippets-'));
    try {
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
      for (const [name, text] of Object.entries(SURROUNDINGS)) writeFileSync(join(folder, name), text);
      const files = [...written('js', 'ts', 'tsx')].map((snippet, index) => {
        const name = `snippet-${index}.${snippet.language === 'js' ? 'ts' : snippet.language}`;
        writeFileSync(join(folder, name), `${snippet.code}\nexport {};\n`);
        return [name, placeOf(snippet)];
      });
      assert.ok(files.length > 20);
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const { output } = await promisify(execFile)(process.execPath, [tsc, '-p', '.'], { cwd: folder }).then(
        () => ({ output: '' }),
        ({ stdout }) => ({ output: String(stdout) }),
      );
      const told = files.reduce((text, [name = '', place = '']) => text.replaceAll(`${name}(`, `${place} (`), output);
      assert.equal(told, '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    jsx: 'react-jsx',
    experimentalDecorators: true,
    types: [],
    strict: true,
    noImplicitAny: false,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['*.ts', '*.tsx'],
};

/** What the snippets take for granted: a site's own modules and functions, and modules of frameworks. */
const SURROUNDINGS = {
  'site.d.ts': `
    import type { Assent } from 'assent';
    import type { ConfigInput } from 'assent/server';
    import type { importRecord as Import } from 'assent/import';
    import type * as Playwright from 'playwright-core';
    declare global {
      const config: ConfigInput;
      const importRecord: typeof Import;
      const page: Playwright.Page;
      const context: Playwright.BrowserContext;
      const request: Request;
      const response: Response;
      function countVisit(): void;
      function stats(...call: unknown[]): void;
      const assent: Assent;
      function defineNuxtConfig(settings: { modules: string[]; assent: ConfigInput }): object;
      interface Window { start: typeof import('assent').start }
    }
  `,
  'modules.d.ts': `
    declare module 'astro' { export type MiddlewareHandler = (context: never, next: never) => Promise<Response>; }
    declare module '@sveltejs/kit' { export type Handle = (input: never) => Promise<Response>; }
    declare module '$lib/config' { export const config: import('assent').ConfigInput; }
    declare module 'next/headers' { export function headers(): Promise<Headers>; }
    declare module '@vitejs/plugin-vue' { export default function vue(options: object): object; }
    declare module 'vite' { export function defineConfig(config: object): object; }
  `,
  'chart.tsx': 'export const Chart: any = () => <p />;',
  'config.ts': `import type { ConfigInput } from 'assent';\nexport const config = {} satisfies ConfigInput;`,
  '$types.ts': `export type LayoutServerLoad = (event: { locals: { assent: unknown } }) => object;`,
  'start-assent.tsx': 'export const StartAssent = () => null;',
};
