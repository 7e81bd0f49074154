import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../../helpers/firefox.mjs';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, consentOf, openPreferences, storedCookie, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Everything that Assent loads but for the script itself. */
const LOADED = /^\/assent\/(?!assent\.js$)/;
const UI = new RegExp(`^${ON_DEMAND}/ui\\.js$`);

/** A page with work of its own to do, and something held. */
const PAGE = pageWith({
  body: `<button type="button" id="count">0</button>
    <script>count.onclick = () => { count.textContent = Number(count.textContent) + 1; };</script>
    <script type="text/plain" data-category="optional">window.ran = true;</script>`,
});

/** Everything is denied, one error says why, and the page goes about its work. */
async function assertDenied(page, messages) {
  const { status, reason, granted, hasOptional } = await consentOf(page);
  assert.deepEqual([status, reason, hasOptional], ['undecided', 'first-visit', false]);
  assert.deepEqual(granted, ['functional']);
  await page.locator('#count').click();
  assert.equal(await page.locator('#count').innerText(), '1');
  assert.equal(await page.evaluate(() => window.ran), undefined);
  const errors = await eventsOf(page, 'error');
  assert.deepEqual(
    errors.map(({ detail }) => [detail.error.name, detail.error.code]),
    [['AssentError', 'ui-unavailable']],
  );
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught'),
    [],
  );
}

/** Goes all ways again, once everything is there. */
async function comeBack(page, context) {
  await openPreferences(page);
  await page.evaluate(() => window.assent.hide());
  await page.evaluate(() => window.assent.showBanner());
  assert.equal(await page.locator('assent-banner').count(), 1);
  await answer(page, 'Accept');
  assert.match((await storedCookie(context)).value, /&g=optional&/);
  await page.waitForFunction(() => window.ran);
}

for (const [fault, words] of /** @type {const} */ ([
  ['missing', 'that is not there'],
  ['html', 'that turns out to be a web page'],
  ['hang', 'that never comes'],
])) {
  test(`a file ${words}, for all that is loaded, leaves everything denied and the page at work, until it is back`, async (t) => {
    const mend = site.breakPaths(LOADED, fault);
    t.after(mend);
    const context = await site.openContext(t);
    await context.clock.install();
    const { page, messages } = await site.openPage(t, { context, html: PAGE });
    if (fault === 'hang') await context.clock.fastForward(15_000);
    await waitForEvent(page, 'error');
    await assertDenied(page, messages);
    const attempt = page.evaluate(() => window.assent.showBanner().catch(({ name, code }) => [name, code]));
    if (fault === 'hang') await context.clock.fastForward(15_000);
    assert.deepEqual(await attempt, ['AssentError', 'ui-unavailable']);
    mend();
    await comeBack(page, context);
  });
}

test('a file that never comes, for the banner, leaves everything denied and the page at work, until the next call', async (t) => {
  const mend = site.breakPaths(UI, 'hang');
  t.after(mend);
  const context = await site.openContext(t);
  await context.clock.install();
  const { page, messages } = await site.openPage(t, { context, html: PAGE });
  await context.clock.fastForward(15_000);
  await waitForEvent(page, 'error');
  await assertDenied(page, messages);
  await page.evaluate(() => window.assent.showBanner());
  await waitForBanner(page);
  mend();
  await comeBack(page, context);
});

for (const [fault, words] of /** @type {const} */ ([
  ['missing', 'is not there'],
  ['html', 'turns out to be a web page'],
])) {
  test(`a file that ${words} is asked for again at once, under an address of its own`, async (t) => {
    for (const pattern of [UI, /\/locales\/en\.js$/, /\/after-show\.js$/]) {
      // As a cache that keeps the answer: what has a query goes past it.
      const from = site.requests.length;
      const mend = site.breakPaths(pattern, fault, { withoutQuery: true });
      t.after(mend);
      const { page, context } = await site.openPage(t, { html: PAGE });
      await answer(page, 'Accept');
      assert.match((await storedCookie(context)).value, /&g=optional&/);
      await page.waitForFunction(() => window.ran);
      assert.deepEqual(await eventsOf(page, 'error'), []);
      const asked = site.requests.slice(from).filter(({ path }) => pattern.test(path));
      assert.ok(asked.length > 0, String(pattern));
      mend();
    }
  });
}

