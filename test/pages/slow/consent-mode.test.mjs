import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bundle } from '../../helpers/bundle.mjs';
import { consentValues } from '../../helpers/consent-values.mjs';
import { recordValue, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** What the queues hold right after the tag, as a script would find them that stands there. */
const LOOK = '<script>window.early = [[...(window.dataLayer ?? [])], [...(window.uetq ?? [])]];</script>';

/** Google's own snippet, with its tag left out: it comes after ours, as any later tag. */
const GTAG = `<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date(0));
  gtag('config', 'G-0');
</script>`;

const STATISTICS = {
  categories: [{ id: 'functional', required: true }, { id: 'statistics' }, { id: 'marketing' }],
};

const DENIED = consentValues();
const GRANTED = consentValues(...Object.keys(DENIED));

/** As https://developers.google.com/tag-platform/security/guides/consent has them. */
const byDefault = (entry) => ['consent', 'default', entry];
const update = (entry) => ['consent', 'update', entry];

const pageFor = (config, parts = {}) =>
  pageWith({
    head: `<script type="application/json" id="assent-config">${JSON.stringify(config)}</script>`,
    ...parts,
    tag: `<script src="/assent/assent.js"></script>${LOOK}${parts.tag ?? ''}`,
  });

for (const { name, code } of await bundle(`export { start } from 'assent';
  export { googleConsentMode } from 'assent/integrations/google-consent-mode';
  export { microsoftConsentMode } from 'assent/integrations/microsoft-consent-mode';`)) {
  site.addScript(`/app/${name}`, code);
}

/** A page that imports the package, bundled, with `code` before its start. */
const pageOfModules = (code, config = {}) =>
  pageWith({
    tag: `<script type="module">
      import { start, googleConsentMode, microsoftConsentMode } from '/app/entry.js';
      ${code}
      start(${JSON.stringify(config)});
    </script>`,
  });

/** @typedef {'dataLayer' | 'layer'} Queue */

/** The consent commands in Google's queue; a list instead of `arguments` is told apart, for tags would ignore it. */
const commandsIn = (page, queue = /** @type {Queue} */ ('dataLayer')) =>
  page.evaluate(
    (/** @type {Queue} */ name) =>
      window[name]
        .filter((entry) => !('event' in entry))
        .map((entry) => (Object.prototype.toString.call(entry) === '[object Arguments]' ? [...entry] : { entry })),
    queue,
  );

const tagManagerEvents = (page, queue = /** @type {Queue} */ ('dataLayer')) =>
  page.evaluate((/** @type {Queue} */ name) => window[name].filter((entry) => 'event' in entry), queue);

const clarityCalls = (page) => page.evaluate(() => (window.clarity?.q ?? []).map((call) => [...call]));

/** Waits for what is told from a file of its own: Clarity and Tag Manager. */
const waitForClarity = (page, count) => page.waitForFunction((wanted) => window.clarity?.q.length >= wanted, count);

suite('Google Consent Mode', () => {
  test('a first visit has the default alone in the queue, before any later tag', async (t) => {
    const { page, messages } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }, { tag: GTAG }) });
    await waitForBanner(page);
    const [first, , ...others] = await commandsIn(page);
    assert.deepEqual(first, byDefault(DENIED));
    assert.deepEqual(others, [['config', 'G-0']]);
    assert.deepEqual(await tagManagerEvents(page), []);
    assert.deepEqual(messages, []);
  });

  test('the attribute of the tag asks for it as well', async (t) => {
    const tag = '<script src="/assent/assent.js" data-google-consent-mode></script>';
    const { page } = await site.openPage(t, { html: pageWith({ tag }) });
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED)]);
  });

  test('a decision is told in its own task, before a held script runs', async (t) => {
    const body = `<script type="text/plain" data-category="optional">window.found = dataLayer.length;</script>`;
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }, { body }) });
    const after = await page.evaluate(() => {
      window.assent.acceptAll();
      return window.dataLayer.length;
    });
    assert.ok(after >= 2, 'the update was not in the queue when the call returned');
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(GRANTED)]);
    const found = await page.waitForFunction(() => window.found);
    assert.ok((await found.jsonValue()) >= 2, 'the held script ran first');
  });

  test('a refusal is told too', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }) });
    await answer(page, 'Reject');
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(DENIED)]);
  });

  for (const [what, cookie, known] of /** @type {const} */ ([
    ['accepted', recordValue(), GRANTED],
    ['refused', refusalValue(), DENIED],
  ])) {
    test(`a visitor who comes back, having ${what}, is known right after the tag`, async (t) => {
      const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }, { tag: GTAG }), cookie });
      assert.equal(await page.evaluate(() => window.early[0].length), 2);
      const [first, second, ...tags] = await commandsIn(page);
      assert.deepEqual([first, second], [byDefault(DENIED), update(known)]);
      assert.deepEqual(
        tags.map(([command]) => command),
        ['js', 'config'],
      );
    });
  }

  test('each change and the withdrawal is told, by the categories that the signals hang on', async (t) => {
    const mapping = {
      statistics: ['analytics_storage'],
      marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
    };
    const { page } = await site.openPage(t, { html: pageFor({ ...STATISTICS, googleConsentMode: mapping }) });
    await page.evaluate(() => {
      window.assent.save({ statistics: true });
      window.assent.save({ marketing: true });
      window.assent.withdraw('statistics');
      window.assent.withdraw();
    });
    assert.deepEqual(await commandsIn(page), [
      byDefault(DENIED),
      update(consentValues('analytics_storage')),
      update(consentValues('analytics_storage', ...mapping.marketing)),
      update(consentValues(...mapping.marketing)),
      update(DENIED),
    ]);
  });

  test('a signal that hangs on two categories is granted when both are', async (t) => {
    const mapping = { statistics: ['analytics_storage'], marketing: ['analytics_storage'] };
    const { page } = await site.openPage(t, { html: pageFor({ ...STATISTICS, googleConsentMode: mapping }) });
    await page.evaluate(() => {
      window.assent.save({ statistics: true });
      window.assent.acceptAll();
    });
    const [, one, both] = await commandsIn(page);
    assert.deepEqual([one, both], [update(DENIED), update(consentValues('analytics_storage'))]);
  });

  test('the browser saying no leaves it at denied', async (t) => {
    const initScript = () => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }), initScript });
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(DENIED)]);
  });

  test('where the visitor has to object, the update follows the default at once', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true, mode: 'opt-out' }) });
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(GRANTED)]);
  });

  test('the other tab is told of a withdrawal', async (t) => {
    const context = await site.openContext(t);
    const html = pageFor({ googleConsentMode: true });
    const { page: one } = await site.openPage(t, { html, context, cookie: recordValue() });
    const { page: other } = await site.openPage(t, { html, context });
    await one.evaluate(() => window.assent.withdraw());
    await waitForEvent(other, 'change', { cause: 'sync' });
    assert.deepEqual(await commandsIn(other), [byDefault(DENIED), update(GRANTED), update(DENIED)]);
  });

  test('a second copy of the tag adds nothing', async (t) => {
    const html = pageFor({ googleConsentMode: true }, { body: '<script src="/assent/assent.js"></script>' });
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(GRANTED)]);
  });

  test('a mapping that cannot be read leaves everything denied, and the page goes on', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: { optional: 5 } }) });
    await waitForBanner(page);
    await page.evaluate(() => window.assent.acceptAll());
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED), update(DENIED)]);
    assert.equal(await page.evaluate(() => window.assent.has('optional')), true);
  });

  test('a queue that is something else does not stop Assent', async (t) => {
    const head = '<script>window.dataLayer = 5;</script>';
    const tag = '<script src="/assent/assent.js" data-google-consent-mode></script>';
    const { page } = await site.openPage(t, { html: pageWith({ head, tag }) });
    await waitForBanner(page);
  });

  test('Tag Manager hears an event after each update, with what is granted', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor({ googleConsentMode: true }) });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      window.assent.acceptAll();
      window.assent.withdraw();
    });
    assert.deepEqual(await tagManagerEvents(page), [
      { event: 'assent_update', assent_granted: ['functional', 'optional'] },
      { event: 'assent_update', assent_granted: ['functional'] },
    ]);
    assert.deepEqual(await page.evaluate(() => window.dataLayer.map((entry) => entry.event ?? entry[1])), [
      'default',
      'update',
      'assent_update',
      'update',
      'assent_update',
    ]);
  });

  test('as a module it takes a queue of another name and all settings', async (t) => {
    const code = `window.assent = [googleConsentMode({
      queue: 'layer', waitForUpdate: 500, regions: ['AT', 'US-CA'], adsDataRedaction: true, urlPassthrough: true,
    })];`;
    const { page } = await site.openPage(t, { html: pageOfModules(code), cookie: recordValue() });
    await waitForEvent(page, 'ready');
    assert.deepEqual(await commandsIn(page, 'layer'), [
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
      byDefault({ ...DENIED, region: ['AT', 'US-CA'], wait_for_update: 500 }),
      update(GRANTED),
    ]);
    assert.deepEqual(await tagManagerEvents(page, 'layer'), [
      { event: 'assent_update', assent_granted: ['functional', 'optional'] },
    ]);
    assert.equal(await page.evaluate(() => typeof window.dataLayer), 'undefined');
  });

  test('as a module it asks for nothing else unless it is told to', async (t) => {
    const html = pageOfModules('(window.assent ||= []).push(googleConsentMode());');
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    assert.deepEqual(await commandsIn(page), [byDefault(DENIED)]);
  });
});

