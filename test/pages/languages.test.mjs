import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { suite, test } from 'node:test';
import { ON_DEMAND } from '../helpers/page-server.mjs';
import { openSite, pageWith } from '../helpers/site.mjs';

const site = await openSite();

const tags = readdirSync(join(import.meta.dirname, '../../dist', basename(ON_DEMAND), 'locales')).map((name) =>
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
