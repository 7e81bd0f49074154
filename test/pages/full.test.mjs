import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inline, ranUntil } from '../helpers/held.mjs';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { recordValue } from '../helpers/records.mjs';
import { eventsOf, openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, consentOf, openPreferences, preferences, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const FULL = '<script src="/assent/assent.full.js"></script>';
const html = pageWith({ tag: FULL, body: inline('last') });

/** What a public page has asked of Assent since `from`, a length of the server's log. */
const requestsSince = (from) =>
  site.requests.slice(from).flatMap(({ path }) => (path.startsWith('/assent/') ? [path.slice('/assent/'.length)] : []));

suite('assent.full.js', () => {
  test('shows the banner in English without another request, and loads what comes later from full/', async (t) => {
    const from = site.requests.length;
    const { page } = await site.openPage(t, { html, origin: site.publicUrl });
    await waitForEvent(page, 'show', { surface: 'banner' });
    await waitForBanner(page);
    assert.deepEqual(requestsSince(from).slice(0, 1), ['assent.full.js']);
    await page.waitForLoadState('networkidle');
    const folder = ON_DEMAND.slice('/assent/'.length);
    const parts = ['after-show', 'ui'].map((name) => `${folder}/full/${name}.js`);
    assert.deepEqual(requestsSince(from).sort(), [...parts, 'assent.full.js'].sort());

    await openPreferences(page);
    assert.ok(!requestsSince(from).includes(`${folder}/ui.js`), 'Lit comes once');
    await page.keyboard.press('Escape');
    await answer(page, 'Accept');
    await ranUntil(page);
    assert.deepEqual(await eventsOf(page, 'error'), []);
  });

  test('makes one request for a visitor who has decided', async (t) => {
    const from = site.requests.length;
    const { page } = await site.openPage(t, { html, origin: site.publicUrl, cookie: recordValue() });
    await ranUntil(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requestsSince(from), ['assent.full.js']);
    assert.equal((await consentOf(page)).hasOptional, true);
  });

  test('loads another language beside it', async (t) => {
    const tag = '<script src="/assent/assent.full.js" data-language="de"></script>';
    const { page } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
    assert.deepEqual((await consentOf(page)).record.refused, ['optional']);
  });

  test('defines the elements of the page, under a strict policy with Trusted Types', async (t) => {
    const body =
      '<assent-embed category="optional" src="/map" title="Map"></assent-embed><assent-declaration></assent-declaration>';
    const policy =
      "default-src 'none'; script-src 'self'; img-src data:; frame-src 'self'; require-trusted-types-for 'script'; trusted-types assent lit-html";
    const { page, messages } = await site.openPage(t, {
      html: pageWith({ tag: FULL, body }),
      headers: { 'Content-Security-Policy': policy },
    });
    await waitForBanner(page);
    await page.waitForFunction(() => document.querySelector('assent-declaration').shadowRoot?.querySelector('input'));
    await openPreferences(page);
    await preferences(page).getByRole('button', { name: 'Reject all' }).click();
    assert.equal((await consentOf(page)).status, 'decided');
    assert.deepEqual(messages, []);
  });

  test('leaves everything denied where the policy keeps Lit from starting, and the page goes on', async (t) => {
    const { page, messages } = await site.openPage(t, {
      html,
      headers: {
        'Content-Security-Policy': "script-src 'self'; require-trusted-types-for 'script'; trusted-types assent",
      },
    });
    await page.waitForFunction(() => window.heard.some(({ detail }) => detail.error?.code === 'ui-unavailable'));
    assert.equal((await consentOf(page)).hasOptional, false);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });

  test('hides the banner after the answer, where the files of the preferences are gone', async (t) => {
    const context = await site.openContext(t);
    await context.route(`**${ON_DEMAND}/**`, (route) => route.fulfill({ status: 404 }));
    const { page } = await site.openPage(t, { html, context });
    await waitForBanner(page);
    await page.evaluate(() => window.assent.showPreferences().catch(() => {}));
    await waitForEvent(page, 'error');
    await answer(page, 'Reject');
    assert.equal((await consentOf(page)).status, 'decided');
  });

  test('asks on a page whose markup hides what Lit needs', async (t) => {
    const hiding = ['createTreeWalker', 'createComment', 'importNode']
      .map((name) => `<img alt="" name="${name}">`)
      .join('');
    const markup = `<form id="assentFiles"><input name="ui.js"></form>${hiding}`;
    const { page } = await site.openPage(t, {
      html: pageWith({ head: `</head><body>${markup}`, tag: FULL, body: inline('last') }),
    });
    await waitForBanner(page);
    await answer(page, 'Accept');
    await ranUntil(page);
  });
});
