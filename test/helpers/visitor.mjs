/**
 * What a visitor sees and does, in English.
 *
 * @typedef {import('playwright-core').Page} Page
 */

export const banner = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Optional cookies' });

export const preferences = (/** @type {Page} */ page) => page.getByRole('dialog', { name: 'Cookie settings' });

/** A button of the banner: `Accept`, `Reject` or `Customise`. */
export const bannerButton = (/** @type {Page} */ page, /** @type {string} */ name) =>
  banner(page).getByRole('button', { name, exact: true });

/** Waits until the visitor can answer. */
export async function waitForBanner(/** @type {Page} */ page) {
  for (const name of ['Accept', 'Reject']) await bannerButton(page, name).waitFor();
}

/** Answers in the banner, and waits until that is gone. */
export async function answer(/** @type {Page} */ page, /** @type {'Accept' | 'Reject'} */ choice) {
  await bannerButton(page, choice).click();
  await banner(page).waitFor({ state: 'hidden' });
}

/**
 * Clicks with the mouse where a visitor sees what `selector` finds in the shadow root of `host`, whatever is there; for
 * Playwright and Puppeteer.
 *
 * @param {any} page
 * @param {string} host
 * @param {string} selector
 */
export async function clickAt(page, host, selector) {
  const [x, y] = await page.evaluate(
    ([outer, inner]) => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const [element] = roots.flatMap((root) => [...root.querySelectorAll(outer)]);
      const { left, right, top, bottom } = element.shadowRoot.querySelector(inner).getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2];
    },
    [host, selector],
  );
  await page.mouse.click(x, y);
}

/** Opens the preferences as a site's own button would, and waits until they are there. */
export async function openPreferences(/** @type {Page} */ page) {
  await page.evaluate(() => window.assent.showPreferences());
  await preferences(page).waitFor();
}

/** What is in force on the page: the state, and whether the optional category is on. */
export const consentOf = (/** @type {Page} */ page) =>
  page.evaluate(() => ({ ...window.assent.state, hasOptional: window.assent.has('optional') }));

/** The cookie of Assent, as the browser keeps it; `undefined` while there is none. */
export async function storedCookie(/** @type {import('playwright-core').BrowserContext} */ context) {
  return (await context.cookies()).find(({ name }) => name === 'assent');
}

/** The names of everything that the page's site has stored in the browser. */
export const storedNames = (/** @type {Page} */ page) =>
  page.evaluate(async () => [
    ...document.cookie.split('; ').filter(Boolean),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);

/**
 * Waits until the asynchronous `predicate` holds in the page, for Playwright and Puppeteer. Playwright's own
 * `waitForFunction` takes its promise for a yes, and what waits inside the page meets what the page has changed.
 *
 * @param {{ evaluate: (predicate: () => Promise<boolean>) => Promise<boolean> }} page
 * @param {() => Promise<boolean>} predicate
 */
export async function waitUntil(page, predicate) {
  for (let tries = 0; !(await page.evaluate(predicate)); tries++) {
    if (tries > 200) throw new Error(`does not come: ${predicate}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
