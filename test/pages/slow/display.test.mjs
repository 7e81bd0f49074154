import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recordValue } from '../../helpers/records.mjs';
import { eventsOf, openSite, pageWith, pageWithConfig, waitForEvent } from '../../helpers/site.mjs';
import { answer, openPreferences, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

/** Runs in the page: refuses as soon as the banner is there. */
function answerAtOnce() {
  document.addEventListener('assent:show', () => window.assent.rejectAll());
}

const MARKUP = `<assent-settings>Cookie settings</assent-settings>
  <assent-embed category="optional" src="/page" title="Map"></assent-embed>`;

test('forced colours leave every button its border and every switch its state', async (t) => {
  const { page } = await site.openPage(t, { cookie: recordValue() });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => window.assent.showBanner());
  await openPreferences(page);
  const bare = await page.locator('assent-banner button, assent-preferences button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { borderTopWidth, borderTopColor, backgroundColor, textDecorationLine } = getComputedStyle(button);
      const isSeen =
        (borderTopWidth !== '0px' && borderTopColor !== backgroundColor) || textDecorationLine === 'underline';
      return isSeen ? [] : [button.textContent];
    }),
  );
  assert.deepEqual(bare, []);
  const lookOf = () =>
    page.locator('assent-preferences [part=switch]').evaluate((input) => {
      const { marginInlineStart, borderTopColor } = getComputedStyle(input, '::before');
      const { backgroundColor, borderTopColor: edge } = getComputedStyle(input);
      return {
        place: marginInlineStart,
        isKnobSeen: borderTopColor !== backgroundColor,
        isEdgeSeen: edge !== backgroundColor,
      };
    });
  const on = await lookOf();
  await page.locator('assent-preferences [part=switch]').click();
  const off = await lookOf();
  assert.notEqual(on.place, off.place);
  assert.deepEqual([on.isKnobSeen, off.isKnobSeen], [true, true]);
});

test('reduced motion is kept to: nothing of ours moves or fades at all', async (t) => {
  const { page } = await site.openPage(t, { html: pageWith({ body: MARKUP }) });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waitForBanner(page);
  await openPreferences(page);
  const moving = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const all = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    const isStill = ({ animationName, transitionDuration, scrollBehavior }) =>
      animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration) && scrollBehavior === 'auto';
    return [all.length, all.filter((element) => !isStill(getComputedStyle(element))).length];
  });
  assert.ok(moving[0] > 20);
  assert.equal(moving[1], 0);
});

test('a page of 1280 by 1024 px at 400 % can be answered, and scrolls in one direction', async (t) => {
  for (const layout of ['box', 'bar', 'modal']) {
    const tag = `<script src="/assent/assent.js" data-layout="${layout}" data-language="de"></script>`;
    const { page } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.setViewportSize({ width: 320, height: 256 });
    const buttons = page.locator('assent-banner [part=button]');
    await buttons.nth(1).waitFor();
    for (const index of [0, 1]) {
      const { x, y, width, height } = await buttons.nth(index).boundingBox();
      assert.ok(
        x >= 0 && x + width <= 320 && y >= 0 && y + height <= 256,
        `${layout}: button ${index} is out of sight`,
      );
    }
    const surface = page.locator('assent-banner [part=surface]');
    assert.ok(await surface.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth), layout);
    await buttons.nth(1).click();
    await waitForEvent(page, 'decision', { surface: 'banner' });
  }
});

test('nothing of ours is printed but the place of an embed', async (t) => {
  const { page } = await site.openPage(t, { html: pageWith({ body: MARKUP }) });
  await waitForBanner(page);
  await openPreferences(page);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('assent-banner, assent-preferences, assent-settings, assent-embed')].flatMap(
      ({ localName, shadowRoot }) =>
        [...shadowRoot.querySelectorAll('button')].some((button) => button.getClientRects().length) ? [localName] : [],
    ),
  );
  assert.deepEqual(shown, []);
});

suite('a theme', () => {
  const paint = (css) => pageWith({ head: `<style>${css}</style>` });
  const HARD = {
    'of grey on grey': 'html { --assent-button: #888; --assent-button-text: #999 }',
    'whose buttons let the surface through':
      'html { --assent-button: transparent; --assent-button-text: #fff; --assent-surface: #eee }',
    'of text that is not there': 'html { --assent-button-text: transparent }',
  };
  for (const [what, css] of Object.entries(HARD)) {
    test(`${what} is reported in the console`, async (t) => {
      const { page, messages } = await site.openPage(t, { html: paint(css) });
      const { detail } = await waitForEvent(page, 'error');
      assert.equal(detail.error.code, 'theme-unreadable');
      assert.match(messages.map(({ text }) => text).join(' '), /contrast of \d+\.\d to 1, but need 4\.5 to 1/);
    });
  }

  test('that can be read is not, in light and dark', async (t) => {
    const { page, messages } = await site.openPage(t, {
      html: paint('html { --assent-button: #0057b7; --assent-button-text: #ffffffee }'),
    });
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await waitForBanner(page);
      await page.waitForLoadState('networkidle');
    }
    assert.deepEqual(await eventsOf(page, 'error'), []);
    assert.deepEqual(messages, []);
  });
});

