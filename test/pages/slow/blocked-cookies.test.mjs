import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withoutWholeChromium } from '../../helpers/browsers.mjs';
import { openWithSettings } from '../../helpers/profile.mjs';
import { nowInSeconds, parseRecord, recordValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

test(
  'where the visitor blocks cookies, a decision holds for the page, and an error says so',
  { skip: withoutWholeChromium },
  async (t) => {
    const page = await openWithSettings(t, { profile: { default_content_setting_values: { cookies: 2 } } });
    await page.goto(`${site.url}${site.addPage(pageWith())}`);
    assert.equal(await page.evaluate(() => navigator.cookieEnabled), true, 'which says nothing');
    await answer(page, 'Accept');
    const { detail } = await waitForEvent(page, 'error');
    assert.equal(detail.error.code, 'not-stored');
    const { status, persisted, hasOptional } = await consentOf(page);
    assert.deepEqual([status, persisted, hasOptional], ['decided', false, true]);
    await page.reload();
    await waitForBanner(page);
    assert.equal((await consentOf(page)).hasOptional, false);
  },
);

suite('a decision that the browser drops', () => {
  /** @type {Record<string, [config: object, codes: string[]]>} */
  const cases = {
    'for its length': [{ policy: { version: 'v'.repeat(4096) } }, ['config-invalid', 'not-stored']],
    'for a domain of somebody else': [{ cookie: { domain: 'example.com' } }, ['not-stored']],
    'for a name that asks for more': [{ cookie: { name: '__Host-assent', domain: '127.0.0.1' } }, ['not-stored']],
  };
  for (const [why, [config, codes]] of Object.entries(cases)) {
    test(`${why} holds for the page, and an error says so`, async (t) => {
      const head = `<script type="application/json" id="assent-config">${JSON.stringify(config)}</script>`;
      const { page, context } = await site.openPage(t, { html: pageWith({ head }) });
      await answer(page, 'Accept');
      const { persisted, hasOptional } = await consentOf(page);
      assert.deepEqual([persisted, hasOptional], [false, true]);
      assert.deepEqual(
        (await eventsOf(page, 'error')).map(({ detail }) => detail.error.code),
        codes,
      );
      assert.deepEqual(await context.cookies(), []);
    });
  }

  test('to make room for the cookies of others is asked for again, and denied until then', async (t) => {
    const { page, context } = await site.openPage(t);
    await answer(page, 'Accept');
    // Chromium keeps some 180 cookies of a site, and the oldest go first.
    await page.evaluate(() => {
      for (let count = 0; count < 300; count++) document.cookie = `filler${count}=1;path=/;max-age=600`;
    });
    const { detail } = await waitForEvent(page, 'change', { cause: 'sync' });
    assert.deepEqual(detail.revoked, ['optional']);
    assert.equal(await storedCookie(context), undefined);
    await waitForBanner(page);
  });
});

test('a form named "cookie" hides nothing: the decision is stored and read', async (t) => {
  const html = pageWith({ body: '<form name="cookie"></form><img name="currentScript" alt="">' });
  const { page, context } = await site.openPage(t, { html });
  assert.equal(await page.evaluate(() => /** @type {unknown} */ (document.cookie) instanceof HTMLFormElement), true);
  await answer(page, 'Accept');
  assert.equal(parseRecord((await storedCookie(context)).value).g, 'optional');
  await page.reload();
  const { hasOptional, persisted } = await consentOf(page);
  assert.deepEqual([hasOptional, persisted], [true, true]);
});

test('a decision survives a clock that is set back by hours, and none that comes from days ahead', async (t) => {
  for (const [hours, isGranted] of /** @type {const} */ ([
    [5, true],
    [23, true],
    [25, false],
    [24 * 30, false],
  ])) {
    const cookie = recordValue({ t: nowInSeconds() + hours * 60 * 60 });
    const { page } = await site.openPage(t, { cookie });
    const { hasOptional, reason } = await consentOf(page);
    assert.deepEqual([hasOptional, reason], [isGranted, isGranted ? null : 'unreadable'], `${hours} h ahead`);
  }
});
