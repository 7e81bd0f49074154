import { launch } from 'puppeteer-core';
import { findFirefox } from './browsers.mjs';
import { keepEvents } from './site.mjs';

const launchOptions = findFirefox();

/** Why tests in Firefox cannot run; `false` where they can, and where `ASSENT_ENGINES` says that they have to. */
export const withoutFirefox =
  !launchOptions && !process.env.ASSENT_ENGINES?.split(',').includes('firefox') && 'Firefox is not installed';

/**
 * A page in a Firefox of its own, with real preferences; both end with the test.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, unknown>} [preferences] As in `about:config`.
 * @returns {Promise<import('puppeteer-core').Page>}
 */
export async function openFirefox(t, preferences = {}) {
  if (!launchOptions) throw new Error('ASSENT_ENGINES asks for firefox, which is not installed');
  const browser = await launch({
    browser: 'firefox',
    ...launchOptions,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', ...preferences },
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
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
