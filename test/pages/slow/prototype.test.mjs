import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { enginesFor } from '../../helpers/firefox.mjs';
import { inline } from '../../helpers/held.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';
import { waitUntil } from '../../helpers/visitor.mjs';

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

for (const [engine, { skip, open }] of Object.entries(enginesFor(site))) {
  suite(`in ${engine}, the prototype of all objects grants nothing`, { skip }, () => {
    for (const [how, html] of Object.entries(pages)) {
      test(how, async (t) => {
        const page = await open(t, html);
        await waitUntil(page, async () => !!document.querySelector('assent-banner')?.shadowRoot?.firstElementChild);
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
