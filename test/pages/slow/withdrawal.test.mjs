import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DAY, nowInSeconds, recordValue, refusalValue } from '../../helpers/records.mjs';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { eventsOf, openSite, pageWithConfig } from '../../helpers/site.mjs';
import { waitUntil } from '../../helpers/visitor.mjs';

const site = await openSite();
const { port } = new URL(site.url);

/** Browsers find hosts under `localhost` on this machine, and let them have every kind of cookie. */
const HOME = `http://www.shop.localhost:${port}`;
const PATH = '/x/y/page';

/** @type {import('../../../lib/consent/config-types.js').CookieInput[]} */
const OPTIONAL = [
  { name: '_ga*' },
  { name: '_k*' },
  { name: '_exact' },
  { name: '__Host-id' },
  { name: '__Secure-id' },
  { name: 'list[one]:a@b(c)|d' },
  { name: '_elsewhere', path: '/elsewhere' },
  { name: 'seen.*', storage: 'local' },
  { name: 'tab.*', storage: 'session' },
  { name: 'queue-*', storage: 'indexeddb' },
];

/** @type {import('../../helpers/records.mjs').ConfigInput} */
const CONFIG = {
  categories: [
    {
      id: 'functional',
      required: true,
      cookies: [{ name: 'basket' }, { name: '_k_basket' }, { name: 'seen.basket', storage: 'local' }],
    },
    {
      id: 'optional',
      cookies: OPTIONAL,
      services: [
        { id: 'one', cookies: [{ name: '_shared' }, { name: '_one' }] },
        { id: 'two', cookies: [{ name: '_shared' }, { name: '_two' }] },
      ],
    },
    { id: 'marketing', cookies: [{ name: '_ad' }] },
  ],
};
const GRANTED = recordValue({}, CONFIG);
const REFUSED = refusalValue({}, CONFIG);

const htmlWith = (more = {}) => pageWithConfig({ ...CONFIG, ...more });

/** Keeps the second look for {@link lookAgain}, rather than have every test wait for its time. Runs in the page. */
function keepSecondLook() {
  const { setTimeout: wait } = window;
  const keep = (look, time) => (time === 3000 ? (window.lookAgain = look) : wait(look, time));
  Object.assign(window, { setTimeout: keep });
}

/**
 * Opens a page deep in a site, for a visitor who has accepted everything, and has it keep `cookies`.
 *
 * @param {import('node:test').TestContext} t
 * @param {string[]} [cookies] As a script writes them.
 * @param {{ cookie?: string | null, config?: object, initScript?: () => void, keep?: { name: string, httpOnly?: boolean }[] }} [options]
 */
async function openShop(t, cookies = [], { cookie = GRANTED, config, initScript = keepSecondLook, keep = [] } = {}) {
  const context = await site.openContext(t);
  await context.addCookies(keep.map((each) => ({ value: '1', url: HOME, ...each })));
  const options = {
    html: htmlWith(config),
    origin: HOME,
    path: PATH,
    cookie: cookie ?? undefined,
    context,
    initScript,
  };
  const { page } = await site.openPage(t, options);
  await page.evaluate((all) => all.forEach((each) => (document.cookie = each)), cookies);
  const names = async () => (await context.cookies()).flatMap(({ name }) => (name === 'assent' ? [] : name)).sort();
  return { page, context, names };
}

/** Withdraws, by default everything, and waits until the first look is over. */
async function withdraw(page, id) {
  await page.evaluate((category) => window.assent.withdraw(category), id);
  await page.waitForFunction(() => window.lookAgain);
}

const lookAgain = (page) => page.evaluate(() => window.lookAgain());

/** Waits until only cookies of these names are left, wherever they are set. */
async function untilLeft(names, expected) {
  const end = performance.now() + 5000;
  let left = await names();
  while (`${left}` !== `${expected}` && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    left = await names();
  }
  assert.deepEqual(left, expected);
}

const survivorsIn = async (page) =>
  (await eventsOf(page, 'error')).flatMap(({ detail: { error } }) =>
    error.code === 'not-removed' ? error.message : [],
  );