suite("Microsoft's consent mode", () => {
  const config = { microsoftConsentMode: true };

  test('a first visit has three flat items in the queue of Universal Event Tracking, and Clarity denied', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor(config) });
    assert.deepEqual(await page.evaluate(() => window.early[1]), ['consent', 'default', { ad_storage: 'denied' }]);
    await waitForBanner(page);
    await waitForClarity(page, 1);
    assert.deepEqual(await clarityCalls(page), [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]]);
    assert.equal(await page.evaluate(() => window.uetq.length), 3);
    assert.equal(await page.evaluate(() => typeof window.dataLayer), 'undefined');
  });

  test('a visitor who comes back is known right after the tag', async (t) => {
    const { page } = await site.openPage(t, { html: pageFor(config), cookie: recordValue() });
    assert.deepEqual(await page.evaluate(() => window.early[1].slice(3)), [
      'consent',
      'update',
      { ad_storage: 'granted' },
    ]);
    await waitForClarity(page, 2);
    assert.deepEqual((await clarityCalls(page))[1], [
      'consentv2',
      { ad_Storage: 'granted', analytics_Storage: 'granted' },
    ]);
  });

  test('a decision and a withdrawal are told in their own task', async (t) => {
    const mapping = { statistics: ['analytics_storage'], marketing: ['ad_storage'] };
    const { page } = await site.openPage(t, { html: pageFor({ ...STATISTICS, microsoftConsentMode: mapping }) });
    await waitForClarity(page, 1);
    const { uet, clarity } = await page.evaluate(() => {
      window.assent.save({ statistics: true });
      window.assent.acceptAll();
      window.assent.withdraw();
      return { uet: window.uetq, clarity: window.clarity.q.map((call) => call[1]) };
    });
    const entry = (command, value) => ['consent', command, { ad_storage: value }];
    assert.deepEqual(uet, [
      ...entry('default', 'denied'),
      ...entry('update', 'denied'),
      ...entry('update', 'granted'),
      ...entry('update', 'denied'),
    ]);
    assert.deepEqual(clarity, [
      { ad_Storage: 'denied', analytics_Storage: 'denied' },
      { ad_Storage: 'denied', analytics_Storage: 'granted' },
      { ad_Storage: 'granted', analytics_Storage: 'granted' },
      { ad_Storage: 'denied', analytics_Storage: 'denied' },
    ]);
  });

  test("Clarity's own function is used where it is there", async (t) => {
    const head = '<script>window.calls = []; window.clarity = (...call) => calls.push(call);</script>';
    const tag = '<script src="/assent/assent.js" data-microsoft-consent-mode></script>';
    const { page } = await site.openPage(t, { html: pageWith({ head, tag }) });
    await page.waitForFunction(() => window.calls.length);
    assert.equal(await page.evaluate(() => window.calls[0][0]), 'consentv2');
  });

  test('as a module it takes a queue of another name', async (t) => {
    const html = pageOfModules("window.assent = [microsoftConsentMode({ queue: 'events' })];");
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    await waitForEvent(page, 'ready');
    assert.deepEqual(await page.evaluate(() => window.events), [
      'consent',
      'default',
      { ad_storage: 'denied' },
      'consent',
      'update',
      { ad_storage: 'granted' },
    ]);
    assert.equal((await clarityCalls(page)).length, 2);
  });
});

