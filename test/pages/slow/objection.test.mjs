import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil } from '../../helpers/held.mjs';
import { DAY, fingerprintsOf, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig } from '../../helpers/site.mjs';
import { answer, banner, openPreferences, preferences, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true });`;

/**
 * Statistics that are on in the United Kingdom and in France until the visitor objects; advertising is asked for.
 *
 * @satisfies {import('../../../lib/consent/config-types.js').ConfigInput}
 */
const CONFIG = {
  categories: [
    { id: 'functional', required: true },
    {
      id: 'statistics',
      title: 'Statistics',
      basis: 'objection',
      places: ['UK', 'FR'],
      cookies: [{ name: 'visits' }],
    },
    { id: 'advertising', title: 'Advertising' },
  ],
};

const BODY = `${inline('statistics', 'data-category="statistics"')}
  <script type="text/plain" data-category="statistics">document.cookie = 'visits=1; Path=/; Max-Age=900';</script>
  ${inline('advertising', 'data-category="advertising"')}<script>(window.ran ||= []).push('page');</script>`;

const pageIn = (region, more = {}, body = BODY) => pageWithConfig({ ...CONFIG, region, ...more }, { body });

const grantedOn = (page) => page.evaluate(() => window.assent.state.granted);

suite('a category that is on until the visitor objects', () => {
  test('runs in its places, by no consent, and the banner asks for the rest alone', async (t) => {
    const { page, context, messages } = await site.openPage(t, { html: pageIn('GB') });
    await waitForBanner(page);
    assert.deepEqual(await ranUntil(page, 'page'), ['statistics', 'page']);
    const text = (await banner(page).textContent()) ?? '';
    assert.match(text, /for these purposes: Advertising\./);
    assert.match(text, /Statistics: On\. You can switch it off\./);
    assert.equal(await storedCookie(context), undefined);
    assert.deepEqual(messages, []);
  });

  for (const [where, region, initScript] of [
    ['in another place', 'DE', undefined],
    ['where no place is known', undefined, undefined],
    ['in its place with a signal against it', 'GB', GPC],
  ]) {
    test(`does not run ${where}`, async (t) => {
      const { page } = await site.openPage(t, { html: pageIn(region), initScript });
      assert.deepEqual(await ranUntil(page, 'page'), ['page']);
      assert.deepEqual(await grantedOn(page), ['functional']);
    });
  }

  test('stays on without a consent when the visitor accepts the rest, and the record tells why', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageIn('FR') });
    await answer(page, 'Accept');
    assert.deepEqual(await grantedOn(page), ['functional', 'statistics', 'advertising']);
    const { g, d } = parseRecord((await storedCookie(context))?.value ?? '');
    assert.deepEqual([g, d], ['advertising', 'statistics']);
    const [record, told] = await page.evaluate(async () => [
      window.assent.state.record,
      (await window.assent.exportRecord())?.pii_processing.purposes.map((each) => [
        each.purpose,
        each.lawful_basis,
        each.consent_type,
        each.status,
      ]),
    ]);
    assert.deepEqual([record?.granted, record?.basis], [['advertising'], { statistics: 'objection' }]);
    assert.deepEqual(told, [
      ['functional', 'strictly necessary', null, 'not required'],
      ['statistics', 'objection', null, 'not refused'],
      ['advertising', 'consent', 'explicit consent', 'given'],
    ]);
  });

  test('goes with Reject, in one activation, and what it has stored with it', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageIn('GB') });
    await answer(page, 'Reject');
    assert.deepEqual(await grantedOn(page), ['functional']);
    await page.waitForFunction(() => !document.cookie.includes('visits'));
    assert.equal(parseRecord((await storedCookie(context))?.value ?? '').r, 'statistics.advertising');
  });

  test('is switched off in the preferences in one activation, which stay open', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageIn('GB') });
    await waitForBanner(page);
    await openPreferences(page);
    const statistics = preferences(page).getByRole('switch', { name: 'Statistics' });
    assert.match((await preferences(page).textContent()) ?? '', /On\. You can switch it off\./);
    assert.equal(await statistics.isChecked(), true);
    await statistics.click();
    assert.deepEqual(await grantedOn(page), ['functional']);
    await page.waitForFunction(() => !document.cookie.includes('visits'));
    assert.equal(await statistics.isChecked(), false);
    assert.doesNotMatch((await preferences(page).textContent()) ?? '', /On\. You can switch it off\./);
    const [decision] = await eventsOf(page, 'decision');
    assert.equal(decision.detail.surface, 'preferences');
    // Turned on again it is a choice like any other, which the button saves.
    await statistics.click();
    assert.deepEqual(await grantedOn(page), ['functional']);
    await preferences(page).getByRole('button', { name: 'Save choices' }).click();
    await preferences(page).waitFor({ state: 'hidden' });
    assert.deepEqual(await grantedOn(page), ['functional', 'statistics']);
    assert.equal(parseRecord((await storedCookie(context))?.value ?? '').g, 'statistics');
  });

  test('is switched off in the declaration in one activation', async (t) => {
    const body = `<assent-declaration></assent-declaration>${BODY}`;
    const { page } = await site.openPage(t, { html: pageIn('GB', {}, body) });
    const declaration = page.locator('assent-declaration');
    await declaration.getByText('On. You can switch it off.').waitFor();
    await declaration.getByRole('switch', { name: 'Statistics' }).click();
    assert.deepEqual(await grantedOn(page), ['functional']);
  });

  test('asks nobody where it is all that is optional, and is told in consent modes', async (t) => {
    const html = pageIn('GB', {
      categories: CONFIG.categories.slice(0, 2),
      googleConsentMode: { statistics: ['analytics_storage'] },
    });
    const { page } = await site.openPage(t, { html });
    assert.deepEqual(await ranUntil(page, 'page'), ['statistics', 'page']);
    await page.waitForLoadState('networkidle');
    assert.equal(await banner(page).count(), 0);
    assert.equal(await page.evaluate(() => window.assent.state.status), 'decided');
    const commands = await page.evaluate(() =>
      window.dataLayer.filter((entry) => entry[0] === 'consent').map((entry) => [entry[1], entry[2].analytics_storage]),
    );
    assert.deepEqual(commands, [
      ['default', 'denied'],
      ['update', 'granted'],
    ]);
  });

  const now = nowInSeconds();
  const MIXED = { g: 'advertising', r: 'statistics', t: now - 181 * DAY, x: now + 219 * DAY };

  /** @type {Record<string, { cookie?: string, more?: object, initScript?: string, before?: () => void, on: string[] }>} */
  const returning = {
    'after the consent beside an objection has ended': {
      cookie: recordValue(MIXED, CONFIG),
      on: ['functional', 'advertising'],
    },
    'after an objection, for a new policy': {
      cookie: recordValue({ ...MIXED, t: now - DAY }, CONFIG),
      more: { policy: { version: '2' } },
      on: ['functional', 'advertising'],
    },
    'for a new policy, with no objection': {
      cookie: recordValue({ g: 'advertising', d: 'statistics' }, CONFIG),
      more: { policy: { version: '2' } },
      on: ['functional', 'statistics', 'advertising'],
    },
    'with a signal that the site ignores': {
      more: { signals: { globalPrivacyControl: 'ignore' } },
      initScript: GPC,
      on: ['functional', 'statistics', 'advertising'],
    },
    'where what is stored cannot be read': {
      cookie: 'v=1&nothing',
      on: ['functional', 'statistics', 'advertising'],
    },
    'after a refusal that was forgotten': {
      cookie: refusalValue({}, CONFIG),
      before: () => window.assent.reset(),
      on: ['functional', 'statistics', 'advertising'],
    },
    'where the category came after an acceptance': {
      cookie: recordValue({ g: 'advertising', f: fingerprintsOf(CONFIG, ['advertising']) }, CONFIG),
      on: ['functional', 'statistics', 'advertising'],
    },
  };
  for (const [when, { cookie, more, initScript, before, on }] of Object.entries(returning)) {
    test(`is settled by one Accept ${when}`, async (t) => {
      const { page, url } = await site.openPage(t, { html: pageIn('GB', more), cookie, initScript });
      if (before) await page.evaluate(before);
      await answer(page, 'Accept');
      const settled = () => page.evaluate(() => [window.assent.state.reason, window.assent.state.granted]);
      assert.deepEqual(await settled(), [null, on]);
      await page.goto(url);
      assert.deepEqual(await settled(), [null, on]);
    });
  }

  test('leaves nothing open where nothing is asked for', async (t) => {
    const { page, messages } = await site.openPage(t, {
      html: pageIn('GB', { categories: CONFIG.categories.slice(0, 2) }, ''),
    });
    await page.evaluate(() => window.assent.showBanner());
    await answer(page, 'Accept');
    await openPreferences(page);
    await preferences(page).getByRole('button', { name: 'Accept all' }).click();
    await preferences(page).waitFor({ state: 'hidden' });
    assert.deepEqual(await grantedOn(page), ['functional', 'statistics']);
    assert.deepEqual(messages, []);
  });
});
