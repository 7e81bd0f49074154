import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, openPreferences, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const LONG = `<main>${'<p>What the page says.</p>'.repeat(200)}</main>`;

/** A page whose body scrolls, and one whose root does. */
const SCROLLERS = {
  'whose root scrolls': '',
  'whose body says how it scrolls': '<style>body { overflow-y: scroll }</style>',
  'whose root and body both do': '<style>html { overflow-y: scroll } body { overflow-x: hidden }</style>',
};

const surfaceOf = (page, name) => page.locator(`assent-${name} [part=surface]`);

/** How far `page` is scrolled after the visitor has turned the wheel beside the surface, and pressed keys in it. */
async function scrollBehind(page) {
  await page.mouse.move(5, 5);
  await page.mouse.wheel(0, 600);
  for (const key of ['End', 'PageDown', 'ArrowDown']) await page.keyboard.press(key);
  // A scroll would be under way by the next frames.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => scrollY);
}

suite('the page behind stays where it is', () => {
  for (const [what, head] of Object.entries(SCROLLERS)) {
    test(`for the preferences, on a page ${what}, and nothing moves`, async (t) => {
      const { page } = await site.openPage(t, { html: pageWith({ head, body: LONG }) });
      await answer(page, 'Reject');
      await page.evaluate(() => scrollTo(0, 300));
      const placeOf = () =>
        page.evaluate(() => {
          const { left, width } = document.querySelector('main').getBoundingClientRect();
          return [left, width, scrollY];
        });
      const before = await placeOf();
      await openPreferences(page);
      assert.equal(await scrollBehind(page), 300);
      assert.deepEqual(await placeOf(), before);
      await page.keyboard.press('Escape');
      await preferences(page).waitFor({ state: 'hidden' });
      await page.mouse.wheel(0, 200);
      await page.waitForFunction(() => scrollY > 300);
    });
  }

  test('for a modal banner, until the answer', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ ui: { layout: 'modal' } }, { body: LONG }) });
    await surfaceOf(page, 'banner').waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await scrollBehind(page), 0);
    await page.locator('assent-banner [data-choice=reject]').click();
    await waitForEvent(page, 'decision');
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
  });
});

for (const position of ['bottom-start', 'top-start']) {
  test(`an undecided page of one sheet is printed on one, with the banner at ${position}`, async (t) => {
    const html = pageWithConfig({ ui: { position } }, { body: '<div style="height: 850px"></div>' });
    const { page } = await site.openPage(t, { html });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
  });
}

suite('notches and home indicators', () => {
  const INSETS = { top: 47, bottom: 34, left: 50, right: 20 };

  async function setInsets(page, insets) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
  }

  /** How far an element is from the edges of the page. */
  const edgesOf = (locator) =>
    locator.evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom: innerHeight - bottom, left, right: innerWidth - right };
    });

  const assertClear = (edges, what) => {
    for (const [side, inset] of Object.entries(INSETS)) {
      assert.ok(edges[side] >= inset, `${what}: ${edges[side]} px on the ${side}, of ${inset}`);
    }
  };

  for (const layout of ['box', 'bar', 'modal']) {
    for (const position of ['bottom-start', 'bottom-end', 'top']) {
      test(`leave a ${layout} at ${position} clear, from the start or later`, async (t) => {
        const { page } = await site.openPage(t, { html: pageWithConfig({ ui: { layout, position } }, { body: LONG }) });
        await page.setViewportSize({ width: 390, height: 700 });
        const surface = surfaceOf(page, 'banner');
        await surface.waitFor();
        const before = await edgesOf(surface);
        for (const edge of Object.values(before)) assert.ok(edge >= 16);
        await setInsets(page, INSETS);
        assertClear(await edgesOf(surface), 'banner');
      });
    }
  }

  test('leave the preferences and the corner button clear', async (t) => {
    for (const settingsButton of ['left', 'right']) {
      const { page } = await site.openPage(t, { html: pageWithConfig({ ui: { settingsButton } }) });
      await page.setViewportSize({ width: 390, height: 700 });
      await setInsets(page, INSETS);
      await answer(page, 'Reject');
      assertClear(await edgesOf(page.locator('assent-settings button')), settingsButton);
      await openPreferences(page);
      assertClear(await edgesOf(surfaceOf(page, 'preferences')), 'preferences');
    }
  });
});

