import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findOldChromium, withoutOldChromium } from '../../helpers/browsers.mjs';
import { enginesFor } from '../../helpers/firefox.mjs';
import { inline } from '../../helpers/held.mjs';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import {
  answer,
  clickAt,
  consentOf,
  openPreferences,
  preferences,
  waitForBanner,
  waitUntil,
} from '../../helpers/visitor.mjs';

const TEXT = `<main>${'<p>What the page says. </p>'.repeat(80)}</main>`;
const BODY = `${TEXT}${inline('held')}<assent-embed category="optional" src="/frame" title="Map"></assent-embed>`;

/** A site that has what the embed stands for. */
async function openSiteWithFrame(options) {
  const site = await openSite(options);
  site.addPage('<!doctype html><title>Map</title><link rel="icon" href="data:,">', {}, '/frame');
  return site;
}

/** What the visitor sees of the banner: whether it can be read, and whether it is in sight. Runs in the page. */
function lookAtBanner() {
  const surface = document.querySelector('assent-banner')?.shadowRoot.querySelector('[part=surface]');
  if (!surface) return null;
  const { top, bottom, left, right } = surface.getBoundingClientRect();
  const lookOf = (element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { color, backgroundColor };
  };
  return {
    surface: lookOf(surface),
    button: lookOf(surface.querySelector('[part=button]')),
    isFixed: getComputedStyle(surface).position === 'fixed',
    isInside: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
    isWide: right - left > 200,
  };
}

const WHITE = 'rgb(255, 255, 255)';
const DARK = 'rgb(28, 28, 30)';
const IN_LIGHT = {
  surface: { color: DARK, backgroundColor: WHITE },
  button: { color: WHITE, backgroundColor: DARK },
  isFixed: true,
  isInside: true,
  isWide: true,
};
const IN_DARK = { ...IN_LIGHT, surface: IN_LIGHT.button, button: IN_LIGHT.surface };

suite('in Chromium 106, which has neither popovers nor light-dark()', { skip: withoutOldChromium }, async () => {
  const site = withoutOldChromium ? undefined : await openSiteWithFrame(findOldChromium(106));

  for (const layout of ['box', 'bar', 'modal']) {
    test(`a ${layout} can be read, answers, and is gone then`, async (t) => {
      const tag = `<script src="/assent/assent.js" data-layout="${layout}"></script>`;
      const { page, messages } = await site.openPage(t, { html: pageWith({ tag, body: BODY }) });
      await waitForEvent(page, 'show');
      assert.deepEqual(await page.evaluate(lookAtBanner), IN_LIGHT);
      await page.locator('assent-banner [part=button]').first().click();
      await page.waitForFunction(() => window.ran?.includes('held'));
      await page.waitForFunction(() => !document.querySelector('assent-banner'));
      const { detail } = await waitForEvent(page, 'decision');
      assert.equal(detail.surface, 'banner');
      assert.deepEqual(messages, []);
    });
  }

  test('colours follow the system and the theme', async (t) => {
    const { page } = await site.openPage(t);
    await waitForBanner(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await page.evaluate(lookAtBanner), IN_DARK);
    const tag = '<script src="/assent/assent.js" data-theme="light"></script>';
    const { page: light } = await site.openPage(t, { html: pageWith({ tag }) });
    await light.emulateMedia({ colorScheme: 'dark' });
    await waitForBanner(light);
    assert.deepEqual(await light.evaluate(lookAtBanner), IN_LIGHT);
  });

  test('the preferences open, and what is saved there counts', async (t) => {
    const { page, messages } = await site.openPage(t);
    await answer(page, 'Reject');
    await openPreferences(page);
    await page.getByRole('switch').check();
    await preferences(page).getByRole('button', { name: 'Save' }).click();
    await preferences(page).waitFor({ state: 'hidden' });
    assert.equal((await consentOf(page)).hasOptional, true);
    assert.deepEqual(messages, []);
  });
});

suite('in Chromium 92, which lacks more than Assent can do without', { skip: withoutOldChromium }, async () => {
  const site = withoutOldChromium ? undefined : await openSiteWithFrame(findOldChromium(92));

  for (const mode of ['opt-in', 'opt-out']) {
    test(`everything is denied under ${mode}, nothing is thrown, and the page is at work`, async (t) => {
      const tag = `<script src="/assent/assent.js" data-mode="${mode}"></script>`;
      const { page, messages } = await site.openPage(t, {
        html: pageWith({ tag, body: `${BODY}<script>window.isDone = true;</script>` }),
      });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await page.evaluate(() => [window.isDone, window.ran, document.cookie]), [true, undefined, '']);
      assert.deepEqual(messages, []);
    });
  }
});

/** What older browsers lack, by name, and how it goes. Each runs in the page, before Assent. */
const FEATURES = {
  'light-dark()': () => {
    const { supports } = CSS;
    Object.assign(CSS, {
      supports: (...about) => !about.join().includes('light-dark(') && Reflect.apply(supports, CSS, about),
    });
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = function (text) {
      return replaceSync.call(this, text.replaceAll('light-dark(', 'unknown('));
    };
  },
  popovers: () => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
    const { matches: match } = Element.prototype;
    Object.assign(Element.prototype, {
      matches(selector) {
        if (selector.includes(':popover-open')) throw new SyntaxError(`unknown: ${selector}`);
        return match.call(this, selector);
      },
    });
  },
  'constructable style sheets': () => {
    Object.assign(window, {
      CSSStyleSheet: function Illegal() {
        throw new TypeError('Illegal constructor');
      },
    });
    for (const each of [Document, ShadowRoot]) delete each.prototype.adoptedStyleSheets;
  },
};

const keepUncaught = () => {
  const uncaught = [];
  Object.assign(window, { uncaught });
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
};

const all = (page) => page.evaluate(() => ({ uncaught: window.uncaught, ran: window.ran ?? [] }));

const site = await openSiteWithFrame();

for (const [engine, { skip, open }] of Object.entries(enginesFor(site))) {
  suite(`in ${engine}, the banner can be read and answered without`, { skip }, () => {
    const cases = { ...Object.fromEntries(Object.entries(FEATURES).map(([name, take]) => [name, [take]])) };
    for (const [what, takes] of Object.entries({ ...cases, 'all of these': Object.values(FEATURES) })) {
      test(what, async (t) => {
        const head = `<script>${[keepUncaught, ...takes].map((take) => `(${take})();`).join('')}</script>`;
        const page = await open(t, pageWith({ head, body: BODY }));
        await waitUntil(page, async () => window.heard.some(({ name }) => name === 'show'));
        assert.deepEqual(await page.evaluate(lookAtBanner), IN_LIGHT);
        await page.evaluate(() => window.assent.showPreferences());
        await page.evaluate(() => window.assent.hide());
        await page.evaluate(() => window.assent.showBanner());
        await clickAt(page, 'assent-banner', '[data-choice=accept]');
        await waitUntil(page, async () => !document.querySelector('assent-banner') && !!window.ran?.length);
        assert.deepEqual(await all(page), { uncaught: [], ran: ['held'] });
      });
    }
  });
}
