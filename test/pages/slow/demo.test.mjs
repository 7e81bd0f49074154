import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { startDemo } from '../../../demo/server.mjs';
import { openSite } from '../../helpers/site.mjs';

const site = await openSite();
const demo = await startDemo();
after(() => demo.close());

suite('the demo', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`shows each of its pages whole at ${width} px, ${colorScheme}, and without an error`, async (t) => {
        const context = await site.openContext(t);
        for (const path of ['/', '/ride', '/basket', '/privacy', '/zh/privacy']) {
          const page = await context.newPage();
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          const errors = [];
          page.on('pageerror', (error) => errors.push(String(error)));
          page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
          await page.goto(demo.url + path);
          // In the language of the page.
          await page.locator('assent-banner').getByRole('button').first().waitFor();
          await page.waitForLoadState('networkidle');
          assert.deepEqual(errors, [], path);
          const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          assert.equal(await page.evaluate(overflow), 0, path);
          await page.close();
        }
      });
    }
  }

  test('tells that it honours Global Privacy Control where the specification has that told', async () => {
    const response = await fetch(`${demo.url}/.well-known/gpc.json`);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    const { gpc, lastUpdate } = await response.json();
    assert.equal(gpc, true);
    assert.ok(Date.parse(lastUpdate) > 0);
  });
});
