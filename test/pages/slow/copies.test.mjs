import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DAY, nowInSeconds, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWithConfig } from '../../helpers/site.mjs';
import { answer, consentOf, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const { port } = new URL(site.url);

/** Plain http, where browsers take no secure cookies; and hosts that are trusted like https. */
const PLAIN = `http://sub.plain.test:${port}`;
const TRUSTED = `http://www.shop.localhost:${port}`;

const HELD = '<script type="text/plain" data-category="optional">window.ran = ["held"];</script>';

/** Opens a page of a visitor whose browser brings `cookies` along, under the configuration `cookie`. */
async function openWith(t, { origin = PLAIN, cookie = {}, cookies, path = `/page-${site.requests.length}` }) {
  const context = await site.openContext(t);
  await context.addCookies(cookies.map((each) => ({ name: 'assent', path: '/', ...each })));
  const html = pageWithConfig({ cookie }, { body: HELD });
  const opened = await site.openPage(t, { context, origin, html, path });
  /** All copies of the record that are left, by what they refuse. */
  const copies = async () =>
    (await context.cookies()).map(({ domain, path: folder, value }) => [domain, folder, parseRecord(value).r ?? value]);
  return { ...opened, copies };
}

const host = (origin) => new URL(origin).hostname;

suite('a refusal that the browser does not keep leaves no older consent for the next page', () => {
  const cases = {
    'on a domain of somebody else': {
      cookie: { domain: 'other.example' },
      cookies: [{ value: recordValue(), domain: host(PLAIN) }],
    },
    'under a __Host- name with a domain': {
      origin: TRUSTED,
      cookie: { name: '__Host-assent', domain: 'shop.localhost' },
      cookies: [{ name: '__Host-assent', value: recordValue(), domain: host(TRUSTED), secure: true }],
    },
    'with SameSite=None on plain http': {
      cookie: { sameSite: 'None' },
      cookies: [{ value: recordValue(), domain: host(PLAIN) }],
    },
    'with SameSite=None on plain http, where the older one is of the whole site': {
      cookie: { sameSite: 'None' },
      cookies: [{ value: recordValue(), domain: '.plain.test' }],
    },
  };
  for (const [how, options] of Object.entries(cases)) {
    test(`${how}`, async (t) => {
      const { page, copies } = await openWith(t, options);
      assert.equal((await consentOf(page)).hasOptional, true, 'the older one counts until then');
      await page.evaluate(() => window.assent.rejectAll());
      const { hasOptional, persisted } = await consentOf(page);
      assert.deepEqual([hasOptional, persisted], [false, false]);
      assert.ok((await eventsOf(page, 'error')).some(({ detail }) => detail.error.code === 'not-stored'));
      assert.deepEqual(await copies(), []);
      await page.reload();
      await waitForBanner(page);
      assert.equal((await consentOf(page)).hasOptional, false);
      assert.equal(await page.evaluate(() => window.ran), undefined);
    });
  }
});

test('a refusal that is too long for a cookie leaves no older consent for the next page', async (t) => {
  const services = Array.from({ length: 300 }, (_, at) => ({ id: `a-service-of-others-${at}` }));
  const config = {
    categories: [
      { id: 'functional', required: true },
      { id: 'optional', services },
    ],
  };
  const { page, context } = await site.openPage(t, {
    html: pageWithConfig(config, { body: HELD }),
    cookie: recordValue({}, config),
  });
  const refuseMost = () => {
    const ids = window.assent.config.categories[1].services.map(({ id }, at) => [`optional/${id}`, at % 2 > 0]);
    window.assent.save(Object.fromEntries([['optional', true], ...ids]));
  };
  await page.evaluate(() => window.assent.acceptAll());
  assert.equal((await consentOf(page)).persisted, true);
  await page.evaluate(refuseMost);
  const { persisted, granted } = await consentOf(page);
  assert.deepEqual([persisted, granted.includes('optional/a-service-of-others-0')], [false, false]);
  assert.deepEqual(await context.cookies(), []);
  assert.ok((await eventsOf(page, 'error')).some(({ detail }) => detail.error.code === 'not-stored'));
});

test('a refusal with a shorter life than the consent before it leaves nothing of that once it has run out', async (t) => {
  const html = pageWithConfig({ lifetimeDays: { granted: 300, refused: 30 } }, { body: HELD });
  const context = await site.openContext(t);
  const { page } = await site.openPage(t, { context, html });
  await page.evaluate(() => window.assent.acceptAll());
  await page.evaluate(() => window.assent.rejectAll());
  await context.clock.install({ time: Date.now() + 31 * DAY * 1000 });
  const { page: later } = await site.openPage(t, { context, html });
  await waitForBanner(later);
  const { reason, hasOptional } = await consentOf(later);
  assert.deepEqual([reason, hasOptional], ['expired', false]);
});

suite('a refusal wins over an older consent', () => {
  const now = nowInSeconds();
  const PATH = '/folder/page';
  const cases = {
    'of the whole site': [{ value: recordValue(), domain: '.plain.test' }],
    'of the folder': [{ value: recordValue(), domain: host(PLAIN), path: '/folder' }],
    'of this page alone': [{ value: recordValue(), domain: host(PLAIN), path: PATH }],
    'in all of these places': [
      { value: recordValue({ t: now - 9 }), domain: '.plain.test' },
      { value: recordValue({ t: now - 8 }), domain: '.plain.test', path: '/folder' },
      { value: recordValue({ t: now - 7 }), domain: host(PLAIN), path: '/folder' },
      { value: recordValue({ t: now - 6 }), domain: host(PLAIN) },
    ],
    'that a sister site has written by a clock that is ahead': [
      { value: recordValue({ t: now + 23 * 60 * 60 }), domain: '.plain.test' },
    ],
    'that this browser has written by a clock that was a day ahead': [
      { value: recordValue({ t: now + DAY - 5 }), domain: host(PLAIN) },
    ],
  };
  for (const [where, cookies] of Object.entries(cases)) {
    test(`${where}, and is the only record that is left`, async (t) => {
      const { page, copies } = await openWith(t, { cookies, path: PATH });
      assert.equal((await consentOf(page)).hasOptional, true);
      await page.evaluate(() => window.assent.rejectAll());
      const { hasOptional, persisted } = await consentOf(page);
      assert.deepEqual([hasOptional, persisted], [false, true]);
      assert.deepEqual(await copies(), [[host(PLAIN), '/', 'optional']]);
      await page.reload();
      assert.deepEqual(
        [(await consentOf(page)).hasOptional, await page.evaluate(() => window.ran)],
        [false, undefined],
      );
      assert.deepEqual(await eventsOf(page, 'error'), []);
    });

    test(`${where}, which reset() forgets with all its copies`, async (t) => {
      const { page, copies } = await openWith(t, { cookies, path: PATH });
      await page.evaluate(() => window.assent.reset());
      assert.equal((await consentOf(page)).hasOptional, false);
      await waitForBanner(page);
      assert.deepEqual(await copies(), []);
      await answer(page, 'Reject');
      assert.deepEqual(await copies(), [[host(PLAIN), '/', 'optional']]);
    });
  }
});

suite('a sister site under the same domain', () => {
  /** Has `sister.…` write a consent for the whole domain, which is later than any decision here. */
  async function plant(context, origin, name) {
    const other = await context.newPage();
    const sister = new URL(origin);
    sister.hostname = sister.hostname.replace(/^\w+/, 'sister');
    const path = site.addPage('<!doctype html><title>Sister</title>');
    await other.goto(`${sister.origin}${path}`);
    const later = recordValue({ t: nowInSeconds() + 60 });
    await other.evaluate(
      ([cookie, domain]) => {
        for (const more of [`Domain=${domain}`, `Domain=${domain}; Secure`, 'Secure']) {
          document.cookie = `${cookie}; Path=/; ${more}`;
        }
      },
      /** @type {const} */ ([`${name}=${later}`, sister.hostname.replace('sister.', '')]),
    );
    await other.close();
  }

  test('cannot plant a consent under a __Host- name', async (t) => {
    const { page, context } = await openWith(t, {
      origin: TRUSTED,
      cookie: { name: '__Host-assent' },
      cookies: [{ name: '__Host-assent', value: refusalValue(), domain: host(TRUSTED), secure: true }],
    });
    await plant(context, TRUSTED, '__Host-assent');
    await page.reload();
    const { status, hasOptional } = await consentOf(page);
    assert.deepEqual([status, hasOptional], ['decided', false]);
    assert.equal(await page.evaluate(() => window.ran), undefined);
  });

  test('can plant one under another name, which the next decision here takes away', async (t) => {
    const { page, context, copies } = await openWith(t, { cookies: [{ value: refusalValue(), domain: host(PLAIN) }] });
    await plant(context, PLAIN, 'assent');
    await page.reload();
    assert.equal((await consentOf(page)).hasOptional, true, 'nothing tells it from the visitor’s own');
    await page.evaluate(() => window.assent.rejectAll());
    await page.reload();
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.deepEqual(await copies(), [[host(PLAIN), '/', 'optional']]);
  });
});
