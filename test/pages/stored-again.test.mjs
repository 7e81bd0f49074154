import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startReceiptServer } from '../helpers/receipt-server.mjs';
import { DAY, nowInSeconds, recordValue, refusalValue } from '../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig, waitForEvent } from '../helpers/site.mjs';
import { answer, storedCookie, waitUntil } from '../helpers/visitor.mjs';

const site = await openSite();

/** @type {import('../helpers/records.mjs').ConfigInput} */
const CONFIG = {
  categories: [
    { id: 'functional', required: true, cookies: [{ name: 'basket', storage: 'local' }] },
    {
      id: 'optional',
      cookies: [
        { name: '_ga*' },
        { name: 'seen.*', storage: 'local' },
        { name: 'tab.*', storage: 'session' },
        { name: 'queue-*', storage: 'indexeddb' },
      ],
    },
  ],
};

const now = nowInSeconds();

/** What a tracker stores besides cookies. Runs in the page. */
async function store() {
  for (const key of ['seen.a', 'basket', 'other']) localStorage.setItem(key, '1');
  sessionStorage.setItem('tab.a', '1');
  const opening = indexedDB.open('queue-a');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
}

/** Everything that is stored but cookies. Runs in the page. */
const listStored = async () => [
  ...Object.keys(localStorage).sort(),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
];

const codesOf = async (page) => (await eventsOf(page, 'error')).map(({ detail }) => detail.error.code);

suite('when a page starts, keys and databases of before go', () => {
  for (const [how, cookie] of Object.entries({
    'after a refusal': refusalValue({}, CONFIG),
    'after the consent has run out': recordValue({ t: now - 181 * DAY, x: now - DAY }, CONFIG),
  })) {
    test(`${how}, and are reported`, async (t) => {
      const html = pageWithConfig(CONFIG);
      const { page, context, url } = await site.openPage(t, { html, cookie: recordValue({}, CONFIG) });
      await page.evaluate(store);
      assert.deepEqual(await page.evaluate(listStored), ['basket', 'other', 'seen.a', 'tab.a', 'queue-a']);
      // The open page would notice.
      await page.goto(`${site.url}${site.addPage('<!doctype html><title>Elsewhere</title>')}`);
      await context.addCookies([{ name: 'assent', value: cookie, url: site.url }]);
      await page.goto(url);
      const { detail } = await waitForEvent(page, 'error');
      assert.equal(detail.error.code, 'stored-again');
      for (const name of ['local "seen.a"', 'session "tab.a"', 'indexeddb "queue-a"']) {
        assert.ok(detail.error.message.includes(name), detail.error.message);
      }
      assert.ok(!detail.error.message.includes('basket'), detail.error.message);
      await waitUntil(page, async () => (await indexedDB.databases()).length === 0);
      assert.deepEqual(await page.evaluate(listStored), ['basket', 'other']);
    });
  }

  test('and nothing is reported where nothing was there', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig(CONFIG), cookie: refusalValue({}, CONFIG) });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await codesOf(page), []);
  });
});

test('a cookie that a script writes again as its page is left is gone on the next page, and reported there', async (t) => {
  const writeLate = `<script>addEventListener('pagehide', () => { document.cookie = '_ga=late; Path=/'; });</script>`;
  const { page, context } = await site.openPage(t, {
    html: pageWithConfig(CONFIG, { body: writeLate }),
    cookie: recordValue({}, CONFIG),
  });
  await page.evaluate(() => window.assent.withdraw());
  const next = site.addPage(pageWithConfig(CONFIG));
  await page.goto(`${site.url}${next}`);
  const { detail } = await waitForEvent(page, 'error');
  assert.equal(detail.error.code, 'stored-again');
  assert.match(detail.error.message, /cookie "_ga"/);
  await page.waitForFunction(() => !document.cookie.includes('_ga'));
  await page.reload();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await codesOf(page), []);
  assert.deepEqual(
    (await context.cookies()).map(({ name }) => name),
    ['assent'],
  );
});

test('what is declared as "*" goes with a withdrawal, but the decision and receipts that wait do not', async (t) => {
  const server = await startReceiptServer(t);
  server.answer('fail');
  const cookies = ['cookie', 'local', 'session', 'indexeddb'].map((storage) => ({ name: '*', storage }));
  const config = {
    receipts: { url: server.url },
    categories: [
      { id: 'functional', required: true },
      { id: 'optional', cookies },
    ],
  };
  const { page, context } = await site.openPage(t, { html: pageWithConfig(config) });
  await page.waitForLoadState('networkidle');
  await answer(page, 'Accept');
  await server.received(1);
  await page.evaluate(store);
  await page.evaluate(() => (document.cookie = '_ga=1; Path=/'));
  await page.evaluate(() => window.assent.withdraw());
  await waitUntil(
    page,
    async () => localStorage.getItem('seen.a') === null && (await indexedDB.databases()).length === 0,
  );
  const left = await page.evaluate(listStored);
  assert.ok(left.length >= 1 && left.every((name) => name.startsWith('assent-receipt:')), left.join(', '));
  assert.deepEqual(
    (await context.cookies()).map(({ name }) => name),
    ['assent'],
  );
  assert.match((await storedCookie(context)).value, /&r=optional&/);
});
