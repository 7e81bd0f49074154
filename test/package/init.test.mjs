import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { answer, storedCookie, waitForBanner } from '../helpers/visitor.mjs';
import { openBrowser, visit } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build } from './project.mjs';
import { startRegistry } from './registry.mjs';
import { run, whenDone } from './run.mjs';
import { serveFolder } from './static-server.mjs';

const PROGRAM = join(import.meta.dirname, '../../lib/cli.js');

const registry = await startRegistry(await findTarball());
/** Npm's cache of this run: in the common one, npx would find the package of the run before. */
const cache = await mkdtemp(join(tmpdir(), 'assent-npm-'));
whenDone(() => rmSync(cache, { recursive: true, force: true }));
const browser = await openBrowser();
after(() => browser.close());

/** A site as somebody has it who knows nothing of Assent. */
async function makeSite(/** @type {Record<string, string>} */ files) {
  const folder = await mkdtemp(join(tmpdir(), 'assent-init-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  if ('package.json' in files) {
    const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    assert.equal(code, 0, output);
  }
  await writeFile(join(folder, '.npmrc'), `registry=${registry}\ncache=${cache}\naudit=false\nfund=false\n`);
  return folder;
}

/** As somebody runs it who knows nothing of Assent. */
const byNpx = (/** @type {string} */ folder, /** @type {string[]} */ ...args) =>
  run('npx', ['--yes', 'assent', 'init', ...args], folder);

/** The same program at once. */
const directly = (/** @type {string} */ folder) => run(process.execPath, [PROGRAM, 'init'], folder);

/** All that a site consists of, but for what npm makes. */
async function contentsOf(/** @type {string} */ folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const own = files.filter((path) => !/\/(node_modules|\.next|dist)\//.test(path));
  return Object.fromEntries(await Promise.all(own.map(async (path) => [path, await readFile(path, 'utf8')])));
}

/** The banner comes, links to the policy, and remembers the answer. */
const seesBanner = (/** @type {string} */ url) =>
  visit(browser, url, async (page) => {
    await waitForBanner(page);
    assert.equal(await page.locator('assent-banner a').first().getAttribute('href'), '/privacy');
    await answer(page, 'Accept');
    assert.ok(await storedCookie(page.context()));
  });

/** Runs the command, and once more, after which nothing is different. */
async function initTwice(/** @type {string} */ folder, /** @type {RegExp} */ found, init = byNpx) {
  const first = await init(folder);
  assert.equal(first.code, 0, first.output);
  assert.match(first.output, found);
  const contents = await contentsOf(folder);
  const second = await init(folder);
  assert.equal(second.code, 0, second.output);
  assert.match(second.output, /Nothing was changed/);
  assert.deepEqual(await contentsOf(folder), contents);
}

const LINK = '<a href="/privacy">Privacy</a>';
const page = (/** @type {string} */ body) =>
  `<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8">\n    <title>Site</title>\n    <link rel="icon" href="data:,">\n  </head>\n  <body>${body}</body>\n</html>\n`;
const manifest = (/** @type {object} */ dependencies) =>
  JSON.stringify({ private: true, type: 'module', dependencies });

suite('npx assent init puts Assent', () => {
  test('into plain pages, in every folder', async () => {
    const folder = await makeSite({ 'index.html': page(LINK), 'about/us.html': page(LINK), 'part.html': LINK });
    await initTwice(folder, /plain HTML/);
    const { url, stop } = await serveFolder(folder);
    try {
      await seesBanner(url);
      await seesBanner(`${url}about/us.html`);
    } finally {
      stop();
    }
    assert.equal(await readFile(join(folder, 'part.html'), 'utf8'), LINK);
  });

  test('into a site with Vite', async () => {
    const folder = await makeSite({
      'package.json': manifest({ vite: '8.3.8' }),
      'index.html': page(`${LINK}<script type="module" src="/src/main.js"></script>`),
      'src/main.js': "document.body.append('Hello');\n",
    });
    await initTwice(folder, /Vite/);
    await build('vite build --logLevel warn', folder);
    const { url, stop } = await serveFolder(join(folder, 'dist'));
    await seesBanner(url).finally(stop);
  });

  test('nowhere where it does not know the place, and says what it looked for', async () => {
    const folder = await makeSite({ 'notes.txt': 'nothing' });
    const { code, output } = await byNpx(folder);
    assert.equal(code, 1);
    assert.match(output, /nor is there an index\.html/);
  });

  test('nowhere on a trial run, and says what it would do', async () => {
    const folder = await makeSite({ 'index.html': page(LINK) });
    const before = await contentsOf(folder);
    const { code, output } = await byNpx(folder, '--dry-run');
    assert.equal(code, 0, output);
    assert.match(output, /changed {2}index\.html/);
    assert.deepEqual(await contentsOf(folder), before);
  });
});

/** For each other kind of site: its files as they are before, and what is in each file that is written. */
const KINDS = {
  'Next.js, app router': {
    dependency: 'next',
    files: {
      'app/layout.jsx': `export default function Layout({ children }) {
  return (
    <html lang="en">
      <body className="site">
        {children}
        ${LINK}
      </body>
    </html>
  );
}
`,
    },
    written: {
      'app/start-assent.jsx':
        /^'use client';\n.*useEffect\(\(\) => \{\n {4}start\(\{ policy: \{ url: '\/privacy' \} \}\);/s,
      'app/layout.jsx':
        /^import \{ StartAssent \} from '\.\/start-assent';\n.*<body className="site">\n {8}<StartAssent \/>\n {8}\{children\}/s,
    },
  },
  'Next.js, pages router': {
    dependency: 'next',
    files: { 'src/pages/index.tsx': 'export default () => <h1>Home</h1>;\n', 'tsconfig.json': '{}' },
    written: {
      'src/start-assent.ts': /^import \{ start \} from 'assent';\n\nstart\(\);\n$/,
      'src/instrumentation-client.ts': /^import '\.\/start-assent';\n$/,
    },
  },
  Nuxt: {
    dependency: 'nuxt',
    files: { 'app/app.vue': `<template><NuxtLink to="/privacy">Privacy</NuxtLink></template>\n` },
    written: {
      'app/plugins/assent.client.js':
        /defineNuxtPlugin\(\(\) => \{\n {2}start\(\{ policy: \{ url: '\/privacy' \} \}\);\n\}\);/,
    },
  },
  SvelteKit: {
    dependency: '@sveltejs/kit',
    files: { 'src/routes/+page.svelte': LINK, 'src/hooks.client.js': 'export const init = () => {};\n' },
    written: {
      'src/start-assent.js': /start\(\{ policy: \{ url: '\/privacy' \} \}\);/,
      'src/hooks.client.js': /^import '\.\/start-assent';\nexport const init/,
    },
  },
  Angular: {
    dependency: '@angular/core',
    files: { 'src/main.ts': "import { App } from './app';\n", 'src/app.html': LINK },
    written: {
      'src/start-assent.ts': /start\(\{ policy: \{ url: '\/privacy' \} \}\);/,
      'src/main.ts': /^import '\.\/start-assent';\nimport \{ App \}/,
    },
  },
  Astro: {
    dependency: 'astro',
    files: { 'src/layouts/site.astro': `---\nconst { title } = Astro.props;\n---\n${page(LINK)}` },
    written: {
      'src/start-assent.js': /start\(\{ policy: \{ url: '\/privacy' \} \}\);/,
      'src/layouts/site.astro':
        /<meta charset="utf-8">\n {4}<script>import '\.\.\/start-assent';<\/script>\n {4}<title>/,
    },
  },
};

suite('npx assent init writes what its documentation says', () => {
  for (const [kind, { dependency, files, written }] of Object.entries(KINDS)) {
    test(`for ${kind}`, async () => {
      const folder = await makeSite(files);
      await writeFile(join(folder, 'package.json'), manifest({ [dependency]: '*', assent: '*' }));
      await initTwice(folder, new RegExp(kind.split(',')[0]), directly);
      for (const [path, text] of Object.entries(written))
        assert.match(await readFile(join(folder, path), 'utf8'), text);
    });
  }
});
