import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { external, inline } from '../helpers/held.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

/** Milliseconds above which a task counts as long (Long Tasks API). */
const LONG = 50;

/** Milliseconds for which each script of the race keeps the browser waiting. */
const LATENCY = 100;

const { resolve } = createRequire(import.meta.url);
site.addScript('/rival.js', readFileSync(resolve('vanilla-cookieconsent'), 'utf8'));

const numbers = (length) => Array.from({ length }, (_, index) => index);

/** Keeps what `PerformanceObserver` says of long tasks. Runs in the page. */
function keepLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: 'longtask' });
}

/**
 * Grants what a page with `length` held inline scripts waits for, and sees them run in their order. Gives back how long
 * that took from the call on, and how long the longest task was if it was a long one, in milliseconds.
 */
async function runMany(t, length, tries = 1) {
  const context = await site.openContext(t);
  context.setDefaultTimeout(60_000);
  const all = numbers(length).map(String);
  const html = pageWith({ body: all.map((name) => inline(name)).join('') });
  const { page } = await site.openPage(t, { html, initScript: keepLongTasks, context });
  await waitForBanner(page);
  await page.waitForLoadState('networkidle');
  const result = await page.evaluate(async (last) => {
    const from = performance.now();
    window.assent.acceptAll();
    let end = from;
    while (window.ran?.at(-1) !== last && end < from + 30_000) {
      await new Promise((done) => setTimeout(done));
      end = performance.now();
    }
    // Entries come when the browser finds the time, and in their order: that of a long task of our own comes last, and
    // shows that they do come.
    setTimeout(() => {
      const start = performance.now();
      while (performance.now() < start + 100);
    });
    const isTold = () => window.longTasks.some(({ startTime }) => startTime > end);
    while (!isTold() && performance.now() < end + 5000) await new Promise((done) => setTimeout(done));
    const during = window.longTasks.filter(({ startTime }) => startTime >= from && startTime <= end);
    const longest = Math.max(0, ...during.map(({ duration }) => duration));
    return { ran: window.ran, time: end - from, longest, isTold: isTold() };
  }, all.at(-1));
  assert.deepEqual(result.ran, all);
  // Now and then Chromium tells a page nothing of its long tasks at all.
  if (!result.isTold && tries < 3) return runMany(t, length, tries + 1);
  assert.ok(result.isTold, 'no long task was told');
  return result;
}

/** The first result of `run` that is good, or the last of five: a busy machine makes them worse, and never better. */
async function bestOf(run, isGood) {
  for (let tries = 1; ; tries++) {
    const result = await run();
    if (isGood(result) || tries === 5) return result;
  }
}

suite('held inline scripts run in their order', () => {
  for (const length of [10, 100, 1000, 5000, 10_000]) {
    test(`where there are ${length}`, async (t) => {
      const { time, longest } = await runMany(t, length);
      t.diagnostic(`${length} scripts: ${Math.round(time)} ms, longest task ${longest} ms`);
    });
  }

  for (const length of [1000, 5000]) {
    test(`and ${length} of them leave the page its turns`, async (t) => {
      const { longest } = await bestOf(
        () => runMany(t, length),
        (result) => result.longest <= LONG,
      );
      assert.ok(longest <= LONG, `a task of ${longest} ms`);
    });
  }

  test('and ten times as many take about ten times as long', async (t) => {
    const ratio = await bestOf(
      async () => {
        const [few, many] = [await runMany(t, 1000), await runMany(t, 10_000)];
        return many.time / few.time;
      },
      (result) => result < 20,
    );
    t.diagnostic(`10,000 take ${ratio.toFixed(1)} times as long as 1,000`);
    assert.ok(ratio < 20, `${ratio} times`);
  });
});

suite('twenty scripts that are each a while on their way', () => {
  const names = numbers(20).map((number) => `far-${number}`);
  /** Every fifth is followed by one that has come with the page. */
  const mixed = names.flatMap((name, index) => (index % 5 === 4 ? [name, `behind-${name}`] : [name]));
  for (const name of names)
    site.addScript(`/js/${name}.js`, `(window.ran ||= []).push('${name}');`, { delay: LATENCY });
  const body = mixed.map((name) => (names.includes(name) ? external(name) : inline(name))).join('');

  /** Milliseconds from `accept`, called in the page, until the last script has run; and the order in which they have. */
  const race = (page, accept) =>
    page.evaluate(
      async ([call, last]) => {
        const from = performance.now();
        // oxlint-disable-next-line no-eval
        (0, eval)(call);
        while (window.ran?.at(-1) !== last) await new Promise((done) => setTimeout(done));
        return { time: performance.now() - from, ran: window.ran };
      },
      [accept, mixed.at(-1)],
    );

  async function raceAssent(t) {
    const { page } = await site.openPage(t, { html: pageWith({ body }) });
    await waitForBanner(page);
    return race(page, 'assent.acceptAll()');
  }

  async function raceRival(t) {
    const tag = `<script src="/rival.js"></script><script>
      addEventListener('load', () => CookieConsent.run({
        categories: { optional: {} },
        language: { default: 'en', translations: { en: { consentModal: { title: 'Cookies', acceptAllBtn: 'Accept' },
          preferencesModal: { sections: [] } } } },
      }).then(() => { window.isReady = true; }));</script>`;
    const { page } = await site.openPage(t, { html: pageWith({ tag, body }) });
    await page.waitForFunction(() => window.isReady);
    return race(page, "CookieConsent.acceptCategory('all')");
  }

  test('are fetched side by side, run in their order, and are there in a third of what the field takes', async (t) => {
    const rival = await raceRival(t);
    assert.deepEqual(rival.ran, mixed);
    const ratio = await bestOf(
      async () => {
        const from = site.requests.length;
        const own = await raceAssent(t);
        assert.deepEqual(own.ran, mixed);
        assert.equal(site.requests.slice(from).filter(({ path }) => path.startsWith('/js/far-')).length, names.length);
        t.diagnostic(`${Math.round(own.time)} ms, vanilla-cookieconsent ${Math.round(rival.time)} ms`);
        return own.time / rival.time;
      },
      (result) => result <= 0.35,
    );
    assert.ok(ratio <= 0.35, `${ratio}`);
  });
});
