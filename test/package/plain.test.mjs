import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { join } from 'node:path';
import { answer, preferences, waitForBanner } from '../helpers/visitor.mjs';
import { openBrowser, visit } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install } from './project.mjs';
import { serveFolder } from './static-server.mjs';
import { testDeclaration, testHeldScript, testVisits } from './visits.mjs';

const tarball = await findTarball();
const browser = await openBrowser();
after(() => browser.close());

suite('a plain page gets the banner from the files of the package', () => {
  const site = { browser, url: '', stop: () => {} };
  before(async () => {
    const folder = await install('examples/plain', tarball);
    await build('npm run build', folder);
    Object.assign(site, await serveFolder(join(folder, 'public')));
  });
  after(() => site.stop());

  testVisits(site);
  testHeldScript(site);
  testDeclaration(site, 'privacy.html');

  test('loads an embed once the visitor accepts, until the withdrawal', () =>
    visit(browser, site.url, async (page) => {
      const chart = page.frameLocator('assent-embed iframe').getByRole('figure');
      await waitForBanner(page);
      assert.equal(await chart.count(), 0);
      await answer(page, 'Accept');
      await chart.waitFor();
      await page.locator('css:light=button', { hasText: 'Cookie settings' }).click();
      await preferences(page).getByRole('button', { name: 'Reject all' }).click();
      await chart.waitFor({ state: 'detached' });
    }));
});
