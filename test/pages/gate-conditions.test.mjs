import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil, tell } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const CONFIG = {
  categories: [
    { id: 'functional', required: true },
    { id: 'optional', services: [{ id: 'matomo' }] },
    { id: 'marketing' },
  ],
};
const head = `<script type="application/json" id="assent-config">${JSON.stringify(CONFIG)}</script>`;

const pageHolding = (body) => pageWith({ head, body });

suite('what a script waits for', () => {
  const scripts = {
    optional: 'data-category="optional"',
    service: 'data-category="optional" data-service="matomo"',
    both: 'data-category="optional marketing"',
    refused: 'data-category="!optional"',
    mixed: 'data-category="marketing !optional"',
    unknown: 'data-category="advertising"',
    'half unknown': 'data-category="optional advertising"',
    'not unknown': 'data-category="!advertising"',
    'unknown service': 'data-category="optional" data-service="clarity"',
    empty: 'data-category=""',
    capitals: 'data-category="OPTIONAL"',
    last: 'data-category="functional"',
  };
  const body = Object.entries(scripts)
    .map(([name, attributes]) => inline(name, attributes))
    .join('');
  /** @type {Record<string, [fields: import('../helpers/records.mjs').Fields, expected: string[]]>} */
  const cases = {
    everything: [{ g: 'optional.marketing' }, ['optional', 'service', 'both', 'last']],
    'one category': [{ g: 'optional', r: 'marketing' }, ['optional', 'service', 'last']],
    'a category without its service': [{ g: 'optional', r: 'optional/matomo.marketing' }, ['optional', 'last']],
    'another category': [{ g: 'marketing', r: 'optional' }, ['refused', 'mixed', 'last']],
    nothing: [{ g: undefined, r: 'optional.marketing', id: undefined }, ['refused', 'last']],
  };
  for (const [what, [fields, expected]] of Object.entries(cases)) {
    test(`decides whether it runs when ${what} is granted, and an id that nobody declares never does`, async (t) => {
      const { page } = await site.openPage(t, { html: pageHolding(body), cookie: recordValue(fields, CONFIG) });
      assert.deepEqual(await ranUntil(page), expected);
    });
  }

  test('is reported where nobody declares it', async (t) => {
    const { page } = await site.openPage(t, { html: pageHolding(inline('never', 'data-category="advertising"')) });
    await waitForBanner(page);
    const { detail } = await waitForEvent(page, 'error');
    assert.match(detail.error.message, /advertising/);
  });

  test('is reported where the script lacks type="text/plain" and so runs at once', async (t) => {
    const mistake = `<script data-category="optional">${tell('loose')}</script>`;
    const { page } = await site.openPage(t, { html: pageHolding(mistake) });
    await waitForBanner(page);
    const { detail } = await waitForEvent(page, 'error');
    assert.match(detail.error.message, /text\/plain/);
  });
});
