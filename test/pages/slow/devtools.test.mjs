import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';
import { answer, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
site.addScript('/js/other.js', '');

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
    cure: /Add it to the cookies of the category/,
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
