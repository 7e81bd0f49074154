import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { brokenCookies } from '../../helpers/broken-cookies.mjs';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, bannerButton, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const BODY = '<script type="text/plain" data-category="optional">window.ran = true;</script>';

/** A page without Assent, to write cookies from. */
async function openWriter(context) {
  const writer = await context.newPage();
  await writer.goto(`${site.url}${site.addPage('<!doctype html><title>Writer</title>')}`);
  return writer;
}

/** Has the browser take `cookies`, each as a script would write it. */
const write = (writer, cookies) =>
  writer.evaluate((all) => all.forEach((cookie) => (document.cookie = cookie)), cookies);

/** Opens a page, in a folder so that cookies may have more than one path, with `cookies` in place. */
async function openWith(t, cookies) {
  const context = await site.openContext(t);
  await write(await openWriter(context), cookies);
  return site.openPage(t, { context, path: `/folder/page-${site.requests.length}`, html: pageWith({ body: BODY }) });
}

suite('a cookie that holds no decision grants nothing, and the visitor is asked', () => {
  let context, writer, page, messages;
  before(async () => {
    context = await site.openContext();
    writer = await openWriter(context);
    ({ page, messages } = await site.openPage(null, { context, html: pageWith({ body: BODY }) }));
  });

  for (const [what, value] of Object.entries(brokenCookies)) {
    test(`the value "${what}" is unreadable, and the next decision overwrites it`, async () => {
      await context.clearCookies();
      await write(writer, [`assent=${value};path=/`]);
      assert.ok(await storedCookie(context), 'the browser did not take the cookie');
      messages.length = 0;
      await page.reload();
      const { status, reason, granted, record, hasOptional } = await consentOf(page);
      assert.deepEqual([status, reason, record, hasOptional], ['undecided', 'unreadable', null, false]);
      assert.deepEqual(granted, ['functional']);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      await answer(page, 'Accept');
      const { v, t: time, x, g } = parseRecord((await storedCookie(context)).value);
      assert.deepEqual({ v, g }, { v: '1', g: 'optional' });
      assert.equal(+x - +time, 180 * DAY);
      assert.deepEqual(messages, []);
    });
  }

  test('the list of such values is long', () => assert.ok(Object.keys(brokenCookies).length >= 30));
});

suite('cookies of other names', () => {
  test('are no decision', async (t) => {
    const names = ['Assent', 'assent2', 'xassent', 'assent.', 'cookieconsent_status', '__assent'];
    const { page } = await openWith(
      t,
      names.map((name) => `${name}=${recordValue()};path=/`),
    );
    await waitForBanner(page);
    const { reason, hasOptional } = await consentOf(page);
    assert.deepEqual([reason, hasOptional], ['first-visit', false]);
  });

  test('an empty cookie of the name is asked about', async (t) => {
    const { page } = await openWith(t, ['assent=;path=/']);
    await waitForBanner(page);
    assert.equal((await consentOf(page)).hasOptional, false);
  });
});

suite('of several cookies of the name', () => {
  const t0 = nowInSeconds() - DAY;
  const grant = (t) => recordValue({ t });
  const refusal = (t) => refusalValue({ t });
  const cases = {
    'the newest counts, where that is a refusal': [refusal(t0 + 9), grant(t0), false],
    'the newest counts, where that is a grant': [grant(t0 + 9), refusal(t0), true],
    'the more restrictive counts among two of the same second': [refusal(t0), grant(t0), false],
    'those that are broken do not count': ['v=2', grant(t0), true],
  };
  for (const [rule, [one, other, hasOptional]] of Object.entries(cases)) {
    test(`${rule}, in whatever order they come`, async (t) => {
      for (const [first, second] of [
        [one, other],
        [other, one],
      ]) {
        const { page } = await openWith(t, [`assent=${first};path=/`, `assent=${second};path=/folder`]);
        const state = await consentOf(page);
        assert.deepEqual([state.status, state.hasOptional], ['decided', hasOptional]);
        assert.equal(await banner(page).count(), 0);
      }
    });
  }

  test('the next decision counts, even where an older cookie of another path comes first', async (t) => {
    const { page } = await openWith(t, [`assent=v=2;path=/folder`]);
    await answer(page, 'Accept');
    assert.equal((await consentOf(page)).hasOptional, true);
    await page.waitForFunction(() => window.ran);
    await page.reload();
    assert.equal((await consentOf(page)).hasOptional, true);
  });
});

test('a decision that the browser does not keep holds for the page, and an error says so', async (t) => {
  const { page } = await site.openPage(t, {
    initScript: () => Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} }),
  });
  await bannerButton(page, 'Accept').click();
  const { detail } = await waitForEvent(page, 'error');
  assert.equal(detail.error.code, 'not-stored');
  const { status, persisted, hasOptional } = await consentOf(page);
  assert.deepEqual([status, persisted, hasOptional], ['decided', false, true]);
});
