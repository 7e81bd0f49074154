import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { answer, banner, consentOf, storedCookie, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const DATA = 'data-policy-url="/privacy" data-policy-version="2024-06-06"';
const QUEUE =
  '<script>(window.assent ||= []).push((assent) => { window.pushed = [assent.version, assent.has("functional")]; });</script>';

/** A script of the page that adds the tag once everything has loaded. */
const INJECTION = `<script>addEventListener('load', () => {
  const script = document.createElement('script');
  script.src = '/assent/assent.js';
  script.dataset.policyUrl = '/privacy';
  script.dataset.policyVersion = '2024-06-06';
  document.head.append(script);
});</script>`;

const tag = (attributes = '') => `<script src="/assent/assent.js" ${DATA} ${attributes}></script>`;

suite('the tag leads to the same state', () => {
  const ways = {
    'in the head': { tag: tag() },
    deferred: { tag: tag('defer') },
    async: { tag: tag('async') },
    'as a module': { tag: tag('type="module"') },
    'as an async module': { tag: tag('type="module" async') },
    'at the end of the body': { tag: '', body: tag() },
    'injected after the page has loaded': { tag: INJECTION },
  };
  for (const [way, parts] of Object.entries(ways)) {
    test(`${way}`, async (t) => {
      const html = pageWith({ head: QUEUE, ...parts });
      const { page, context, messages } = await site.openPage(t, { html });
      await waitForBanner(page);
      const { status, reason, granted, source } = await consentOf(page);
      assert.deepEqual(
        { status, reason, granted, source },
        {
          status: 'undecided',
          reason: 'first-visit',
          granted: ['functional'],
          source: 'default',
        },
      );
      assert.deepEqual(await page.evaluate(() => window.assent.config.policy), {
        url: '/privacy',
        version: '2024-06-06',
      });
      assert.equal(await banner(page).getByRole('link', { name: 'Privacy policy' }).getAttribute('href'), '/privacy');
      assert.equal(await page.locator('assent-banner').count(), 1);
      assert.deepEqual(await page.evaluate(() => window.pushed), [
        await page.evaluate(() => window.assent.version),
        true,
      ]);
      await answer(page, 'Accept');
      assert.match((await storedCookie(context)).value, /&p=2024-06-06&g=optional/);
      assert.deepEqual(messages, []);
    });
  }
});

test('a call pushed after the start runs at once, and one that throws stops no other', async (t) => {
  const head = `<script>window.assent = [() => { throw new Error('mine') }, () => { window.second = true }];</script>`;
  const { page, messages } = await site.openPage(t, { html: pageWith({ head }) });
  const order = await page.evaluate(() => {
    const calls = [`${window.second}`];
    window.assent.push(
      () => calls.push('pushed'),
      () => calls.push('twice'),
    );
    return [...calls, 'after'];
  });
  assert.deepEqual(order, ['true', 'pushed', 'twice', 'after']);
  assert.deepEqual(
    messages.filter(({ type }) => type === 'uncaught').map(({ text }) => text),
    ['Error: mine'],
  );
  await waitForBanner(page);
});

test('a late listener to "ready" hears it too', async (t) => {
  const { page } = await site.openPage(t);
  await waitForBanner(page);
  const status = await page.evaluate(
    () =>
      new Promise((resolve) => window.assent.addEventListener('ready', ({ detail }) => resolve(detail.state.status))),
  );
  assert.equal(status, 'undecided');
});

test('data-manual holds the start until the page calls it with its configuration', async (t) => {
  const html = pageWith({
    head: '<script type="application/json" id="assent-config">{"lifetimeDays": 30, "mode": "opt-in"}</script>',
    tag: `<script src="/assent/assent.js" data-manual ${DATA}></script><script>window.held = window.assent.state;</script>`,
  });
  const { page, context } = await site.openPage(t, { html });
  assert.equal(await page.evaluate(() => window.held), undefined);
  assert.equal(await page.locator('assent-banner').count(), 0);
  await page.evaluate(() => {
    window.assent.push(() => (window.ran = ['pushed']));
    window.assent.start({ lifetimeDays: 60, policy: { version: '2025-01-01' } });
  });
  await waitForBanner(page);
  const config = await page.evaluate(() => window.assent.config);
  assert.deepEqual(config.policy, { url: '/privacy', version: '2025-01-01' });
  assert.deepEqual(await page.evaluate(() => window.ran), ['pushed']);
  await answer(page, 'Accept');
  const [, time, expiry] = (await storedCookie(context)).value.match(/&t=(\d+)&x=(\d+)&p=2025-01-01&/);
  assert.equal(+expiry - +time, 60 * 24 * 60 * 60);
});

test('attributes of the tag win over the configuration in the page', async (t) => {
  const config = {
    policy: { url: '/terms', version: '1', controller: 'Harbour Bicycles' },
    lifetimeDays: 90,
    language: 'fr',
    categories: [
      { id: 'functional', required: true },
      { id: 'statistics', title: 'Numbers' },
    ],
  };
  const html = pageWith({
    head: `<script type="application/json" id="assent-config">${JSON.stringify(config)}</script>`,
    tag: '<script src="/assent/assent.js" data-policy-url="/privacy" data-lifetime-days="30" data-language="en"></script>',
  });
  const { page, context, messages } = await site.openPage(t, { html });
  await waitForBanner(page);
  assert.match(await banner(page).innerText(), /Harbour Bicycles.*Numbers/s);
  assert.equal(await banner(page).getByRole('link').getAttribute('href'), '/privacy');
  await answer(page, 'Accept');
  const [, time, expiry] = (await storedCookie(context)).value.match(/&t=(\d+)&x=(\d+)&p=1&g=statistics&/);
  assert.equal(+expiry - +time, 30 * 24 * 60 * 60);
  assert.deepEqual(messages, []);
});

test('a second copy of the script warns and changes nothing', async (t) => {
  const tags = `${tag()}<script>window.first = window.assent;</script>`;
  const second = '<script src="/assent/assent.js?again" data-policy-version="other" data-language="de"></script>';
  const { page, messages } = await site.openPage(t, { html: pageWith({ tag: tags + second, body: second }) });
  await waitForBanner(page);
  assert.equal(await page.evaluate(() => window.first === window.assent), true);
  assert.equal(await page.evaluate(() => window.assent.config.policy.version), '2024-06-06');
  assert.equal(await page.locator('assent-banner').count(), 1);
  assert.ok(messages.length >= 1 && messages.length <= 2, 'one warning for each copy at most');
  for (const { type, text } of messages) {
    assert.equal(type, 'warning');
    assert.match(text, /assent/i);
  }
  await answer(page, 'Reject');
  await waitForEvent(page, 'decision');
  assert.equal((await page.evaluate(() => window.heard.filter(({ name }) => name === 'decision'))).length, 1);
});
