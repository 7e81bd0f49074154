import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nowInSeconds, recordValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { bannerButton, consentOf, openPreferences, preferences } from '../../helpers/visitor.mjs';

const site = await openSite();

const html = pageWithConfig({ onWithdraw: 'reload' });

/** Two tabs of one browser, each with a mark that a reload takes away. */
async function openTabs(t, options = {}) {
  const context = await site.openContext(t);
  const tabs = [];
  for (const name of ['one', 'other']) {
    const { page } = await site.openPage(t, { context, html, cookie: recordValue(), ...options });
    await page.evaluate((value) => (window.meta = value), name);
    tabs.push(page);
  }
  return { context, one: tabs[0], other: tabs[1] };
}

const markOf = (page) => page.evaluate(() => window.meta ?? null);

/** Lets what follows a withdrawal come to its end; fails where a reload does. */
const settle = (page) =>
  page.evaluate(async () => {
    // Comes after the removal, and looks at the same storage.
    await window.assent.audit();
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve));
    await fetch('/turn');
  });

suite('where a withdrawal reloads the page', () => {
  test('only the tab does in which the visitor withdraws', async (t) => {
    const { one, other } = await openTabs(t);
    await openPreferences(one);
    const reloaded = one.waitForEvent('load');
    await preferences(one).getByRole('button', { name: 'Reject all' }).click();
    await reloaded;
    await waitForEvent(other, 'change', { cause: 'sync' });
    await settle(other);
    assert.deepEqual([await markOf(one), await markOf(other)], [null, 'other']);
    assert.deepEqual([(await consentOf(one)).hasOptional, (await consentOf(other)).hasOptional], [false, false]);
  });

  test('the tab does in which a script of the site withdraws', async (t) => {
    const { one, other } = await openTabs(t);
    const reloaded = one.waitForEvent('load');
    await one.evaluate(() => window.assent.withdraw('optional'));
    await reloaded;
    await waitForEvent(other, 'change', { cause: 'sync' });
    await settle(other);
    assert.deepEqual([await markOf(one), await markOf(other)], [null, 'other']);
  });

  test('no tab does when the consent runs out', async (t) => {
    const { one, other } = await openTabs(t, { cookie: recordValue({ x: nowInSeconds() + 5 }) });
    for (const tab of [one, other]) await waitForEvent(tab, 'change', { cause: 'expiry' });
    for (const tab of [one, other]) await settle(tab);
    assert.deepEqual([await markOf(one), await markOf(other)], ['one', 'other']);
  });

  test('no tab does when a signal of the browser sets in', async (t) => {
    const { one } = await openTabs(t);
    await one.evaluate(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitForEvent(one, 'change', { cause: 'signal' });
    await settle(one);
    assert.equal(await markOf(one), 'one');
  });

  test('no tab does for a refusal that takes nothing back', async (t) => {
    const { page } = await site.openPage(t, { html });
    await page.evaluate(() => (window.meta = 'one'));
    await bannerButton(page, 'Reject').click();
    await settle(page);
    assert.equal(await markOf(page), 'one');
  });

  test('no tab does where the decision could not be stored: it would be gone with the page', async (t) => {
    const { page } = await site.openPage(t, {
      html: pageWithConfig({ onWithdraw: 'reload', cookie: { domain: 'other.example' } }),
    });
    await page.evaluate(() => {
      window.meta = 'one';
      window.assent.acceptAll();
      window.assent.withdraw();
    });
    await settle(page);
    assert.deepEqual([await markOf(page), (await consentOf(page)).hasOptional], ['one', false]);
  });
});
