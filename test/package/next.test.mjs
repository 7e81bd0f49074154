import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { answer, waitForBanner } from '../helpers/visitor.mjs';
import { openBrowser, visit } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install } from './project.mjs';
import { serve } from './run.mjs';
import { testVisits } from './visits.mjs';

const START = 'next start --hostname 127.0.0.1 --port {port}';

const tarball = await findTarball();
const browser = await openBrowser();
let folder = '';
before(async () => (folder = await install('projects/next', tarball)));
after(() => browser.close());

for (const bundler of ['turbopack', 'webpack']) {
  suite(`a Next.js site gets the banner from the package, with ${bundler}`, () => {
    test('builds without a warning', () => build(`next build --${bundler}`, folder));

    suite('when built', () => {
      const site = { browser, url: '', stop: () => {} };
      before(async () => Object.assign(site, await serve(START, /Ready in/, folder)));
      after(() => site.stop());

      testVisits(site);

      test('renders the granted ids on the server', () =>
        visit(browser, site.url, async (page) => {
          const granted = { page: page.locator('#granted'), proxy: page.locator('#from-proxy') };
          assert.equal(await granted.page.textContent(), 'functional');
          assert.equal(await granted.proxy.textContent(), 'functional');
          await waitForBanner(page);
          await answer(page, 'Accept');
          await page.reload();
          assert.equal(await granted.page.textContent(), 'functional statistics statistics/matomo');
          assert.equal(await granted.proxy.textContent(), 'functional statistics statistics/matomo');
        }));

      test('leaves the other request headers to the page', async () => {
        const response = await fetch(site.url, { headers: { 'x-from-visitor': 'kept' } });
        assert.match(await response.text(), /<p id="from-visitor">kept<\/p>/);
      });
    });
  });
}
