import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../../helpers/records.mjs';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, consentOf, openPreferences, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const HELD = '<script type="text/plain" data-category="optional">window.ran = true;</script>';

const withCategories = (...categories) => ({
  config: { categories: [{ id: 'functional', required: true }, { id: 'optional' }, ...categories] },
});

/**
 * What a site may get wrong, with the path that has to be named, and what the preferences show of it.
 *
 * @type {Record<string, { config?: object, json?: string, data?: string, path: string, shows?: string }>}
 */
const mistakes = {
  'an unknown key': { config: { polcy: { url: '/privacy' } }, path: 'polcy' },
  'an unknown key further in': { config: { policy: { link: '/privacy' } }, path: 'policy.link' },
  'a text for a number': { config: { lifetimeDays: 'long' }, path: 'lifetimeDays' },
  'a number that is too large': { config: { lifetimeDays: 4000 }, path: 'lifetimeDays' },
  'a number that is too small on the tag': { data: 'data-lifetime-days="0"', path: 'lifetimeDays' },
  'a mode that does not exist': { config: { mode: 'optin' }, path: 'mode' },
  'a mode that does not exist on the tag': { data: 'data-mode="yes"', path: 'mode' },
  'a rule for a signal that does not exist': { config: { signals: { doNotTrack: 'off' } }, path: 'signals.doNotTrack' },
  'an object for a list': { config: { categories: { optional: {} } }, path: 'categories' },
  'a text for a yes': { ...withCategories({ id: 'other', required: 'yes' }), path: 'categories[2].required' },
  'an id twice': { ...withCategories({ id: 'optional', required: true }), path: 'categories[2].id' },
  'a malformed id': { ...withCategories({ id: 'Über uns!' }), path: 'categories[2].id' },
  'no id': { ...withCategories({ title: 'Nameless' }), path: 'categories[2].id' },
  'a link that runs a script': { config: { policy: { url: 'javascript:window.ran=true' } }, path: 'policy.url' },
  'a link on the tag that runs a script': { data: 'data-policy-url="javascript:window.ran=true"', path: 'policy.url' },
  'a link of a service that runs a script': {
    ...withCategories({ id: 'other', services: [{ id: 'shop', policyUrl: ' JavaScript:window.ran=true' }] }),
    path: 'categories[2].services[0].policyUrl',
  },
  'markup in a text': {
    ...withCategories({ id: 'other', title: '<img src=x onerror="window.ran=true">Other' }),
    path: 'categories[2].title',
    shows: '<img src=x onerror="window.ran=true">Other',
  },
  'an attribute of the tag that does not exist': {
    data: 'data-policy-version-url="/privacy"',
    path: 'data-policy-version-url',
  },
  'broken JSON': { json: '{"mode": "opt-out",}', path: 'assent-config' },
  'JSON that is no object': { json: '["opt-out"]', path: 'assent-config' },
};

const pageOf = ({ config = {}, json = JSON.stringify(config).replaceAll('<', '\\u003c'), data = '' }) =>
  pageWith({
    head: `<script type="application/json" id="assent-config">${json}</script>`,
    tag: `<script src="/assent/assent.js" ${data}></script>`,
    body: HELD,
  });

/** One console error and one event, both of them naming `path`. */
async function assertNamedOnce(page, messages, path) {
  const events = await eventsOf(page, 'error');
  assert.deepEqual(
    events.map(({ detail }) => detail.error.code),
    ['config-invalid'],
  );
  const errors = messages.filter(({ type }) => type === 'error' || type === 'uncaught');
  assert.equal(errors.length, 1, JSON.stringify(errors));
  assert.match(errors[0].text, /assent/i);
  assert.ok(events[0].detail.error.message.includes(path), `${path} is not in: ${events[0].detail.error.message}`);
  assert.ok(errors[0].text.includes(path), `${path} is not in: ${errors[0].text}`);
}

suite('a mistake in the configuration is named once, and the page goes on', () => {
  for (const [mistake, { path, shows, ...parts }] of Object.entries(mistakes)) {
    test(`${mistake} is named by its path, and nothing runs`, async (t) => {
      const { page, messages } = await site.openPage(t, { html: pageOf(parts) });
      await waitForEvent(page, 'error');
      await waitForBanner(page);
      const { status, mode, granted, hasOptional } = await consentOf(page);
      assert.deepEqual([status, mode, hasOptional], ['undecided', 'opt-in', false]);
      assert.ok(granted.every((id) => id === 'functional'));
      await openPreferences(page);
      if (shows) assert.ok((await preferences(page).innerText()).includes(shows));
      for (const surface of [banner(page), preferences(page)]) {
        assert.equal(await surface.locator('a[href*="script:" i], img').count(), 0);
      }
      await page.keyboard.press('Escape');
      await preferences(page).waitFor({ state: 'hidden' });
      await assertNamedOnce(page, messages, path);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      await answer(page, 'Reject');
      assert.equal((await consentOf(page)).status, 'decided');
    });
  }
});

