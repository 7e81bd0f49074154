import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
for (const name of ['other', 'own']) site.addScript(`/js/${name}.js`, '');

const DEVTOOLS = `${ON_DEMAND}/devtools.js`;

/** @typedef {import('playwright-core').Page} Page */

const tagWith = (/** @type {string} */ attributes) =>
  `<script src="/assent/assent.js" data-debug ${attributes}></script>`;
const DEBUG_TAG = tagWith('');

const toggle = (/** @type {Page} */ page) => page.getByRole('button', { name: /^Assent devtools, / });
const panel = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Assent devtools' });

/** One problem in the open panel, by its title. */
const problem = (/** @type {Page} */ page, /** @type {string} */ title) =>
  panel(page)
    .locator('[part=problem]')
    .filter({ has: page.getByText(title, { exact: true }) });

/** A row of a table in the open panel, by what it begins with. */
const row = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) =>
  panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

/** Opens a section of the open panel. */
const unfold = (/** @type {Page} */ page, /** @type {string} */ title) =>
  panel(page).locator('summary').filter({ hasText: title }).click();

const services = Array.from({ length: 400 }, (_, index) => ({ id: `service-number-${index}` }));
const FUNCTIONAL = { id: 'functional', required: true };

/**
 * Mistakes that somebody can make, each with the page that makes it, the title under which the panel names it, what it
 * says of where that is, and the cure.
 *
 * @type {Record<string, { html: string, headers?: Record<string, string>, broken?: RegExp, title: string, where: RegExp, cure: RegExp }>}
 */
const MISTAKES = {
  'an unknown id': {
    html: pageWith({
      tag: DEBUG_TAG,
      body: '<script type="text/plain" data-category="statistics" data-src="/s.js"></script>',
    }),
    title: 'Unknown id',
    where: /data-src="\/s\.js"/,
    cure: /Add a category or service "statistics"/,
  },
  'a tag that comes too late': {
    html: pageWith({ head: `<script src="${site.publicUrl}/js/other.js"></script>`, tag: DEBUG_TAG }),
    title: 'Tag too late',
    where: /\/js\/other\.js/,
    cure: /Put Assent’s tag before that script/,
  },
  'defer with a consent mode': {
    html: pageWith({ tag: tagWith('data-google-consent-mode defer') }),
    title: 'Consent mode too late',
    where: /defer/,
    cure: /Take defer from Assent’s tag/,
  },
  'a missing nonce': {
    html: pageWith({
      tag: tagWith('nonce="abc"'),
      body: '<script type="text/plain" data-category="optional" id="bare">1;</script>',
    }),
    headers: { 'Content-Security-Policy': "script-src 'self' 'nonce-abc'" },
    title: 'Missing nonce',
    where: /id="bare"/,
    cure: /Give the script the nonce/,
  },
  'a cookie that nothing declares': {
    html: pageWith({ head: "<script>document.cookie = 'early=1'</script>", tag: DEBUG_TAG }),
    title: 'Undeclared cookie',
    where: /"early"/,
    cure: /Add {"name": "early", "storage": "cookie"} to the cookies of the category/,
  },
  'a request before consent': {
    html: pageWith({ tag: DEBUG_TAG, body: `<script src="${site.publicUrl}/js/other.js"></script>` }),
    title: 'Request before consent',
    where: /\(script\): http.*\/js\/other\.js/,
    cure: /Hold the element that makes it/,
  },
  'a Domain that is not of the host': {
    html: pageWithConfig({ cookie: { domain: 'other.example' } }, { tag: DEBUG_TAG }),
    title: 'Wrong Domain',
    where: /"other\.example", and this page is on 127\.0\.0\.1/,
    cure: /Set cookie\.domain to this host/,
  },
  'a record that no cookie holds': {
    html: pageWithConfig({ categories: [FUNCTIONAL, { id: 'optional', services }] }, { tag: DEBUG_TAG }),
    title: 'Record too large',
    where: /categories/,
    cure: /Shorten the ids/,
  },
  'a file that is not there': {
    html: pageWith({ tag: DEBUG_TAG }),
    broken: /\/ui(-complete)?\.js$/,
    title: 'File not reachable',
    where: /\/ui\.js responded with 404/,
    cure: /Deploy the whole folder/,
  },
  'a language without texts': {
    html: pageWith({ tag: tagWith('data-language="cy"') }),
    title: 'Language without texts',
    where: /"cy".* "en"/,
    cure: /Set "language"/,
  },
  'two tags': {
    html: pageWith({ tag: DEBUG_TAG, body: '<script src="/assent/assent.full.js"></script>' }),
    title: 'Duplicate tag',
    where: /2 tags load Assent: \/assent\/assent\.js, \/assent\/assent\.full\.js/,
    cure: /Keep one tag/,
  },
  'an embed without src': {
    html: pageWith({ tag: DEBUG_TAG, body: '<assent-embed category="optional" title="Map"></assent-embed>' }),
    title: 'Embed without src',
    where: /<assent-embed category="optional" title="Map">/,
    cure: /Give <assent-embed> a src/,
  },
};

