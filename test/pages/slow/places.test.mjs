import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil } from '../../helpers/held.mjs';
import { DAY, nowInSeconds, recordValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { banner, consentOf, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true })`;

/** What is held, and a script of the page after it: had the held one run, it would have been first. */
const BODY = `${inline('held')}<script>(window.ran ||= []).push('page');</script>`;

const now = nowInSeconds();

suite('where the configuration names the place, a held script never runs', () => {
  const regions = [
    { match: ['DE'], lifetimeDays: 30 },
    { match: ['US-CA'], signals: { globalPrivacyControl: 'refuse' } },
    { match: ['FR'], mode: 'opt-in' },
  ];
  /** @type {Record<string, { region: string, cookie?: string, initScript?: string, more?: object, reason: string | null }>} */
  const cases = {
    'by a consent that has run out there': {
      region: 'DE',
      cookie: recordValue({ t: now - 31 * DAY, x: now + 149 * DAY }),
      reason: 'expired',
    },
    'by a consent that a signal overrules there': {
      region: 'US-CA',
      cookie: recordValue(),
      initScript: GPC,
      more: { signals: { globalPrivacyControl: 'ignore' } },
      reason: null,
    },
    'by an opt-out that is none there': { region: 'FR', more: { mode: 'opt-out' }, reason: 'first-visit' },
  };
  for (const [how, { region, cookie, initScript, more, reason }] of Object.entries(cases)) {
    test(`${how}`, async (t) => {
      const html = pageWithConfig({ ...more, region, regions }, { body: BODY });
      const { page } = await site.openPage(t, { html, cookie, initScript });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await ranUntil(page, 'page'), ['page']);
      const state = await consentOf(page);
      assert.deepEqual([state.region, state.reason, state.hasOptional], [region, reason, false]);
    });
  }

  test('and runs at once by an opt-out that holds there', async (t) => {
    const html = pageWithConfig({ region: 'US-CA', regions: [{ match: ['US-CA'], mode: 'opt-out' }] }, { body: BODY });
    const { page } = await site.openPage(t, { html });
    assert.deepEqual(await ranUntil(page, 'page'), ['held', 'page']);
  });
});

suite('under an opt-out for everybody with rules by place, nothing is on', () => {
  const config = { mode: 'opt-out', regions: [{ match: ['EU'], mode: 'opt-in' }] };

  /** Nothing is on, and the visitor is asked. */
  async function assertDenied(page) {
    await waitForBanner(page);
    const { mode, region, hasOptional } = await consentOf(page);
    assert.deepEqual([mode, region, hasOptional], ['opt-in', null, false]);
    assert.deepEqual(await ranUntil(page, 'page'), ['page']);
  }

  for (const code of [undefined, null, '', 'XX', 'xx', 'T1', 'ZZ', 'Europe', 'US_CA', 42, {}]) {
    test(`after setRegion(${JSON.stringify(code)})`, async (t) => {
      const { page } = await site.openPage(t, { html: pageWithConfig(config, { body: BODY }) });
      await page.evaluate((value) => window.assent.setRegion(/** @type {any} */ (value)), code);
      await assertDenied(page);
    });
  }

  test('after setRegion("XX") where the opt-out held before', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ ...config, region: 'US' }) });
    assert.equal((await consentOf(page)).hasOptional, true);
    await page.evaluate(() => window.assent.setRegion('XX'));
    const { mode, hasOptional } = await consentOf(page);
    assert.deepEqual([mode, hasOptional], ['opt-in', false]);
  });

  for (const region of ['', 'XX', 'T1']) {
    test(`with data-region="${region}"`, async (t) => {
      const tag = `<script src="/assent/assent.js" data-region="${region}"></script>`;
      const { page } = await site.openPage(t, { html: pageWithConfig(config, { tag, body: BODY }) });
      await assertDenied(page);
    });
  }

  const answers = ['XX', 'T1', '', '{"country": "XX"}', '{}', 'null', '<!doctype html>'];
  for (const [at, answer] of answers.entries()) {
    test(`where regionUrl answers ${answer || 'nothing'}`, async (t) => {
      site.addScript(`/where-${at}`, answer);
      const html = pageWithConfig({ ...config, regionUrl: `/where-${at}` }, { body: BODY });
      const { page } = await site.openPage(t, { html });
      await page.waitForLoadState('networkidle');
      await assertDenied(page);
    });
  }

  test('but where regionUrl names a place outside', async (t) => {
    site.addScript('/where', 'US');
    const html = pageWithConfig({ ...config, regionUrl: '/where' }, { body: BODY });
    const { page } = await site.openPage(t, { html });
    const { detail } = await waitForEvent(page, 'change');
    assert.deepEqual([detail.state.region, detail.granted], ['US', ['optional']]);
    await banner(page).waitFor();
  });
});
