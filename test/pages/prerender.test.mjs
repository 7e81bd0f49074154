import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { findChromium, withoutWholeChromium } from '../helpers/browsers.mjs';
import { startPageServer } from '../helpers/page-server.mjs';
import { recordValue } from '../helpers/records.mjs';
import { pageWith } from '../helpers/site.mjs';

const server = await startPageServer();
after(() => server.close());

// Nobody can look into a page that is prerendered, so it tells how it is: once it has come to rest, and again when
// there is something to see or a script may run.
const tellHowItIs = `<script>
  const tell = (when) => fetch('/' + when + '?' + new URLSearchParams({
    isPrerendering: document.prerendering,
    activation: performance.getEntriesByType('navigation')[0].activationStart,
    hasOptional: assent.has('optional'),
    banners: document.querySelectorAll('assent-banner').length,
  }));
  addEventListener('load', () => requestIdleCallback(() => tell('rest')));
  assent.addEventListener('show', () => tell('shown'));
</script>
<script type="text/plain" data-category="optional">tell('ran')</script>`;

// Playwright keeps browsers from prerendering.
for (const [who, { mode = 'opt-in', cookie, sign, ...expected }] of Object.entries({
  'a new visitor': { sign: '/shown', hasOptional: 'false', banners: '1' },
  'a returning visitor': { cookie: recordValue(), sign: '/ran', hasOptional: 'true', banners: '0' },
  'a new visitor under opt-out': { mode: 'opt-out', sign: '/shown', hasOptional: 'true', banners: '1' },
})) {
  test(
    `a page that is prerendered for ${who} does nothing until somebody comes`,
    { skip: withoutWholeChromium },
    async (t) => {
      const browser = await launch({ ...findChromium(), headless: true });
      t.after(() => browser.close());
      const tag = `<script src="/assent/assent.js" data-mode="${mode}"></script>`;
      const next = server.addPage(pageWith({ tag, body: tellHowItIs }));
      const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
      const home = server.addPage(`<script type="speculationrules">${rules}</script><a href="${next}">Next</a>`);
      server.requests.length = 0;
      if (cookie) await browser.setCookie({ name: 'assent', value: cookie, domain: '127.0.0.1', path: '/' });
      const page = await browser.newPage();
      const rest = server.waitForRequest('/rest');
      await page.goto(`${server.url}${home}`);
      assert.deepEqual(Object.fromEntries((await rest).query), {
        isPrerendering: 'true',
        activation: '0',
        hasOptional: 'false',
        banners: '0',
      });
      const ours = server.requests.map(({ path }) => path).filter((path) => path.startsWith('/assent/'));
      assert.deepEqual(ours, ['/assent/assent.js']);

      const seen = server.waitForRequest(sign);
      await page.click('a');
      const { activation, ...found } = Object.fromEntries((await seen).query);
      assert.deepEqual(found, { isPrerendering: 'false', ...expected });
      assert.ok(+activation > 0, 'it was prerendered');
    },
  );
}
