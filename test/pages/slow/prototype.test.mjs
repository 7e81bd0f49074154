import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../../helpers/firefox.mjs';
import { inline } from '../../helpers/held.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';

const site = await openSite();

/** Puts what a careless script might on the prototype of all objects, where every key of every object seems to have it. */
const POLLUTION = `<script>
  Object.assign(Object.prototype, {
    required: true, marketing: true, optional: true, granted: ['optional', 'marketing'], mode: 'opt-out',
    separate: true, version: '1', regions: [{ match: ['DE'], mode: 'opt-out' }], region: 'DE',
    googleConsentMode: { functional: ['ad_storage'] },
  });
</script>`;

const body = inline('held') + inline('marketing', 'data-category="marketing"');

const pages = {
  'with the bare tag': pageWith({ head: POLLUTION, body }),
  'with categories of its own': pageWithConfig(
    { categories: [{ id: 'functional', required: true }, { id: 'optional' }, { id: 'marketing' }] },
    { head: POLLUTION, body },
  ),
};

/** What is in force on the page. Runs there. */
const read = () => {
  const { granted, mode, status } = window.assent.state;
  return { granted, mode, status, has: window.assent.has('marketing'), ran: window.ran ?? [] };
};

/** Waits until the banner is there. What waits inside the page meets the prototype too, and breaks. */
async function waitForNotice(/** @type {any} */ page) {
  const isThere = () => !!document.querySelector('assent-banner')?.shadowRoot?.firstElementChild;
  for (let tries = 0; !(await page.evaluate(isThere)); tries++) {
    if (tries > 100) throw new Error('there is no banner');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @type {Record<string, { skip?: string | false, open: (t: import('node:test').TestContext, html: string) => Promise<any> }>} */
const engines = {
  Chromium: { open: async (t, html) => (await site.openPage(t, { html })).page },
  Firefox: {
    skip: withoutFirefox,
    async open(t, html) {
      const page = await openFirefox(t);
      await page.goto(`${site.url}${site.addPage(html)}`);
      return page;
    },
  },
};

for (const [engine, { skip = false, open }] of Object.entries(engines)) {
  suite(`in ${engine}, the prototype of all objects grants nothing`, { skip }, () => {
    for (const [how, html] of Object.entries(pages)) {
      test(how, async (t) => {
        const page = await open(t, html);
        await waitForNotice(page);
        const before = await page.evaluate(read);
        assert.deepEqual(
          [before.granted, before.mode, before.status, before.has, before.ran],
          [['functional'], 'opt-in', 'undecided', false, []],
        );
        await page.evaluate(() => window.assent.rejectAll());
        await page.reload();
        const after = await page.evaluate(read);
        assert.deepEqual([after.granted, after.status, after.ran], [['functional'], 'decided', []]);
      });
    }
  });
}
