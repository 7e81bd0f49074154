import { after, before, suite, test } from 'node:test';
import { basename, join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install, refuseWarnings } from './project.mjs';
import { serve } from './run.mjs';
import { serveFolder } from './static-server.mjs';
import {
  testComponent,
  testDeclaration,
  testEmbed,
  testHeldScript,
  testHotReload,
  testTags,
  testVisits,
} from './visits.mjs';

/**
 * An example, or a project in `projects/`. `public` is the folder of static files that the build fills; `preview` and `dev`
 * are servers that the project itself brings. `component` is the file of the component `Visits`; a plain page has an embed in
 * its place. Both have a script that waits.
 *
 * @typedef {{ source: string, build: string, public?: string, preview?: string, dev?: string, hasTags?: boolean, component?: string, isPlain?: boolean }} Project
 * @typedef {{ url: string, stop: () => void }} Site
 */

const VITE_PREVIEW = 'vite preview --host 127.0.0.1 --port {port}';
const VITE_DEV = 'vite --host 127.0.0.1 --port {port}';
const ESBUILD = 'esbuild src/main.ts --bundle --splitting --format=esm --minify --outdir=public';

/** @type {Project[]} */
const projects = [
  // Nothing is bundled: the files of the package lie beside the page.
  { source: 'examples/plain', build: 'npm run build', public: 'public', isPlain: true },
  {
    source: 'examples/react',
    build: 'vite build',
    preview: VITE_PREVIEW,
    dev: VITE_DEV,
    hasTags: true,
    component: 'visits.tsx',
  },
  {
    source: 'examples/svelte',
    build: 'vite build',
    public: 'dist',
    dev: VITE_DEV,
    hasTags: true,
    component: 'visits.svelte',
  },
  {
    source: 'examples/vue',
    build: 'vite build',
    public: 'dist',
    dev: VITE_DEV,
    hasTags: true,
    component: 'visits.vue',
  },
  {
    source: 'examples/angular',
    build: 'ng build --progress=false',
    public: 'dist/browser',
    hasTags: true,
    component: 'visits.ts',
  },
  { source: 'test/package/projects/webpack', build: 'webpack', public: 'public' },
  { source: 'test/package/projects/rollup', build: 'rollup --config', public: 'public' },
  { source: 'test/package/projects/esbuild', build: ESBUILD, public: 'public' },
];

const tarball = await findTarball();
const browser = await openBrowser();
after(() => browser.close());

suite('a site gets the banner from the package', { concurrency: 2 }, () => {
  for (const project of projects) {
    suite(`with ${basename(project.source)}`, { concurrency: 1 }, () => {
      let folder = '';
      before(async () => (folder = await install(project.source, tarball)));

      test('builds without a warning', () => build(project.build, folder));
      suite('when built', () => {
        const { preview, public: files } = project;
        testSite(project, () => (preview ? serve(preview, /Local:/, folder) : serveFolder(join(folder, files ?? ''))));
      });
      if (project.dev) {
        const { component, dev } = project;
        suite('on the development server', () => {
          const site = testSite(project, () => serve(dev, /ready in/, folder));
          if (component) testHotReload(site, () => join(folder, 'src', component));
          test('prints no warning', () => refuseWarnings(site.output()));
        });
      }
    });
  }
});

/** Declares the tests for the site that `start` serves, and returns the site as it will be while they run. */
function testSite(/** @type {Project} */ { hasTags, component, isPlain }, /** @type {() => Promise<Site>} */ start) {
  const site = { browser, url: '', output: () => '', stop: () => {} };
  before(async () => Object.assign(site, await start()));
  after(() => site.stop());
  testVisits(site);
  if (hasTags) testTags(site);
  if (component) {
    testComponent(site);
    testHeldScript(site);
  }
  if (isPlain) {
    testEmbed(site);
    testHeldScript(site);
    testDeclaration(site, 'privacy.html');
  }
  return site;
}