for (const [when, html] of Object.entries({
  'in the page after the tag': pageWith({
    body: '<script type="application/json" id="assent-config">{"mode":"opt-out"}</script>',
  }),
  'by a script': pageWith({
    body: `<script>
      const late = Object.assign(document.createElement('script'), { type: 'application/json', id: 'assent-config' });
      late.text = '{"mode":"opt-out"}';
      addEventListener('load', () => setTimeout(() => document.body.append(late), 300));
    </script>`,
  }),
})) {
  test(`a configuration that comes too late, ${when}, is named once and changes nothing`, async (t) => {
    const { page } = await site.openPage(t, { html });
    const { detail } = await waitForEvent(page, 'error');
    assert.match(detail.error.message, /#assent-config came after Assent/);
    await page.waitForLoadState('networkidle');
    assert.equal((await eventsOf(page, 'error')).length, 1);
    assert.equal(await page.evaluate(() => window.assent.state.mode), 'opt-in');
  });
}

test('several mistakes are named in one error', async (t) => {
  const config = { mode: 'optin', lifetimeDays: -1, policy: { url: 'javascript:0' } };
  const { page, messages } = await site.openPage(t, { html: pageOf({ config }) });
  await waitForEvent(page, 'error');
  await waitForBanner(page);
  for (const path of ['mode', 'lifetimeDays', 'policy.url']) await assertNamedOnce(page, messages, path);
});

test('a mistake is named on a later visit too, where nobody has to be asked', async (t) => {
  const html = pageOf({ config: { mode: 'optin' } });
  const { page, messages } = await site.openPage(t, { html, cookie: recordValue() });
  await waitForEvent(page, 'error');
  await assertNamedOnce(page, messages, 'mode');
  assert.equal((await consentOf(page)).hasOptional, true);
});

/** Whether `page` has asked for the file that looks for mistakes. */
const hasDiagnostics = (page) =>
  page.evaluate(
    (path) => performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname === path),
    `${ON_DEMAND}/diagnostics.js`,
  );

/** Mistakes whose safe reading leaves the visitor with the same categories and the same mode. */
const HARMLESS = ['an unknown key', 'a number that is too large', 'a link that runs a script', 'markup in a text'];

/** Mistakes that cost a category or the mode. */
const COSTLY = [
  'a mode that does not exist',
  'a mode that does not exist on the tag',
  'an object for a list',
  'an id twice',
  'a malformed id',
  'no id',
  'broken JSON',
  'JSON that is no object',
];

suite('on a host of the public web', () => {
  for (const mistake of HARMLESS) {
    test(`${mistake} is not reported, and nothing is fetched for it`, async (t) => {
      const html = pageOf(mistakes[mistake]);
      const { page, messages } = await site.openPage(t, { html, origin: site.publicUrl });
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      assert.equal(await hasDiagnostics(page), false);
      assert.deepEqual(await eventsOf(page, 'error'), []);
      assert.deepEqual(messages, []);
    });
  }

  test('a harmless mistake is reported with debug', async (t) => {
    const html = pageOf({ ...mistakes['an unknown key'], data: 'data-debug' });
    const { page, messages } = await site.openPage(t, { html, origin: site.publicUrl, cookie: recordValue() });
    await waitForEvent(page, 'error');
    await assertNamedOnce(page, messages, 'polcy');
  });

  for (const mistake of COSTLY) {
    test(`${mistake} is reported, though nobody has to be asked`, async (t) => {
      const { path, ...parts } = mistakes[mistake];
      const html = pageOf(parts);
      const { page, messages } = await site.openPage(t, { html, origin: site.publicUrl, cookie: recordValue() });
      await waitForEvent(page, 'error');
      await assertNamedOnce(page, messages, path);
      assert.equal(await hasDiagnostics(page), true);
    });
  }
});

for (const [host, origin] of Object.entries({ '127.0.0.1': site.url, 'plain.test': site.plainUrl })) {
  test(`on ${host}, a harmless mistake is reported, though nobody has to be asked`, async (t) => {
    const html = pageOf(mistakes['an unknown key']);
    const { page, messages } = await site.openPage(t, { html, origin, cookie: recordValue() });
    await waitForEvent(page, 'error');
    await assertNamedOnce(page, messages, 'polcy');
  });
}
