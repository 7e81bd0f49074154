import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { answer, waitForBanner } from '../helpers/visitor.mjs';
import { openBrowser, visit } from './browser.mjs';
import { findTarball } from './pack.mjs';
import { build, install } from './project.mjs';
import { serve } from './run.mjs';
import { chartOn, placeOfChartOn, testComponent, testDeclaration, testHeldScript, testVisits } from './visits.mjs';

const DEV = 'next dev --hostname 127.0.0.1 --port {port}';
const START = 'next start --hostname 127.0.0.1 --port {port}';

const tarball = await findTarball();
const browser = await openBrowser();
let folder = '';
before(async () => (folder = await install('examples/next', tarball)));
after(() => browser.close());

const CHART = /<figure>/;
const PLACE_OF_CHART = /The chart needs your consent\.<\/p>/;

/** What the server answers to the visitor of `page`. It has either the chart or what stands in its place. */
async function markupFor(page, headers = {}) {
  const response = await page.context().request.get(page.url(), { headers });
  const [markup = ''] = (await response.text()).match(/<main>.*?<\/main>/s) ?? [];
  assert.notEqual(CHART.test(markup), PLACE_OF_CHART.test(markup));
  return markup;
}

/** Keeps whether the page has ever shown what stands in the place of the chart. Runs in the page. */
function keepWatch() {
  window.isDenied = false;
  const look = () => (window.isDenied ||= document.body?.innerText.includes('The chart needs your consent.') ?? false);
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

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

      test('shows what the server knows from the first paint on', () =>
        visit(browser, site.url, async (page) => {
          await waitForBanner(page);
          assert.match(await markupFor(page), PLACE_OF_CHART);
          await answer(page, 'Accept');
          await page.locator('#counted').waitFor();
          assert.match(await markupFor(page), CHART);
          assert.match(await markupFor(page, { 'sec-gpc': '1' }), PLACE_OF_CHART);

          await page.addInitScript(keepWatch);
          await page.reload();
          await page.waitForFunction(() => window.assent?.state?.status === 'decided');
          await twoFrames(page);
          assert.equal(await chartOn(page).count(), 1);
          assert.equal(await page.evaluate(() => window.isDenied), false);

          await page.evaluate(() => window.assent.withdraw());
          await placeOfChartOn(page).waitFor();
          assert.equal(await page.locator('#counted').count(), 0);
          assert.equal(await page.evaluate(() => window.isDenied), true);
          assert.match(await markupFor(page), PLACE_OF_CHART);
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

  test('hydrates in peace, whatever the visitor has decided', () =>
    visit(browser, site.url, async (page) => {
      for (const choice of /** @type {const} */ (['Reject', 'Accept'])) {
        await waitForBanner(page);
        await answer(page, choice);
        await page.reload();
        await page.waitForFunction(() => window.assent?.state?.status === 'decided');
        await (choice === 'Accept' ? chartOn(page) : placeOfChartOn(page)).waitFor();
        await twoFrames(page);
        await page.evaluate(() => window.assent.reset());
      }
    }));
});
