import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openFirefox, withoutFirefox } from '../helpers/firefox.mjs';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, consentOf, openPreferences, storedCookie, waitForBanner } from '../helpers/visitor.mjs';

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

for (const [fault, words] of /** @type {const} */ ([
  ['missing', 'that is not there'],
  ['html', 'that turns out to be a web page'],
  ['hang', 'that never comes'],
])) {
  for (const [what, pattern] of Object.entries({ 'the banner': UI, 'all that is loaded': LOADED })) {
    test(`a file ${words}, for ${what}, leaves everything denied and the page at work, until it is back`, async (t) => {
      const mend = site.breakPaths(pattern, fault);
      t.after(mend);
      const context = await site.openContext(t);
      await context.clock.install();
      const { page, messages } = await site.openPage(t, { context, html: PAGE });
      if (fault === 'hang') await context.clock.fastForward(15_000);
      await waitForEvent(page, 'error');
      await assertDenied(page, messages);
      const attempt = page.evaluate(() => window.assent.showBanner().catch(({ name, code }) => [name, code]));
      if (pattern === LOADED) {
        if (fault === 'hang') await context.clock.fastForward(15_000);
        assert.deepEqual(await attempt, ['AssentError', 'ui-unavailable']);
      } else {
        await attempt;
        await waitForBanner(page);
      }
      mend();
      await openPreferences(page);
      await page.evaluate(() => window.assent.hide());
      await page.evaluate(() => window.assent.showBanner());
      assert.equal(await page.locator('assent-banner').count(), 1);
      await answer(page, 'Accept');
      assert.match((await storedCookie(context)).value, /&g=optional&/);
      await page.waitForFunction(() => window.ran);
    });
  }
}

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