test('the settings button is named by the language also for who answers before all has come', async (t) => {
  const tag = '<script src="/assent/assent.js" data-language="de"></script>';
  const { page } = await site.openPage(t, { html: pageWith({ tag }), initScript: answerAtOnce });
  await page.getByRole('button', { name: 'Cookie-Einstellungen' }).waitFor();
});

test('the name of the settings button is in the language that was loaded, else in a word that all share', async (t) => {
  const tag = '<script src="/assent/assent.js" data-language="de"></script>';
  const { page } = await site.openPage(t, { html: pageWith({ tag }) });
  await page.locator('assent-banner [part=button]').first().waitFor();
  await page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
  await page.getByRole('button', { name: 'Cookie-Einstellungen' }).waitFor();
  // What the first visit still fetches is not to be taken for the next one's.
  await page.waitForLoadState('networkidle');
  site.requests.length = 0;
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Cookies', exact: true }).click();
  assert.deepEqual(
    site.requests.slice(0, 2).map(({ path }) => path.replace(/^\/page-\d+$/, 'page')),
    ['page', '/assent/assent.js'],
  );
  await page.getByRole('heading', { name: 'Cookie-Einstellungen' }).waitFor();
  await page.evaluate(() => window.assent.hide());
  await page.getByRole('button', { name: 'Cookie-Einstellungen' }).waitFor();
});

suite('what a screen reader is told', () => {
  test('of the banner', async (t) => {
    const tag = '<script src="/assent/assent.js" data-policy-url="/privacy"></script>';
    const { page } = await site.openPage(t, { html: pageWith({ tag }) });
    await page.getByRole('status').getByText('asks').waitFor({ state: 'attached' });
    assert.equal(
      await page.locator('assent-banner [role=region]').ariaSnapshot(),
      `- region "Optional cookies":
  - heading "Optional cookies" [level=2]
  - paragraph:
    - text: "127.0.0.1 asks for your consent to use optional cookies for these purposes: statistics, advertising and content from other sites. Some of these cookies come from other companies. You can accept or reject them, and change your choice at any time."
    - link "Privacy policy":
      - /url: /privacy
  - button "Accept"
  - button "Reject"
  - button "Customise"
  - status: "127.0.0.1 asks for your consent to use optional cookies for these purposes: statistics, advertising and content from other sites. Some of these cookies come from other companies. You can accept or reject them, and change your choice at any time. Privacy policy"`,
    );
  });

  test('of the preferences', async (t) => {
    const { page } = await site.openPage(t);
    await answer(page, 'Reject');
    await openPreferences(page);
    const told = await preferences(page).ariaSnapshot();
    assert.equal(
      told.replace(
        /on \d+ \w+ 2\d+ at [\d:]+\. We will remember it until \d+ \w+ 2\d+\./,
        'on DATE. We will remember it until DATE.',
      ),
      `- dialog "Cookie settings":
  - heading "Cookie settings" [level=2]
  - button "Close": ✕
  - paragraph: You made your choice on DATE. We will remember it until DATE.
  - paragraph: You did not accept any optional cookies.
  - heading "Strictly necessary Always on" [level=3]
  - paragraph: This site cannot work without these. They do not need your consent.
  - heading "Statistics, advertising and content from other sites" [level=3]:
    - text: Statistics, advertising and content from other sites
    - switch "Statistics, advertising and content from other sites"
  - paragraph: Not needed for this site to work.
  - button "Accept all"
  - button "Reject all"
  - button "Save choices"`,
    );
  });
});

suite('the preferences of a long list', () => {
  const categories = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, title: `Category ${index}` }));

  test('keep their heading and the way out in view, over nothing that has the focus', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ categories }) });
    await page.setViewportSize({ width: 390, height: 700 });
    await openPreferences(page);
    const close = preferences(page).getByRole('button', { name: 'Close' });
    // Down, and up again.
    for (const { title } of [
      ...categories,
      ...categories.map((_, index) => categories[categories.length - 1 - index]),
    ]) {
      const turn = preferences(page).getByRole('switch', { name: title, exact: true });
      await turn.focus();
      const [box, head] = [await turn.boundingBox(), await close.boundingBox()];
      assert.ok(head && head.y >= 0 && head.y < 100, `the way out is at ${head?.y}`);
      assert.ok(box && box.y >= head.y + head.height, `${title} is under the heading`);
    }
  });

  test('make Save as visible as the other two buttons once something was turned', async (t) => {
    const { page } = await site.openPage(t, { html: pageWithConfig({ categories }) });
    await openPreferences(page);
    const lookOf = (name) =>
      preferences(page)
        .getByRole('button', { name })
        .evaluate((button) => {
          const { backgroundColor, color, fontWeight } = getComputedStyle(button);
          return { backgroundColor, color, fontWeight };
        });
    assert.notDeepEqual(await lookOf('Save choices'), await lookOf('Accept all'));
    await preferences(page).getByRole('switch', { name: 'Category 3' }).click();
    await page.waitForFunction(() =>
      document.querySelector('assent-preferences')?.shadowRoot?.querySelector('[part=save].changed'),
    );
    assert.deepEqual(await lookOf('Save choices'), await lookOf('Accept all'));
  });
});
