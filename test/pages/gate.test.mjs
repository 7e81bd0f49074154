import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external as heldExternal, inline, ranUntil, tell } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { answer, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const GRANTED = { cookie: recordValue() };

/**
 * Markup of a held script that is fetched and arrives after `delay` milliseconds.
 *
 * @param {string} name
 * @param {{ delay?: number, body?: string, attributes?: string }} [script]
 */
function external(name, { delay = 0, body = tell(name), attributes } = {}) {
  site.addScript(`/js/${name}.js`, body, { delay });
  return heldExternal(name, attributes);
}

const pageHolding = (body) => pageWith({ body });

suite('granted scripts run once each, in document order', () => {
  const html = () =>
    pageHolding(
      [
        inline('first'),
        external('slow', { delay: 300 }),
        inline('after-slow'),
        external('middle', { delay: 150 }),
        external('quick'),
        inline('after-quick'),
        external('deferred', { delay: 50, attributes: 'defer data-category="optional"' }),
        inline('last'),
      ].join(''),
    );
  const order = ['first', 'slow', 'after-slow', 'middle', 'quick', 'after-quick', 'deferred', 'last'];

  test('they are neither run nor fetched before the answer, and run after it', async (t) => {
    const from = site.requests.length;
    const { page, messages } = await site.openPage(t, { html: html() });
    await waitForBanner(page);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.deepEqual(
      site.requests.slice(from).filter(({ path }) => path.startsWith('/js/')),
      [],
    );
    await answer(page, 'Accept');
    assert.deepEqual(await ranUntil(page), order);
    await page.evaluate(() => {
      window.assent.withdraw();
      window.assent.acceptAll();
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: `ran.push('end')` });
      script.dataset.category = 'optional';
      document.body.append(script);
    });
    assert.deepEqual(await ranUntil(page, 'end'), [...order, 'end']);
    assert.deepEqual(messages, []);
  });

  test('they run on a later visit while the page is parsed, and deferred ones after that', async (t) => {
    const { page } = await site.openPage(t, { html: html(), ...GRANTED });
    const isDeferred = (name) => name === 'deferred';
    assert.deepEqual(await ranUntil(page, 'deferred'), [...order.filter((name) => !isDeferred(name)), 'deferred']);
  });

  test('the last of the page runs before the deferred one that stands before it, though nothing shows where it ends', async (t) => {
    const deferred = external('deferred-too', { attributes: 'defer data-category="optional"' });
    const [unended] = pageHolding(`${deferred}${inline('last')}`).split('</body>');
    const { page } = await site.openPage(t, { html: unended, ...GRANTED });
    assert.deepEqual(await ranUntil(page, 'deferred-too'), ['last', 'deferred-too']);
  });

  test('one whose text arrives in pieces runs when it is whole, and in its turn', async (t) => {
    const parts = pageHolding(inline('pieces') + inline('last')).split(/(?=window\.ran|push\('pieces)/);
    const { page } = await site.openPage(t, { html: parts, ...GRANTED });
    assert.deepEqual(await ranUntil(page), ['pieces', 'last']);
  });

  test('one that fails to load, is not what was promised, or throws stops no other', async (t) => {
    const attributes = 'data-category="optional" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="';
    const absent = '<script type="text/plain" data-category="optional" data-src="/js/absent.js"></script>';
    const throwing = external('throwing', { body: "throw new Error('mine');" });
    const body = [absent, external('forged', { attributes }), throwing, inline('last')].join('');
    const { page } = await site.openPage(t, { html: pageHolding(body), ...GRANTED });
    assert.deepEqual(await ranUntil(page), ['last']);
  });
});

test('a granted script keeps its attributes', async (t) => {
  const attributes = [
    'id="mine" class="a b" data-category="optional" data-site="42" async crossorigin="anonymous"',
    'integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" referrerpolicy="no-referrer" fetchpriority="low"',
  ].join(' ');
  const html = pageHolding(external('empty', { attributes, body: '' }) + inline('last'));
  const { page } = await site.openPage(t, { html, ...GRANTED });
  await ranUntil(page);
  const names = ['class', 'data-site', 'async', 'crossorigin', 'integrity', 'referrerpolicy', 'fetchpriority', 'src'];
  const kept = await page.evaluate(
    (all) => all.map((name) => document.getElementById('mine').getAttribute(name)),
    names,
  );
  assert.deepEqual(kept, [
    'a b',
    '42',
    '',
    'anonymous',
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'no-referrer',
    'low',
    '/js/empty.js',
  ]);
});

test('a granted module is one', async (t) => {
  const body = `<script type="text/plain" data-category="optional" data-type="module">
    window.meta = typeof import.meta.url; ${tell('module')}</script>`;
  const { page } = await site.openPage(t, { html: pageHolding(body), ...GRANTED });
  await ranUntil(page, 'module');
  assert.equal(await page.evaluate(() => window.meta), 'string');
});

test('frames, pictures and links get their address on grant, and lose it on withdrawal', async (t) => {
  site.addPage('<title>Map</title>', {}, '/map');
  const body = `<iframe data-category="optional" data-src="/map" title="Map"></iframe>
    <img data-category="optional" data-src="/a.png" data-srcset="/a.png 1x, /b.png 2x" alt="">
    <link rel="stylesheet" data-category="optional" data-href="/a.css">
    <video data-category="optional" data-src="/a.mp4"></video>
    <object data-category="optional" data-src="/map"></object>`;
  const { page } = await site.openPage(t, { html: pageHolding(body) });
  const addresses = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-category]')].map((element) =>
        ['src', 'srcset', 'href', 'data'].map((name) => element.getAttribute(name)).filter(Boolean),
      ),
    );
  await waitForBanner(page);
  const from = site.requests.length;
  assert.deepEqual(await addresses(), [[], [], [], [], []]);
  const loaded = page.waitForResponse((response) => response.url().endsWith('/map'));
  await answer(page, 'Accept');
  await loaded;
  await page.waitForFunction(() => document.querySelector('object').data);
  assert.deepEqual(await addresses(), [['/map'], ['/a.png', '/a.png 1x, /b.png 2x'], ['/a.css'], ['/a.mp4'], ['/map']]);
  assert.ok(site.requests.slice(from).some(({ path }) => path === '/map'));
  await page.evaluate(() => window.assent.withdraw('optional'));
  await page.waitForFunction(() => !document.querySelector('object').data);
  assert.deepEqual(await addresses(), [[], [], [], [], []]);
  await page.waitForFunction(() => document.querySelector('iframe').contentWindow.location.href === 'about:blank');
});
