import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withoutWholeChromium } from '../helpers/browsers.mjs';
import { recordValue, refusalValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { answer, banner, consentOf, waitForBanner } from '../helpers/visitor.mjs';

// Playwright switches the back/forward cache off unless it is told to leave that alone.
const site = await openSite({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

suite('a page from the back/forward cache', { skip: withoutWholeChromium }, () => {
  // A listener of the page's own, which comes after that of Assent.
  const body = `<script>addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.seen = assent.has('optional');
  });</script>`;

  /** Leaves `page`, has something happen, and comes back. */
  async function leaveAndReturn(page, happen) {
    await page.goto(`${site.url}${site.addPage('<!doctype html><title>Elsewhere</title>')}`);
    await happen();
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => 'seen' in window);
    return page.evaluate(() => window.seen);
  }

  for (const [decision, value, hasOptional] of /** @type {const} */ ([
    ['an acceptance', recordValue(), true],
    ['a refusal', refusalValue(), false],
  ])) {
    test(`reads again first: ${decision} from elsewhere holds, and its banner is gone`, async (t) => {
      const { page, context, url } = await site.openPage(t, { html: pageWith({ body }) });
      await waitForBanner(page);
      const seen = await leaveAndReturn(page, () => context.addCookies([{ name: 'assent', value, url }]));
      assert.equal(seen, hasOptional);
      const { status, source } = await consentOf(page);
      assert.deepEqual([status, source], ['decided', 'visitor']);
      await banner(page).waitFor({ state: 'hidden' });
    });
  }

  test('reads again first: a grant that was taken back elsewhere is denied, and the visitor asked', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
    assert.equal((await consentOf(page)).hasOptional, true);
    assert.equal(await leaveAndReturn(page, () => context.clearCookies()), false);
    await waitForBanner(page);
    await answer(page, 'Reject');
  });
});
