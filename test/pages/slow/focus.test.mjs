import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';
import { answer, banner, bannerButton, consentOf, preferences, waitForBanner } from '../../helpers/visitor.mjs';

const site = await openSite();

const LINKS = 40;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** A page of links, the last of them at its very end, whose head stays on top of it. */
const pageOfLinks = (settings) =>
  pageWith({
    head: '<style>p { margin: 0 0 24px } footer { position: sticky; bottom: 0 }</style>',
    tag: `<script src="/assent/assent.js" ${settings}></script>`,
    body: Array.from({ length: LINKS }, (_, index) => `<p><a href="#l${index}">Link ${index}</a></p>`).join(''),
  });

/** What has the focus, through all shadow roots, and whether something lies over it. */
const focusOf = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    /** The innermost element that a click there meets. */
    const hitIn = (root) => {
      const hit = root.elementFromPoint(x, y);
      return hit?.shadowRoot ? (hitIn(hit.shadowRoot) ?? hit) : hit;
    };
    const hit = hitIn(document);
    return { text: element.textContent?.trim() ?? '', isSeen: element === hit || element.contains(hit) };
  });

/** The sizes and places that a page has before, while and after the banner is up. */
const placesOf = (page) =>
  page.evaluate(() => ({
    heading: document.querySelector('h1').getBoundingClientRect().top,
    height: document.documentElement.scrollHeight,
    padding: getComputedStyle(document.documentElement).scrollPadding,
  }));

suite('a visitor who walks with the keyboard', () => {
  for (const position of ['bottom-start', 'top']) {
    for (const size of SIZES) {
      test(`finds nothing under the banner at ${position}, at ${size.width} px`, async (t) => {
        const layout = /-/.test(position) ? 'box' : 'bar';
        const html = pageOfLinks(`data-layout="${layout}" data-position="${position}"`);
        const { page } = await site.openPage(t, { html });
        await page.setViewportSize(size);
        await waitForBanner(page);
        await page.waitForFunction(() => getComputedStyle(document.documentElement).scrollPadding !== 'auto');
        const stops = [];
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let step = 0; step < LINKS + 8; step++) {
            await page.keyboard.press(key);
            stops.push(await focusOf(page));
          }
        }
        assert.ok(stops.filter(({ text }) => text === 'Link 20').length >= 2, 'the walk did not reach the links');
        assert.deepEqual(
          stops.filter(({ isSeen, text }) => text.startsWith('Link') && !isSeen),
          [],
        );
      });
    }
  }

  test('comes to the banner first, and from there to the page', async (t) => {
    const { page } = await site.openPage(t);
    await waitForBanner(page);
    const stops = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      stops.push((await focusOf(page)).text);
    }
    assert.deepEqual(stops, ['Accept', 'Reject', 'Customise', '']);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'name');
  });

  test('keeps the focus where it was when the banner comes, and hears of it once', async (t) => {
    const { page } = await site.openPage(t);
    await page.locator('#name').focus();
    await waitForBanner(page);
    const status = banner(page).getByRole('status');
    await page.waitForFunction(
      () => document.querySelector('assent-banner')?.shadowRoot?.querySelector('[role=status]')?.textContent,
    );
    assert.match(await status.innerText(), /asks for your consent/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'name');
    const changes = await page.evaluate(async () => {
      const spoken = document.querySelector('assent-banner')?.shadowRoot?.querySelector('[role=status]');
      const observer = new MutationObserver(() => {});
      observer.observe(spoken, { childList: true, characterData: true, subtree: true });
      await window.assent.showBanner();
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return observer.takeRecords().length;
    });
    assert.equal(changes, 0);
  });

  test('stays inside the preferences until they are closed, and is back where it was', async (t) => {
    const body = '<button type="button" id="ours" data-assent-action="preferences">Cookie settings</button>';
    const { page } = await site.openPage(t, { html: pageWith({ body }) });
    await answer(page, 'Reject');
    await page.locator('#ours').focus();
    await page.keyboard.press('Enter');
    await preferences(page).waitFor();
    assert.equal((await focusOf(page)).text, 'Cookie settings');
    const stops = new Set();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      stops.add(await page.evaluate(() => document.activeElement?.localName));
    }
    // Between the last stop and the first one the browser's own controls have their turn.
    assert.deepEqual([...stops].sort(), ['assent-preferences', 'body']);
    const before = await consentOf(page);
    await page.keyboard.press('Escape');
    await waitForEvent(page, 'hide', { surface: 'preferences' });
    assert.deepEqual(await consentOf(page), before);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'ours');
  });

  for (const layout of ['box', 'modal']) {
    test(`decides nothing with Escape in a banner as ${layout}`, async (t) => {
      const { page, context } = await site.openPage(t, { html: pageOfLinks(`data-layout="${layout}"`) });
      const reject = page.locator('assent-banner [part=button]').nth(1);
      await reject.focus();
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
      await reject.waitFor();
      assert.equal((await consentOf(page)).status, 'undecided');
      assert.deepEqual(await context.cookies(), []);
    });
  }
});

suite('the room that a banner takes', () => {
  for (const position of ['bottom', 'top']) {
    test(`at the ${position} moves nothing, lets all be scrolled into sight, and is given back`, async (t) => {
      const html = pageOfLinks(`data-manual data-layout="bar" data-position="${position}"`);
      const { page } = await site.openPage(t, { html });
      const before = await placesOf(page);
      await page.evaluate(() => window.assent.start());
      await waitForBanner(page);
      await page.waitForFunction(() => getComputedStyle(document.documentElement).scrollPadding !== 'auto');
      const during = await placesOf(page);
      const { height } = await banner(page).boundingBox();
      assert.equal(during.heading, before.heading);
      assert.ok(during.height >= before.height + height, `${during.height} after ${before.height}`);
      await page.evaluate(
        (isTop) => scrollTo(0, isTop ? 0 : document.documentElement.scrollHeight),
        position === 'top',
      );
      const edge = page.locator(position === 'top' ? 'h1' : 'body > p >> nth=-1');
      const [box, surface] = [await edge.boundingBox(), await banner(page).boundingBox()];
      if (position === 'top') assert.ok(box.y >= surface.y + surface.height, 'the heading stays under the banner');
      else assert.ok(box.y + box.height <= surface.y, 'the last link stays under the banner');
      await bannerButton(page, 'Reject').click();
      await banner(page).waitFor({ state: 'hidden' });
      await page.waitForFunction(() => getComputedStyle(document.documentElement).scrollPadding === 'auto');
      await page.evaluate(() => scrollTo(0, 0));
      assert.deepEqual(await placesOf(page), before);
    });
  }
});
