import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue, refusalValue } from '../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const CONFIG = `<script type="application/json" id="assent-config">${JSON.stringify({
  categories: [
    { id: 'functional', required: true },
    { id: 'optional', services: [{ id: 'matomo' }] },
    { id: 'marketing' },
  ],
})}</script>`;
const BOTH = { cookie: recordValue({ g: 'functional.optional.optional/matomo.marketing' }) };

/** Body of a script that tells that it ran. */
const tell = (name) => `(window.ran ||= []).push('${name}');`;

/** Markup of a held script that is fetched, after `delay` milliseconds. */
function external(name, { delay = 0, attributes = 'data-category="optional"', body = tell(name) } = {}) {
  site.addScript(`/js/${name}.js`, body, { delay });
  return `<script type="text/plain" ${attributes} data-src="/js/${name}.js"></script>`;
}

const inline = (name, attributes = 'data-category="optional"') =>
  `<script type="text/plain" ${attributes}>${tell(name)}</script>`;

const pageHolding = (body) => pageWith({ head: CONFIG, body });

/** Waits until the script `name` has run, and tells which have. */
async function ranUntil(page, name) {
  await page.waitForFunction((last) => window.ran?.includes(last), name);
  return page.evaluate(() => window.ran);
}

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
    assert.deepEqual(await ranUntil(page, 'last'), order);
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

  test('they run on a later visit, while the page is parsed', async (t) => {
    const { page } = await site.openPage(t, { html: html(), ...BOTH });
    assert.deepEqual(await ranUntil(page, 'last'), order);
  });

  test('one whose text arrives in pieces runs when it is whole, and in its turn', async (t) => {
    const parts = pageHolding(inline('pieces') + inline('last')).split(/(?=window\.ran|push\('pieces)/);
    const { page } = await site.openPage(t, { html: parts, ...BOTH });
    assert.deepEqual(await ranUntil(page, 'last'), ['pieces', 'last']);
  });

  test('one that fails to load, is not what was promised, or throws stops no other', async (t) => {
    const attributes = 'data-category="optional" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="';
    const absent = '<script type="text/plain" data-category="optional" data-src="/js/absent.js"></script>';
    const throwing = external('throwing', { body: "throw new Error('mine');" });
    const body = [absent, external('forged', { attributes }), throwing, inline('last')].join('');
    const { page } = await site.openPage(t, { html: pageHolding(body), ...BOTH });
    assert.deepEqual(await ranUntil(page, 'last'), ['last']);
  });
});

test('a granted script keeps its attributes', async (t) => {
  const attributes = [
    'id="mine" class="a b" data-category="optional" data-service="matomo" data-site="42" async crossorigin="anonymous"',
    'integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" referrerpolicy="no-referrer" fetchpriority="low"',
  ].join(' ');
  const html = pageHolding(external('empty', { attributes, body: '' }) + inline('last'));
  const { page } = await site.openPage(t, { html, ...BOTH });
  await ranUntil(page, 'last');
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
  const { page } = await site.openPage(t, { html: pageHolding(body), ...BOTH });
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

suite('what a script waits for', () => {
  const scripts = {
    optional: 'data-category="optional"',
    service: 'data-category="optional" data-service="matomo"',
    both: 'data-category="optional marketing"',
    refused: 'data-category="!optional"',
    mixed: 'data-category="marketing !optional"',
    unknown: 'data-category="advertising"',
    'half unknown': 'data-category="optional advertising"',
    'not unknown': 'data-category="!advertising"',
    'unknown service': 'data-category="optional" data-service="clarity"',
    empty: 'data-category=""',
    capitals: 'data-category="OPTIONAL"',
    last: 'data-category="functional"',
  };
  const body = Object.entries(scripts)
    .map(([name, attributes]) => inline(name, attributes))
    .join('');
  const ids = { o: 'optional', s: 'optional/matomo', m: 'marketing' };
  const cases = {
    everything: ['osm', ['optional', 'service', 'both', 'last']],
    'one category': ['os', ['optional', 'service', 'last']],
    'a category without its service': ['o', ['optional', 'last']],
    'another category': ['m', ['refused', 'mixed', 'last']],
    nothing: ['', ['refused', 'last']],
  };
  for (const [what, [letters, expected]] of Object.entries(cases)) {
    test(`decides whether it runs when ${what} is granted, and an id that nobody declares never does`, async (t) => {
      const pick = (isIn) =>
        Object.keys(ids).flatMap((letter) => (letters.includes(letter) === isIn ? [ids[letter]] : []));
      const g = ['functional', ...pick(true)].join('.');
      const record = letters
        ? recordValue({ g, r: pick(false).join('.') || undefined })
        : refusalValue({ r: pick(false).join('.') });
      const { page } = await site.openPage(t, { html: pageHolding(body), cookie: record });
      assert.deepEqual(await ranUntil(page, 'last'), expected);
    });
  }

  test('is reported where nobody declares it', async (t) => {
    const { page } = await site.openPage(t, { html: pageHolding(inline('never', 'data-category="advertising"')) });
    await waitForBanner(page);
    const { detail } = await waitForEvent(page, 'error');
    assert.match(detail.error.message, /advertising/);
  });

  test('is reported where the script lacks type="text/plain" and so runs at once', async (t) => {
    const mistake = `<script data-category="optional">${tell('loose')}</script>`;
    const { page } = await site.openPage(t, { html: pageHolding(mistake) });
    await waitForBanner(page);
    const { detail } = await waitForEvent(page, 'error');
    assert.match(detail.error.message, /text\/plain/);
  });
});
