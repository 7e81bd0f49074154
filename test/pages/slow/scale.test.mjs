import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { external, inline } from '../../helpers/held.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Milliseconds: a busy machine needs a while for ten thousand scripts. */
const PATIENCE = 60_000;

const numbers = (/** @type {number} */ length) => Array.from({ length }, (_, index) => index);

/** Grants what the page waits for, and returns which scripts have run once the one called `last` has. */
async function acceptAndWait(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ last) {
  await page.evaluate(() => window.assent.acceptAll());
  await page.waitForFunction((name) => window.ran?.at(-1) === name, last);
  return page.evaluate(() => window.ran);
}

suite('held inline scripts run once each, in their order', () => {
  for (const length of [10, 100, 1000, 5000, 10_000]) {
    test(`where there are ${length}`, async (t) => {
      const context = await site.openContext(t);
      context.setDefaultTimeout(PATIENCE);
      const names = numbers(length).map(String);
      const html = pageWith({ body: names.map((name) => inline(name)).join('') });
      // On a development host, every one of them is examined for mistakes.
      const { page } = await site.openPage(t, { html, context, origin: site.publicUrl });
      await waitForBanner(page);
      assert.deepEqual(await acceptAndWait(page, `${length - 1}`), names);
    });
  }
});

test('a thousand held scripts that each take a while leave the page its turns', async (t) => {
  // A script takes at least a millisecond, so that what runs in one go is bounded by the clock and not by the machine.
  const busy = (/** @type {string} */ name) =>
    inline(name).replace('</script>', 'for (const from = performance.now(); performance.now() < from + 1; );</script>');
  const names = numbers(1000).map(String);
  const { page } = await site.openPage(t, { html: pageWith({ body: names.map(busy).join('') }) });
  await waitForBanner(page);
  await page.evaluate(() => {
    window.ran = [];
    window.turns = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.turns.push(window.ran.length);
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
  assert.deepEqual(await acceptAndWait(page, '999'), names);
  const turns = await page.evaluate(() => window.turns);
  const most = Math.max(...turns.map((ran, index) => ran - (turns[index - 1] ?? 0)));
  t.diagnostic(`at most ${most} in one go`);
  assert.ok(most <= 40, `${most} scripts ran in one go`);
});

test('twenty scripts that are each a while on their way are fetched side by side, and run in their order', async (t) => {
  /** As many requests as browsers have under way at once for one host. */
  const SIDE_BY_SIDE = 6;
  const names = numbers(20).map((number) => `far-${number}`);
  /** Every fifth is followed by one that has come with the page. */
  const mixed = names.flatMap((name, index) => (index % 5 === 4 ? [name, `behind-${name}`] : [name]));
  // None of them arrives before the last of the first six has been asked for.
  const until = site.waitForRequest(`/js/${names[SIDE_BY_SIDE - 1]}.js`);
  for (const name of names) site.addScript(`/js/${name}.js`, `(window.ran ||= []).push('${name}');`, { until });
  const body = mixed.map((name) => (names.includes(name) ? external(name) : inline(name))).join('');
  const { page } = await site.openPage(t, { html: pageWith({ body }) });
  await waitForBanner(page);
  assert.deepEqual(await acceptAndWait(page, mixed[mixed.length - 1]), mixed);
  assert.equal(site.requests.filter(({ path }) => path.startsWith('/js/far-')).length, names.length);
});
