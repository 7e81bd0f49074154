import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from './browsers.mjs';
import { startPageServer } from './page-server.mjs';

/** Milliseconds after which what a test waits for counts as not coming. */
export const PATIENCE = 30_000;

/**
 * A page with Assent in its head, as a site would write it.
 *
 * @param {object} [parts] HTML, each.
 * @param {string} [parts.tag]
 * @param {string} [parts.head] Before the tag.
 * @param {string} [parts.body]
 */
export const pageWith = ({ tag = '<script src="/assent/assent.js"></script>', head = '', body = '' } = {}) =>
  `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}${tag}</head>
  <body><h1>Page</h1><label>Name <input id="name"></label>${body}</body>
</html>`;

/**
 * A page with Assent in its head, and a configuration before it.
 *
 * @param {object} config As a site writes it.
 * @param {Parameters<typeof pageWith>[0]} [parts]
 */
export const pageWithConfig = (config, { head = '', ...parts } = {}) => {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return pageWith({ ...parts, head: `${head}<script type="application/json" id="assent-config">${json}</script>` });
};

/**
 * Opens Chromium and a server, for one test file. Both close when its tests have run. `ASSENT_DIST` names the folder of
 * another build, in which a test should fail.
 *
 * The server is reached under three names: `url` is a development host, `publicUrl` a host of the public web that
 * browsers trust like https, and `plainUrl` a development host on plain http, where browsers offer less. Hosts under
 * `plain.test` lead there, too, and so do those under `localhost`, which browsers trust and let have every kind of cookie.
 *
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export async function openSite(options = {}) {
  const launchOptions = findChromium();
  if (!launchOptions) throw new Error('the page tests need Chromium');
  const server = await startPageServer({ dist: process.env.ASSENT_DIST });
  const publicUrl = server.url.replace('127.0.0.1', 'shop.example');
  const plainUrl = server.url.replace('127.0.0.1', 'plain.test');
  const args = [
    ...launchOptions.args,
    '--host-resolver-rules=MAP plain.test 127.0.0.1, MAP *.plain.test 127.0.0.1, MAP shop.example 127.0.0.1',
    `--unsafely-treat-insecure-origin-as-secure=${publicUrl}`,
  ];
  const browser = await chromium.launch({ ...launchOptions, args, ...options });
  after(async () => {
    await browser.close();
    server.close();
  });

  /**
   * A browser without a past, which ends with the test, or with the file where it is for several tests.
   *
   * @param {import('node:test').TestContext} [t]
   */
  async function openContext(t) {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
    t?.after(() => context.close());
    return prepareContext(context);
  }

  /**
   * Opens a page in `context`, by default in one of its own.
   *
   * @param {import('node:test').TestContext} t
   * @param {object} [options]
   * @param {string | string[]} [options.html] Parts come one after the other.
   * @param {Record<string, string | string[]>} [options.headers] Sent with the page, such as a content security policy.
   * @param {string} [options.origin] The development host, unless given.
   * @param {string} [options.path] Where the page is; one that nobody uses, unless given.
   * @param {string} [options.cookie] Value of the cookie `assent` that the browser brings along.
   * @param {string | (() => void)} [options.initScript] Runs before every script of the page.
   * @param {import('playwright-core').BrowserContext} [options.context]
   */
  async function openPage(
    t,
    { html = pageWith(), headers, origin = server.url, path, cookie, initScript, context } = {},
  ) {
    const home = context ?? (await openContext(t));
    if (cookie !== undefined) await home.addCookies([{ name: 'assent', value: cookie, url: origin }]);
    const page = await home.newPage();
    if (initScript) await page.addInitScript(initScript);
    const messages = collectMessages(page);
    const url = `${origin}${server.addPage(html, headers, path)}`;
    await page.goto(url);
    return { page, context: home, messages, url };
  }

  return { ...server, publicUrl, plainUrl, openContext, openPage };
}

/**
 * Has every page of `context` keep the events of Assent, for {@link waitForEvent}.
 *
 * @param {import('playwright-core').BrowserContext} context
 */
export async function prepareContext(context) {
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(keepEvents);
  return context;
}

/** Runs in the page. */
export function keepEvents() {
  const heard = [];
  Object.assign(window, { heard });
  // A test may break the page's own.
  const { now } = Date;
  const { parse, stringify } = JSON;
  for (const name of ['ready', 'change', 'decision', 'show', 'hide', 'error']) {
    document.addEventListener(`assent:${name}`, (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      const { error } = detail;
      const plain = error ? { error: { name: error.name, code: error.code, message: error.message } } : detail;
      heard.push({ name, time: now(), detail: parse(stringify(plain)) });
    });
  }
}

/**
 * Waits for an event `assent:name`, unless it has come already, and tells what it carried and when it came.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {Record<string, unknown>} [like] What `detail` has to hold: `{ cause: 'expiry' }`.
 * @returns {Promise<{ name: string, time: number, detail: any }>}
 */
export async function waitForEvent(page, name, like = {}) {
  const found = await page.waitForFunction(
    ([wanted, entries]) =>
      window.heard.find(
        (event) => event.name === wanted && entries.every(([key, value]) => event.detail[key] === value),
      ),
    /** @type {const} */ ([name, Object.entries(like)]),
  );
  return found.jsonValue();
}

/** The events of that name so far. */
export const eventsOf = (/** @type {import('playwright-core').Page} */ page, /** @type {string} */ name) =>
  page.evaluate((wanted) => window.heard.filter((event) => event.name === wanted), name);

/** What the console of `page` is told from now on, as a list that grows; uncaught errors have the type `uncaught`. */
function collectMessages(/** @type {import('playwright-core').Page} */ page) {
  /** @type {{ type: string, text: string }[]} */
  const messages = [];
  page.on('console', (message) => messages.push({ type: message.type(), text: message.text() }));
  page.on('pageerror', (error) => messages.push({ type: 'uncaught', text: String(error) }));
  return messages;
}
