import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig } from '../../helpers/site.mjs';
import { answer, banner, bannerButton, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const now = nowInSeconds();

const statistics = (more) => ({
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', title: 'Statistics', ...more },
  ],
});

/** A decision about `statistics` as it is described without `more`. */
const aboutStatistics = () => recordValue({}, statistics());

const POLICY = { version: '2', changes: 'We now also measure how fast pages are.' };
const dayFromNow = (days) => new Date((now + days * DAY) * 1000).toISOString().slice(0, 10);

suite('a visitor who has decided before is asked again, and told why', () => {
  const cases = {
    'because the decision has expired': {
      reason: 'expired',
      cookie: recordValue({ t: now - 90 * DAY, x: now - 1 }),
      says: 'Your earlier choice has expired.',
    },
    'because the policy has changed': {
      reason: 'policy-changed',
      config: { policy: POLICY },
      cookie: recordValue({ p: '1' }),
      says: 'Our privacy policy has changed. We now also measure how fast pages are.',
    },
    'on the day on which the new policy takes effect': {
      reason: 'policy-changed',
      config: { policy: { ...POLICY, effective: dayFromNow(0) } },
      cookie: recordValue({ p: '1' }),
      says: 'We now also measure how fast pages are.',
    },
    'because a category was added': {
      reason: 'purpose-added',
      config: {
        categories: [...statistics().categories, { id: 'maps', title: 'Maps' }, { id: 'video', title: 'Videos' }],
      },
      cookie: aboutStatistics(),
      says: 'New since your last choice: Maps and Videos.',
      keeps: ['functional', 'statistics'],
    },
    'because a service was added': {
      reason: 'purpose-added',
      config: statistics({ services: [{ id: 'matomo', title: 'Matomo' }] }),
      cookie: aboutStatistics(),
      says: 'New since your last choice: Matomo.',
      keeps: ['functional', 'statistics'],
    },
    'because a category is about something else now': {
      reason: 'purpose-added',
      config: statistics({ description: 'Which pages are read, and by whom' }),
      cookie: aboutStatistics(),
      says: 'New since your last choice: Statistics.',
      keeps: ['functional'],
    },
    'because what was refused is about something else now': {
      reason: 'purpose-added',
      config: statistics({ description: 'Which pages are read, and by whom' }),
      cookie: refusalValue({}, statistics()),
      says: 'New since your last choice: Statistics.',
    },
    'because what is stored cannot be read': {
      reason: 'unreadable',
      cookie: 'v=1&g=optional',
      says: 'Your earlier choice could not be read.',
    },
  };
  for (const [why, { reason, config = {}, cookie, says, keeps = ['functional'] }] of Object.entries(cases)) {
    test(why, async (t) => {
      const { page, context } = await site.openPage(t, { html: pageWithConfig(config), cookie });
      await waitForBanner(page);
      const { status, reason: seen, granted } = await consentOf(page);
      assert.deepEqual([status, seen, granted], ['undecided', reason, keeps]);
      const text = await banner(page).innerText();
      assert.ok(text.replace(/\s+/g, ' ').includes(says), text);

      await answer(page, 'Reject');
      await page.reload();
      assert.deepEqual(await page.evaluate(() => [window.assent.state.status, window.assent.state.reason]), [
        'decided',
        null,
      ]);
      const { g, id } = parseRecord((await storedCookie(context)).value);
      assert.deepEqual([g, id], [undefined, undefined]);
    });
  }
});

suite('a visitor who has decided before is not asked again', () => {
  /** @type {Record<string, [config: object, cookie: string]>} */
  const cases = {
    'before the day on which a new policy takes effect': [
      { policy: { ...POLICY, effective: dayFromNow(2) } },
      recordValue({ p: '1' }),
    ],
    'after a refusal under the same policy': [{ policy: POLICY }, refusalValue({ p: '2' })],
    'because a required category was added': [
      { categories: [{ id: 'functional', required: true }, { id: 'optional' }, { id: 'security', required: true }] },
      recordValue(),
    ],
  };
  for (const [when, [config, cookie]] of Object.entries(cases)) {
    test(when, async (t) => {
      const { page } = await site.openPage(t, { html: pageWithConfig(config), cookie });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await page.evaluate(() => [window.assent.state.status, window.assent.state.reason]), [
        'decided',
        null,
      ]);
      assert.equal(await banner(page).count(), 0);
    });
  }
});

test('a first visit is asked without a word about earlier choices', async (t) => {
  const { page } = await site.openPage(t, { html: pageWithConfig({ policy: POLICY }) });
  await bannerButton(page, 'Accept').waitFor();
  assert.doesNotMatch(await banner(page).innerText(), /earlier|changed|New since/);
});
