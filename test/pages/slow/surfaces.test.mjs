import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startReceiptServer } from '../../helpers/receipt-server.mjs';
import { eventsOf, openSite, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { bannerButton, consentOf, openPreferences, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const BODY = `<button id="reject" data-assent-action="reject">No, thanks</button>
  <assent-declaration></assent-declaration>
  <assent-embed category="optional" src="/nowhere" title="Map"></assent-embed>`;

/** Opens a page that sends receipts and has one element of each kind. */
async function openShop(t) {
  const server = await startReceiptServer(t);
  const html = pageWithConfig({ receipts: { url: server.url } }, { body: BODY });
  const { page } = await site.openPage(t, { html });
  await waitForBanner(page);
  await page.getByRole('button', { name: 'Always allow' }).waitFor();
  // What sends receipts comes in a file of its own.
  await page.waitForLoadState('networkidle');
  return { page, server };
}

/** The decision, and the receipt of it, say that `surface` made it; the changes, that they have the causes `causes`. */
async function assertSurface(page, server, surface, ...causes) {
  const { detail } = await waitForEvent(page, 'decision');
  assert.equal(detail.surface, surface);
  assert.deepEqual(
    (await eventsOf(page, 'change')).map((event) => event.detail.cause),
    causes,
  );
  const [{ body }] = await server.received(1);
  assert.equal(JSON.parse(body).data.surface, surface);
}

suite('a decision by a script is said to be one, in events and receipts', () => {
  /** Ways in which a script may decide. Each runs in the page. */
  const WAYS = {
    'that names a surface': () => /** @type {any} */ (window.assent).acceptAll('banner'),
    'that names a surface, with choices': () => /** @type {any} */ (window.assent).save({ optional: true }, 'banner'),
    'that hands over an event that says it is trusted': () =>
      /** @type {any} */ (window.assent).answer(true, {
        isTrusted: true,
        type: 'click',
        target: document.querySelector('assent-banner'),
        composedPath: () => [document.querySelector('assent-banner').shadowRoot],
      }),
    'that clicks our Accept': () => document.querySelector('assent-banner').shadowRoot.querySelector('button').click(),
    'that sends an event to our Accept': () =>
      document
        .querySelector('assent-banner')
        .shadowRoot.querySelector('button')
        .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })),
    'that clicks our switch': () =>
      document.querySelector('assent-declaration').shadowRoot.querySelector('input').click(),
    'that clicks our embed': () =>
      [...document.querySelector('assent-embed').shadowRoot.querySelectorAll('button')]
        .find(({ textContent }) => textContent.includes('Always'))
        .click(),
  };
  for (const [how, act] of Object.entries(WAYS)) {
    test(`${how}`, async (t) => {
      const { page, server } = await openShop(t);
      await page.evaluate(act);
      assert.equal((await consentOf(page)).hasOptional, true);
      await assertSurface(page, server, 'api', 'api');
    });
  }

  test('that clicks an element of the page for a refusal', async (t) => {
    const { page, server } = await openShop(t);
    await page.evaluate(() => document.getElementById('reject').click());
    await assertSurface(page, server, 'api', 'api');
  });

  test('that keeps the event of a real click for later', async (t) => {
    const { page, server } = await openShop(t);
    await page.evaluate(() => {
      addEventListener('click', (event) => Object.assign(window, { click: event }), { once: true });
    });
    await page.getByLabel('Name').click();
    await page.evaluate(() => {
      const { assent, click } = /** @type {any} */ (window);
      assent.answer(true, click);
    });
    await assertSurface(page, server, 'api', 'api');
  });
});

suite('a decision by the visitor is said to be one, and where', () => {
  /** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
  const WAYS = {
    banner: (page) => bannerButton(page, 'Accept').click(),
    async preferences(page) {
      await openPreferences(page);
      await preferences(page).getByRole('button', { name: 'Accept all' }).click();
    },
    declaration: (page) => page.locator('assent-declaration').getByRole('switch').click(),
    embed: (page) => page.getByRole('button', { name: 'Always allow' }).click(),
  };
  for (const [surface, act] of Object.entries(WAYS)) {
    test(`in the element ${surface}`, async (t) => {
      const { page, server } = await openShop(t);
      await act(page);
      await assertSurface(page, server, surface, 'visitor');
    });
  }

  test('by the keyboard too', async (t) => {
    const { page, server } = await openShop(t);
    await bannerButton(page, 'Accept').focus();
    await page.keyboard.press('Enter');
    await assertSurface(page, server, 'banner', 'visitor');
  });

  test('on an element of the page', async (t) => {
    const { page, server } = await openShop(t);
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await assertSurface(page, server, 'page', 'visitor');
  });
});
