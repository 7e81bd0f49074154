import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, waitForBanner } from '../helpers/visitor.mjs';
import { visit } from './browser.mjs';
import { chartOn, placeOfChartOn } from './visits.mjs';

/** @typedef {import('./visits.mjs').Site} Site */

const CHART = /<figure>/;
const PLACE_OF_CHART = /The chart needs your consent\.<\/p>/;

/** What the server answers to the visitor of `page`. */
const requestAs = (page, headers = {}) => page.context().request.get(page.url(), { headers });

/** The markup for the visitor of `page`. It has either the chart or what stands in its place. */
async function markupFor(page, headers = {}) {
  const response = await requestAs(page, headers);
  const [markup = ''] = (await response.text()).match(/<main>.*?<\/main>/s) ?? [];
  assert.notEqual(CHART.test(markup), PLACE_OF_CHART.test(markup));
  return markup;
}

/** The cookies of Assent that the server sets in the browser of `page`. */
const cookiesFor = async (page, headers = {}) =>
  (await requestAs(page, headers)).headersArray().flatMap(({ name, value }) => {
    const isOurs = name.toLowerCase() === 'set-cookie' && value.startsWith('assent=');
    return isOurs ? [value] : [];
  });

/**
 * Keeps whether the page has ever shown the banner, or what stands in the place of the chart, and whether it has taken away
 * the chart that the server has rendered. Runs in the page.
 */
function keepWatch() {
  const seen = { isAsked: false, isDenied: false, isRenderedAnew: false };
  Object.assign(window, { seen });
  const isChart = (node) => node.matches?.('figure') || Boolean(node.querySelector?.('figure'));
  const look = (changes) => {
    seen.isAsked ||= Boolean(document.querySelector('assent-banner'));
    seen.isDenied ||= document.body?.innerText.includes('The chart needs your consent.') ?? false;
    seen.isRenderedAnew ||= changes.some(({ removedNodes }) => [...removedNodes].some(isChart));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const waitUntilDecided = (page) => page.waitForFunction(() => window.assent?.state?.status === 'decided');

/** Declares the tests for a site with the component `Visits` whose server reads the decision, and renews its cookie. */
export function testServerState(/** @type {Site} */ site) {
  test('shows what the server knows from the first paint on', () =>
    visit(site.browser, site.url, async (page) => {
      await waitForBanner(page);
      assert.match(await markupFor(page), PLACE_OF_CHART);
      await answer(page, 'Accept');
      await chartOn(page).waitFor();
      assert.match(await markupFor(page), CHART);
      assert.match(await markupFor(page, { 'sec-gpc': '1' }), PLACE_OF_CHART);

      await page.addInitScript(keepWatch);
      await page.reload();
      await waitUntilDecided(page);
      await twoFrames(page);
      assert.equal(await chartOn(page).count(), 1);
      const seen = () => page.evaluate(() => window.seen);
      assert.deepEqual(await seen(), { isAsked: false, isDenied: false, isRenderedAnew: false });

      await page.evaluate(() => window.assent.withdraw());
      await placeOfChartOn(page).waitFor();
      assert.deepEqual(await seen(), { isAsked: false, isDenied: true, isRenderedAnew: true });
      assert.match(await markupFor(page), PLACE_OF_CHART);
    }));

  test('gives the cookie the rest of its life back, on navigations alone', () =>
    visit(site.browser, site.url, async (page) => {
      const navigation = { 'sec-fetch-mode': 'navigate' };
      await waitForBanner(page);
      assert.deepEqual(await cookiesFor(page, navigation), []);
      await answer(page, 'Accept');
      const [renewed = '', ...others] = await cookiesFor(page, navigation);
      assert.match(renewed, /Max-Age=\d{7,8};.*Secure/);
      assert.deepEqual(others, []);
      assert.deepEqual(await cookiesFor(page), []);
    }));
}

/** Declares the test for such a site on the development server, where frameworks warn of what they hydrate differently. */
export function testHydration(/** @type {Site} */ site) {
  test('hydrates in peace, whatever the visitor has decided', () =>
    visit(site.browser, site.url, async (page) => {
      for (const choice of /** @type {const} */ (['Reject', 'Accept'])) {
        await waitForBanner(page);
        await answer(page, choice);
        await page.reload();
        await waitUntilDecided(page);
        await (choice === 'Accept' ? chartOn(page) : placeOfChartOn(page)).waitFor();
        await twoFrames(page);
        await page.evaluate(() => window.assent.reset());
      }
    }));
}