suite('while the banner is open, it follows', () => {
  const colourOf = (page) => surfaceOf(page, 'banner').evaluate((surface) => getComputedStyle(surface).backgroundColor);
  const DARK = 'rgb(28, 28, 30)';
  const LIGHT = 'rgb(255, 255, 255)';

  const colourIs = (page, colour) =>
    page.waitForFunction(
      (wanted) =>
        getComputedStyle(document.querySelector('assent-banner').shadowRoot.firstElementChild).backgroundColor ===
        wanted,
      colour,
    );

  test('the theme of the page where it states one, else that of the system', async (t) => {
    const { page } = await site.openPage(t);
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    assert.equal(await colourOf(page), LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    await colourIs(page, DARK);
    await page.evaluate(() => void (document.documentElement.style.colorScheme = 'light'));
    await colourIs(page, LIGHT);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => void (document.documentElement.style.colorScheme = 'dark'));
    await colourIs(page, DARK);
    await openPreferences(page);
    assert.equal(
      await surfaceOf(page, 'preferences').evaluate((surface) => getComputedStyle(surface).backgroundColor),
      DARK,
    );
  });

  for (const [what, head] of Object.entries({
    'a style sheet': '<style>:root { color-scheme: dark }</style>',
    'its metadata': '<meta name="color-scheme" content="dark">',
  })) {
    test(`the theme that a page states in ${what}, from the start`, async (t) => {
      const { page } = await site.openPage(t, { html: pageWith({ head }) });
      await waitForBanner(page);
      assert.equal(await colourOf(page), DARK);
    });
  }

  test('the language, also in what it reads out, and the direction of the page', async (t) => {
    const { page } = await site.openPage(t);
    await page.getByRole('status').getByText('asks').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      window.assent.setLanguage('ar');
    });
    await page.locator('assent-banner [role=status]').getByText('127.0.0.1').waitFor({ state: 'attached' });
    await page.waitForFunction(() => {
      const root = document.querySelector('assent-banner').shadowRoot;
      return /[\u0600-\u06ff]/.test(root.querySelector('[role=status]').textContent);
    });
    const { x, width } = await surfaceOf(page, 'banner').boundingBox();
    assert.equal(x + width, page.viewportSize().width - 16);
    await page.evaluate(() => window.assent.rejectAll());
    await page.locator('assent-settings[side=right]').waitFor();
  });

  test('the size of the window and of text: room for all of it, and both answers in sight', async (t) => {
    const { page } = await site.openPage(t, { html: pageWith({ body: LONG }) });
    await waitForBanner(page);
    await page.waitForLoadState('networkidle');
    const assertInSight = async (what) => {
      for (const choice of ['accept', 'reject']) {
        const { x, y, width, height } = await page.locator(`assent-banner [data-choice=${choice}]`).boundingBox();
        const window = page.viewportSize();
        assert.ok(x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height, `${what}: ${choice}`);
      }
      await page.waitForFunction(() => {
        const { top } = document.querySelector('assent-banner').shadowRoot.firstElementChild.getBoundingClientRect();
        return parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) === innerHeight - top;
      });
    };
    const fontSize = () =>
      surfaceOf(page, 'banner').evaluate((surface) => parseFloat(getComputedStyle(surface).fontSize));
    await page.setViewportSize({ width: 320, height: 480 });
    await assertInSight('small');
    const usual = await fontSize();
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    assert.equal(await fontSize(), 2 * usual);
    await assertInSight('large text');
    await page.setViewportSize({ width: 1280, height: 720 });
    await assertInSight('large text, large window');
  });
});