suite('the developer tools name, in one click and with its cure,', () => {
  for (const [what, { html, headers, broken, title, where, cure }] of Object.entries(MISTAKES)) {
    test(what, async (t) => {
      if (broken) t.after(site.breakPaths(broken, 'missing'));
      const { page } = await site.openPage(t, { html, headers });
      await toggle(page).click();
      await problem(page, title).first().waitFor();
      const text = await problem(page, title).first().innerText();
      assert.match(text, where);
      assert.match(text, cure);
    });
  }
});

const PAGE = pageWithConfig(
  {
    policy: { version: '2' },
    googleConsentMode: { statistics: ['analytics_storage'] },
    receipts: { url: '/receipts' },
    categories: [
      FUNCTIONAL,
      {
        id: 'statistics',
        title: 'Statistics',
        services: [{ id: 'matomo', title: 'Matomo', cookies: [{ name: '_pk*' }] }],
      },
      { id: 'marketing', title: 'Marketing' },
    ],
  },
  {
    head: "<script>document.cookie = 'early=1'</script>",
    tag: DEBUG_TAG,
    body: `
      <script type="text/plain" data-category="statistics" data-service="matomo" data-src="${site.publicUrl}/js/other.js"></script>
      <script type="text/plain" data-category="statistics" data-service="matomo">document.cookie = '_pk_id=1';</script>
      <script type="text/plain" data-category="statistics" data-src="/js/own.js"></script>
      <script type="text/plain" data-category="marketing">window.isMarketing = true;</script>`,
  },
);

const textOf = (/** @type {import('playwright-core').Locator} */ locator) => locator.innerText();

