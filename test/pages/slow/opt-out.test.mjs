import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDecision, renewCookie } from 'assent/server';
import { regionPresets } from '../../../lib/consent/region-presets.js';
import { withoutWholeChromium } from '../../helpers/browsers.mjs';
import { inline } from '../../helpers/held.mjs';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { openWithSettings } from '../../helpers/profile.mjs';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const CONFIG = { mode: 'opt-out' };
const BODY = inline('held');
const html = pageWithConfig(CONFIG, { body: BODY });

const now = nowInSeconds();

/** Nothing optional is on, and nothing that is held has run. */
async function assertOff(/** @type {import('playwright-core').Page | import('playwright-core').Frame} */ page) {
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    await page.evaluate(() => [window.assent.state.mode, window.assent.has('optional'), window.ran ?? null]),
    ['opt-out', false, null],
  );
}

test('opt-out is on for a visitor of whom nothing is known, and stores nothing', async (t) => {
  const { page, context } = await site.openPage(t, { html });
  await waitForBanner(page);
  assert.deepEqual(await page.evaluate(() => [window.assent.has('optional'), window.ran]), [true, ['held']]);
  assert.deepEqual(await context.cookies(), []);
});

suite('opt-out is off where nobody knows whether the visitor has refused', () => {
  const framed = site.addPage(html, {}, '/opt-out-framed');

  for (const [where, origin] of Object.entries({ 'of another site': site.plainUrl, 'of the same site': site.url })) {
    test(`in a frame ${where}`, async (t) => {
      const { page } = await site.openPage(t, {
        html: `<!doctype html><title>Outside</title><iframe src="${origin}${framed}"></iframe>`,
      });
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame.waitForFunction(() => window.assent?.state);
      await assertOff(frame);
    });
  }

  test('where the visitor blocks cookies', { skip: withoutWholeChromium }, async (t) => {
    const page = await openWithSettings(t, { profile: { default_content_setting_values: { cookies: 2 } } });
    await page.goto(`${site.url}${site.addPage(html)}`);
    await assertOff(page);
  });

  test('where the signals of the browser cannot be read', async (t) => {
    const initScript = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
      configurable: true, get() { throw new Error('mine'); } })`;
    const { page } = await site.openPage(t, { html, initScript });
    await assertOff(page);
  });

  test('once the way to refuse has not loaded', async (t) => {
    const context = await site.openContext(t);
    await context.route(`**${ON_DEMAND}/ui*.js*`, (route) => route.fulfill({ status: 404 }));
    const { page } = await site.openPage(t, { context, html: pageWithConfig(CONFIG) });
    await waitForEvent(page, 'error');
    await page.evaluate((held) => document.body.insertAdjacentHTML('beforeend', held), BODY);
    await assertOff(page);
  });

  test('where the site has cleared its cookies since the visitor refused on this page', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig(CONFIG), cookie: refusalValue() });
    await page.evaluate(() => {
      document.cookie = 'assent=; Path=/; Max-Age=0';
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitForBanner(page);
    await page.evaluate((held) => document.body.insertAdjacentHTML('beforeend', held), BODY);
    await assertOff(page);
  });

  test('where what is stored cannot be read', async (t) => {
    const { page } = await site.openPage(t, { html, cookie: 'v=1&r=optional' });
    await assertOff(page);
    await waitForBanner(page);
  });
});

suite('a refusal under opt-out', () => {
  /** Refused that many days ago, and renewed at the visit `visited` days ago. */
  const refusedFor = (days, visited = days) =>
    refusalValue({ t: now - days * DAY, x: now - visited * DAY + 400 * DAY });

  for (const days of [1, 181, 185, 399]) {
    test(`holds ${days} days later, asks nobody, and gets 400 days more by the visit`, async (t) => {
      const { page, context } = await site.openPage(t, { html, cookie: refusedFor(days) });
      await assertOff(page);
      assert.equal(await banner(page).count(), 0);
      const { t: decided, x } = parseRecord((await storedCookie(context)).value);
      assert.equal(+decided, now - days * DAY, 'when the visitor decided stays');
      assert.ok(Math.abs(+x - nowInSeconds() - 400 * DAY) < 60, `${(+x - now) / DAY} days are left`);
    });
  }

  test('holds years later for a visitor who comes every year', async (t) => {
    const { page } = await site.openPage(t, { html, cookie: refusedFor(2000, 365) });
    await assertOff(page);
    assert.equal(await banner(page).count(), 0);
  });

  test('that was made under opt-in is renewed as well once the site is under opt-out', async (t) => {
    const cookie = refusalValue({ t: now - 100 * DAY, x: now + 84 * DAY });
    const { page, context } = await site.openPage(t, { html, cookie });
    await assertOff(page);
    assert.ok(+parseRecord((await storedCookie(context)).value).x > nowInSeconds() + 399 * DAY);
  });

  test('is renewed also while a new policy is asked about, which the visitor may leave unanswered', async (t) => {
    const config = { ...CONFIG, policy: { version: '2' } };
    const { page, context } = await site.openPage(t, { html: pageWithConfig(config), cookie: refusedFor(100) });
    await waitForBanner(page);
    assert.equal((await consentOf(page)).reason, 'policy-changed');
    assert.ok(+parseRecord((await storedCookie(context)).value).x > nowInSeconds() + 399 * DAY);
  });

  test('is not renewed under opt-in', async (t) => {
    const cookie = refusalValue({ t: now - 100 * DAY, x: now + 84 * DAY });
    const { context } = await site.openPage(t, { cookie });
    assert.equal((await storedCookie(context)).value, cookie);
  });

  test(
    'stays where the page cannot store it, and no reload brings back what was on',
    { skip: withoutWholeChromium },
    async (t) => {
      const page = await openWithSettings(t, { profile: { default_content_setting_values: { cookies: 2 } } });
      await page.goto(`${site.url}${site.addPage(pageWithConfig({ ...CONFIG, onWithdraw: 'reload' }))}`);
      await page.evaluate(() => {
        window.isSame = true;
        window.assent.acceptAll();
        window.assent.withdraw();
      });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await page.evaluate(() => [window.isSame, window.assent.has('optional')]), [true, false]);
    },
  );
});

suite('a visitor who refuses under opt-out and comes back stays refused', () => {
  const CALIFORNIA = { region: 'US-CA', regions: Object.values(regionPresets) };
  const places = { everywhere: CONFIG, 'in California': CALIFORNIA };

  /** The day after, then once a month, for longer than any cookie lives. */
  const DAYS = [1, 31, 61, 91, 121, 151, 181, 211, 241, 271, 301, 331, 366, 399, 429, 459];

  /** Has the browser keep what scripts write for seven days, as Safari does (WebKit: Tracking Prevention). */
  const CUT = `{
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    const cut = (text) => text.replace(/Max-Age=(\\d+)/, (_, life) => 'Max-Age=' + Math.min(life, ${7 * DAY}));
    Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get, set(text) { set.call(this, cut(text)); } });
  }`;

  /**
   * The visits of somebody who refuses on day 0. Cookies end by the browser's own clock, which does not move: so that they
   * age, their ends come nearer by the days that pass.
   *
   * @param {import('node:test').TestContext} t
   * @param {object} config
   * @param {{ isCut?: boolean, isServerRenewing?: boolean, isAnsweredAtOnce?: boolean }} [options]
   */
  async function refuse(t, config, { isCut = false, isServerRenewing = false, isAnsweredAtOnce = false } = {}) {
    const context = await site.openContext(t);
    // As docs/guides/server.md has it: the server restores a refusal right after it.
    await context.route('**/keep-refusal', async (route) => {
      const { cookie } = await route.request().allHeaders();
      const { record } = readDecision(cookie, config);
      const refusal = record && !record.granted.length ? renewCookie(cookie, config, { secure: false }) : null;
      await route.fulfill({ status: 204, headers: refusal && isAnsweredAtOnce ? { 'Set-Cookie': refusal } : {} });
    });
    const start = Date.now();
    const path = site.addPage('');
    const page = await context.newPage();
    if (isCut) await page.addInitScript(CUT);
    let today = 0;

    /** What the server sends on that day with the page; it has the clock of that day. */
    async function headersOn(day) {
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      t.mock.timers.enable({ apis: ['Date'], now: start + day * DAY * 1000 });
      const renewed = renewCookie(cookie, config, { secure: false });
      t.mock.timers.reset();
      return renewed ? { 'Set-Cookie': renewed } : {};
    }

    async function visit(day) {
      // A page that is open would mind what happens to its cookie.
      await page.goto('about:blank');
      const cookies = await context.cookies();
      await context.clearCookies();
      const aged = cookies.map((cookie) => ({ ...cookie, expires: cookie.expires - (day - today) * DAY }));
      await context.addCookies(aged.filter(({ expires }) => expires > nowInSeconds()));
      today = day;
      await context.clock.setFixedTime(start + day * DAY * 1000);
      const headers = isServerRenewing ? await headersOn(day) : {};
      site.addPage(pageWithConfig(config, { body: BODY }), headers, path);
      await page.goto(`${site.url}${path}`);
    }

    await visit(0);
    await page.evaluate(() => {
      window.assent.addEventListener('decision', () => fetch('/keep-refusal', { method: 'POST', keepalive: true }));
    });
    const isTold = isAnsweredAtOnce && page.waitForResponse('**/keep-refusal');
    await answer(page, 'Reject');
    await isTold;

    return {
      page,
      visit,

      /** Comes back on `day`, and is neither tracked nor asked. */
      async assertRefused(/** @type {number} */ day) {
        await visit(day);
        // Had the banner been asked for, it would have come before these.
        await page.evaluate(() => window.assent.showPreferences());
        const { mode, status, source, hasOptional } = await consentOf(page);
        const shown = (await eventsOf(page, 'show')).map(({ detail }) => detail.surface);
        assert.deepEqual(
          { mode, status, source, hasOptional, shown, ran: await page.evaluate(() => window.ran ?? null) },
          {
            mode: 'opt-out',
            status: 'decided',
            source: 'visitor',
            hasOptional: false,
            shown: ['preferences'],
            ran: null,
          },
          `day ${day}`,
        );
      },
    };
  }

  for (const [where, config] of Object.entries(places)) {
    test(`${where}, at every monthly visit`, async (t) => {
      const visitor = await refuse(t, config);
      for (const day of DAYS) await visitor.assertRefused(day);
    });

    test(`${where}, in a browser that keeps what scripts write for seven days, where the server renews it`, async (t) => {
      const visitor = await refuse(t, config, { isCut: true, isServerRenewing: true });
      for (const day of DAYS) await visitor.assertRefused(day);
    });

    test(`${where}, who comes back after a month in such a browser, where the server restores it at once`, async (t) => {
      const visitor = await refuse(t, config, { isCut: true, isServerRenewing: true, isAnsweredAtOnce: true });
      for (const day of DAYS.slice(1)) await visitor.assertRefused(day);
    });

    test(`${where}, but not in such a browser where no server renews it`, async (t) => {
      const visitor = await refuse(t, config, { isCut: true });
      // The page renews it for those who come often.
      for (const day of [2, 8]) await visitor.assertRefused(day);
      await visitor.visit(38);
      const { page } = visitor;
      await waitForBanner(page);
      const { reason, source, hasOptional } = await consentOf(page);
      assert.deepEqual([reason, source, hasOptional], ['first-visit', 'default', true]);
    });
  }

  const returning = {
    everywhere: CONFIG,
    'in California where the site has refusals end after 30 days': {
      ...CALIFORNIA,
      lifetimeDays: { granted: 180, refused: 30 },
    },
  };
  for (const [where, config] of Object.entries(returning)) {
    for (const day of [31, 185, 366, 399]) {
      test(`${where}, who comes for the first time on day ${day}`, async (t) => {
        const visitor = await refuse(t, config);
        await visitor.assertRefused(day);
      });
    }
  }
});

suite('what an opt-out had on is no consent under opt-in', () => {
  const categories = [{ id: 'functional', required: true }, { id: 'statistics', title: 'Statistics' }, { id: 'ads' }];
  const body = inline('held', 'data-category="statistics"');

  test('it switches off, and the visitor is asked', async (t) => {
    const { page: before, context } = await site.openPage(t, { html: pageWithConfig({ ...CONFIG, categories }) });
    await before.evaluate(() => window.assent.save({ ads: false }));
    const { granted, refused } = (await consentOf(before)).record;
    assert.deepEqual([granted, refused], [[], ['ads']]);
    assert.equal(await before.evaluate(() => window.assent.has('statistics')), true);
    const { d, g } = parseRecord((await storedCookie(context)).value);
    assert.deepEqual([d, g], ['statistics', undefined]);

    const { page } = await site.openPage(t, { context, html: pageWithConfig({ categories }, { body }) });
    await waitForBanner(page);
    const { status, reason, added } = await consentOf(page);
    assert.deepEqual([status, reason, added], ['undecided', 'purpose-added', ['statistics']]);
    assert.deepEqual(await page.evaluate(() => [window.assent.has('statistics'), window.ran]), [false, undefined]);
    await answer(page, 'Reject');
    assert.equal(parseRecord((await storedCookie(context)).value).d, undefined);
  });

  test('what the visitor agreed to under opt-out stays', async (t) => {
    const { page } = await site.openPage(t, { cookie: recordValue() });
    assert.equal((await consentOf(page)).hasOptional, true);
  });
});
