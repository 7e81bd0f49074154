/** Body of a script that tells that it ran, for {@link ranUntil}. */
export const tell = (/** @type {string} */ name) => `(window.ran ||= []).push('${name}');`;

/** Markup of a held inline script that tells that it ran. */
export const inline = (/** @type {string} */ name, attributes = 'data-category="optional"') =>
  `<script type="text/plain" ${attributes}>${tell(name)}</script>`;

/** Markup of a held script that is fetched; `site` has to serve `/js/name.js`. */
export const external = (/** @type {string} */ name, attributes = 'data-category="optional"') =>
  `<script type="text/plain" ${attributes} data-src="/js/${name}.js"></script>`;

/**
 * Waits until the script called `last` has run, and tells which have, in their order.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function ranUntil(page, last = 'last') {
  await page.waitForFunction((name) => window.ran?.includes(name), last);
  return page.evaluate(() => window.ran);
}
