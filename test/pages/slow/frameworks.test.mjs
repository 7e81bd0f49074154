import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDecision } from 'assent/server';
import { loadApps } from '../../helpers/frameworks.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite } from '../../helpers/site.mjs';
import { answer, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const TAG = '<script src="/assent/assent.js"></script>';

/** What the server knows of a visitor who has granted everything, and of one who is new. */
const GRANTED = readDecision(`assent=${recordValue()}`);
const UNKNOWN = readDecision(null);

/** How many parts of the app follow Assent: the gate, the status and the button. */
const PARTS = 3;

/** Keeps how many of the app's parts follow Assent, and whether the page has ever shown what is for visitors who have not agreed. Runs in the page. */
function keepWatch() {
  const followed = { count: 0, isDenied: false };
  Object.assign(window, { followed });
  const count = (running) => {
    const { subscribe } = running;
    running.subscribe = (listener) => {
      if (!new Error().stack.includes('/app.js')) return subscribe.call(running, listener);
      followed.count++;
      const stop = subscribe.call(running, listener);
      return () => {
        followed.count--;
        stop();
      };
    };
  };
  window.assent = [count];
  new MutationObserver(() => (followed.isDenied ||= Boolean(document.getElementById('denied')))).observe(document, {
    childList: true,
    subtree: true,
  });
}

/** Nobody complains; that React and Vue are development builds is no complaint. */
const assertAtPeace = (messages) =>
  assert.deepEqual(
    messages.filter(({ type }) => type !== 'info'),
    [],
  );

for (const [name, { source, render }] of Object.entries(await loadApps())) {
  suite(`consent in ${name}`, () => {
    /** Opens a page with what the server has rendered from `state`; with nothing if there is no state. */
    const open = async (t, { state = undefined, tag = '', ...options }) => {
      site.addScript('/app.js', source);
      const markup = state === undefined ? '' : await render(state);
      const html = `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,">${tag}</head>
        <body><div id="root">${markup}</div><script src="/app.js"></script></body></html>`;
      const { page, ...rest } = await site.openPage(t, { html, initScript: keepWatch, ...options });
      const begin = (how) => page.evaluate(([way, value]) => void (window.end = window.app[way](value)), [how, state]);
      const addAssent = () => page.addScriptTag({ url: '/assent/assent.js' });
      return { page, ...rest, markup, hydrate: () => begin('hydrate'), mount: () => begin('mount'), addAssent };
    };

    const statusOf = (page) => page.locator('#status').textContent();
    const waitForStatus = (page, text) => page.locator('#status', { hasText: text }).waitFor();
    const waitForFollowers = (page) => page.waitForFunction((count) => window.followed.count === count, PARTS);
    const followedOn = (page) => page.evaluate(() => window.followed);

    test('is denied at first, there after Accept, and gone after a withdrawal', async (t) => {
      const { page, hydrate, markup, messages } = await open(t, { state: UNKNOWN, tag: TAG });
      assert.match(markup, /"denied"/);
      await hydrate();
      await waitForBanner(page);
      assert.equal(await page.locator('#granted').count(), 0);
      await waitForStatus(page, 'undecided');
      await answer(page, 'Accept');
      await page.locator('#granted').waitFor();
      assert.equal(await page.locator('#denied').count(), 0);
      await waitForStatus(page, 'decided');
      await page.evaluate(() => window.assent.withdraw('optional'));
      await page.locator('#denied').waitFor();
      assert.equal(await page.locator('#granted').count(), 0);
      assertAtPeace(messages);
    });

    test('is there from the first paint on for a visitor who has agreed, whenever Assent comes', async (t) => {
      const options = { state: GRANTED, cookie: recordValue() };
      const { page, hydrate, markup, messages, addAssent } = await open(t, options);
      assert.match(markup, /"granted"/);
      const element = await page.locator('#granted').elementHandle();
      await hydrate();
      await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));
      assert.equal(await statusOf(page), 'decided');
      await addAssent();
      await waitForFollowers(page);
      assert.equal((await followedOn(page)).isDenied, false);
      assert.ok(await element.evaluate((node) => node.isConnected));
      await page.evaluate(() => window.assent.withdraw());
      await page.locator('#denied').waitFor();
      assertAtPeace(messages);
    });

    test('comes in peace where Assent knows more than the server', async (t) => {
      const { page, hydrate, markup, messages } = await open(t, { state: null, tag: TAG, cookie: recordValue() });
      assert.match(markup, /"denied"/);
      await page.evaluate(() => window.assent.state);
      await hydrate();
      await page.locator('#granted').waitFor();
      await waitForStatus(page, 'decided');
      assert.equal(await page.locator('#denied').count(), 0);
      assertAtPeace(messages);
    });

    test('needs no server, and waits for an Assent that comes later', async (t) => {
      const { page, mount, messages, addAssent } = await open(t, {});
      await mount();
      await page.locator('#denied').waitFor();
      assert.equal(await statusOf(page), 'unknown');
      await addAssent();
      await answer(page, 'Accept');
      await page.locator('#granted').waitFor();
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await preferences(page).waitFor();
      assertAtPeace(messages);
    });

    test('is there at once where Assent runs and has been told so', async (t) => {
      const { page, mount } = await open(t, { tag: TAG, cookie: recordValue() });
      await mount();
      await page.locator('#granted').waitFor();
      assert.equal((await followedOn(page)).isDenied, false);
    });

    test('is followed once by each part, and by none that is gone', async (t) => {
      const { page, mount, addAssent } = await open(t, {});
      const end = () => page.evaluate(() => window.end());
      // Beside the parts there waits what counts them.
      const waitForWaiting = (parts) =>
        page.waitForFunction((count) => [].concat(window.assent).length - 1 === count, parts);
      const isMounted = () => page.locator('#status').waitFor();
      await mount();
      await waitForWaiting(PARTS);
      await end();
      await waitForWaiting(0);
      await mount();
      await isMounted();
      await addAssent();
      await waitForFollowers(page);
      await end();
      assert.equal((await followedOn(page)).count, 0);
      await mount();
      await waitForFollowers(page);
      await end();
      assert.equal((await followedOn(page)).count, 0);
    });
  });
}
