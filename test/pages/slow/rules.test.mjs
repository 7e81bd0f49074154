import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import {
  answer,
  banner,
  bannerButton,
  consentOf,
  openPreferences,
  preferences,
  storedCookie,
  storedNames,
  waitForBanner,
} from '../../helpers/visitor.mjs';

const site = await openSite();

const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true })`;

suite('opt-out', () => {
  const html = pageWithConfig({ mode: 'opt-out' });

  test('grants what is optional until the visitor refuses, and stores nothing before', async (t) => {
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    const { status, source, mode, hasOptional } = await consentOf(page);
    assert.deepEqual([status, source, mode, hasOptional], ['undecided', 'default', 'opt-out', true]);
    assert.deepEqual(await storedNames(page), []);
    await answer(page, 'Reject');
    await page.reload();
    assert.equal((await consentOf(page)).hasOptional, false);
  });

  test('grants nothing under Global Privacy Control, and the preferences say that it is respected', async (t) => {
    const { page } = await site.openPage(t, { html, initScript: GPC });
    const { status, source, hasOptional } = await consentOf(page);
    assert.deepEqual([status, source, hasOptional], ['decided', 'signal', false]);
    await openPreferences(page);
    await preferences(page).getByText('Your browser sends Global Privacy Control. We respect this').waitFor();
    assert.equal(await banner(page).count(), 0);
  });
});

suite('implied', () => {
  const html = pageWithConfig(
    { mode: 'implied' },
    {
      body: '<a id="next" href="/next">Next</a><a id="away" href="http://plain.test/">Away</a><p style="height: 300vh">',
    },
  );

  test('takes neither scrolling nor waiting nor a click beside a link for consent', async (t) => {
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.mouse.wheel(0, 2000);
    await page.waitForFunction(() => scrollY > 0);
    await page.mouse.click(600, 20);
    const { status, hasOptional } = await consentOf(page);
    assert.deepEqual([status, hasOptional], ['undecided', false]);
    assert.deepEqual(await storedNames(page), []);
  });

  test('takes a click on a link of the site for consent, and says so in the record', async (t) => {
    site.addPage(html, {}, '/next');
    const { page, context } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    await page.click('#next');
    await page.waitForURL('**/next');
    const { status, source, hasOptional } = await consentOf(page);
    assert.deepEqual([status, source, hasOptional], ['decided', 'implied', true]);
    assert.equal(parseRecord((await storedCookie(context)).value).s, 'implied');
  });

  test('counts for nothing under a signal, nor where the mode has become opt-in', async (t) => {
    const { page } = await site.openPage(t, { html, initScript: GPC, cookie: recordValue({ s: 'implied' }) });
    assert.equal((await consentOf(page)).hasOptional, false);
    const { page: other } = await site.openPage(t, { cookie: recordValue({ s: 'implied' }) });
    await waitForBanner(other);
    assert.equal((await consentOf(other)).hasOptional, false);
  });
});

suite('rules by region', () => {
  const regions = [
    { match: ['EU', 'GB'], mode: 'opt-in', lifetimeDays: 90 },
    { match: ['US-CA'], mode: 'opt-out' },
  ];

  test('come from the region that the page names', async (t) => {
    for (const [region, mode, hasOptional] of [
      ['FR', 'opt-in', false],
      ['US-CA', 'opt-out', true],
      ['US-NV', 'opt-in', false],
    ]) {
      const { page } = await site.openPage(t, { html: pageWithConfig({ region, regions }) });
      await page.waitForFunction(() => window.assent.state.region);
      const state = await consentOf(page);
      assert.deepEqual([state.region, state.mode, state.hasOptional], [region, mode, hasOptional]);
      await waitForBanner(page);
    }
  });

  test('come from the address that is asked, and are those of opt-in until it answers', async (t) => {
    site.addScript('/where', '{"country": "US", "region": "US-CA"}', { delay: 500 });
    const { page } = await site.openPage(t, {
      html: pageWithConfig({ mode: 'opt-out', regionUrl: '/where', regions }),
    });
    assert.deepEqual(await page.evaluate(() => [window.assent.state.region, window.assent.has('optional')]), [
      null,
      false,
    ]);
    const { detail } = await waitForEvent(page, 'change');
    assert.deepEqual([detail.state.region, detail.granted], ['US-CA', ['optional']]);
  });

  test('stay those of opt-in where nobody answers, and an error says so', async (t) => {
    const { page } = await site.openPage(t, {
      html: pageWithConfig({ mode: 'opt-out', regionUrl: '/nowhere', regions }),
    });
    const { detail } = await waitForEvent(page, 'error');
    assert.equal(detail.error.code, 'region-unknown');
    assert.equal((await consentOf(page)).hasOptional, false);
    await waitForBanner(page);
  });

  test('are looked for nowhere where there are none', async (t) => {
    site.requests.length = 0;
    const { page } = await site.openPage(t, { html: pageWithConfig({ regionUrl: '/where' }) });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    assert.ok(site.requests.every(({ path }) => path !== '/where'));
  });

  test('are those of the place that the page has set, whatever is found later', async (t) => {
    site.addScript('/where', 'US-CA', { delay: 500 });
    const { page } = await site.openPage(t, { html: pageWithConfig({ regionUrl: '/where', regions }) });
    const found = page.waitForResponse('**/where');
    await page.evaluate(() => window.assent.setRegion('DE'));
    await (await found).finished();
    await page.waitForLoadState('networkidle');
    const { region, hasOptional } = await consentOf(page);
    assert.deepEqual([region, hasOptional], ['DE', false]);
  });

  test('are looked for where a category is on until objected to in some place', async (t) => {
    site.addScript('/where', 'GB');
    const categories = [
      { id: 'functional', required: true },
      { id: 'optional', basis: 'objection', places: ['UK'] },
    ];
    const { page } = await site.openPage(t, { html: pageWithConfig({ regionUrl: '/where', categories }) });
    await page.waitForFunction(() => window.assent.has('optional'));
  });

  test('ask nobody again, while they are looked for, who has refused for longer than some of them say', async (t) => {
    const times = { t: nowInSeconds() - 200 * DAY, x: nowInSeconds() + 200 * DAY };
    const visit = async (/** @type {string} */ place, refusal = refusalValue(times), more = {}) => {
      site.addScript('/where', place, { delay: 500 });
      const html = pageWithConfig({ regionUrl: '/where', regions, ...more });
      const { page } = await site.openPage(t, { html, cookie: refusal });
      await page.waitForFunction(() => window.assent.state.reason === 'expired');
      await page.waitForResponse('**/where');
      return page;
    };
    const californian = await visit('US-CA');
    await californian.waitForFunction(() => window.assent.state.region);
    await californian.waitForLoadState('networkidle');
    assert.deepEqual(await eventsOf(californian, 'show'), []);
    // A partial refusal lasts there, too.
    const categories = [{ id: 'optional' }, { id: 'ads' }];
    const partly = await visit('US-CA', recordValue({ ...times, g: 'optional', r: 'ads' }, { categories }), {
      categories,
    });
    await partly.waitForFunction(() => window.assent.state.region);
    await partly.waitForLoadState('networkidle');
    assert.deepEqual(await eventsOf(partly, 'show'), []);
    const german = await visit('DE');
    await waitForBanner(german);
    const lost = await visit('nowhere');
    await waitForBanner(lost);
  });

  test('may be set by the page, and bring their own lifetime', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageWithConfig({ regions }) });
    await page.evaluate(() => window.assent.setRegion('de'));
    await answer(page, 'Accept');
    const { t: made, x: ends } = parseRecord((await storedCookie(context)).value);
    assert.equal(+ends - +made, 90 * 24 * 60 * 60);
  });
});

suite('a category that needs consent of its own', () => {
  const html = pageWithConfig({
    categories: [
      { id: 'functional', required: true },
      { id: 'optional' },
      { id: 'profiling', title: 'Profiling', separate: true },
    ],
  });

  test('is not covered by "accept all", has a switch, and an entry in the record', async (t) => {
    const { page, context } = await site.openPage(t, { html });
    await answer(page, 'Accept');
    assert.deepEqual(await page.evaluate(() => window.assent.state.granted), ['functional', 'optional']);
    await openPreferences(page);
    const control = preferences(page).getByRole('switch', { name: 'Profiling' });
    assert.equal(await control.isChecked(), false);
    await control.click();
    await preferences(page).getByRole('button', { name: 'Save choices' }).click();
    await page.waitForFunction(() => window.assent.has('profiling'));
    assert.equal(parseRecord((await storedCookie(context)).value).g, 'optional.profiling');
    await page.evaluate(() => window.assent.acceptAll());
    assert.deepEqual(await page.evaluate(() => window.assent.has('profiling')), true, 'it keeps what is in force');
  });
});

suite('a visitor who is a minor', () => {
  const html = pageWithConfig({ guardian: 'required' });

  test('is granted nothing by button or by program until a guardian has agreed', async (t) => {
    const { page, context } = await site.openPage(t, { html });
    await waitForBanner(page);
    assert.match(await banner(page).innerText(), /A parent or guardian needs to agree first/);
    await bannerButton(page, 'Accept').click();
    await page.evaluate(() => window.assent.save({ optional: true }));
    assert.deepEqual(
      (await eventsOf(page, 'error')).map(({ detail }) => detail.error.code),
      ['guardian-required', 'guardian-required'],
    );
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.deepEqual(await context.cookies(), []);

    await page.evaluate(() => window.assent.confirmGuardian());
    await answer(page, 'Accept');
    assert.equal((await consentOf(page)).hasOptional, true);
    assert.equal(parseRecord((await storedCookie(context)).value).by, 'guardian');
  });

  test('can refuse alone', async (t) => {
    const { page, context } = await site.openPage(t, { html });
    await answer(page, 'Reject');
    assert.equal(parseRecord((await storedCookie(context)).value).r, 'optional');
  });

  test('is denied what was granted without a guardian', async (t) => {
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    await waitForBanner(page);
    assert.equal((await consentOf(page)).hasOptional, false);
  });
});
