import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSite, pageWith, waitForEvent } from '../../helpers/site.mjs';

const site = await openSite();

/** What pages do to themselves, or to banners, by name. */
const SHEETS = {
  'take everything back': '* { all: unset !important }',
  'hide the elements by name':
    'assent-banner, assent-preferences { display: none !important; visibility: hidden !important; opacity: 0 !important }',
  'hide dialogs and popovers': '[popover], dialog { display: none !important }',
  'hide what is not defined': ':not(:defined) { display: none !important }',
  'hide everything': '* { visibility: hidden !important }',
  'make everything transparent': 'html > * { opacity: 0 !important }',
  'let nothing be clicked': '* { pointer-events: none !important; user-select: none !important }',
  'transform and filter the body':
    'html, body { transform: translateX(50px) scale(0.9); filter: blur(1px); perspective: 100px; will-change: transform }',
  'contain the body': 'html { container-type: inline-size } body { contain: strict; height: 100px; overflow: hidden }',
  'lay something over everything':
    'body::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647 }',
  'restyle buttons':
    'button { display: none !important; width: 1px !important; height: 1px !important; color: transparent !important; clip-path: inset(50%) !important }',
  'set huge type': 'html { font-size: 100px !important }',
  'set no type': '* { font-size: 0 !important; line-height: 0 !important }',
  'animate everything':
    '@keyframes away { to { transform: translateY(-200vh); opacity: 0 } } * { animation: away 1ms forwards !important; transition: all 9s !important }',
  'zoom in': 'html { zoom: 4 }',
  'clip everything': '* { clip-path: circle(0) !important; mask: linear-gradient(#0000, #0000) !important }',
  'push everything away': '* { position: absolute !important; left: -9999px !important; top: -9999px !important }',
  'make everything small':
    '* { width: 0 !important; height: 0 !important; max-height: 0 !important; overflow: hidden !important }',
  'write sideways and backwards':
    'html { writing-mode: vertical-rl; direction: rtl } * { letter-spacing: 2em; text-indent: -999px }',
  'lay out the root as a grid':
    'html { display: grid; grid-template: 10px / 10px } html > * { order: -1; max-width: 10px }',
};

/** What visitors answer in, and the call that shows it. */
const SURFACES = { banner: 'showBanner', preferences: 'showPreferences' };

/** Where the middle of a button is, and whether a click there meets it through all shadow roots. */
const aimAt = (locator) =>
  locator.evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    /** The innermost element that a click there meets. */
    const hitIn = (root) => {
      const hit = root.elementFromPoint(x, y);
      return hit?.shadowRoot ? (hitIn(hit.shadowRoot) ?? hit) : hit;
    };
    const hit = hitIn(document);
    const { visibility, opacity, color, backgroundColor, fontSize } = getComputedStyle(button);
    const isLegible =
      visibility === 'visible' && opacity === '1' && color !== backgroundColor && parseFloat(fontSize) >= 14;
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { x, y, isHit: hit === button, isLegible, isInside, isLarge: bottom - top >= 44 };
  });

suite('Reject can be seen and clicked on pages whose styles', () => {
  for (const [what, css] of Object.entries(SHEETS)) {
    test(what, async (t) => {
      const { page } = await site.openPage(t, { html: pageWith({ head: `<style>${css}</style>` }) });
      for (const [surface, show] of Object.entries(SURFACES)) {
        await page.evaluate((name) => window.assent[name](), show);
        const { x, y, ...facts } = await aimAt(page.locator(`assent-${surface} [part=button]`).nth(1));
        assert.deepEqual(facts, { isHit: true, isLegible: true, isInside: true, isLarge: true }, surface);
        await page.mouse.click(x, y);
        const { detail } = await waitForEvent(page, 'decision', { surface });
        assert.deepEqual(detail.record.refused, ['optional'], surface);
      }
    });
  }
});
