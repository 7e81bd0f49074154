import assert from 'node:assert/strict';
import { test } from 'node:test';
import limits from '../../../.size-limit.js';
import { inline, ranUntil } from '../../helpers/held.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { banner, openPreferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();
// On a development host, mistakes are looked for too.
const origin = site.publicUrl;

/** The limit whose name starts with `name`, in bytes. */
function limitOf(/** @type {string} */ name) {
  const entry = limits.find((each) => each.name.startsWith(name));
  assert.ok(entry, `.size-limit.js has no limit for: ${name}`);
  return Number.parseInt(entry.limit, 10);
}

/**
 * What Assent has cost `page`: files and their bytes, as they were sent. Only what was asked for before the moment
 * `end`, in milliseconds since 1970, where one is given.
 */
async function costOf(/** @type {import('playwright-core').Page} */ page, end = Infinity) {
  const paths = await page.evaluate(
    (last) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => performance.timeOrigin + startTime < last)
        .map(({ name }) => new URL(name).pathname),
    end,
  );
  const files = site.requests.filter(({ path }) => path.startsWith('/assent/') && paths.includes(path));
  const list = files.map(({ path, bytes }) => `${path.slice('/assent/'.length)} ${bytes}`).join(', ');
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), requests: files.length, list };
}

test('a returning visitor fetches no more than the limit, where something is held', async (t) => {
  site.requests.length = 0;
  const { page } = await site.openPage(t, { origin, html: pageWith({ body: inline('last') }), cookie: recordValue() });
  await ranUntil(page);
  await page.waitForLoadState('networkidle');
  assert.equal(await banner(page).count(), 0);
  const { bytes, requests, list } = await costOf(page);
  t.diagnostic(`returning visitor: ${bytes} bytes, ${requests} requests (${list})`);
  assert.ok(bytes <= limitOf('returning visitor') && requests <= 1, `${bytes} bytes, ${requests} requests: ${list}`);
});

test('a first visit fetches no more than the limit until the banner can be used', async (t) => {
  site.requests.length = 0;
  const { page } = await site.openPage(t, { origin });
  const { time } = await waitForEvent(page, 'show', { surface: 'banner' });
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  const { bytes, requests, list } = await costOf(page, time);
  t.diagnostic(`until the banner can be used: ${bytes} bytes, ${requests} requests (${list})`);
  assert.ok(bytes <= limitOf('first visit until') && requests <= 3, `${bytes} bytes, ${requests} requests: ${list}`);
});

test('a first visit asks for the texts without waiting for what shows them', async (t) => {
  const context = await site.openContext(t);
  const asked = site.waitForRequest(`${ON_DEMAND}/locales/en.js`);
  await context.route(`**${ON_DEMAND}/ui.js`, async (route) => {
    await asked;
    await route.continue();
  });
  const { page } = await site.openPage(t, { origin, context });
  await waitForBanner(page);
});

test('a first visit fetches no more than the limit altogether', async (t) => {
  site.requests.length = 0;
  const { page } = await site.openPage(t, { origin });
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  const { bytes, requests, list } = await costOf(page);
  t.diagnostic(`first visit, all: ${bytes} bytes, ${requests} requests (${list})`);
  assert.ok(bytes <= limitOf('first visit, all') && requests <= 4, `${bytes} bytes, ${requests} requests: ${list}`);
});

test('the preferences fetch no more than the limit on top', async (t) => {
  const { page } = await site.openPage(t, { origin });
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  site.requests.length = 0;
  await openPreferences(page);
  const { bytes, requests, list } = await costOf(page);
  t.diagnostic(`preferences, on top: ${bytes} bytes, ${requests} requests (${list})`);
  assert.ok(bytes > 0 && bytes <= limitOf('preferences') && requests <= 2, `${bytes} bytes: ${list}`);
});
