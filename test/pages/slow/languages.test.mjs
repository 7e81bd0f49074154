import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { ON_DEMAND } from '../../helpers/page-server.mjs';
import { recordValue } from '../../helpers/records.mjs';
import { openSite, pageWith, pageWithConfig } from '../../helpers/site.mjs';

const site = await openSite();

const tags = readdirSync(join(import.meta.dirname, '../../../dist', basename(ON_DEMAND), 'locales')).map((name) =>
  basename(name, '.js'),
);

/** Services and cookies, so that every kind of text is to be seen. */
const CONFIG = JSON.stringify({
  policy: { url: '/privacy', controller: 'Harbour Bicycles' },
  categories: [
    { id: 'functional', required: true },
    { id: 'optional', services: [{ id: 'matomo', provider: 'A', purpose: 'B', cookies: [{ name: '_pk_*' }] }] },
  ],
});

/** What is wider than the place it has, and how the surface of `tag` is set. */
const measure = (page, tag) =>
  page.locator(tag).evaluate((element) => {
    for (const details of element.shadowRoot.querySelectorAll('details')) details.open = true;
    const surface = element.shadowRoot.firstElementChild;
    const { left, right } = surface.getBoundingClientRect();
    const wide = [surface, ...surface.querySelectorAll('*')].filter(
      ({ scrollWidth, clientWidth, localName }) =>
        clientWidth && localName !== 'input' && scrollWidth > clientWidth + 1,
    );
    const sides = [...surface.querySelectorAll('[part=button]')].map((button) => button.getBoundingClientRect().left);
    return {
      lang: element.lang,
      isInside: left >= 0 && right <= innerWidth,
      wide: wide.map(({ localName, textContent }) => `${localName}: ${textContent}`),
      isMirrored: sides[0] > sides[1],
      direction: getComputedStyle(surface).direction,
      slots: surface.textContent.match(/\{\w+\}|undefined|null/g) ?? [],
    };
  });

suite('on a screen of 320 px', () => {
  test('all 40 languages fit into banner and preferences, and Arabic and Hebrew are mirrored', async (t) => {
    assert.equal(tags.length, 40);
    const tag = `<script type="application/json" id="assent-config">${CONFIG}</script>
      <script src="/assent/assent.js" data-mode="opt-out"></script>`;
    const { page } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.setViewportSize({ width: 320, height: 568 });
    for (const lang of tags) {
      await page.evaluate((name) => window.assent.setLanguage(name), lang);
      await page.evaluate(() => window.assent.showBanner());
      await page.evaluate(() => window.assent.showPreferences());
      await page.waitForFunction(
        (name) =>
          ['assent-banner', 'assent-preferences'].every(
            (element) => document.querySelector(`${element}[lang="${name}"]`)?.shadowRoot,
          ),
        lang,
      );
      const isMirrored = ['ar', 'he'].includes(lang);
      for (const element of ['assent-banner', 'assent-preferences']) {
        assert.deepEqual(
          await measure(page, element),
          { lang, isInside: true, wide: [], isMirrored, direction: isMirrored ? 'rtl' : 'ltr', slots: [] },
          `${element} in ${lang}`,
        );
      }
      await page.evaluate(() => /** @type {any} */ (document.querySelector('assent-preferences'))?.hide());
    }
  });
});

suite('on a page that changes its language', () => {
  const EMBED = '<assent-embed category="optional" src="/film" title="Film"></assent-embed>';
  const body = `<assent-declaration></assent-declaration>${EMBED}`;
  const messages = { fa: { title: 'کوکی‌های اختیاری', settings: 'تنظیمات کوکی', reject: 'رد' } };

  /** How everything of Assent on the page is marked, and what it says somewhere. */
  const shown = (page) =>
    page
      .locator('assent-banner, assent-preferences, assent-declaration, assent-embed')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.localName,
          element.getAttribute('lang'),
          element.getAttribute('dir'),
          /{|undefined/.test(element.shadowRoot.textContent),
        ]),
      );
  const changeLanguage = (page, lang) =>
    page.evaluate((tag) => document.documentElement.setAttribute('lang', tag), lang);

  test('banner, preferences, declaration, embed, and what is read out, follow', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ messages }, { body }) });
    await page.evaluate(() => window.assent.showPreferences());
    await page.locator('assent-banner [role=status]').getByText('asks').waitFor({ state: 'attached' });
    await page.locator('assent-embed [part=text]').waitFor();
    for (const [lang, mark, dir, heading] of [
      ['de', 'de', 'ltr', 'Optionale Cookies'],
      ['fa-IR', 'fa-IR', 'rtl', 'کوکی‌های اختیاری'],
      ['fr-CA', 'fr', 'ltr', 'Cookies facultatifs'],
    ]) {
      await changeLanguage(page, lang);
      await page.locator('assent-banner [part=title]').getByText(heading).waitFor();
      const elements = ['assent-banner', 'assent-declaration', 'assent-embed', 'assent-preferences'];
      for (const element of elements) await page.locator(`${element}[lang="${mark}"]`).waitFor({ state: 'attached' });
      assert.deepEqual(
        (await shown(page)).sort(),
        elements.map((element) => [element, mark, dir, false]),
      );
    }
    await page.locator('assent-banner [role=status]').getByText('votre consentement').waitFor({ state: 'attached' });
  });

  test('the button in the corner follows, before and after anything has been shown', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ messages }), cookie: recordValue() });
    const has = (label) =>
      page.waitForFunction(
        (text) => document.querySelector('assent-settings[side]')?.shadowRoot.textContent.trim() === text,
        label,
      );
    await has('Cookies');
    await changeLanguage(page, 'fa-IR');
    await has('تنظیمات کوکی');
    await changeLanguage(page, 'en');
    await has('Cookies');
    await page.evaluate(() => window.assent.showPreferences());
    await has('Cookie settings');
    await page.evaluate(() => window.assent.hide());
    await changeLanguage(page, 'de-AT');
    await has('Cookie-Einstellungen');
  });

  test('nothing follows where the site has chosen the language', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ language: 'en' }) });
    await page.locator('assent-banner [part=title]').waitFor();
    await changeLanguage(page, 'de');
    assert.equal(await page.evaluate(() => window.assent.state.language), 'en');
    assert.equal(await page.locator('assent-banner').getAttribute('lang'), 'en');
  });
});
