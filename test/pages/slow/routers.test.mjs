import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external, inline, tell } from '../../helpers/held.mjs';
import { REACTS } from '../../helpers/react.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { ROUTERS } from '../../helpers/routers.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, consentOf, waitForBanner } from '../../helpers/visitor.mjs';

/** Milliseconds within which the banner has to be back. */
const SOON = 1000;

const site = await openSite();
for (const name of ['head', 'one-external', 'two-external']) site.addScript(`/js/${name}.js`, tell(name));

let count = 0;

/** Counts what Assent has watch and listen, less what it has taken back. Runs in the page. */
function countWatchers() {
  const watchers = { observers: 0, listeners: 0 };
  Object.assign(window, { watchers });
  const isOwn = () => new Error().stack.includes('/assent/');
  const observers = new Set();
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...about) {
    if (isOwn()) watchers.observers = observers.add(this).size;
    return observe.apply(this, about);
  };
  MutationObserver.prototype.disconnect = function () {
    if (observers.delete(this)) watchers.observers = observers.size;
    return disconnect.apply(this);
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...about) {
    if (isOwn()) watchers.listeners++;
    return addEventListener.apply(this, about);
  };
  EventTarget.prototype.removeEventListener = function (...about) {
    if (isOwn()) watchers.listeners--;
    return removeEventListener.apply(this, about);
  };
}

/** Two pages that lead to each other by `router`, each with a frame and scripts that are held. */
function addPages({ source }) {
  const home = `/routed-${count++}`;
  site.addScript(`${home}/router.js`, source);
  for (const [name, other] of [
    ['one', 'two'],
    ['two', 'one'],
  ]) {
    site.addPage(`<!doctype html><title>${name}</title>`, {}, `${home}/frame-${name}`);
    const body = `<main hx-boost="true"><a href="${home}/${other}">${other}</a></main>${external(`${name}-external`)}
      ${inline(name)}<iframe title="Frame" data-category="optional" data-src="${home}/frame-${name}"></iframe>`;
    const head = `<script src="${home}/router.js" defer></script>${external('head')}`;
    site.addPage(pageWith({ head, body }).replace('<title>Page', `<title>${name}`), {}, `${home}/${name}`);
  }
  return home;
}

/** Opens the first of two pages. */
async function open(t, router, options = {}) {
  const home = addPages(router);
  const { page, ...rest } = await site.openPage(t, { html: pageWith({ tag: '' }), ...options });
  await page.goto(`${site.url}${home}/one`);
  await page.evaluate((event) => {
    addEventListener(event, () => {
      const from = performance.now();
      const look = () => {
        const { shadowRoot } = document.querySelector('assent-banner') ?? {};
        if (shadowRoot?.querySelector(':popover-open')) window.backAfter = performance.now() - from;
        else requestAnimationFrame(look);
      };
      look();
    });
  }, router.event);
  return { page, home, ...rest };
}

const titleIs = (page, title) => page.waitForFunction((name) => document.title === name, title);

async function goTo(page, name) {
  await page.getByRole('link', { name, exact: true }).click();
  await titleIs(page, name);
}

const frameRequests = (home, name) => site.requests.filter(({ path }) => path === `${home}/frame-${name}`).length;

/** Waits until each of the scripts in `names` has run as often as it is named, and no other has. */
async function assertRan(page, names) {
  await page.waitForFunction((length) => (window.ran ?? []).length >= length, names.length);
  // What should not run would have by the time that what comes after it has.
  const end = inline('end', 'data-category="functional" class="end"');
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), end);
  await page.waitForFunction(() => window.ran.includes('end'));
  const ran = await page.evaluate(() => {
    for (const script of document.querySelectorAll('.end')) script.remove();
    window.ran = window.ran.filter((name) => name !== 'end');
    return window.ran;
  });
  assert.deepEqual([...ran].sort(), [...names].sort());
}

