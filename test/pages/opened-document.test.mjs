import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite, pageWithConfig } from '../helpers/site.mjs';
import { answer, consentOf, openPreferences, preferences, storedCookie, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

for (const mode of ['opt-in', 'opt-out']) {
  test(`under ${mode}, a page that writes its document anew leaves the visitor all ways to answer`, async (t) => {
    const { page, context } = await site.openPage(t, { html: pageWithConfig({ mode }) });
    await waitForBanner(page);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><body><a href="#" data-assent-action="preferences">Cookies</a>');
      document.close();
    });
    await waitForBanner(page);
    await page.getByRole('link', { name: 'Cookies' }).click();
    await preferences(page).waitFor();
    await page.keyboard.press('Escape');
    await preferences(page).waitFor({ state: 'hidden' });
    await answer(page, 'Reject');
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.match((await storedCookie(context)).value, /&r=optional&/);
    await openPreferences(page);
  });
}
