import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRecord, recordValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig } from '../../helpers/site.mjs';
import { banner, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Calls that decide nothing. Each runs in the page. */
const nonsense = {
  'save() of nothing': () => window.assent.save({}),
  'save() of a list': () => window.assent.save(/** @type {any} */ ([])),
  'save() of what is no yes or no': () => window.assent.save(/** @type {any} */ ({ optional: null })),
  'save() of a misspelled id': () => window.assent.save({ optionl: false }),
  'withdraw() of a misspelled id': () => window.assent.withdraw('typo'),
  'withdraw() as the handler of a button': () => {
    const button = document.createElement('button');
    button.onclick = /** @type {any} */ (window.assent.withdraw);
    button.click();
  },
};

for (const mode of ['opt-in', 'opt-out']) {
  suite(`under ${mode}, it decides nothing and is reported`, () => {
    for (const [what, call] of Object.entries(nonsense)) {
      test(`to call ${what}`, async (t) => {
        const { page, context } = await site.openPage(t, { html: pageWithConfig({ mode }) });
        await waitForBanner(page);
        const before = await consentOf(page);
        await page.evaluate(call);
        assert.deepEqual(await consentOf(page), before);
        assert.equal(await storedCookie(context), undefined);
        assert.match((await eventsOf(page, 'error'))[0].detail.error.code, /^(choice-invalid|id-unknown)$/);
      });
    }
  });
}

test('the export says that a script decided, and nothing of a decision that another page saw', async (t) => {
  const { page } = await site.openPage(t, {});
  await page.evaluate(() => window.assent.acceptAll());
  const surface = () => page.evaluate(async () => (await window.assent.exportRecord()).events[0].surface);
  assert.equal(await surface(), 'api');
  await page.reload();
  assert.equal(await surface(), null);
});

suite('what was decided holds for what is still declared', () => {
  const shop = (...categories) => ({ categories: [{ id: 'functional', required: true }, ...categories] });
  const before = shop({ id: 'statistics' }, { id: 'maps' }, { id: 'basket', required: true });
  const open = (t, config, cookie) => site.openPage(t, { html: pageWithConfig(config), cookie });

  test('where a category is gone', async (t) => {
    const { page } = await open(t, shop({ id: 'statistics' }), recordValue({}, before));
    const { status, granted } = await consentOf(page);
    assert.deepEqual([status, granted], ['decided', ['functional', 'statistics']]);
  });

  test('and not for a category that was required, and is optional now', async (t) => {
    const after = shop({ id: 'statistics' }, { id: 'maps' }, { id: 'basket' });
    const { page } = await open(t, after, recordValue({}, before));
    const { status, reason, granted, added } = await consentOf(page);
    assert.deepEqual(
      [status, reason, granted, added],
      ['undecided', 'purpose-added', ['functional', 'statistics', 'maps'], ['basket']],
    );
  });
});

test('a decision from before a new policy takes effect is about the old one, and the visitor is told of the new one', async (t) => {
  const changes = 'We now also measure how fast pages are.';
  const policyFrom = (/** @type {number} */ days) => ({
    policy: { version: '2', changes, effective: new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString() },
  });
  const { page, context } = await site.openPage(t, { html: pageWithConfig(policyFrom(1)) });
  await page.evaluate(() => window.assent.acceptAll());
  assert.equal(parseRecord((await storedCookie(context)).value).p, undefined);
  const { page: later } = await site.openPage(t, { context, html: pageWithConfig(policyFrom(-1)) });
  await waitForBanner(later);
  const { reason, granted } = await consentOf(later);
  assert.deepEqual([reason, granted], ['policy-changed', ['functional']]);
  assert.ok((await banner(later).innerText()).includes(changes));
});
