import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, banner, consentOf, preferences, storedCookie, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();
const film = site.addPage('<!doctype html><title>Film</title><p>A film</p>', {}, '/film');

const EMBED = `<assent-embed category="optional" src="${film}" title="Film"></assent-embed>`;

const askedFor = () => site.requests.filter(({ path }) => path === film).length;

suite('an embed', () => {
  test('asks for its content once "load once" is pressed, and again for it on the next page', async (t) => {
    const { page, context } = await site.openPage(t, { html: pageWith({ body: EMBED }) });
    await answer(page, 'Reject');
    const { value } = await storedCookie(context);
    const before = askedFor();
    await page.getByRole('button', { name: 'Load once' }).click();
    await page.frameLocator('assent-embed iframe').getByText('A film').waitFor();
    assert.equal(askedFor(), before + 1);
    assert.equal((await storedCookie(context)).value, value);
    await page.reload();
    await page.getByRole('button', { name: 'Load once' }).waitFor();
    assert.equal(askedFor(), before + 1);
  });

  test('is remembered by "always allow", and is a placeholder of the same size after a withdrawal', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: EMBED }) });
    const size = async () => {
      const { width, height } = await page.locator('assent-embed').boundingBox();
      return { width, height };
    };
    await page.getByRole('button', { name: 'Always allow' }).waitFor();
    const empty = await size();
    await page.getByRole('button', { name: 'Always allow' }).click();
    await page.locator('assent-embed iframe').waitFor();
    assert.deepEqual(await size(), empty);
    await page.reload();
    await page.locator('assent-embed iframe').waitFor();
    await page.evaluate(() => window.assent.withdraw('optional'));
    await page.getByRole('button', { name: 'Always allow' }).waitFor();
    assert.equal(await page.locator('assent-embed iframe').count(), 0);
    assert.deepEqual(await size(), empty);
  });
});

test('the switches of a declaration act at once, and follow what is decided elsewhere', async (t) => {
  const { page } = await site.openPage(t, { html: pageWith({ body: '<assent-declaration></assent-declaration>' }) });
  const input = page.locator('assent-declaration').getByRole('switch');
  await waitForBanner(page);
  await input.click();
  const { detail } = await waitForEvent(page, 'decision', { surface: 'declaration' });
  assert.deepEqual(detail.record.granted, ['optional']);
  await banner(page).waitFor({ state: 'hidden' });
  await page.evaluate(() => window.assent.rejectAll());
  await page.locator('assent-declaration').getByText('You did not accept any optional cookies.').waitFor();
  assert.equal(await input.isChecked(), false);
});

test('another language is shown at once by everything that is there', async (t) => {
  const body = `${EMBED}<assent-declaration></assent-declaration>`;
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  await waitForBanner(page);
  await page.getByRole('button', { name: 'Load once' }).waitFor();
  await page.evaluate(() => window.assent.setLanguage('fr'));
  for (const name of ['Accepter', 'Refuser', 'Personnaliser']) {
    await page.locator('assent-banner').getByRole('button', { name, exact: true }).waitFor();
  }
  await page.locator('assent-embed[lang=fr]').waitFor();
  await page.locator('assent-declaration[lang=fr]').waitFor();
});

test('a settings button of the page opens the preferences, also by what the page puts into it', async (t) => {
  const body = '<assent-settings><span><b>My cookies</b></span></assent-settings>';
  const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
  assert.equal(await page.locator('assent-settings').filter({ visible: true }).count(), 1);
  await page.getByText('My cookies').click();
  await preferences(page).waitFor();
});

suite('under opt-out', () => {
  const html = pageWith({ tag: '<script src="/assent/assent.js" data-mode="opt-out"></script>' });
  const DO_NOT_SELL = { name: 'Do Not Sell or Share My Personal Information' };

  test('the banner names the opt-out, which refuses everything', async (t) => {
    const { page } = await site.openPage(t, { html });
    assert.equal((await consentOf(page)).hasOptional, true);
    await page.getByRole('button', DO_NOT_SELL).click();
    await banner(page).waitFor({ state: 'hidden' });
    assert.deepEqual((await consentOf(page)).record.refused, ['optional']);
  });

  test('the opt-out is two steps away from every later page', async (t) => {
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    await page.locator('assent-settings').getByRole('button').click();
    await preferences(page).getByRole('button', DO_NOT_SELL).click();
    await preferences(page).waitFor({ state: 'hidden' });
    assert.equal((await consentOf(page)).hasOptional, false);
  });

  test('a visitor whose browser sends Global Privacy Control sees that it is respected', async (t) => {
    const initScript = () => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    const { page } = await site.openPage(t, { html, initScript });
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.equal(await banner(page).count(), 0);
    await page.locator('assent-settings').getByRole('button').click();
    await preferences(page).getByText('Your browser sends Global Privacy Control. We respect this').waitFor();
  });
});