for (const [name, router] of Object.entries(ROUTERS)) {
  suite(`with ${name}`, () => {
    test('there is one banner after a change of pages, back within a second, and it works on the new page', async (t) => {
      const { page, home, context } = await open(t, router);
      await waitForBanner(page);
      await goTo(page, 'two');
      await page.waitForFunction(() => window.backAfter !== undefined);
      const after = await page.evaluate(() => window.backAfter);
      t.diagnostic(`banner back after ${Math.round(after)} ms`);
      assert.ok(after < SOON, `${after} ms`);
      assert.equal(await page.locator('assent-banner').count(), 1);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      await answer(page, 'Accept');
      await assertRan(page, ['head', 'two', 'two-external']);
      await page.frameLocator('iframe').locator('html').waitFor({ state: 'attached' });
      assert.equal(frameRequests(home, 'one'), 0);
      assert.equal(page.context(), context);
    });

    test('what is granted runs on the new page, once', async (t) => {
      const { page, home } = await open(t, router, { cookie: recordValue() });
      await assertRan(page, ['head', 'one', 'one-external']);
      await goTo(page, 'two');
      await assertRan(page, ['head', 'one', 'one-external', 'two', 'two-external']);
      await page.waitForFunction(() => document.querySelector('iframe').contentDocument?.title === 'two');
      assert.equal(frameRequests(home, 'two'), 1);
      assert.equal(await page.locator('assent-banner').count(), 0);
    });

    test('a page that it has kept obeys a withdrawal when it is back', async (t) => {
      const { page, messages } = await open(t, router, { cookie: recordValue() });
      await assertRan(page, ['head', 'one', 'one-external']);
      await goTo(page, 'two');
      await page.waitForFunction(() => window.ran.includes('two-external'));
      const ran = await page.evaluate(() => {
        window.assent.withdraw();
        return window.ran;
      });
      await page.goBack();
      await titleIs(page, 'one');
      await assertRan(page, ran);
      // A copy of a frame that was granted asks for its page as soon as it is back, before anybody can hinder it.
      await page.waitForFunction(() => {
        const { src, contentWindow } = document.querySelector('iframe');
        return !src && contentWindow.location.href === 'about:blank';
      });
      assert.deepEqual(
        messages.filter(({ type }) => ['error', 'uncaught'].includes(type)),
        [],
      );
    });

    test('no work piles up from page to page', async (t) => {
      const { page } = await open(t, router, { initScript: countWatchers });
      await waitForBanner(page);
      const visitBoth = async () => {
        for (const title of ['two', 'one']) {
          await goTo(page, title);
          await waitForBanner(page);
        }
        return page.evaluate(() => window.watchers);
      };
      await visitBoth();
      // What can wait is fetched when the visitor has been served.
      await page.waitForLoadState('networkidle');
      const few = await visitBoth();
      for (let round = 0; round < 8; round++) await visitBoth();
      const many = await visitBoth();
      t.diagnostic(`watchers after 4 pages: ${JSON.stringify(few)}, after 22: ${JSON.stringify(many)}`);
      assert.ok(few.observers > 0 && few.listeners > 0);
      assert.deepEqual(many, few);
    });

    test('the root element says what is in force', async (t) => {
      const { page } = await open(t, router, { cookie: recordValue() });
      await goTo(page, 'two');
      await page.waitForSelector(':root[data-assent=decided][data-assent-granted~=optional]');
    });
  });
}

suite('with React', () => {
  const head = '<script src="/react.js"></script>';
  const app = `<div id="app"></div><script>
    const { createElement: make } = React;
    const held = (props) => ({ type: 'text/plain', 'data-category': 'optional', ...props });
    const App = ({ name }) => make('main', null, make('h2', null, name),
      make('script', held({ key: name, dangerouslySetInnerHTML: { __html: "(window.ran ||= []).push('" + name + "')" } })),
      make('iframe', { key: 'frame' + name, title: 'Frame', 'data-category': 'optional', 'data-src': '/react-frame' }),
      make('p', null, 'after ' + name));
    let root = createRoot(app);
    window.show = (name) => root.render(make(App, { name }));
    window.remake = (name) => { root.unmount(); root = createRoot(app); window.show(name); };
    window.unmount = () => root.unmount();
    show('one');
  </script>`;
  const openApp = (t, options) => {
    site.addScript('/react.js', REACTS[19].source);
    site.addPage('<!doctype html><title>Frame</title>', {}, '/react-frame');
    return site.openPage(t, { html: pageWith({ head, body: app }), ...options });
  };

  test('held scripts run when they are granted, each once, and React can take them away', async (t) => {
    const { page, messages } = await openApp(t);
    await waitForBanner(page);
    await answer(page, 'Accept');
    await assertRan(page, ['one']);
    await page.evaluate(() => window.show('two'));
    await page.getByText('after two').waitFor();
    await assertRan(page, ['one', 'two']);
    await page.evaluate(() => window.remake('three'));
    await page.getByText('after three').waitFor();
    await assertRan(page, ['one', 'two', 'three']);
    await page.evaluate(() => window.assent.withdraw());
    await page.waitForFunction(() => !document.querySelector('iframe').hasAttribute('src'));
    await page.evaluate(() => window.unmount());
    await page.waitForFunction(() => !document.querySelector('main'));
    assert.deepEqual(messages, []);
  });

  test('there is one banner where the root is made anew, also where it is the body', async (t) => {
    const { page, messages } = await openApp(t);
    await waitForBanner(page);
    await page.evaluate(() => {
      window.unmount();
      const { createRoot, React } = window;
      createRoot(document.body).render(React.createElement('main', null, React.createElement('h2', null, 'All')));
    });
    await page.getByText('All', { exact: true }).waitFor();
    await waitForBanner(page);
    assert.equal(await page.locator('assent-banner').count(), 1);
    await answer(page, 'Reject');
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.deepEqual(messages, []);
  });
});
