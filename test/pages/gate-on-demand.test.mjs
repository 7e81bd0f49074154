import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { consentOf, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const GATE = `${ON_DEMAND}/gate.js`;

/** The files of Assent that `page` has asked for, in order. */
const filesOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assent/')),
  );

suite('the gate', () => {
  test('is not fetched where nothing waits for it', async (t) => {
    const { page } = await site.openPage(t, { origin: site.publicUrl, cookie: recordValue() });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await filesOf(page), ['/assent/assent.js']);
  });

  test('is fetched when the first thing that waits is inserted', async (t) => {
    const { page } = await site.openPage(t, { cookie: recordValue() });
    await page.waitForLoadState('networkidle');
    await page.evaluate(
      (held) => document.body.append(document.createRange().createContextualFragment(held)),
      inline('last'),
    );
    assert.deepEqual(await ranUntil(page), ['last']);
    assert.equal((await filesOf(page)).filter((path) => path === GATE).length, 1);
  });

  test('comes after the banner on a first visit', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: inline('last') }) });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    const files = await filesOf(page);
    const place = files.indexOf(GATE);
    assert.ok(place > files.indexOf(`${ON_DEMAND}/ui.js`), files.join(', '));
  });

  test('lets run what waits for what is always granted, though the banner cannot be shown', async (t) => {
    const context = await site.openContext(t);
    await context.route(`**${ON_DEMAND}/ui*.js*`, (route) => route.fulfill({ status: 404 }));
    const html = pageWith({ body: inline('last', 'data-category="functional"') + inline('other') });
    const { page } = await site.openPage(t, { context, html });
    assert.deepEqual(await ranUntil(page), ['last']);
  });

  test('that cannot be fetched leaves everything held, and says so', async (t) => {
    const context = await site.openContext(t);
    await context.route(`**${GATE}`, (route) => route.fulfill({ status: 404 }));
    const { page } = await site.openPage(t, {
      context,
      html: pageWith({ body: inline('never') }),
      cookie: recordValue(),
    });
    const { detail } = await waitForEvent(page, 'error');
    assert.equal(detail.error.code, 'markup-held');
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal((await consentOf(page)).hasOptional, true);
    assert.equal((await eventsOf(page, 'error')).length, 1);
  });
});
