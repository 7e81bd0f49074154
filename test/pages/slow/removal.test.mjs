import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inline, ranUntil } from '../../helpers/held.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { answer, banner, consentOf, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

test('a page that takes the banner away again and again goes on, and the banner is back when it stops', async (t) => {
  const { page, messages } = await site.openPage(t);
  await waitForBanner(page);
  const { removals, seconds } = await page.evaluate(async () => {
    const count = { removals: { 'assent-banner': 0, 'assent-settings': 0 }, seconds: 0 };
    const remover = new MutationObserver(() => {
      for (const element of document.querySelectorAll('assent-banner, assent-settings')) {
        count.removals[element.localName]++;
        element.remove();
      }
    });
    remover.observe(document, { childList: true, subtree: true });
    document.querySelector('assent-banner').remove();
    const from = performance.now();
    for (let turns = 0; turns < 60 || performance.now() < from + 1000; turns++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    remover.disconnect();
    count.seconds = (performance.now() - from) / 1000;
    return count;
  });
  for (const [name, count] of Object.entries(removals)) {
    t.diagnostic(`${count} removals of ${name} in ${seconds.toFixed(1)} seconds`);
    assert.ok(count >= 1 && count <= 10 * seconds + 1, `${count} removals of ${name} in ${seconds} seconds`);
  }
  await waitForBanner(page);
  assert.equal(await page.locator('assent-banner').count(), 1);
  await answer(page, 'Reject');
  assert.equal((await consentOf(page)).status, 'decided');
  assert.deepEqual(messages, []);
});

/** What a page may do a thousand times over, each run there. */
const STORMS = {
  'takes away the banner': () => {
    for (const element of document.querySelectorAll('assent-banner, assent-settings')) element.remove();
  },
  'replaces its body': () => document.body.replaceWith(document.body.cloneNode(true)),
  'replaces its root element': () => {
    const other = /** @type {Element} */ (document.documentElement.cloneNode(true));
    for (const element of other.querySelectorAll('assent-banner, assent-settings, link')) element.remove();
    document.documentElement.replaceWith(other);
  },
};

for (const [what, storm] of Object.entries(STORMS)) {
  test(`a page that ${what} a thousand times has one banner again within a second after that`, async (t) => {
    const { page, messages } = await site.openPage(t, { html: pageWith({ body: inline('held') }) });
    await waitForBanner(page);
    await page.evaluate(async (act) => {
      // oxlint-disable-next-line no-eval
      const run = (0, eval)(`(${act})`);
      const { port1, port2 } = new MessageChannel();
      for (let count = 0; count < 1000; count++) {
        run();
        // A turn for whoever watches, without the wait that timers have.
        await new Promise((resolve) => {
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      }
    }, storm.toString());
    const from = Date.now();
    await waitForBanner(page);
    assert.ok(Date.now() - from < 1500, 'it took longer than a second, and half of one for the machine');
    assert.equal(await page.locator('assent-banner').count(), 1);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    await answer(page, 'Accept');
    await ranUntil(page, 'held');
    assert.deepEqual(messages, []);
  });
}

test('a page whose whole document is replaced has its banner back, and its held scripts wait', async (t) => {
  const { page } = await site.openPage(t, { html: pageWith({ body: inline('before') }) });
  await waitForBanner(page);
  await page.evaluate(
    (html) => {
      const other = new DOMParser().parseFromString(html, 'text/html');
      document.documentElement.replaceWith(document.adoptNode(other.documentElement));
    },
    `<!doctype html><html lang="en"><title>Other</title><body><h1>Other</h1>${inline('after')}</body></html>`,
  );
  await waitForBanner(page);
  assert.equal(await page.locator('assent-banner').count(), 1);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await page.waitForSelector(':root[data-assent=undecided]', { state: 'attached' });
  await answer(page, 'Accept');
  assert.deepEqual(await ranUntil(page, 'after'), ['after']);
  await page.waitForSelector(':root[data-assent-granted~=optional]', { state: 'attached' });
});

test('a page that adds and removes a great deal keeps its one banner', async (t) => {
  const { page, messages } = await site.openPage(t, { html: pageWith({ body: '<main></main>' }) });
  await waitForBanner(page);
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    for (let round = 0; round < 50; round++) {
      main.innerHTML = '<p class="a"><span>Text</span></p>'.repeat(500);
      await Promise.resolve();
      main.replaceChildren();
    }
  });
  await waitForBanner(page);
  assert.equal(await banner(page).count(), 1);
  assert.deepEqual(messages, []);
});