test('a page that asks for no consent mode has no queue and fetches no file for it', async (t) => {
  const { page } = await site.openPage(t, { origin: site.publicUrl, cookie: recordValue() });
  const from = site.requests.length;
  await page.reload({ waitUntil: 'networkidle' });
  assert.deepEqual(await page.evaluate(() => ['dataLayer', 'uetq', 'clarity'].filter((name) => name in window)), []);
  assert.deepEqual(
    site.requests
      .slice(from)
      .filter(({ path }) => path.startsWith('/assent/'))
      .map(({ path }) => path),
    ['/assent/assent.js'],
  );
});

suite('where the place has to be looked up, Google hears what holds in each', () => {
  const PLACE_CONFIG = {
    ...STATISTICS,
    googleConsentMode: { statistics: ['analytics_storage'], marketing: ['ad_storage', 'ad_user_data'] },
    regionUrl: '/place',
    regions: [
      { match: ['EEA', 'UK'], mode: 'opt-in' },
      { match: ['US-CA', 'US-TX'], mode: 'opt-out' },
    ],
  };
  const EUROPE = [
    ...'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
    ...'GF GP MF MQ RE YT AX IS LI NO GB'.split(' '),
  ];
  const ON = consentValues('analytics_storage', 'ad_storage', 'ad_user_data');
  const wait = { wait_for_update: 500 };
  const defaultsWith = (inStates) => [
    byDefault({ ...DENIED, ...wait }),
    byDefault({ ...DENIED, region: EUROPE, ...wait }),
    byDefault({ ...inStates, region: ['US-CA', 'US-TX'], ...wait }),
  ];

  /** Opens a page for a visitor whose place is known after 300 ms, and waits for what follows from it. */
  async function openFrom(t, told, options = {}) {
    site.addScript('/place', told, { delay: 300 });
    const html = pageFor(PLACE_CONFIG, { tag: GTAG });
    const { page } = await site.openPage(t, { html, ...options });
    const early = await page.evaluate(() => window.early[0].length);
    await page.waitForFunction(() => window.dataLayer.filter((entry) => entry[1] === 'update').length > 0);
    const commands = await commandsIn(page);
    return { early, commands: commands.filter(([name]) => name === 'consent'), page };
  }

  for (const [from, told, values] of /** @type {const} */ ([
    ['DE', 'DE', DENIED],
    ['US-CA', '{"region":"US-CA"}', ON],
    ['US-TX', 'US-TX', ON],
    ['nowhere that is known', 'XX', DENIED],
  ])) {
    test(`from ${from}`, async (t) => {
      const { early, commands, page } = await openFrom(t, told);
      assert.equal(early, 3, 'the defaults come before any later tag');
      assert.deepEqual(commands, [...defaultsWith(ON), update(values)]);
      await page.waitForFunction(() => window.dataLayer.some((entry) => entry.event === 'assent_update'));
      assert.equal((await tagManagerEvents(page)).length, 1);
    });
  }

  test('from where the lookup fails', async (t) => {
    const { commands } = await openFrom(t, 'no place');
    assert.deepEqual(commands, [...defaultsWith(ON), update(DENIED)]);
  });

  test('with a signal, which grants nothing anywhere', async (t) => {
    const initScript = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, value: true })`;
    const { commands, page } = await openFrom(t, 'US-CA', { initScript });
    assert.deepEqual(commands.slice(0, 3), defaultsWith(DENIED));
    assert.deepEqual(commands.slice(3), [update(DENIED)]);
    await page.waitForFunction(() => window.dataLayer.some((entry) => entry.event === 'assent_update'));
    await page.waitForFunction(() => window.assent.state.region);
    assert.equal((await tagManagerEvents(page)).length, 1);
  });

  test('for who has refused, which grants nothing anywhere', async (t) => {
    const { commands } = await openFrom(t, 'US-CA', { cookie: refusalValue({}, STATISTICS) });
    assert.deepEqual(commands.slice(0, 3), defaultsWith(DENIED));
    assert.ok(commands.slice(3).every(([, , values]) => values.ad_storage === 'denied'));
  });

  test('a category that is on until objected to is on by default only where the place will be known', async (t) => {
    const categories = [{ id: 'statistics', basis: 'objection', places: ['UK'] }, { id: 'marketing' }];
    const config = { categories, googleConsentMode: { statistics: ['analytics_storage'] } };
    const regionsGranted = async (/** @type {object} */ more) => {
      site.addScript('/place', 'GB', { delay: 300 });
      const { page } = await site.openPage(t, { html: pageFor({ ...config, ...more }) });
      return page.evaluate(() =>
        window.early[0].flatMap((entry) =>
          entry[1] === 'default' && entry[2].analytics_storage === 'granted' ? entry[2].region : [],
        ),
      );
    };
    assert.deepEqual(await regionsGranted({}), []);
    assert.deepEqual(await regionsGranted({ regions: [{ match: ['UK'], mode: 'opt-in' }] }), []);
    assert.deepEqual(await regionsGranted({ regionUrl: '/place' }), ['GB']);
  });

  test('and one default alone where the configuration names the place', async (t) => {
    const config = { ...PLACE_CONFIG, region: 'US-CA' };
    const { page } = await site.openPage(t, { html: pageFor(config, { tag: GTAG }) });
    const commands = (await commandsIn(page)).filter(([name]) => name === 'consent');
    assert.deepEqual(commands, [byDefault(DENIED), update(ON)]);
  });

  test('also by the integration for modules', async (t) => {
    site.addScript('/place', 'US-TX', { delay: 300 });
    const { googleConsentMode: mapping, ...config } = PLACE_CONFIG;
    const code = `(window.assent ||= []).push(googleConsentMode({ mapping: ${JSON.stringify(mapping)} }));`;
    const { page } = await site.openPage(t, { html: pageOfModules(code, config) });
    await page.waitForFunction(() => window.dataLayer?.some((entry) => entry[1] === 'update'));
    assert.deepEqual(await commandsIn(page), [...defaultsWith(ON), update(ON)]);
  });
});

suite('a developer is warned', () => {
  const TRUE = { googleConsentMode: true };
  const plainTag = '<script src="/assent/assent.js"></script>';
  const headOf = (config) => `<script type="application/json" id="assent-config">${JSON.stringify(config)}</script>`;
  const statistics = { categories: [{ id: 'functional', required: true }, { id: 'statistics' }] };
  /** @type {Record<string, { config?: object, tag?: string, before?: string, warning?: RegExp }>} */
  const cases = {
    'where true grants advertising and no category is about it': {
      config: statistics,
      warning: /no category is about advertising.*\{"statistics":\["analytics_storage"\]\}/,
    },
    'where the tag has defer': { tag: plainTag.replace(' ', ' defer '), warning: /take defer from Assent's tag/ },
    'where the tag has async': { tag: plainTag.replace(' ', ' async '), warning: /take async from Assent's tag/ },
    'where the tag is a module': {
      tag: plainTag.replace(' ', ' type="module" '),
      warning: /take type="module" from Assent's tag/,
    },
    "where Google's tag comes first": {
      before: '<script src="https://www.googletagmanager.com/gtag/js?id=G-0"></script>',
      warning: /put Assent's tag first/,
    },
    'where a command came before the default': { before: GTAG, warning: /dataLayer has "config G-0" before/ },
    'but not where a category is about advertising': {
      config: { categories: [...statistics.categories, { id: 'c3', title: 'Werbung' }] },
    },
    'and not about the default categories': {},
    'and not where each category has its types': {
      config: { ...statistics, googleConsentMode: { statistics: ['analytics_storage'] } },
    },
    'and not without the consent mode': { config: { googleConsentMode: false }, before: GTAG },
  };
  for (const [when, { config = {}, tag = plainTag, before = '', warning }] of Object.entries(cases)) {
    test(when, async (t) => {
      const html = pageWith({ head: `${headOf({ ...TRUE, ...config })}${before}`, tag: `${tag}${GTAG}` });
      const context = await site.openContext(t);
      await context.route('https://www.googletagmanager.com/**', (route) => route.fulfill({ body: '' }));
      const { page, messages } = await site.openPage(t, { html, context });
      await page.waitForLoadState('networkidle');
      const warnings = messages.filter(({ type }) => type === 'warning').map(({ text }) => text);
      assert.equal(warnings.length, warning ? 1 : 0, warnings.join('\n'));
      if (warning) assert.match(warnings[0], warning);
    });
  }

  test('but nobody elsewhere', async (t) => {
    const html = pageWith({ head: headOf({ ...TRUE, ...statistics }) });
    const { page, messages } = await site.openPage(t, { html, origin: site.publicUrl });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(messages, []);
  });
});
