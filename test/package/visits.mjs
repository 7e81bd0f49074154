import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { answer, bannerButton, preferences, storedCookie, waitForBanner } from '../helpers/visitor.mjs';
import { visit } from './browser.mjs';

/**
 * A site under test. Its address may come only when the tests run.
 *
 * @typedef {{ browser: import('playwright-core').Browser, url: string }} Site
 */

/** What the script that waits logs, in every example. */
const COUNTED = 'This visit is counted.';

/** Declares the tests that hold for every site that starts Assent from the package. */
export function testVisits(/** @type {Site} */ site) {
  const onVisit = (/** @type {Parameters<typeof visit>[2]} */ act) => visit(site.browser, site.url, act);

  test('shows the banner and remembers the answer', () =>
    onVisit(async (page) => {
      await waitForBanner(page);
      await answer(page, 'Accept');
      assert.ok(await storedCookie(page.context()));
      await page.reload();
      await page.locator(':root[data-assent="decided"]').waitFor();
      assert.equal(await bannerButton(page, 'Accept').count(), 0);
      assert.deepEqual(await page.evaluate(() => window.assent.state.granted), [
        'functional',
        'statistics',
        'statistics/matomo',
      ]);
    }));

  test('opens the preferences from the banner', () =>
    onVisit(async (page) => {
      await bannerButton(page, 'Customise').click();
      await preferences(page).getByRole('switch', { name: 'Statistics' }).waitFor();
    }));

  test('speaks German as soon as the page does', () =>
    onVisit(async (page) => {
      await waitForBanner(page);
      await page.evaluate(() => (document.documentElement.lang = 'de'));
      await page.getByRole('region', { name: 'Optionale Cookies' }).getByRole('button', { name: 'Ablehnen' }).waitFor();
    }));
}

/** Declares the test for a site with `<assent-declaration>`, in the page at `path`. */
export function testDeclaration(/** @type {Site} */ site, path = '') {
  test('fills the declaration in the page', () =>
    visit(site.browser, `${site.url}${path}`, (page) =>
      page.locator('assent-declaration').getByRole('switch', { name: 'Statistics' }).waitFor(),
    ));
}

/** Declares the tests for a site with `<assent-declaration>` and `<assent-settings>` in its page. */
export function testTags(/** @type {Site} */ site) {
  testDeclaration(site);

  test("leads back to the preferences by the page's own button alone", () =>
    visit(site.browser, site.url, async (page) => {
      await answer(page, 'Reject');
      await page.locator('assent-settings').getByRole('button').click();
      await preferences(page).waitFor();
    }));
}

/** The chart that needs consent to statistics, and what stands in its place, on a site with the component `Visits`. */
export const chartOn = (/** @type {import('playwright-core').Page} */ page) => page.getByRole('figure');
export const placeOfChartOn = (/** @type {import('playwright-core').Page} */ page) =>
  page.getByText('The chart needs your consent.');

/** Declares the test for a site with the component `Visits`, which uses the entry for the site's framework. */
export function testComponent(/** @type {Site} */ site) {
  test('shows a component once the visitor accepts, until the withdrawal', () =>
    visit(site.browser, site.url, async (page) => {
      await waitForBanner(page);
      await placeOfChartOn(page).waitFor();
      assert.equal(await chartOn(page).count(), 0);
      await answer(page, 'Accept');
      await chartOn(page).waitFor();
      assert.equal(await placeOfChartOn(page).count(), 0);
      // The page's own, not the one in the corner.
      await page.locator('css:light=button', { hasText: 'Cookie settings' }).click();
      await preferences(page).getByRole('button', { name: 'Reject all' }).click();
      await placeOfChartOn(page).waitFor();
      assert.equal(await chartOn(page).count(), 0);
    }));
}

/** Declares the test for a site with a script that waits for consent to statistics, and logs that it has run. */
export function testHeldScript(/** @type {Site} */ site) {
  test('runs a script once the visitor accepts, and at the next visit', () =>
    visit(site.browser, site.url, async (page) => {
      /** @type {string[]} */
      const runs = [];
      page.on('console', (message) => {
        if (message.text() === COUNTED) runs.push(page.url());
      });
      const nextRun = () => page.waitForEvent('console', (message) => message.text() === COUNTED);
      await waitForBanner(page);
      assert.equal(runs.length, 0);
      await Promise.all([nextRun(), answer(page, 'Accept')]);
      await Promise.all([nextRun(), page.reload()]);
      await page.locator(':root[data-assent="decided"]').waitFor();
      assert.equal(runs.length, 2);
    }));
}

/** Declares the test for a site with a chart in an `<assent-embed>`. */
export function testEmbed(/** @type {Site} */ site) {
  test('loads an embed once the visitor accepts, until the withdrawal', () =>
    visit(site.browser, site.url, async (page) => {
      const chart = page.frameLocator('assent-embed iframe').getByRole('figure');
      await waitForBanner(page);
      assert.equal(await chart.count(), 0);
      await answer(page, 'Accept');
      await chart.waitFor();
      await page.locator('css:light=button', { hasText: 'Cookie settings' }).click();
      await preferences(page).getByRole('button', { name: 'Reject all' }).click();
      await chart.waitFor({ state: 'detached' });
    }));
}

/** Keeps in `window.followers` how many subscribe to Assent from the site's own code or a framework. Runs in the page. */
function countFollowers() {
  window.followers = 0;
  window.assent = [
    (running) => {
      const { subscribe } = running;
      running.subscribe = (listener) => {
        if (!/assent_(react|vue|svelte)|\/assent\/lib\/frameworks\//.test(new Error().stack))
          return subscribe.call(running, listener);
        window.followers++;
        const stop = subscribe.call(running, listener);
        return () => {
          window.followers--;
          stop();
        };
      };
    },
  ];
}

/**
 * Declares the test that the component in `file` follows Assent once for what it shows and, except in Svelte, once for its
 * button, also after the development server has replaced it.
 */
export function testHotReload(/** @type {Site} */ site, /** @type {() => string} */ file) {
  test('leaves one of everything when the component is replaced', () =>
    visit(site.browser, site.url, async (page) => {
      const all = file().endsWith('.svelte') ? 1 : 2;
      const waitForAll = () => page.waitForFunction((count) => window.followers === count, all);
      await page.addInitScript(countFollowers);
      await page.reload();
      await waitForAll();
      const source = await readFile(file(), 'utf8');
      try {
        // Vue renders anew where only the template has changed: the script changes, too.
        const changed = source.replaceAll('hasConsent', 'isAllowed');
        await writeFile(file(), changed.replace('The chart needs your consent.', 'No chart yet.'));
        await page.getByText('No chart yet.').waitFor();
        await waitForAll();
        await answer(page, 'Accept');
        await chartOn(page).waitFor();
      } finally {
        await writeFile(file(), source);
      }
    }));
}
