import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { startDemo } from '../../../demo/server.mjs';
import { recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const demo = await startDemo();
after(() => demo.close());

const DEBUG_TAG = '<script src="/assent/assent.js" data-debug="true"></script>';

const CONFIG = {
  categories: [
    { id: 'functional', required: true, cookies: [{ name: 'basket' }] },
    { id: 'optional', cookies: [{ name: '_sp_id.*' }] },
  ],
};
const HEAD = `<script type="application/json" id="assent-config">${JSON.stringify(CONFIG)}</script>`;

/**
 * Opens a page that is being debugged, and waits until Assent watches what is stored.
 *
 * @param {import('node:test').TestContext} t
 * @param {{ head?: string, cookie?: string }} [options]
 */
async function openDebugged(t, { head = '', ...options } = {}) {
  const html = pageWith({ tag: DEBUG_TAG, head: `${HEAD}${head}` });
  const initScript = () => {
    // The watch is on from the moment that it takes the place of this.
    window.plainSetItem = Storage.prototype.setItem;
  };
  const opened = await site.openPage(t, { html, initScript, ...options });
  await opened.page.waitForFunction(() => Storage.prototype.setItem !== window.plainSetItem);
  return opened;
}

/** Waits until the console has been told what matches `pattern`, and gives back how often. */
async function untilTold(page, messages, pattern) {
  const isTold = () => messages.filter(({ type, text }) => type === 'warning' && pattern.test(text)).length;
  while (!isTold()) await page.waitForEvent('console');
  return isTold();
}

suite('who debugs a page is told', () => {
  test('what a real tracker stores and asks for without consent, and which script does', async (t) => {
    const { page, messages } = await openDebugged(t);
    await waitForBanner(page);
    site.addScript(
      '/start-tracker.js',
      `snowplowBrowserTracking.newTracker('sp', '${demo.url}', { appId: 'test', postPath: '/collect/snowplow' });
       snowplowBrowserTracking.trackPageView();`,
    );
    for (const url of [`${demo.url}/trackers/snowplow.js`, '/start-tracker.js']) await page.addScriptTag({ url });
    const by = `set by ${demo.url}/trackers/snowplow\\.js`;
    await untilTold(page, messages, new RegExp(`cookie "_sp_id\\.\\w+" belongs to optional, which is denied; ${by}`));
    await untilTold(page, messages, new RegExp(`cookie "_sp_ses\\.\\w+" is declared by nothing; ${by}`));
    await untilTold(page, messages, new RegExp(`a request to ${demo.url} was made before consent \\(script\\)`));
  });

  test('each of it once', async (t) => {
    const { page, messages } = await openDebugged(t);
    const store = () =>
      page.evaluate(() => {
        document.cookie = 'mine=1';
        document.cookie = 'mine=2';
        localStorage.setItem('key', '1');
        localStorage.setItem('key', '2');
      });
    await store();
    await store();
    assert.equal(await untilTold(page, messages, /cookie "mine" is declared by nothing/), 1);
    assert.equal(await untilTold(page, messages, /local "key" is declared by nothing/), 1);
  });

  test('what was stored before it could see by whom, and what comes in other ways', async (t) => {
    const head = "<script>document.cookie = 'early=1'; sessionStorage.setItem('early', '1');</script>";
    const { page, messages } = await openDebugged(t, { head });
    await untilTold(page, messages, /cookie "early" is declared by nothing; it was there before/);
    await untilTold(page, messages, /session "early" is declared by nothing; it was there before/);
    await page.evaluate(() => {
      localStorage.quiet = '1';
      indexedDB.open('base');
    });
    await untilTold(page, messages, /indexeddb "base" is declared by nothing; set by/);
    await untilTold(page, messages, /local "quiet" is declared by nothing/);
  });

  test('nothing of what may be there', async (t) => {
    const { page, messages } = await openDebugged(t, { cookie: recordValue() });
    await page.evaluate(() => {
      document.cookie = 'basket=1';
      document.cookie = '_sp_id.1=1';
      document.cookie = 'gone=; Max-Age=0';
      document.cookie = 'gone=; Expires=Thu, 01 Jan 1970 00:00:00 GMT';
      localStorage.setItem('last', '1');
    });
    await page.request.get(demo.url);
    await untilTold(page, messages, /local "last"/);
    assert.deepEqual(
      messages.map(({ text }) => text).filter((text) => !text.includes('"last"')),
      [],
    );
  });

  for (const [host, origin] of Object.entries({ 'a development host': site.url, 'a public host': site.publicUrl })) {
    test(`nothing where nobody debugs, on ${host}`, async (t) => {
      const { page, messages } = await site.openPage(t, { html: pageWith({ head: HEAD }), origin });
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => localStorage.setItem('key', '1'));
      assert.deepEqual(messages, []);
    });
  }
});

suite('a mistake in the markup is told', () => {
  /** @type {Record<string, [head: string, message: RegExp]>} */
  const mistakes = {
    'a script that the browser runs at once': ['<script data-category="optional"></script>', /text\/plain/],
    'an id that nothing declares': ['<script type="text/plain" data-category="statistics"></script>', /"statistics"/],
    'an address that the browser fetches at once': [
      '<iframe title="Map" data-category="optional" src="about:blank"></iframe>',
      /the browser loads src at once: use data-src instead/,
    ],
    'a script of another origin before the tag': [
      `<script src="${demo.url}/trackers/snowplow.js"></script>`,
      /snowplow\.js comes before Assent's own tag, so it runs before consent/,
    ],
  };
  for (const [what, [head, pattern]] of Object.entries(mistakes)) {
    test(`${what}, on a page where the visitor has refused`, async (t) => {
      const { page } = await openDebugged(t, { head, cookie: refusalValue() });
      const { detail } = await waitForEvent(page, 'error');
      assert.equal(detail.error.code, 'markup-invalid');
      assert.match(detail.error.message, pattern);
      assert.equal((await eventsOf(page, 'error')).length, 1);
    });
  }
});
