import assert from 'node:assert/strict';
import { test } from 'node:test';
import limits from '../../.size-limit.js';
import { recordValue } from '../helpers/records.mjs';
import { openSite } from '../helpers/site.mjs';
import { banner, openPreferences, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

/** The limit whose name starts with `name`, in bytes. */
function limitOf(name) {
  const entry = limits.find((each) => each.name.startsWith(name));
  assert.ok(entry, `.size-limit.js has no limit for: ${name}`);
  return Number.parseInt(entry.limit, 10);
}

/** What Assent has cost since `from`, a length of the server's log: files and bytes, as they were sent. */
function costSince(from) {
  const files = site.requests.slice(from).filter(({ path }) => path.startsWith('/assent/'));
  const list = files.map(({ path, bytes }) => `${path.slice('/assent/'.length)} ${bytes}`).join(', ');
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), list };
}

test('a returning visitor fetches no more than the limit', async (t) => {
  const from = site.requests.length;
  const { page } = await site.openPage(t, { cookie: recordValue() });
  await page.waitForLoadState('networkidle');
  assert.equal(await banner(page).count(), 0);
  const { bytes, list } = costSince(from);
  t.diagnostic(`returning visitor: ${bytes} bytes (${list})`);
  assert.ok(bytes <= limitOf('returning visitor'), `${bytes} bytes: ${list}`);
});

test('a first visit fetches no more than the limit until the banner can be used, and the preferences no more on top', async (t) => {
  const from = site.requests.length;
  const { page } = await site.openPage(t);
  await waitForBanner(page);
  const first = costSince(from);
  t.diagnostic(`first visit: ${first.bytes} bytes (${first.list})`);
  await page.waitForLoadState('networkidle');
  const between = site.requests.length;
  await openPreferences(page);
  const more = costSince(between);
  t.diagnostic(`preferences, on top: ${more.bytes} bytes (${more.list})`);
  assert.ok(first.bytes <= limitOf('first visit'), `${first.bytes} bytes: ${first.list}`);
  assert.ok(more.bytes <= limitOf('preferences'), `${more.bytes} bytes: ${more.list}`);
});