suite('the panel shows', () => {
  test('what holds and why, what is held and for what, before and after the answer', async (t) => {
    const { page } = await site.openPage(t, { html: PAGE });
    await waitForBanner(page);
    await toggle(page).click();
    await row(page, 'Why it asks').getByText('There is no record').waitFor();
    await row(page, 'other.js').getByText('waits for Statistics: Matomo').waitFor();
    await row(page, 'window.isMarketing').getByText('waits for Marketing').waitFor();

    await page.evaluate(() => window.assent.save({ statistics: true, marketing: false }));
    await row(page, 'Decided by').getByText('the visitor').waitFor();
    await row(page, /^Statistics$/)
      .getByText('granted')
      .waitFor();
    await row(page, 'other.js').waitFor({ state: 'detached' });
    assert.match(await textOf(row(page, 'window.isMarketing')), /waits for Marketing/);
  });

  test('the record, what is stored, requested and told to the queues, and the receipts that wait', async (t) => {
    const { page } = await site.openPage(t, { html: PAGE });
    await waitForBanner(page);
    await page.evaluate(() => window.assent.save({ statistics: true, marketing: false }));
    await toggle(page).click();
    for (const title of ['Record', 'Stored', 'Requests', 'Consent modes', 'Receipts']) await unfold(page, title);
    const { id } = await page.evaluate(() => window.assent.state.record);
    await row(page, /^Id$/).getByText(id).waitFor();
    await row(page, /^Granted$/)
      .getByText('Statistics, Statistics: Matomo')
      .waitFor();
    await row(page, /^_pk_id$/).waitFor();
    const captions = await panel(page).locator('.stored caption').allInnerTexts();
    assert.deepEqual(captions, ['Declared nowhere', 'Assent', 'Statistics: Matomo']);
    await row(page, '127.0.0.1').getByText('this site; optional: Statistics (1)').waitFor();
    await row(page, 'shop.example').getByText('optional: Statistics: Matomo (1)').waitFor();
    await row(page, '0: default').getByText('granted: security_storage; denied: ad_storage').waitFor();
    await row(page, '1: update').getByText('granted: analytics_storage').waitFor();
    await row(page, '…')
      .getByText(/attempts: [1-9]/)
      .waitFor();
  });

  test('what a withdrawn script keeps open as a note, and no more as a mistake what is gone again', async (t) => {
    const cookies = [{ name: 'base', storage: 'indexeddb' }];
    const html = pageWithConfig({ categories: [FUNCTIONAL, { id: 'optional', cookies }] }, { tag: DEBUG_TAG });
    const { page } = await site.openPage(t, { html, cookie: recordValue() });
    await toggle(page).click();
    await page.evaluate(() => {
      indexedDB.open('base').onsuccess = ({ target }) => {
        window.kept = /** @type {IDBOpenDBRequest} */ (target).result;
        localStorage.setItem('brief', '1');
        localStorage.removeItem('brief');
        window.assent.withdraw();
      };
    });
    await unfold(page, 'Notes');
    const note = panel(page).locator('[part=note]');
    await note.filter({ hasText: 'Database kept open' }).getByText('it goes when this page closes').waitFor();
    await note.filter({ hasText: 'Stored for a moment' }).getByText('local "brief"').waitFor();
    assert.equal(await panel(page).locator('[part=problem]').count(), 0);
  });

  test('nothing of a page without a mistake, and no more of what its own buttons do', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ tag: DEBUG_TAG }) });
    await waitForBanner(page);
    await page.getByRole('button', { name: 'Assent devtools, 0 problems' }).click();
    await panel(page).getByText('None found.').waitFor();
    await unfold(page, 'Try');
    await panel(page).getByRole('button', { name: 'Reject' }).click();
    await row(page, /^Status$/)
      .getByText('decided', { exact: true })
      .waitFor();
    await panel(page).getByLabel('Place').fill('US-CA');
    await panel(page).getByRole('button', { name: 'Set', exact: true }).click();
    await row(page, /^Place$/)
      .getByText('US-CA')
      .waitFor();
  });
});

