import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startDemo } from '../../../demo/server.mjs';
import { eventsOf, openSite, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, consentOf, storedCookie, storedNames, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const demo = await startDemo();
after(() => demo.close());

/** The trackers of the demo, with what shows that they are at work. */
const TRACKERS = {
  snowplow: /^_sp_id\./,
  posthog: /^ph_harbour_posthog$/,
  amplitude: /^AMP_/,
  mixpanel: /^mp_/,
};
const NAMES = Object.keys(TRACKERS);
const PAGES = ['/', '/ride', '/basket', '/privacy'];

/** Opens a page of the demo as a visitor sees it, without the inspector. */
async function visit(context, path = '/', query = 'inspector=off') {
  const page = await context.newPage();
  await page.goto(`${demo.url}${path}?${query}`);
  return page;
}

/** Requests to the trackers, for their files or with what they send, since `from`, a length of the log. */
const tracked = (from) =>
  demo.requests.slice(from).flatMap(({ kind, path }) => (['tracker', 'collect', 'embed'].includes(kind) ? [path] : []));

const cookieNames = async (context) => (await context.cookies()).map(({ name }) => name);

/** Waits until each tracker in `names` has sent something. Call it before what makes them. */
const waitUntilSent = (page, names = NAMES) =>
  Promise.all(names.map((name) => page.waitForRequest((request) => request.url().includes(`/collect/${name}`))));

/** Each tracker in `names`, and no other, has its cookies. */
async function assertCookies(context, names) {
  const cookies = await cookieNames(context);
  for (const [name, pattern] of Object.entries(TRACKERS)) {
    const has = cookies.some((cookie) => pattern.test(cookie));
    assert.equal(has, names.includes(name), `${name}: ${cookies.join(', ')}`);
  }
}

before(async () => {
  for (const name of NAMES) {
    const { status } = await fetch(`${demo.url}/trackers/${name}.js`);
    assert.equal(status, 200, `the demo cannot serve ${name}: is it installed?`);
  }
});

suite('the real trackers of the demo', () => {
  test('leave no cookie, no key and no request before the answer', async (t) => {
    const context = await site.openContext(t);
    const from = demo.requests.length;
    for (const path of PAGES) {
      const page = await visit(context, path);
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await storedNames(page), []);
    }
    assert.deepEqual(tracked(from), []);
    assert.deepEqual(await context.cookies(), []);
  });

  test('start after an acceptance, and on the next visit by themselves', async (t) => {
    const context = await site.openContext(t);
    const page = await visit(context);
    const sent = waitUntilSent(page);
    await answer(page, 'Accept');
    await sent;
    await assertCookies(context, NAMES);
    await page.close();

    const next = await context.newPage();
    const sentAgain = waitUntilSent(next);
    await next.goto(`${demo.url}/ride?inspector=off`);
    await sentAgain;
    assert.equal(await banner(next).count(), 0);
    await next.frameLocator('iframe[data-category]').locator('body').waitFor();
  });

  test('stay away after a refusal, on this page and the next', async (t) => {
    const context = await site.openContext(t);
    const from = demo.requests.length;
    const page = await visit(context);
    await answer(page, 'Reject');
    assert.deepEqual(await storedNames(page), [`assent=${(await storedCookie(context)).value}`]);
    for (const path of PAGES) {
      await page.goto(`${demo.url}${path}?inspector=off`, { waitUntil: 'networkidle' });
      assert.equal((await consentOf(page)).hasOptional, false);
    }
    assert.deepEqual(await cookieNames(context), ['assent']);
    assert.deepEqual(tracked(from), []);
  });

  test('stay away under Do Not Track, without a question', async (t) => {
    const context = await site.openContext(t);
    const from = demo.requests.length;
    for (const path of PAGES) {
      const page = await visit(context, path, 'inspector=off&dnt=1');
      await page.waitForLoadState('networkidle');
      assert.equal((await consentOf(page)).source, 'signal');
      assert.equal(await banner(page).count(), 0);
    }
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(tracked(from), []);
  });

  test('start one by one, as the visitor chooses', async (t) => {
    const context = await site.openContext(t);
    const from = demo.requests.length;
    const page = await visit(context);
    await waitForBanner(page);
    const sent = waitUntilSent(page, ['amplitude']);
    await page.evaluate(() =>
      window.assent.save({ optional: true, 'optional/snowplow': false, 'optional/posthog': false }),
    );
    await sent;
    await assertCookies(context, ['amplitude']);
    assert.deepEqual([...new Set(tracked(from).map((path) => path.split('/')[2].replace('.js', '')))], ['amplitude']);
  });

  test('lose their cookies and keys when consent is withdrawn', async (t) => {
    const context = await site.openContext(t);
    const page = await visit(context);
    const sent = waitUntilSent(page);
    await answer(page, 'Accept');
    await sent;
    await page.evaluate(() => window.assent.withdraw());
    await waitForEvent(page, 'change', { cause: 'api' });
    await page.waitForFunction(() => document.cookie.split('; ').every((cookie) => cookie.startsWith('assent=')));
    await page.goto(`${demo.url}/?inspector=off`, { waitUntil: 'networkidle' });
    await assertCookies(context, []);
  });

  test('leave nothing behind when consent is withdrawn, or are named with what is left, while they still run', async (t) => {
    const context = await site.openContext(t);
    const page = await visit(context);
    const sent = waitUntilSent(page);
    await answer(page, 'Accept');
    await sent;
    const looks = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('assent:change', () => setTimeout(resolve, 4000))),
    );
    await page.evaluate(() => window.assent.withdraw());
    await looks;
    const { survivors, undeclared } = await page.evaluate(() => window.assent.audit());
    const named = (await eventsOf(page, 'error')).map(({ detail }) => detail.error.message).join();
    t.diagnostic(`left: ${JSON.stringify(survivors)}, declared by nothing: ${JSON.stringify(undeclared)}`);
    for (const { name, storage } of survivors) assert.ok(named.includes(`${storage} "${name}"`), `${storage} ${name}`);
    assert.deepEqual(undeclared, []);
  });
});
