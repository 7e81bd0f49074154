import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { basename } from 'node:path';
import { openBrowser } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install, refuseWarnings } from './project.mjs';
import { TSC, run, serve } from './run.mjs';
import { testHydration, testServerState } from './server-state.mjs';
import { testComponent, testDeclaration, testHeldScript, testVisits } from './visits.mjs';

/**
 * An example whose server renders. `start` runs what was built, `dev` is the development server; each prints what matches
 * `ready` once it answers.
 *
 * @typedef {{ command: string, ready: RegExp }} Server
 * @typedef {{ source: string, build: string, ownWarning?: RegExp, start: Server, dev: Server }} Project
 */

/** @type {Project[]} */
const projects = [
  {
    source: 'examples/nuxt',
    build: 'nuxt build',
    // Of a file of its own, in every project.
    ownWarning: /WARN  \[plugin nuxt:module-preload-polyfill\] Sourcemap is likely to be incorrect/,
    start: { command: 'nuxt preview --port {port}', ready: /Listening on/ },
    dev: { command: 'nuxt dev --host 127.0.0.1 --port {port}', ready: /Vite client warmed up|Nitro.* built/ },
  },
  {
    source: 'examples/astro',
    build: 'astro build',
    start: { command: 'astro preview --host 127.0.0.1 --port {port}', ready: /Server listening/ },
    dev: { command: 'astro dev --host 127.0.0.1 --port {port}', ready: /ready in/ },
  },
  {
    source: 'examples/sveltekit',
    build: 'vite build',
    start: { command: 'vite preview --host 127.0.0.1 --port {port}', ready: /Local:/ },
    dev: { command: 'vite dev --host 127.0.0.1 --port {port}', ready: /ready in/ },
  },
];

const tarball = await findTarball();
const browser = await openBrowser();
after(() => browser.close());

suite('a site whose server renders', { concurrency: 2 }, () => {
  for (const project of projects) {
    suite(`with ${basename(project.source)}`, { concurrency: 1 }, () => {
      let folder = '';
      before(async () => (folder = await install(project.source, tarball)));

      test('builds without a warning', () => build(project.build, folder, project.ownWarning));

      test('compiles', async () => {
        const { code, output } = await run(process.execPath, [TSC, '--noEmit', '-p', '.'], folder);
        assert.equal(code, 0, output);
      });

      suite('when built', () => {
        const site = { browser, url: '', stop: () => {} };
        before(async () => Object.assign(site, await serve(project.start.command, project.start.ready, folder)));
        after(() => site.stop());

        testVisits(site);
        testComponent(site);
        testHeldScript(site);
        testDeclaration(site, 'privacy');
        testServerState(site);
      });

      suite('on the development server, which warns', () => {
        const site = { browser, url: '', output: () => '', stop: () => {} };
        before(async () => {
          Object.assign(site, await serve(project.dev.command, project.dev.ready, folder));
          // It compiles the page when it is first asked for it.
          await fetch(site.url);
        });
        after(() => site.stop());

        testHydration(site);
        test('prints no warning', () => refuseWarnings(site.output()));
      });
    });
  }
});
