import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, consentOf, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const RACES = 50;

/** Two tabs of one browser, on the same site. */
async function openTabs(t, options) {
  const context = await site.openContext(t);
  const { page: one } = await site.openPage(t, { context, ...options });
  const { page: other } = await site.openPage(t, { context, ...options });
  return { context, one, other };
}

suite('another tab', () => {
  test('follows an acceptance within a second, and its banner goes', async (t) => {
    const { one, other } = await openTabs(t);
    await Promise.all([waitForBanner(one), waitForBanner(other)]);
    await answer(one, 'Accept');
    const [{ time: decided }, { time: followed, detail }] = await Promise.all([
      waitForEvent(one, 'decision'),
      waitForEvent(other, 'change'),
    ]);
    assert.ok(followed - decided < 1000, `it took ${followed - decided} ms`);
    assert.deepEqual([detail.cause, detail.granted], ['sync', ['optional']]);
    await banner(other).waitFor({ state: 'hidden' });
    assert.deepEqual((await consentOf(other)).record, (await consentOf(one)).record);
    assert.deepEqual(await eventsOf(other, 'decision'), []);
  });

  test('follows a withdrawal within a second', async (t) => {
    const { one, other } = await openTabs(t, { cookie: recordValue() });
    await other.evaluate(() => (window.signal = window.assent.signal('optional')));
    await one.evaluate(() => window.assent.withdraw());
    const [{ time: decided }, { time: followed, detail }] = await Promise.all([
      waitForEvent(one, 'decision'),
      waitForEvent(other, 'change'),
    ]);
    assert.ok(followed - decided < 1000, `it took ${followed - decided} ms`);
    assert.deepEqual([detail.cause, detail.revoked], ['sync', ['optional']]);
    assert.equal(await other.evaluate(() => window.signal.aborted), true);
  });

  test('asks again when the decision is forgotten', async (t) => {
    const { one, other } = await openTabs(t, { cookie: recordValue() });
    await one.evaluate(() => window.assent.reset());
    await waitForBanner(other);
    assert.equal((await consentOf(other)).hasOptional, false);
  });

  test('takes no message for a decision', async (t) => {
    const { one, other } = await openTabs(t);
    await waitForBanner(other);
    await one.evaluate((record) => {
      const channel = new BroadcastChannel('assent');
      for (const message of [0, 'grant', record, { granted: ['optional'], record }]) channel.postMessage(message);
      localStorage.setItem('assent', record);
      // What is written last wakes whoever listens for storage or cookies.
      document.cookie = 'other=1';
      window.assent.rejectAll();
    }, recordValue());
    await waitForEvent(other, 'change');
    assert.deepEqual(
      (await eventsOf(other, 'change')).flatMap(({ detail }) => detail.granted),
      [],
    );
    assert.equal((await consentOf(other)).hasOptional, false);
  });
});

suite('another tab on plain http, where the Cookie Store is not', () => {
  test('follows a decision within a second', async (t) => {
    const { one, other } = await openTabs(t, { origin: site.plainUrl });
    assert.deepEqual(await one.evaluate(() => [isSecureContext, typeof cookieStore]), [false, 'undefined']);
    await answer(one, 'Accept');
    const [{ time: decided }, { time: followed }] = await Promise.all([
      waitForEvent(one, 'decision'),
      waitForEvent(other, 'change'),
    ]);
    assert.ok(followed - decided < 1000, `it took ${followed - decided} ms`);
    assert.equal((await consentOf(other)).hasOptional, true);
  });

  test('asks again when the decision is forgotten', async (t) => {
    const { one, other } = await openTabs(t, { origin: site.plainUrl, cookie: recordValue() });
    await one.evaluate(() => window.assent.reset());
    await waitForBanner(other);
    assert.equal((await consentOf(other)).hasOptional, false);
  });
});

/** Decides at the moment `start`. Runs in the page. */
function decideAt(/** @type {[number, boolean]} */ [start, isGrant]) {
  // Timers are too coarse for two tabs to meet.
  while (Date.now() < start);
  window.assent[isGrant ? 'acceptAll' : 'rejectAll']();
}

/** Says whether what is in force is what is stored. Runs in the page. */
function isAsStored() {
  const [, granted = ''] = document.cookie.match(/&g=([^&]*)/) ?? [];
  return window.assent.state.granted.filter((id) => id !== 'functional').join('.') === granted;
}

suite('two tabs that decide at once', () => {
  test(`end equal, and equal to what is stored, in ${RACES} races`, async (t) => {
    const { context, one, other } = await openTabs(t);
    const tabs = [one, other];
    await Promise.all(tabs.map(waitForBanner));
    const ends = new Set();
    for (let race = 0; race < RACES; race++) {
      const start = Date.now() + 20;
      await Promise.all(
        tabs.map((tab, index) =>
          tab.evaluate(decideAt, /** @type {[number, boolean]} */ ([start, (race + index) % 2 === 0])),
        ),
      );
      await Promise.all(tabs.map((tab) => tab.waitForFunction(isAsStored)));
      const seen = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.assent.has('optional'))));
      const g = parseRecord((await storedCookie(context)).value).g === 'optional';
      assert.deepEqual(seen, [g, g], `race ${race}`);
      ends.add(g);
    }
    const records = await Promise.all(tabs.map(async (tab) => (await consentOf(tab)).record));
    assert.deepEqual(records[0], records[1]);
    const errors = await Promise.all(tabs.map((tab) => eventsOf(tab, 'error')));
    assert.deepEqual(errors.flat(), []);
    t.diagnostic(`won by: ${[...ends].map((isGrant) => (isGrant ? 'a grant' : 'a refusal')).join(', ')}`);
  });

  for (const [what, { mine, theirs, later = 0, hasOptional }] of Object.entries({
    'a refusal': { mine: 'acceptAll', theirs: refusalValue(), hasOptional: false },
    'a grant of the same second': { mine: 'rejectAll', theirs: recordValue(), hasOptional: false },
    'a later grant': { mine: 'rejectAll', theirs: recordValue(), later: 1, hasOptional: true },
  })) {
    test(`end equal where ${what} of the other is written between this one's writing and reading back`, async (t) => {
      const { page, context } = await site.openPage(t);
      await waitForBanner(page);
      await page.evaluate(([method, other, seconds]) => {
        const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        Object.defineProperty(Document.prototype, 'cookie', {
          configurable: true,
          get,
          set(cookie) {
            set.call(this, cookie);
            const [, time] = /^assent=v=1&t=(\d+)/.exec(cookie) ?? [];
            if (!time) return;
            Object.defineProperty(Document.prototype, 'cookie', { get, set });
            set.call(this, `assent=${other.replace(/t=\d+/, `t=${+time + seconds}`)};path=/`);
          },
        });
        window.assent[method]();
      }, /** @type {const} */ ([mine, theirs, later]));
      await page.waitForFunction(isAsStored);
      assert.equal(parseRecord((await storedCookie(context)).value).g === 'optional', hasOptional);
      const state = await consentOf(page);
      assert.deepEqual([state.hasOptional, state.persisted], [hasOptional, true]);
      assert.deepEqual(await eventsOf(page, 'error'), []);
    });
  }
});
