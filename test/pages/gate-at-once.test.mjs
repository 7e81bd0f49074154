import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';

const site = await openSite();

/** The files of Assent that `page` has asked for, in order. */
const filesOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assent/')),
  );

suite('the gate comes with assent.js', () => {
  test('for what the page holds: nothing more is fetched', async (t) => {
    const html = pageWith({ body: inline('last') });
    const { page } = await site.openPage(t, { origin: site.publicUrl, html, cookie: recordValue() });
    assert.deepEqual(await ranUntil(page), ['last']);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await filesOf(page), ['/assent/assent.js']);
  });

  test('for what is inserted later: it runs, and nothing more is fetched', async (t) => {
    const { page } = await site.openPage(t, { origin: site.publicUrl, cookie: recordValue() });
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      (held) => document.body.append(document.createRange().createContextualFragment(held)),
      inline('last'),
    );
    assert.deepEqual(await ranUntil(page), ['last']);
    assert.deepEqual(await filesOf(page), ['/assent/assent.js']);
  });

  test('so what waits runs before the scripts of the page that follow it', async (t) => {
    const body = `${inline('held')}<script>(window.ran ||= []).push('page')</script>`;
    const { page } = await site.openPage(t, { html: pageWith({ body }), cookie: recordValue() });
    assert.deepEqual(await ranUntil(page, 'page'), ['held', 'page']);
  });

  test('and lets run what waits for what is always granted, though nothing else can be fetched', async (t) => {
    const context = await site.openContext(t);
    await context.route(`**${ON_DEMAND}/**`, (route) => route.fulfill({ status: 404 }));
    const html = pageWith({ body: inline('last', 'data-category="functional"') + inline('other') });
    const { page } = await site.openPage(t, { context, html });
    assert.deepEqual(await ranUntil(page), ['last']);
  });
});