test('the report is copied, without queries and without the id of the record', async (t) => {
  const context = await site.openContext(t);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const body = '<script type="text/plain" data-category="none" data-src="https://s.example/a.js?user=7"></script>';
  const html = pageWith({ tag: DEBUG_TAG, body });
  const { page, url } = await site.openPage(t, { html, cookie: recordValue(), context });
  const { id } = await page.evaluate(() => window.assent.state.record);
  await page.evaluate(() => history.replaceState(null, '', '?visitor=7'));
  await toggle(page).click();
  await problem(page, 'Unknown id').waitFor();
  await panel(page).getByRole('button', { name: 'Copy report' }).click();
  await panel(page).getByText('Copied').waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(report.startsWith(`# Assent ${await page.evaluate(() => window.assent.version)} on ${url}\n`), report);
  assert.match(report, /- \*\*Unknown id\*\*: .*s\.example\/a\.js"/);
  assert.match(report, /- Status: decided/);
  assert.match(report, new RegExp(`- Id: ${id.slice(0, 4)}…`));
  for (const secret of [id, '=7']) assert.ok(!report.includes(secret), report);
});

suite('the developer tools', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`pass axe, ${colorScheme}, and can be reached on a narrow page beside the banner`, async (t) => {
      const { page } = await site.openPage(t, { html: PAGE });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme });
      await waitForBanner(page);
      assert.equal(await isHit(page, '[part=toggle]'), true);
      const [button, surface] = await Promise.all([
        page.locator('assent-devtools [part=toggle]').boundingBox(),
        page.locator('assent-banner [part=surface]').boundingBox(),
      ]);
      assert.ok(button.y + button.height <= surface.y, 'the button lies over the banner');
      await toggle(page).click();
      await problem(page, 'Undeclared cookie').waitFor();
      assert.equal(await isHit(page, '[part=problem]'), true);
      await panel(page)
        .locator('details')
        .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run('assent-devtools'));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'hidden' });
      const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.part.value);
      assert.equal(focused, 'toggle');
    });
  }

  test('work under a policy without any style and with Trusted Types, and leave the banner at work', async (t) => {
    const policy =
      "default-src 'self'; style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types assent lit-html";
    const initScript = () => {
      window.refused = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
        window.refused.push(violatedDirective);
      });
    };
    const html = pageWith({ tag: DEBUG_TAG, body: '<assent-embed category="optional" title="Map"></assent-embed>' });
    const headers = { 'Content-Security-Policy': policy };
    const { page, messages } = await site.openPage(t, { html, headers, initScript });
    await toggle(page).click();
    await problem(page, 'Embed without src').waitFor();
    assert.equal(await panel(page).evaluate((element) => getComputedStyle(element).overflowY), 'auto');
    await answer(page, 'Accept');
    await row(page, /^Status$/)
      .getByText('decided', { exact: true })
      .waitFor();
    assert.deepEqual(await page.evaluate(() => window.refused), []);
    assert.deepEqual(
      messages.filter(({ type }) => type === 'uncaught'),
      [],
    );
  });

  test('come back when a router replaces the body', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ tag: DEBUG_TAG }) });
    await toggle(page).waitFor();
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await toggle(page).waitFor();
    assert.equal(await page.locator('assent-devtools').count(), 1);
  });

  for (const [host, origin] of Object.entries({ 'a development host': site.url, 'a public host': site.publicUrl })) {
    test(`are not requested where nobody debugs, on ${host}`, async (t) => {
      const { page } = await site.openPage(t, { origin });
      const paths = [];
      page.on('request', (request) => paths.push(new URL(request.url()).pathname));
      await page.reload();
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
      assert.ok(paths.includes('/assent/assent.js'));
      assert.ok(!paths.includes(DEVTOOLS), paths.join(', '));
      assert.equal(await page.locator('assent-devtools').count(), 0);
    });
  }

  test('come by the bookmark of the documentation, also with what was wrong before', async (t) => {
    t.after(site.breakPaths(/\/ui(-complete)?\.js$/, 'missing'));
    const body = '<script type="text/plain" data-category="statistics"></script>';
    const { page } = await site.openPage(t, { html: pageWith({ body }), origin: site.publicUrl });
    await waitForEvent(page, 'error');
    const guide = readFileSync(new URL('../../../docs/devtools.md', import.meta.url), 'utf8');
    const [, bookmark] = /^javascript:(.*)$/m.exec(guide) ?? [];
    await page.evaluate(bookmark);
    await toggle(page).click();
    await problem(page, 'Unknown id').waitFor();
    await problem(page, 'File not reachable').getByText('/ui.js responded with 404').waitFor();
  });

  test('say so if the checks do not load', async (t) => {
    t.after(site.breakPaths(/\/diagnostics\.js$/, 'missing'));
    const { page } = await site.openPage(t, { origin: site.publicUrl });
    await page.evaluate((path) => import(path), DEVTOOLS);
    await toggle(page).click();
    await problem(page, 'File not reachable').getByText('The checks did not load').waitFor();
  });
});

/** Whether a click in the middle of what `selector` finds in the tools hits it. */
const isHit = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page
    .locator(`assent-devtools ${selector}`)
    .first()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const root = /** @type {ShadowRoot} */ (element.getRootNode());
      const isOurs = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === root.host;
      return isOurs && element.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
