import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { accept, reject, setClock, withRecord } from 'assent/playwright';
import { openSite, pageWith, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { banner, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const DAY = 24 * 60 * 60 * 1000;

const CONFIG = {
  policy: { version: '1' },
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', description: 'Which pages are read.', services: [{ id: 'matomo', purpose: 'Counts views' }] },
    { id: 'marketing' },
  ],
};

const PAGE = pageWithConfig(CONFIG);

suite('the test kit', () => {
  for (const [name, answer, isGranted] of /** @type {const} */ ([
    ['accept', accept, true],
    ['reject', reject, false],
  ])) {
    for (const language of ['en', 'ar']) {
      test(`can ${name} in a banner whose language is ${language}`, async (t) => {
        const tag = `<script src="/assent/assent.js" data-language="${language}"></script>`;
        const { page } = await site.openPage(t, { html: pageWith({ tag }) });
        await answer(page);
        const { status, hasOptional } = await consentOf(page);
        assert.deepEqual([status, hasOptional], ['decided', isGranted]);
        assert.equal(await page.locator('assent-banner').count(), 0);
      });
    }
  }

  for (const [what, choices, granted] of /** @type {const} */ ([
    ['accepted', 'accept', ['functional', 'statistics', 'statistics/matomo', 'marketing']],
    ['refused', 'reject', ['functional']],
    ['chose', { statistics: true, 'statistics/matomo': false }, ['functional', 'statistics']],
  ])) {
    test(`gives a browser the record of a visitor who ${what}, whom nobody asks`, async (t) => {
      const context = await site.openContext(t);
      await withRecord(context, site.url, { choices, config: CONFIG });
      const { page, messages } = await site.openPage(t, { context, html: PAGE });
      const state = await consentOf(page);
      assert.deepEqual([state.status, state.source, state.granted], ['decided', 'visitor', granted]);
      assert.equal(await banner(page).isVisible(), false);
      assert.deepEqual(messages, []);
    });
  }

  test('gives the very record that the page would have stored', async (t) => {
    const { page, context } = await site.openPage(t, { html: PAGE });
    await page.evaluate(() => window.assent.rejectAll());
    const { decidedAt } = (await consentOf(page)).record;
    const stored = await storedCookie(context);
    const other = await site.openContext(t);
    await withRecord(other, site.url, { choices: 'reject', decidedAt, config: CONFIG });
    const { expires, ...given } = await storedCookie(other);
    const { expires: ends, ...kept } = stored;
    assert.deepEqual(given, kept);
    assert.ok(Math.abs(expires - ends) <= 1, 'the cookies expire at different times');
  });

  test('sets the clock: a decision of another time runs out, in the open page and in the next', async (t) => {
    const context = await site.openContext(t);
    const decidedAt = Date.now() - 10 * DAY;
    await withRecord(context, site.url, { decidedAt });
    const { page } = await site.openPage(t, { context });
    await setClock(page, decidedAt + 179 * DAY);
    assert.equal((await consentOf(page)).hasOptional, true);
    await setClock(page, decidedAt + 181 * DAY);
    await waitForEvent(page, 'change', { cause: 'expiry' });
    await waitForBanner(page);
    await page.reload();
    await waitForBanner(page);
    assert.equal((await consentOf(page)).reason, 'expired');
  });
});