suite('a withdrawal removes cookies', () => {
  const places = {
    'of this host': '_exact=1; Path=/',
    'that outlive the browser': '_exact=1; Path=/; Max-Age=1000',
    'of this host and those under it': '_ga=1; Path=/; Domain=www.shop.localhost',
    'of the site': '_ga_X=1; Path=/; Domain=shop.localhost',
    'of the site, with a dot before it': '_ga_X=1; Path=/; Domain=.shop.localhost',
    'of the folder': '_exact=1',
    'of a folder above': '_exact=1; Path=/x',
    'of a folder above, with a slash after it': '_exact=1; Path=/x/',
    'of a folder above, on the site': '_exact=1; Path=/x; Domain=shop.localhost',
    'of this page alone': `_exact=1; Path=${PATH}`,
    'of another folder, which this page does not see': '_elsewhere=1; Path=/elsewhere',
    'of another folder, on the site': '_elsewhere=1; Path=/elsewhere; Domain=shop.localhost',
    'that are secure': '_exact=1; Path=/; Secure; SameSite=None',
    'that are partitioned': '_exact=1; Path=/; Secure; SameSite=None; Partitioned',
    'that are partitioned, on the site': '_exact=1; Path=/x; Domain=shop.localhost; Secure; Partitioned',
    'that only this host may set': '__Host-id=1; Path=/; Secure',
    'that only secure pages may set': '__Secure-id=1; Path=/; Domain=shop.localhost; Secure',
    'by odd names': 'list[one]:a@b(c)|d=1; Path=/',
    'by odd names that a pattern stands for': '_k[one]:a@b(c)|d=1; Path=/; Domain=shop.localhost',
    'without a value': '_exact=; Path=/',
  };
  for (const [where, cookie] of Object.entries(places)) {
    test(`${where}`, async (t) => {
      const { page, names } = await openShop(t, [cookie]);
      await untilLeft(names, [cookie.split('=')[0]]);
      await withdraw(page);
      await untilLeft(names, []);
      assert.deepEqual(await survivorsIn(page), []);
    });
  }

  test('of one name in all places at once', async (t) => {
    const everywhere = Object.values(places).filter((cookie) => cookie.startsWith('_exact'));
    const { page, names } = await openShop(t, everywhere);
    await untilLeft(names, Array(8).fill('_exact'));
    await withdraw(page);
    await untilLeft(names, []);
  });
});

suite('a withdrawal leaves', () => {
  const cookies = ['basket', '_k_basket', '_kx', '_ad', '_shared', '_one', '_two', 'other'].map(
    (name) => `${name}=1; Path=/`,
  );

  test('what is strictly necessary and what nothing declares', async (t) => {
    const { page, names } = await openShop(t, cookies);
    await page.evaluate(() => ['seen.basket', 'seen.other', 'other'].forEach((key) => localStorage.setItem(key, '1')));
    await withdraw(page);
    await lookAgain(page);
    await untilLeft(names, ['_k_basket', 'basket', 'other']);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).sort()), ['other', 'seen.basket']);
  });

  test('what another category declares that is still granted', async (t) => {
    const { page, names } = await openShop(t, cookies);
    await withdraw(page, 'optional');
    await lookAgain(page);
    await untilLeft(names, ['_ad', '_k_basket', 'basket', 'other']);
  });

  test('what another service declares that is still granted', async (t) => {
    const { page, names } = await openShop(t, cookies);
    await withdraw(page, 'optional/one');
    await lookAgain(page);
    await untilLeft(names, ['_ad', '_k_basket', '_kx', '_shared', '_two', 'basket', 'other']);
  });
});

test('a withdrawal removes keys and databases', async (t) => {
  const { page } = await openShop(t);
  await page.evaluate(async () => {
    localStorage.setItem('seen.a', '1');
    sessionStorage.setItem('tab.a', '1');
    const opening = indexedDB.open('queue-a');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
  });
  await withdraw(page);
  await waitUntil(
    page,
    async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length === 0,
  );
  assert.deepEqual(await survivorsIn(page), []);
});

