import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { answer, waitForBanner } from '../helpers/visitor.mjs';
import { openBrowser, visit } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install } from './project.mjs';
import { serve } from './run.mjs';
import { testHydration, testServerState } from './server-state.mjs';
import { testComponent, testDeclaration, testHeldScript, testVisits } from './visits.mjs';

const DEV = 'next dev --hostname 127.0.0.1 --port {port}';
const START = 'next start --hostname 127.0.0.1 --port {port}';

const tarball = await findTarball();
const browser = await openBrowser();
let folder = '';
before(async () => (folder = await install('examples/next', tarball)));
after(() => browser.close());

for (const bundler of ['turbopack', 'webpack']) {
  suite(`a Next.js site gets the banner from the package, with ${bundler}`, () => {
    test('builds without a warning', () => build(`next build --${bundler}`, folder));

    suite('when built', () => {
      const site = { browser, url: '', stop: () => {} };
      before(async () => Object.assign(site, await serve(START, /Ready in/, folder)));
      after(() => site.stop());

      testVisits(site);
      testComponent(site);
      testHeldScript(site);
      testDeclaration(site, 'privacy');
      testServerState(site);

      test('renders the granted ids on the server', () =>
        visit(browser, site.url, async (page) => {
          const granted = { page: page.locator('#granted'), proxy: page.locator('#from-proxy') };
          const counted = page.locator('#counted');
          assert.equal(await granted.page.textContent(), 'functional');
          assert.equal(await granted.proxy.textContent(), 'functional');
          await waitForBanner(page);
          assert.equal(await counted.count(), 0);
          await answer(page, 'Accept');
          await page.reload();
          assert.equal(await granted.page.textContent(), 'functional statistics statistics/matomo');
          assert.equal(await granted.proxy.textContent(), 'functional statistics statistics/matomo');
          await counted.waitFor();
          await page.evaluate(() => window.assent.withdraw());
          await counted.waitFor({ state: 'detached' });
        }));

      test('leaves the other request headers to the page', async () => {
        const response = await fetch(site.url, { headers: { 'accept-language': 'cy' } });
        assert.match(await response.text(), /<code id="languages">cy<\/code>/);
      });
    });
  });
}

suite('a Next.js site on the development server, which warns', () => {
  const site = { browser, url: '', stop: () => {} };
  before(async () => {
    Object.assign(site, await serve(DEV, /Ready in/, folder));
    // It compiles the page when it is first asked for it.
    await fetch(site.url);
  });
  after(() => site.stop());

  testHydration(site);
});
