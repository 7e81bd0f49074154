import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { banner, consentOf, storedCookie } from '../helpers/visitor.mjs';

const site = await openSite();

site.addScript(
  '/before/cookieconsent.js',
  await readFile(
    join(import.meta.dirname, '../../node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js'),
    'utf8',
  ),
);
site.addScript('/js/stats.js', 'window.ran = [...(window.ran ?? []), "stats"];');

const CONFIG = {
  categories: [{ id: 'necessary', required: true }, { id: 'analytics', services: [{ id: 'matomo' }] }, { id: 'ads' }],
};

/** As https://cookieconsent.orestbida.com/advanced/manage-scripts.html has it. */
const MARKUP = `
  <script type="text/plain" data-category="analytics" src="/js/stats.js"></script>
  <script type="text/plain" data-category="analytics">window.ran.push('inline');</script>
  <script type="text/plain" data-category="analytics" data-service="matomo">window.ran.push('service');</script>
  <script type="text/plain" data-category="!analytics">window.ran = ['refused'];</script>
  <script type="text/plain" data-category="ads">window.ran.push('ads');</script>`;

/** The site as it was, with the other tool, and a visitor who has accepted analytics there. */
async function visitBefore(t) {
  const html = pageWith({ tag: '<script src="/before/cookieconsent.js"></script>' });
  const { page, context } = await site.openPage(t, { html });
  await page.evaluate(async () => {
    const categories = { necessary: { readOnly: true }, analytics: {}, ads: {} };
    const translations = { en: { consentModal: { title: 'Cookies' }, preferencesModal: { sections: [] } } };
    await window.CookieConsent.run({ categories, language: { default: 'en', translations } });
    window.CookieConsent.acceptCategory(['analytics']);
  });
  assert.ok((await context.cookies()).some(({ name }) => name === 'cc_cookie'));
  return context;
}

/** The site as it is now. */
const pageNow = (options) =>
  pageWith({
    tag: `<script src="/assent/assent.js" data-manual></script>
      <script type="module">
        import { importRecord } from '${ON_DEMAND}/import.js';
        const config = ${JSON.stringify(CONFIG)};
        const categories = { analytics: 'analytics', ads: 'ads' };
        window.imported = importRecord(config, { from: 'vanilla-cookieconsent', categories, ...${JSON.stringify(options)} });
        assent.start(config);
      </script>`,
    body: MARKUP,
  });

suite('a site that leaves vanilla-cookieconsent', () => {
  test('keeps what its visitors decided, and its markup works as it is', async (t) => {
    const context = await visitBefore(t);
    const { page } = await site.openPage(t, { context, html: pageNow({ grants: true }) });
    await page.waitForFunction(() => window.ran?.length === 3);
    assert.deepEqual(await page.evaluate(() => window.ran), ['stats', 'inline', 'service']);
    const { granted, source } = await consentOf(page);
    assert.deepEqual([granted, source], [['necessary', 'analytics', 'analytics/matomo'], 'visitor']);
    assert.equal(await banner(page).count(), 0);
    assert.ok((await storedCookie(context)).value.startsWith('v=1&'));
    assert.ok(!(await context.cookies()).some(({ name }) => name === 'cc_cookie'), 'the old cookie is left');

    await page.reload();
    await waitForEvent(page, 'ready');
    assert.deepEqual(await page.evaluate(() => [window.imported, window.assent.has('analytics')]), [null, true]);
  });

  test('asks again for consent where it does not take it over, and keeps the refusals', async (t) => {
    const context = await visitBefore(t);
    const { page } = await site.openPage(t, { context, html: pageNow({}) });
    await waitForEvent(page, 'show', { surface: 'banner' });
    const { granted, reason, record } = await consentOf(page);
    assert.deepEqual([granted, reason, record.refused], [['necessary'], 'purpose-added', ['ads']]);
  });

  test('can hold its markup from the first visit on', async (t) => {
    const { page } = await site.openPage(t, { html: pageNow({}) });
    await waitForEvent(page, 'show', { surface: 'banner' });
    assert.equal(await page.evaluate(() => window.ran), undefined);
    await page.evaluate(() => window.assent.rejectAll());
    await page.waitForFunction(() => window.ran);
    assert.deepEqual(await page.evaluate(() => window.ran), ['refused']);
  });
});
