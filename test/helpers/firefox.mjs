import { after } from 'node:test';
import { launch } from 'puppeteer-core';
import { findFirefox } from './browsers.mjs';
import { PATIENCE, keepEvents } from './site.mjs';

const launchOptions = findFirefox();

/** Why tests in Firefox cannot run; `false` where they can, and where `ASSENT_ENGINES` says that they have to. */
export const withoutFirefox =
  !launchOptions && !process.env.ASSENT_ENGINES?.split(',').includes('firefox') && 'Firefox is not installed';

const start = (preferences = {}) =>
  launch({
    browser: 'firefox',
    ...launchOptions,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', ...preferences },
  });

/** The browser of all tests of a file that need no preferences. @type {ReturnType<typeof start> | undefined} */
let common;
after(async () => (await common)?.close());

/**
 * A page in a Firefox without a past. With real preferences, it has a browser of its own.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, unknown>} [preferences] As in `about:config`.
 * @returns {Promise<import('puppeteer-core').Page>}
 */
export async function openFirefox(t, preferences) {
  if (!launchOptions) throw new Error('ASSENT_ENGINES asks for firefox, which is not installed');
  const browser = await (preferences ? start(preferences) : (common ??= start()));
  const context = await browser.createBrowserContext();
  t.after(() => (preferences ? browser : context).close());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.evaluateOnNewDocument(keepEvents);
  return page;
}

/**
 * How to open a page of `site` in each engine, from HTML or from source of another type, and why one is skipped. The pages
 * have what Playwright's and Puppeteer's have in common.
 *
 * @typedef {import('node:test').TestContext} TestContext
 * @param {Awaited<ReturnType<typeof import('./site.mjs').openSite>>} site
 * @returns {Record<string, {
 *   skip: string | false,
 *   open: (t: TestContext, html: string) => Promise<any>,
 *   openAs: (t: TestContext, type: string, source: string) => Promise<any>,
 * }>}
 */
export function enginesFor(site) {
  const open = {
    Chromium: async (t, html, headers = {}) => (await site.openPage(t, { html, headers })).page,
    async Firefox(t, html, headers = {}) {
      const page = await openFirefox(t);
      await page.goto(`${site.url}${site.addPage(html, headers)}`);
      return page;
    },
  };
  const engine = (openPage, skip) => ({
    skip,
    open: (t, html) => openPage(t, html),
    openAs: (t, type, source) => openPage(t, source, { 'Content-Type': type }),
  });
  return { Chromium: engine(open.Chromium, false), Firefox: engine(open.Firefox, withoutFirefox) };
}
