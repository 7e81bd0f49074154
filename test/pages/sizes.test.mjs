import assert from 'node:assert/strict';
import { test } from 'node:test';
import limits from '../../.size-limit.js';
import { recordValue } from '../helpers/records.mjs';
import { openSite, waitForEvent } from '../helpers/site.mjs';
import { banner, openPreferences, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

/** The limit whose name starts with `name`, in bytes. */
function limitOf(name) {
  const entry = limits.find((each) => each.name.startsWith(name));
  assert.ok(entry, `.size-limit.js has no limit for: ${name}`);
  return Number.parseInt(entry.limit, 10);
}

/**
 * What Assent has cost `page`: files and their bytes, as they were sent. Only what was asked for before the moment
 * `end`, in milliseconds since 1970, where one is given.
 */
async function costOf(page, end = Infinity) {
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
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), list };
}

test('a returning visitor fetches no more than the limit', async (t) => {
  site.requests.length = 0;
  const { page } = await site.openPage(t, { cookie: recordValue() });
  await page.waitForLoadState('networkidle');
  assert.equal(await banner(page).count(), 0);
  const { bytes, list } = await costOf(page);
  t.diagnostic(`returning visitor: ${bytes} bytes (${list})`);
  assert.ok(bytes <= limitOf('returning visitor'), `${bytes} bytes: ${list}`);
});

test('a first visit fetches no more than the limit until the banner can be used', async (t) => {
  site.requests.length = 0;
  const { page } = await site.openPage(t);
  const { time } = await waitForEvent(page, 'show', { surface: 'banner' });
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  const { bytes, list } = await costOf(page, time);
  t.diagnostic(`first visit: ${bytes} bytes (${list})`);
  t.diagnostic(`with what comes after the banner: ${(await costOf(page)).bytes} bytes`);
  assert.ok(bytes <= limitOf('first visit'), `${bytes} bytes: ${list}`);
});

test('the preferences fetch no more than the limit on top', async (t) => {
  const { page } = await site.openPage(t);
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  site.requests.length = 0;
  await openPreferences(page);
  const { bytes, list } = await costOf(page);
  t.diagnostic(`preferences, on top: ${bytes} bytes (${list})`);
  assert.ok(bytes > 0 && bytes <= limitOf('preferences'), `${bytes} bytes: ${list}`);
});
