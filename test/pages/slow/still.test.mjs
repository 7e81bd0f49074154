import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';

const site = await openSite();

const TEXT = '<p>Some text of the page.</p>'.repeat(40);
const EMBEDS = `<assent-embed category="optional" src="/page" title="Map"></assent-embed>
  <assent-embed category="optional" src="/page" title="Film" width="320" height="240"></assent-embed>`;

/** Runs before the page: keeps what the browser says about layout that shifted. */
function observe() {
  Object.assign(window, { shifts: [] });
  new PerformanceObserver((list) => {
    for (const { value, sources } of /** @type {any[]} */ (list.getEntries())) {
      window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has shifted by now, after the browser has painted twice. */
const shiftsOf = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return window.shifts;
  });

suite('nothing on the page moves', () => {
  for (const settings of [
    'data-layout="box"',
    'data-layout="bar"',
    'data-layout="bar" data-position="top"',
    'data-layout="box" data-position="top-end"',
    'data-layout="modal"',
  ]) {
    for (const body of ['', TEXT]) {
      test(`when a banner comes and goes with ${settings}, on a ${body ? 'long' : 'short'} page`, async (t) => {
        const tag = `<script src="/assent/assent.js" ${settings}></script>`;
        const { page } = await site.openPage(t, { html: pageWith({ tag, body }), initScript: observe });
        await page.locator('assent-banner [part=button]').first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await shiftsOf(page), []);
        await page.evaluate(() => window.assent.rejectAll());
        await waitForEvent(page, 'hide');
        assert.deepEqual(await shiftsOf(page), []);
      });
    }
  }

  for (const [who, cookie] of Object.entries({ 'who is asked': undefined, 'who agreed': recordValue() })) {
    test(`when embeds are drawn, for a visitor ${who}`, async (t) => {
      const html = pageWith({ body: EMBEDS + TEXT });
      const { page } = await site.openPage(t, { html, cookie, initScript: observe });
      const drawn = cookie ? 'iframe' : '[part=placeholder]';
      await page.locator(`assent-embed ${drawn}`).nth(1).waitFor();
      const boxes = await page
        .locator('assent-embed')
        .evaluateAll((embeds) =>
          embeds.map((embed) => [embed.clientWidth, Math.round(embed.clientWidth / (embed.clientHeight / 9))]),
        );
      assert.deepEqual([boxes[0][1], boxes[1]], [16, [320, 12]]);
      await page.locator('assent-settings').waitFor({ state: cookie ? 'visible' : 'attached' });
      assert.deepEqual(await shiftsOf(page), []);
    });
  }
});
