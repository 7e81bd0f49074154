import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tell } from '../../helpers/held.mjs';
import { REACTS } from '../../helpers/react.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite } from '../../helpers/site.mjs';
import { answer, banner, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
for (const name of ['external', 'deferred']) site.addScript(`/js/${name}.js`, tell(name));
site.addPage('<!doctype html><title>Frame</title>', {}, '/frame');

/** What the server and the browser render. Runs on both sides. */
function makeApp(make, isWhole) {
  const held = (props) => ({ type: 'text/plain', 'data-category': 'optional', ...props });
  const inline = (name) => held({ dangerouslySetInnerHTML: { __html: `(window.ran ||= []).push('${name}');` } });
  const main = make(
    'main',
    null,
    make('script', inline('first')),
    make('p', null, 'One'),
    make('script', held({ 'data-src': '/js/external.js' })),
    make('script', held({ 'data-src': '/js/deferred.js', defer: true })),
    make('iframe', { title: 'Map', 'data-category': 'optional', 'data-src': '/frame' }),
    make('button', { id: 'count', onClick: () => (window.clicks = (window.clicks ?? 0) + 1) }, 'Count'),
    make('script', inline('last')),
  );
  if (!isWhole) return main;
  const head = make(
    'head',
    null,
    make('title', null, 'Page'),
    make('link', { rel: 'icon', href: 'data:,' }),
    make('script', { src: '/assent/assent.js' }),
    make('script', inline('head')),
  );
  return make('html', { lang: 'en' }, head, make('body', null, main, make('script', { src: '/react.js' })));
}

/** The page as the server renders it. It has the function `hydrate`. */
function pageOf({ makeElement, renderToString }, isWhole) {
  const hydrate = `<script>
    const seen = document.getElementById('count');
    window.problems = [];
    window.hydrate = () => {
      const app = (${makeApp})(React.createElement, ${isWhole});
      const onRecoverableError = (error) => problems.push(error.message);
      hydrateRoot(${isWhole ? 'document' : "document.getElementById('root')"}, app, { onRecoverableError });
    };
    window.isHydrated = () => Object.keys(document.getElementById('count') ?? {}).length > 0;
    window.isKept = () => document.getElementById('count') === seen;
  </script>`;
  const markup = renderToString(makeApp(makeElement, isWhole));
  // What stands behind the end of the page goes to the end of its body.
  if (isWhole) return `<!doctype html>${markup.replace('</body></html>', '')}${hydrate}</body></html>`;
  return `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"><script src="/assent/assent.js"></script></head>
    <body><div id="root">${markup}</div><script src="/react.js"></script>${hydrate}</body></html>`;
}

/** The scripts that run, each once, in the order of their names. */
const namesOf = (isWhole) => ['deferred', 'external', 'first', ...(isWhole ? ['head'] : []), 'last'];

const hydrate = async (page) => {
  await page.evaluate(() => window.hydrate());
  await page.waitForFunction(() => window.isHydrated());
};

/** Waits until all scripts have run, and for whatever would run twice. */
async function assertRanOnce(page, all) {
  await page.waitForFunction((count) => window.ran?.length >= count, all.length);
  await page.waitForTimeout(100);
  assert.deepEqual(await page.evaluate(() => window.ran.sort()), all);
}

/** The tree is the server's, and it lives. */
async function assertAtPeace(page) {
  assert.deepEqual(await page.evaluate(() => window.problems), []);
  assert.ok(await page.evaluate(() => window.isKept()));
  await page.evaluate(() => document.getElementById('count').click());
  assert.equal(await page.evaluate(() => window.clicks), 1);
}

for (const [version, react] of Object.entries(REACTS)) {
  for (const isWhole of [false, true]) {
    suite(`React ${version} hydrates ${isWhole ? 'the document' : 'a part of the page'}`, () => {
      const all = namesOf(isWhole);
      const open = (t, options) => {
        site.addScript('/react.js', react.source);
        return site.openPage(t, { html: pageOf(react, isWhole), ...options });
      };

      test('in peace where everything was granted before', async (t) => {
        const { page, messages } = await open(t, { cookie: recordValue() });
        await page.waitForFunction(() => document.readyState === 'complete');
        await hydrate(page);
        await assertRanOnce(page, all);
        await assertAtPeace(page);
        assert.equal(await page.locator('iframe').getAttribute('src'), '/frame');
        assert.deepEqual(messages, []);
      });

      test('in peace while the banner is there, and scripts run when they are granted', async (t) => {
        const { page, messages } = await open(t);
        await waitForBanner(page);
        await hydrate(page);
        await assertAtPeace(page);
        await waitForBanner(page);
        await answer(page, 'Accept');
        await assertRanOnce(page, all);
        assert.deepEqual(messages, []);
      });

      test('and runs nothing twice where the visitor has answered before that', async (t) => {
        const { page } = await open(t);
        await waitForBanner(page);
        await answer(page, 'Accept');
        await page.waitForFunction((count) => window.ran?.length === count, all.length);
        await hydrate(page);
        await assertRanOnce(page, all);
      });

      test('and runs nothing twice where the tree does not look as the server has rendered it', async (t) => {
        const { page } = await open(t, { cookie: recordValue() });
        await page.waitForFunction((count) => window.ran?.length === count, all.length);
        await page.evaluate(() => document.querySelector('main p').replaceWith(document.createElement('hr')));
        await hydrate(page);
        assert.notDeepEqual(await page.evaluate(() => window.problems), []);
        await assertRanOnce(page, all);
      });
    });
  }
}

suite('the banner, which waits at the end of the body meanwhile', () => {
  const parentOf = (page) => page.evaluate(() => document.querySelector('assent-banner').parentElement.localName);
  const isFirst = () => document.documentElement.firstElementChild.localName === 'assent-banner';

  /** Runs in the page: for all that anybody can see, `load` does not come. */
  const loadForEver = () => {
    Object.defineProperty(PerformanceNavigationTiming.prototype, 'loadEventEnd', { value: 0 });
    addEventListener('load', (event) => event.stopImmediatePropagation(), true);
    Object.defineProperty(document, 'readyState', { value: 'interactive' });
  };

  test('is first in the page afterwards, and can be answered', async (t) => {
    const { page } = await site.openPage(t);
    await waitForBanner(page);
    await page.waitForFunction(isFirst);
    await answer(page, 'Reject');
  });

  test('is first as soon as a visitor takes the keyboard', async (t) => {
    const { page } = await site.openPage(t, { initScript: loadForEver });
    await waitForBanner(page);
    assert.equal(await parentOf(page), 'body');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(isFirst));
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'assent-banner');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await banner(page).waitFor({ state: 'hidden' });
  });
});
