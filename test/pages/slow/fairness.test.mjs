import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWith } from '../../helpers/site.mjs';
import { openPreferences } from '../../helpers/visitor.mjs';

const site = await openSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const layouts = ['box', 'bar', 'modal'];
const themes = ['light', 'dark'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
];
const languages = ['en', 'de', 'el', 'th', 'ar', 'zh-Hant', 'fi', 'hu'];

/** What a visitor finds wrong by the rules of WCAG 2.2 AA. */
async function violationsOf(/** @type {import('playwright-core').Page} */ page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The two buttons that answer, measured. */
const measureAnswers = (/** @type {import('playwright-core').Page} */ page) =>
  page
    .locator('assent-banner')
    .locator('[part=button]')
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height, top, left, right, bottom } = button.getBoundingClientRect();
        const { font, color, backgroundColor, opacity } = getComputedStyle(button);
        const root = /** @type {ShadowRoot} */ (button.getRootNode());
        const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return { width, height, look: [font, color, backgroundColor, opacity].join(), isHit: hit === button };
      }),
    );

suite('the banner and the preferences', () => {
  for (const layout of layouts) {
    for (const theme of themes) {
      test(`pass axe as ${layout}, ${theme}`, async (t) => {
        const tag = `<script src="/assent/assent.js" data-policy-url="/privacy" data-layout="${layout}" data-theme="${theme}"></script>`;
        const { page } = await site.openPage(t, { html: pageWith({ tag }) });
        await page.locator('assent-banner [part=button]').first().waitFor();
        assert.deepEqual(await violationsOf(page), []);
        if (layout === 'modal') return;
        await openPreferences(page);
        assert.deepEqual(await violationsOf(page), []);
      });
    }
  }
});

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  test(`what stands in the page passes axe, ${theme}`, async (t) => {
    const { page } = await site.openPage(t, {
      html: pageWith({
        head: '<style>html { color-scheme: light dark }</style>',
        body: `<assent-settings>Cookie settings</assent-settings><assent-settings side="right"></assent-settings>
          <assent-declaration></assent-declaration>
          <assent-embed category="optional" src="/film" title="Film"></assent-embed>`,
      }),
      cookie: refusalValue(),
    });
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole('switch').waitFor();
    await page.getByRole('button', { name: 'Load once' }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
  });
}

suite('Accept and Reject', () => {
  for (const language of languages) {
    test(`are drawn alike and within reach in every layout and size, in ${language}`, async (t) => {
      for (const layout of layouts) {
        const tag = `<script src="/assent/assent.js" data-policy-url="/privacy" data-layout="${layout}" data-language="${language}"></script>`;
        const { page } = await site.openPage(t, { html: pageWith({ tag }) });
        await page.locator('assent-banner [part=button]').first().waitFor();
        for (const size of sizes) {
          await page.setViewportSize(size);
          const [accept, reject] = await measureAnswers(page);
          const where = `${layout} at ${size.width}: ${JSON.stringify([accept, reject])}`;
          assert.equal(accept.look, reject.look, where);
          assert.ok(accept.isHit && reject.isHit, where);
          assert.ok(Math.abs(accept.width / reject.width - 1) <= 0.02, where);
          assert.ok(Math.abs(accept.height / reject.height - 1) <= 0.02, where);
        }
      }
    });
  }
});
