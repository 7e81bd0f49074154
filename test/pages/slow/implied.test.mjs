import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { DAY, nowInSeconds, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig } from '../../helpers/site.mjs';
import { banner, consentOf, storedCookie, storedNames, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const CONFIG = { mode: 'implied', policy: { url: '/privacy' } };

const LINKS = `
  <a id="next" href="/next">Next</a>
  <a id="inside" href="/next"><b>Also next</b></a>
  <a id="query" href="?page=2">Page 2</a>
  <a id="anchor" href="#name">Name</a>
  <a id="empty" href="">Again</a>
  <a id="nowhere">Nowhere</a>
  <a id="policy" href="/privacy#cookies">Privacy</a>
  <a id="away" href="http://plain.test/">Away</a>
  <a id="mail" href="mailto:shop@site.example">Mail</a>
  <a id="framed" href="/next" target="inner">In the frame</a><iframe name="inner" title="Inner"></iframe>
  <a id="script" href="javascript:void 0">Menu</a>
  <a id="action" href="/next" data-assent-action="preferences">Cookies</a>
  <div data-assent-action="banner"><a id="in-action" href="/next">Cookies</a></div>
  <svg><a href="/privacy"><text id="drawn" y="20">Privacy</text></a></svg>`;

const html = pageWithConfig(CONFIG, { body: LINKS });

/** Opens a page that shows the notice and follows no link, so that what a click leads to can be seen. */
async function openNotice(t, options = {}) {
  const opened = await site.openPage(t, { html, ...options });
  await waitForBanner(opened.page);
  // What looks for clicks comes in a file of its own.
  await opened.page.waitForLoadState('networkidle');
  await opened.page.route('**', (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue(),
  );
  return opened;
}

/** The visitor is asked still, and nothing is stored. */
async function assertUndecided(page) {
  const { status, hasOptional } = await consentOf(page);
  assert.deepEqual([status, hasOptional], ['undecided', false]);
  assert.deepEqual(await storedNames(page), []);
}

before(() => {
  site.addPage(html, {}, '/next');
});

suite('under implied, consent is a click of the visitor', () => {
  for (const id of ['next', 'inside']) {
    test(`on the link "${id}", which leads to another document of the site`, async (t) => {
      const { page, context } = await openNotice(t);
      await page.click(`#${id}`);
      const { status, source, hasOptional } = await consentOf(page);
      assert.deepEqual([status, source, hasOptional], ['decided', 'implied', true]);
      assert.match((await storedCookie(context)).value, /&s=implied&/);
    });
  }

  test('by the keyboard too', async (t) => {
    const { page } = await openNotice(t);
    await page.focus('#next');
    await page.keyboard.press('Enter');
    assert.equal((await consentOf(page)).source, 'implied');
  });
});

suite('under implied, it is no consent', () => {
  for (const id of [
    'anchor',
    'empty',
    'query',
    'nowhere',
    'policy',
    'away',
    'mail',
    'framed',
    'script',
    'action',
    'in-action',
    'drawn',
  ]) {
    test(`to click on "${id}"`, async (t) => {
      const { page } = await openNotice(t);
      await page.click(`#${id}`);
      await assertUndecided(page);
    });
  }

  test('to click on a link that the page makes do something else, however late it says so', async (t) => {
    const { page } = await openNotice(t);
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await page.click('#next');
    await assertUndecided(page);
  });

  test('to click on a link while the notice cannot be seen', async (t) => {
    const { page } = await openNotice(t);
    await page.evaluate(() => {
      const { firstElementChild } = document.querySelector('assent-banner').shadowRoot;
      /** @type {HTMLElement} */ (firstElementChild).style.setProperty('display', 'none', 'important');
    });
    await page.click('#next');
    await assertUndecided(page);
  });

  test('that a script clicks, by its method or by an event', async (t) => {
    const { page } = await openNotice(t);
    await page.evaluate(() => {
      const link = document.getElementById('next');
      link.click();
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    });
    await assertUndecided(page);
  });

  test('that the page goes on by itself', async (t) => {
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.evaluate(() => location.assign('/next'));
    await page.waitForURL('**/next');
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    await assertUndecided(page);
  });

  test('that a server leads on', async (t) => {
    const { page, context } = await site.openPage(t, { html });
    await waitForBanner(page);
    await context.route('**/moved', (route) => route.fulfill({ status: 302, headers: { Location: '/next' } }));
    await page.evaluate(() => location.assign('/moved'));
    await page.waitForURL('**/next');
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    await assertUndecided(page);
  });

  test('to have been on another page of the site before, or to go back to it', async (t) => {
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.goto(`${site.url}/next`, { referer: page.url() });
    await waitForBanner(page);
    await page.goBack();
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    await assertUndecided(page);
  });

  test('to click on a link in a frame, of the same site or of another', async (t) => {
    const inner = site.addPage(
      pageWithConfig(CONFIG, { body: '<a id="in-frame" href="/next" target="_top">Next</a>' }),
    );
    for (const origin of [site.url, site.plainUrl]) {
      const body = `<iframe title="Inside" src="${origin}${inner}"></iframe>`;
      const { page, context } = await site.openPage(t, { html: pageWithConfig(CONFIG, { body }) });
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      await page.frameLocator('iframe').locator('#in-frame').click();
      await page.waitForURL('**/next');
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      assert.equal((await consentOf(page)).status, 'undecided');
      assert.deepEqual(await context.cookies(), []);
    }
  });

  test('to click on a link while no notice is shown', async (t) => {
    const { page, context } = await openNotice(t);
    await page.evaluate(() => window.assent.hide());
    await banner(page).waitFor({ state: 'hidden' });
    await page.click('#next');
    assert.equal((await consentOf(page)).status, 'undecided');
    assert.deepEqual(await context.cookies(), []);
  });

  test('to click on a link after a refusal has run out', async (t) => {
    const cookie = refusalValue({ t: nowInSeconds() - 200 * DAY, x: nowInSeconds() - DAY });
    const { page } = await openNotice(t, { cookie });
    await page.click('#next');
    const { status, reason } = await consentOf(page);
    assert.deepEqual([status, reason], ['undecided', 'expired']);
  });
});
