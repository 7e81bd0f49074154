import assert from 'node:assert/strict';
import { test } from 'node:test';
import { external, inline, ranUntil, tell } from '../helpers/held.mjs';
import { recordValue } from '../helpers/records.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';
import { answer, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();
site.addScript('/js/external.js', tell('external'));
site.addPage('<!doctype html><title>Frame</title>', {}, '/held/frame');

const HELD = `${external('external')}${inline('inline')}
  <iframe title="Frame" data-category="optional" data-src="/held/frame"></iframe>`;

/** A component of the page's own, whose shadow root holds `html`; it says so itself, before or after Assent is there. */
const componentWith = (html) => `<script>
  customElements.define('page-map', class extends HTMLElement {
    #root = this.attachShadow({ mode: 'closed' });
    connectedCallback() {
      this.#root.innerHTML = ${JSON.stringify(html).replaceAll('</', '<\\/')};
      (window.assent ||= []).push((assent) => assent.guard(this.#root));
    }
    has(selector) { return this.#root.querySelector(selector) !== null; }
    add(html) { this.#root.append(document.createRange().createContextualFragment(html)); }
  });</script>`;

const COMPONENT = componentWith(HELD);

/** @typedef {HTMLElement & { has(selector: string): boolean, add(html: string): void }} PageMap */

const hasFrame = (page, expected) =>
  page.waitForFunction(
    (has) => /** @type {PageMap} */ (document.querySelector('page-map')).has('iframe[src]') === has,
    expected,
  );

for (const [when, parts] of Object.entries({
  'before Assent': { head: COMPONENT, tag: '<script src="/assent/assent.js" defer></script>' },
  'after Assent': { body: `<page-map></page-map>${COMPONENT}` },
})) {
  test(`what a shadow root that comes ${when} holds waits for the visitor`, async (t) => {
    const { page, messages } = await site.openPage(t, { html: pageWith({ body: '<page-map></page-map>', ...parts }) });
    await waitForBanner(page);
    await hasFrame(page, false);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    await answer(page, 'Accept');
    assert.deepEqual(await ranUntil(page, 'inline'), ['external', 'inline']);
    await hasFrame(page, true);
    await page.evaluate(() => window.assent.withdraw());
    await hasFrame(page, false);
    assert.deepEqual(messages, []);
  });
}

test('a shadow root that has been away is guarded again when it is back, and says so again', async (t) => {
  const { page } = await site.openPage(t, {
    html: pageWith({ head: COMPONENT, body: '<page-map></page-map>' }),
    cookie: recordValue(),
  });
  await hasFrame(page, true);
  await page.evaluate(() => {
    window.map = document.querySelector('page-map');
    window.map.remove();
    window.assent.withdraw();
  });
  await page.evaluate(() => document.body.append(window.map));
  await hasFrame(page, false);
  await page.evaluate(() => window.assent.acceptAll());
  await hasFrame(page, true);
});

test('what comes into a guarded shadow root later is held like the rest', async (t) => {
  const { page } = await site.openPage(t, { html: pageWith({ head: COMPONENT, body: '<page-map></page-map>' }) });
  await waitForBanner(page);
  await page.evaluate(
    (html) => /** @type {PageMap} */ (document.querySelector('page-map')).add(html),
    `<p>${inline('later')}</p>`,
  );
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await answer(page, 'Accept');
  assert.deepEqual(await ranUntil(page, 'later'), ['external', 'inline', 'later']);
});

test('a thousand guarded shadow roots that come and go run their scripts once each', async (t) => {
  const { page, messages } = await site.openPage(t, {
    html: pageWith({ head: componentWith(inline('mine')), body: '<main></main>' }),
    cookie: recordValue(),
  });
  for (let round = 1; round <= 10; round++) {
    await page.evaluate(() => (document.querySelector('main').innerHTML = '<page-map></page-map>'.repeat(100)));
    await page.waitForFunction((count) => window.ran?.length >= count, round * 100);
  }
  assert.deepEqual(await ranUntil(page, 'mine'), Array(1000).fill('mine'));
  assert.deepEqual(messages, []);
});