suite('what outlives a withdrawal', () => {
  test('is named where a script brings it back at once, and where a database is kept open', async (t) => {
    const { page, names } = await openShop(t);
    await page.evaluate(async () => {
      const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const keep = (text) => {
        set.call(document, text);
        if (text.startsWith('_ga_kept=;')) set.call(document, '_ga_kept=2; Path=/');
      };
      Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get, set: keep });
      document.cookie = '_ga_kept=1; Path=/';
      const opening = indexedDB.open('queue-kept');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      window.kept = opening.result;
    });
    await withdraw(page);
    await lookAgain(page);
    assert.deepEqual(await names(), ['_ga_kept']);
    const messages = await survivorsIn(page);
    assert.equal(messages.length, 1, 'once');
    assert.match(messages[0], /cookie "_ga_kept"/);
    assert.match(messages[0], /indexeddb "queue-kept"/);
    const { survivors } = await page.evaluate(() => window.assent.audit());
    assert.deepEqual(survivors, [
      { name: '_ga_kept', storage: 'cookie', id: 'optional' },
      { name: 'queue-kept', storage: 'indexeddb', id: 'optional' },
    ]);
  });

  test('and is brought back by a script that still runs goes with the second look', async (t) => {
    const { page, names } = await openShop(t, ['_ga=1; Path=/']);
    await withdraw(page);
    await untilLeft(names, []);
    await page.evaluate(() => (document.cookie = '_ga=late; Path=/'));
    await lookAgain(page);
    assert.deepEqual(await names(), []);
    assert.deepEqual(await survivorsIn(page), []);
  });

  test('stays unknown where only the server can see it', async (t) => {
    const keep = [{ name: '_exact', httpOnly: true }];
    const { page, names } = await openShop(t, [], { keep });
    await withdraw(page);
    await lookAgain(page);
    assert.deepEqual(await names(), ['_exact']);
    assert.deepEqual(await survivorsIn(page), []);
    assert.deepEqual((await page.evaluate(() => window.assent.audit())).survivors, []);
  });

  test('is granted again in the meantime stays', async (t) => {
    const { page, names } = await openShop(t, ['_ga=1; Path=/']);
    await withdraw(page);
    await untilLeft(names, []);
    await page.evaluate(() => {
      window.assent.acceptAll();
      document.cookie = '_ga=2; Path=/';
    });
    await lookAgain(page);
    assert.deepEqual(await names(), ['_ga']);
  });
});

suite('when a page starts', () => {
  const keep = [{ name: '_exact' }];
  const hasFetchedExtras = (from) => site.requests.slice(from).some(({ path }) => path === `${ON_DEMAND}/extras.js`);

  for (const [what, cookie] of Object.entries({
    'a refusal': REFUSED,
    'a consent that has expired': recordValue({ t: nowInSeconds() - 300 * DAY, x: nowInSeconds() - DAY }),
    'no decision': null,
  })) {
    test(`what has outlived a consent goes under ${what}`, async (t) => {
      const { names } = await openShop(t, [], { keep, cookie });
      await untilLeft(names, []);
    });
  }

  test('nothing is fetched for that where nothing is left', async (t) => {
    const from = site.requests.length;
    // Whether there are databases cannot be known at once.
    const [functional, optional, marketing] = CONFIG.categories;
    const cookies = OPTIONAL.filter(({ storage }) => storage !== 'indexeddb');
    const config = { categories: [functional, { ...optional, cookies }, marketing] };
    const { page } = await openShop(t, [], { cookie: REFUSED, config, keep: [{ name: 'basket' }, { name: 'other' }] });
    await page.waitForLoadState('networkidle');
    assert.equal(hasFetchedExtras(from), false);
  });

  test('nothing is fetched, and nothing goes, where all of it is granted', async (t) => {
    const from = site.requests.length;
    const { page, names } = await openShop(t, [], { keep });
    await page.waitForLoadState('networkidle');
    assert.equal(hasFetchedExtras(from), false);
    assert.deepEqual(await names(), ['_exact']);
  });
});

suite('where a withdrawal reloads the page', () => {
  /** A tracker that is at work where it is granted, and stores once more when its page goes. */
  function track() {
    addEventListener('load', () => {
      window.isTracked = window.assent.has('optional');
      if (window.isTracked) addEventListener('pagehide', () => (document.cookie = '_ga=late; Path=/'));
    });
  }
  const options = { config: { onWithdraw: 'reload' }, initScript: track };

  test('its scripts are gone with all that they had stored, the last of it too', async (t) => {
    const { page, names } = await openShop(t, ['_exact=1; Path=/'], options);
    assert.equal(await page.evaluate(() => window.isTracked), true);
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => window.assent.withdraw());
    await reloaded;
    assert.equal(await page.evaluate(() => window.isTracked), false);
    await untilLeft(names, []);
  });

  test('a grant does not', async (t) => {
    const { page } = await openShop(t, [], { ...options, cookie: REFUSED });
    await page.evaluate(() => {
      window.isSame = true;
      window.assent.acceptAll();
    });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => window.isSame), true);
  });
});
