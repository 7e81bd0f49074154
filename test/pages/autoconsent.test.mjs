import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { openSite, pageWith, waitForEvent } from '../helpers/site.mjs';
import { consentOf, waitForBanner } from '../helpers/visitor.mjs';

const site = await openSite();

const rule = JSON.parse(await readFile(join(import.meta.dirname, '../../integrations/autoconsent.json'), 'utf8'));

/** What DuckDuckGo's browsers run in every page. */
const content = await readFile(
  join(dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')), 'autoconsent.playwright.js'),
  'utf8',
);

/** As https://github.com/duckduckgo/autoconsent/blob/main/docs/api.md has it, with our rule and no other. */
const SETTINGS = {
  enabled: true,
  disabledCmps: [],
  enablePrehide: true,
  enableCosmeticRules: false,
  enableGeneratedRules: false,
  enableHeuristicDetection: false,
  detectRetries: 20,
  isMainWorld: true,
  prehideTimeout: 2000,
  logs: {},
};

/** A browser whose pages have autoconsent in them, and a list that grows of what that tells. */
async function openContext(t, autoAction) {
  const context = await site.openContext(t);
  const told = [];
  await context.exposeBinding('autoconsentSendMessage', async ({ page }, message) => {
    told.push(message);
    if (message.type !== 'init') return;
    const answer = { type: 'initResp', config: { ...SETTINGS, autoAction }, rules: { autoconsent: [rule] } };
    await page.evaluate((response) => window.autoconsentReceiveMessage(response), answer).catch(() => {});
  });
  await context.addInitScript(content);
  return { context, told };
}

const typesIn = (told) => told.filter(({ cmp }) => cmp === 'assent').map(({ type }) => type);

/** Waits until autoconsent says that it has done all that it can do. */
const done = async (page, told) => {
  while (!told.some(({ type }) => type === 'autoconsentDone'))
    await page.evaluate(() => new Promise(requestAnimationFrame));
};

suite('the rule for autoconsent', () => {
  for (const layout of ['box', 'modal']) {
    test(`finds the banner laid out as ${layout}, refuses, and finds nothing after a reload`, async (t) => {
      const { context, told } = await openContext(t, 'optOut');
      const html = pageWith({ tag: `<script src="/assent/assent.js" data-layout="${layout}"></script>` });
      const { page } = await site.openPage(t, { html, context });
      const { detail } = await waitForEvent(page, 'decision');
      await done(page, told);
      assert.deepEqual([detail.record.refused, detail.surface], [['optional'], 'api']);
      assert.deepEqual(typesIn(told), ['cmpDetected', 'popupFound', 'optOutResult', 'autoconsentDone']);
      assert.equal(told.find(({ type }) => type === 'optOutResult').result, true);
      const { source, hasOptional } = await consentOf(page);
      assert.deepEqual([source, hasOptional], ['visitor', false]);

      told.length = 0;
      await page.reload({ waitUntil: 'networkidle' });
      assert.ok(
        told.some(({ type }) => type === 'init'),
        'autoconsent did not run again',
      );
      assert.deepEqual(typesIn(told), []);
    });
  }

  test('accepts for visitors who want that', async (t) => {
    const { context, told } = await openContext(t, 'optIn');
    const { page } = await site.openPage(t, { context });
    const { detail } = await waitForEvent(page, 'decision');
    await done(page, told);
    assert.deepEqual(detail.record.granted, ['optional']);
    assert.equal(told.find(({ type }) => type === 'optInResult').result, true);
  });

  test('sees whether it came through, by its own check', async (t) => {
    const { page } = await site.openPage(t);
    const isSo = () => page.evaluate((selector) => !!document.querySelector(selector), rule.test[0].exists);
    await waitForBanner(page);
    assert.equal(await isSo(), false);
    await page.evaluate(() => window.assent.rejectAll());
    assert.equal(await isSo(), true);
  });
});

test('a refusal by a tool through the API is the decision of the visitor', async (t) => {
  const { page } = await site.openPage(t);
  await waitForBanner(page);
  await page.evaluate(() => window.assent.rejectAll());
  const { status, source, record } = await consentOf(page);
  assert.deepEqual([status, source, record.refused], ['decided', 'visitor', ['optional']]);
});
