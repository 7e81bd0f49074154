import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DAY, fingerprintsOf, nowInSeconds, parseRecord, recordValue, refusalValue } from '../helpers/records.mjs';
import { openSite, waitForEvent } from '../helpers/site.mjs';
import {
  answer,
  banner,
  bannerButton,
  consentOf,
  preferences,
  storedCookie,
  storedNames,
  waitForBanner,
} from '../helpers/visitor.mjs';

const site = await openSite();

/** What the page fetched from Assent's folder since `from`, a length of the server's log. */
const fetchedSince = (from) =>
  site.requests.slice(from).flatMap(({ path }) => (path.startsWith('/assent/') ? [path] : []));

suite('with the bare tag and nothing else', () => {
  test('the first visit is met by a banner with both buttons, and by no consent', async (t) => {
    const { page, context, messages } = await site.openPage(t);
    await waitForBanner(page);
    const boxes = await Promise.all(['Accept', 'Reject'].map((name) => bannerButton(page, name).boundingBox()));
    const size = page.viewportSize();
    for (const { x, y, width, height } of boxes) {
      assert.ok(x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height, 'a button is out of sight');
    }
    assert.deepEqual(
      boxes.map(({ width, height, y }) => [width, height, y]),
      [boxes[0], boxes[0]].map(({ width, height, y }) => [width, height, y]),
    );
    const { status, reason, granted, source, record, hasOptional } = await consentOf(page);
    assert.deepEqual(
      [status, reason, source, record, hasOptional],
      ['undecided', 'first-visit', 'default', null, false],
    );
    assert.deepEqual(granted, ['functional']);
    assert.deepEqual(await storedNames(page), []);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(messages, []);
  });

  test('an acceptance is stored for 180 days in the documented format', async (t) => {
    const { page, context } = await site.openPage(t);
    const before = nowInSeconds();
    await answer(page, 'Accept');
    const { value, expires, path, domain, sameSite, secure } = await storedCookie(context);
    const { v, t: time, x, g, r, s, id, f, ...others } = parseRecord(value);
    assert.deepEqual({ v, g, s }, { v: '1', g: 'optional', s: 'visitor' });
    assert.ok(+time >= before && +time <= nowInSeconds());
    assert.equal(+x - +time, 180 * DAY);
    assert.ok(Math.abs(expires - +x) <= 1, 'the cookie and the record expire at different times');
    assert.ok(!r);
    assert.match(id, /^[\w-]{8,}$/);
    assert.equal(f, fingerprintsOf({}));
    assert.deepEqual(others, {});
    assert.deepEqual([path, domain, sameSite, secure], ['/', '127.0.0.1', 'Lax', false]);
    assert.deepEqual(await storedNames(page), [`assent=${value}`]);
  });

  test('an acceptance holds after a reload, which fetches nothing but assent.js', async (t) => {
    const { page } = await site.openPage(t, { origin: site.publicUrl });
    await answer(page, 'Accept');
    assert.equal((await consentOf(page)).hasOptional, true);
    const { id } = (await consentOf(page)).record;
    const from = site.requests.length;
    await page.reload({ waitUntil: 'networkidle' });
    const { status, source, hasOptional, record, persisted } = await consentOf(page);
    assert.deepEqual([status, source, hasOptional, persisted], ['decided', 'visitor', true, true]);
    assert.equal(record.id, id);
    assert.equal(await banner(page).isVisible(), false);
    assert.deepEqual(fetchedSince(from), ['/assent/assent.js']);
  });

  test('a refusal is remembered four days longer, without an id', async (t) => {
    const { page, context } = await site.openPage(t, { origin: site.publicUrl });
    await answer(page, 'Reject');
    const { value, expires } = await storedCookie(context);
    const { t: time, x, g, r, id } = parseRecord(value);
    assert.deepEqual({ g, r, id }, { g: undefined, r: 'optional', id: undefined });
    assert.equal(+x - +time, 184 * DAY);
    assert.ok(Math.abs(expires - +x) <= 1);
    const from = site.requests.length;
    await page.reload({ waitUntil: 'networkidle' });
    const { status, source, hasOptional, record } = await consentOf(page);
    assert.deepEqual([status, source, hasOptional, record.id], ['decided', 'visitor', false, null]);
    assert.equal(await banner(page).isVisible(), false);
    assert.deepEqual(fetchedSince(from), ['/assent/assent.js']);
  });

  test('a returning visitor finds a button that leads to the preferences, and withdraws in two steps', async (t) => {
    const { page, context } = await site.openPage(t, { cookie: recordValue() });
    await page.locator('assent-settings').getByRole('button').click();
    await preferences(page).getByRole('button', { name: 'Reject all' }).click();
    await preferences(page).waitFor({ state: 'hidden' });
    assert.equal((await consentOf(page)).hasOptional, false);
    const { g, r, id } = parseRecord((await storedCookie(context)).value);
    assert.deepEqual({ g, r, id }, { g: undefined, r: 'optional', id: undefined });
  });

  test('a visitor who deletes the cookie is asked again', async (t) => {
    const { page, context } = await site.openPage(t);
    await answer(page, 'Accept');
    await context.clearCookies();
    await page.reload();
    await waitForBanner(page);
    const { reason, hasOptional } = await consentOf(page);
    assert.deepEqual([reason, hasOptional], ['first-visit', false]);
  });
});

suite('a decision that has run out', () => {
  const now = nowInSeconds();
  const cases = {
    'by its own x': recordValue({ t: now - 90 * DAY, x: now - 1 }),
    'by the lifetime configured, whatever its x says': recordValue({ t: now - 181 * DAY, x: now + 100 * DAY }),
    'as a refusal': refusalValue({ t: now - 200 * DAY, x: now - 20 * DAY }),
  };
  for (const [how, cookie] of Object.entries(cases)) {
    test(`is denied and asked again, ${how}`, async (t) => {
      const { page } = await site.openPage(t, { cookie });
      await waitForBanner(page);
      const { status, reason, hasOptional } = await consentOf(page);
      assert.deepEqual([status, reason, hasOptional], ['undecided', 'expired', false]);
    });
  }

  test('is denied in an open tab too, and the banner comes back without taking focus', async (t) => {
    const context = await site.openContext(t);
    // Rounded up to whole seconds: between two and three from now.
    const x = nowInSeconds() + 3;
    const { page } = await site.openPage(t, { context, cookie: recordValue({ x }) });
    assert.equal((await consentOf(page)).hasOptional, true);
    await page.getByLabel('Name').focus();
    const { detail, time } = await waitForEvent(page, 'change');
    assert.equal(detail.cause, 'expiry');
    assert.deepEqual([detail.revoked, detail.granted], [['optional'], []]);
    assert.deepEqual([detail.state.status, detail.state.reason], ['undecided', 'expired']);
    assert.ok(time >= x * 1000 && time < (x + 1) * 1000, `it ended ${time - x * 1000} ms after its time`);
    await waitForBanner(page);
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'name');
    await page.keyboard.type('Ada');
    assert.equal(await page.getByLabel('Name').inputValue(), 'Ada');
  });
});