test('the files of a former version, gone after a deployment, are asked for twice and told of once, and the gate works', async (t) => {
  t.after(site.breakPaths(LOADED, 'missing'));
  const from = site.requests.length;
  const { page, messages } = await site.openPage(t, { html: PAGE });
  await waitForEvent(page, 'error');
  await assertDenied(page, messages);
  const asked = site.requests.slice(from).flatMap(({ path }) => (/\/ui(-complete)?\.js$/.test(path) ? [path] : []));
  assert.deepEqual(asked, [`${ON_DEMAND}/ui.js`, `${ON_DEMAND}/ui-complete.js`]);
  const [{ detail }] = await eventsOf(page, 'error');
  assert.match(detail.error.message, /keep the files of \d+\.\d+\.\d+/);
  await page.evaluate(() => window.assent.acceptAll());
  await page.waitForFunction(() => window.ran);
});

test('the preferences, gone while the page is open, are told of, and come once they are back', async (t) => {
  const { page, messages } = await site.openPage(t, { html: PAGE });
  await answer(page, 'Reject');
  await page.waitForLoadState('networkidle');
  const mend = site.breakPaths(LOADED, 'missing');
  t.after(mend);
  const code = await page.evaluate(() => window.assent.showPreferences().catch((error) => error.code));
  assert.equal(code, 'ui-unavailable');
  mend();
  await openPreferences(page);
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught'),
    [],
  );
});

test('texts that cannot be fetched leave everything denied, until they are back', async (t) => {
  const mend = site.breakPaths(/\/locales\//, 'missing');
  t.after(mend);
  const { page, messages } = await site.openPage(t, { html: PAGE });
  await waitForEvent(page, 'error');
  await assertDenied(page, messages);
  mend();
  await openPreferences(page);
});

test('a language whose texts cannot be fetched is spoken for in English', async (t) => {
  t.after(site.breakPaths(/\/locales\/de\.js$/, 'missing'));
  const { page } = await site.openPage(t, {
    html: pageWith({ tag: '<script src="/assent/assent.js" data-language="de"></script>' }),
  });
  await answer(page, 'Accept');
  assert.equal((await consentOf(page)).hasOptional, true);
});

test('an element that answers the call to open the preferences does so once the file is back', async (t) => {
  const mend = site.breakPaths(LOADED, 'missing');
  t.after(mend);
  const body = '<button type="button" data-assent-action="preferences">My choices</button>';
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  await waitForEvent(page, 'error');
  mend();
  await page.getByRole('button', { name: 'My choices' }).click();
  await waitForEvent(page, 'show', { surface: 'preferences' });
});

suite('in Firefox, which remembers what it could not fetch', { skip: withoutFirefox }, () => {
  test('a file that is not there leaves everything denied, until it is back', async (t) => {
    const mend = site.breakPaths(LOADED, 'missing');
    t.after(mend);
    const page = await openFirefox(t);
    await page.goto(`${site.url}${site.addPage(PAGE)}`);
    await page.waitForFunction(() => window.heard.some(({ name }) => name === 'error'));
    const [code, reason, hasOptional] = await page.evaluate(() => [
      window.heard.find(({ name }) => name === 'error').detail.error.code,
      window.assent.state.reason,
      window.assent.has('optional'),
    ]);
    assert.deepEqual([code, reason, hasOptional], ['ui-unavailable', 'first-visit', false]);
    await page.click('#count');
    assert.equal(await page.$eval('#count', ({ textContent }) => textContent), '1');
    mend();
    await page.evaluate(() => window.assent.showPreferences());
    const dialog = await page.evaluate(
      () => document.querySelector('assent-preferences')?.shadowRoot?.querySelector('dialog')?.open,
    );
    assert.equal(dialog, true);
  });
});
