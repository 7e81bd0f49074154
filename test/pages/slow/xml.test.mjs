import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { enginesFor } from '../../helpers/firefox.mjs';
import { openSite } from '../../helpers/site.mjs';
import { clickAt, waitUntil } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Keeps what is thrown into the page, then starts Assent. */
const SCRIPTS = `<script xmlns="http://www.w3.org/1999/xhtml">
    window.uncaught = [];
    addEventListener('error', (event) => uncaught.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
  </script>
  <script xmlns="http://www.w3.org/1999/xhtml" src="/assent/assent.js"></script>
  <script xmlns="http://www.w3.org/1999/xhtml" type="text/plain" data-category="optional">window.ran = ['held'];</script>`;

const XHTML = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
  <head><title>Page</title><link rel="icon" href="data:,"/>${SCRIPTS}</head>
  <body><p>What the page says.</p><assent-embed category="optional" src="/frame" title="Map"></assent-embed></body>
</html>`;

const OTHERS = {
  'application/xml': `<catalogue>${SCRIPTS}<book/></catalogue>`,
  'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${SCRIPTS}<circle r="50"/></svg>`,
};

const isSettled = async () => window.heard.some(({ name }) => name === 'show' || name === 'error');

for (const [engine, { skip, openAs }] of Object.entries(enginesFor(site))) {
  suite(`in ${engine}`, { skip }, () => {
    test('a page of application/xhtml+xml is asked, and has its preferences and its way back', async (t) => {
      const page = await openAs(t, 'application/xhtml+xml', XHTML);
      await waitUntil(page, async () => window.heard.some(({ name }) => name === 'show'));
      await page.evaluate(() => window.assent.showPreferences());
      await page.evaluate(() => window.assent.hide());
      await page.evaluate(() => window.assent.showBanner());
      assert.equal(await page.evaluate(() => window.assent.has('optional')), false);
      await clickAt(page, 'assent-banner', '[data-choice=accept]');
      await waitUntil(page, async () => window.ran?.[0] === 'held');
      await waitUntil(page, async () => !!document.querySelector('assent-settings[side]:not([hidden])'));
      await clickAt(page, 'assent-settings', 'button');
      await waitUntil(
        page,
        async () => !!document.querySelector('assent-preferences')?.shadowRoot.querySelector('dialog'),
      );
      assert.deepEqual(await page.evaluate(() => window.uncaught), []);
    });

    for (const [type, source] of Object.entries(OTHERS)) {
      test(`a page of ${type} is asked or told once, denied, and nothing is thrown into it`, async (t) => {
        const page = await openAs(t, type, source);
        await waitUntil(page, isSettled);
        await page.evaluate(() => window.assent.showPreferences().catch(() => {}));
        const [uncaught, granted, ran, errors] = await page.evaluate(() => [
          window.uncaught,
          window.assent.state.granted,
          window.ran,
          window.heard.filter(({ name }) => name === 'error').length,
        ]);
        assert.deepEqual([uncaught, granted, ran], [[], ['functional'], undefined]);
        assert.ok(errors <= 1);
      });
    }
  });
}
