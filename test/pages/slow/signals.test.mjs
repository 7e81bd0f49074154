import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../../helpers/firefox.mjs';
import { withoutWholeChromium } from '../../helpers/browsers.mjs';
import { openWithSettings } from '../../helpers/profile.mjs';
import { parseRecord, recordValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWith } from '../../helpers/site.mjs';
import {
  banner,
  consentOf,
  openPreferences,
  preferences,
  storedCookie,
  storedNames,
  waitForBanner,
} from '../../helpers/visitor.mjs';

const site = await openSite();

/** A script of the page that has `navigator` say `value`, which may be any expression. */
const pretend = (property, value) =>
  `Object.defineProperty(Navigator.prototype, '${property}', { configurable: true, get: () => (${value}) })`;

const DNT = pretend('doNotTrack', '"1"');
const GPC = pretend('globalPrivacyControl', 'true');

/** Everything optional is off for the signal's sake, nobody is asked, and nothing is stored. */
async function assertRefused(page, signals) {
  const { status, reason, granted, source, record, signals: seen, hasOptional } = await consentOf(page);
  assert.deepEqual([status, reason, source, record, hasOptional], ['decided', null, 'signal', null, false]);
  assert.deepEqual(granted, ['functional']);
  assert.deepEqual(seen, { doNotTrack: false, globalPrivacyControl: false, ...signals });
  // Had a banner been asked for, it would have come before these.
  await openPreferences(page);
  assert.deepEqual(
    (await eventsOf(page, 'show')).map(({ detail }) => detail.surface),
    ['preferences'],
  );
  assert.equal(await banner(page).count(), 0);
  assert.deepEqual(await storedNames(page), []);
}

suite('a signal means no consent, no banner and nothing stored', () => {
  /** @type {Record<string, [initScript: string, signals: object]>} */
  const cases = {
    'Do Not Track': [DNT, { doNotTrack: true }],
    'Do Not Track with an extension': [pretend('doNotTrack', '"1x"'), { doNotTrack: true }],
    'the Do Not Track of old Firefox': [pretend('doNotTrack', '"yes"'), { doNotTrack: true }],
    'Global Privacy Control': [GPC, { globalPrivacyControl: true }],
    both: [`${DNT};${GPC}`, { doNotTrack: true, globalPrivacyControl: true }],
  };
  for (const [signal, [initScript, signals]] of Object.entries(cases)) {
    test(`${signal} is honoured`, async (t) => {
      const { page, context, messages } = await site.openPage(t, { initScript });
      await assertRefused(page, signals);
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(messages, []);
    });
  }

  test("Chromium's own Do Not Track is honoured", { skip: withoutWholeChromium }, async (t) => {
    const page = await openWithSettings(t, { enable_do_not_track: true });
    await page.goto(`${site.url}${site.addPage(pageWith())}`);
    assert.equal(await page.evaluate(() => navigator.doNotTrack), '1');
    await assertRefused(page, { doNotTrack: true });
  });
});

suite('a value that is no signal grants nothing and is asked about', () => {
  const values = {
    doNotTrack: ['null', 'undefined', '"0"', '"unspecified"', '"no"', '""'],
    globalPrivacyControl: ['false', 'undefined', '"1"', '1', '"true"'],
  };
  for (const [property, others] of Object.entries(values)) {
    test(`navigator.${property} with other values leaves the visitor undecided`, async (t) => {
      const context = await site.openContext(t);
      for (const value of others) {
        const { page } = await site.openPage(t, { context, initScript: pretend(property, value) });
        await waitForBanner(page);
        const { reason, signals, hasOptional } = await consentOf(page);
        assert.deepEqual([reason, signals[property], hasOptional], ['first-visit', false, false], value);
        await page.close();
      }
    });
  }
});

for (const [name, initScript] of Object.entries({ dnt: DNT, gpc: GPC, 'dnt.gpc': `${DNT};${GPC}` })) {
  test(`a choice made in the preferences under ${name} is stored as such and holds after a reload`, async (t) => {
    const { page, context } = await site.openPage(t, { initScript });
    await openPreferences(page);
    await preferences(page).getByRole('button', { name: 'Accept all' }).click();
    await preferences(page).waitFor({ state: 'hidden' });
    const { g, sig } = parseRecord((await storedCookie(context)).value);
    assert.deepEqual({ g, sig }, { g: 'optional', sig: name });
    await page.reload();
    const { status, source, hasOptional } = await consentOf(page);
    assert.deepEqual([status, source, hasOptional], ['decided', 'visitor', true]);
    assert.equal(await banner(page).count(), 0);
  });
}

test('an older grant made without the signal does not win over it', async (t) => {
  const { page } = await site.openPage(t, { cookie: recordValue(), initScript: GPC });
  const { status, reason, source, hasOptional } = await consentOf(page);
  assert.deepEqual([status, reason, source, hasOptional], ['decided', null, 'signal', false]);
  await openPreferences(page);
  assert.equal(await banner(page).count(), 0);
});

test('a grant made under one signal does not win over the other', async (t) => {
  const { page } = await site.openPage(t, { cookie: recordValue({ sig: 'dnt' }), initScript: `${DNT};${GPC}` });
  const { source, hasOptional } = await consentOf(page);
  assert.deepEqual([source, hasOptional], ['signal', false]);
});

suite("Firefox's own signals are honoured", { skip: withoutFirefox }, () => {
  /** @type {Record<string, [preferences: Record<string, boolean>, signals: [boolean, boolean]]>} */
  const cases = {
    'Do Not Track': [{ 'privacy.donottrackheader.enabled': true }, [true, false]],
    'Global Privacy Control': [
      { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true },
      [false, true],
    ],
  };
  for (const [signal, [settings, [doNotTrack, globalPrivacyControl]]] of Object.entries(cases)) {
    test(`${signal} means no consent, no banner and nothing stored`, async (t) => {
      const page = await openFirefox(t, settings);
      await page.goto(`${site.url}${site.addPage(pageWith())}`);
      const state = await page.evaluate(() => ({ ...window.assent.state, has: window.assent.has('optional') }));
      assert.deepEqual(state.signals, { doNotTrack, globalPrivacyControl });
      assert.deepEqual([state.status, state.source, state.record, state.has], ['decided', 'signal', null, false]);
      await page.evaluate(() => window.assent.showPreferences());
      const shown = await page.evaluate(() =>
        window.heard.filter(({ name }) => name === 'show').map(({ detail }) => detail.surface),
      );
      assert.deepEqual(shown, ['preferences']);
      assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), [
        '',
        0,
        0,
      ]);
    });
  }
});
