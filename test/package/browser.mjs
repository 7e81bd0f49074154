import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { findChromium } from '../helpers/browsers.mjs';

/** Milliseconds after which what a test waits for counts as not coming. A dev server compiles on the first visit. */
const PATIENCE = 30_000;

export async function openBrowser() {
  const options = findChromium();
  if (!options) throw new Error('the package tests need Chromium');
  return chromium.launch(/** @type {{}} */ (options));
}

/**
 * Opens `url` for a new visitor, and closes the browser window after `act`. Fails if the page logged a warning or an
 * error, or if a request failed.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {(page: import('playwright-core').Page) => Promise<void>} act
 */
export async function visit(browser, url, act) {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  try {
    await page.goto(url);
    await act(page);
  } catch (error) {
    // What the page complained about is most likely why.
    throw new Error([`${error}`, ...complaints].join('\n'), { cause: error });
  } finally {
    await context.close();
  }
  assert.deepEqual(complaints, []);
}

function collectComplaints(/** @type {import('playwright-core').Page} */ page) {
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left or reloaded aborts what it still fetches.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}
