import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '@open-wc/testing';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { SHOP, openShop, place, show } from '../helpers/elements.js';
import { sendSignals } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** What breaks the rules of WCAG 2.2, levels A and AA, in `element`. */
async function violationsIn(element: Element): Promise<string[]> {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  const { violations, passes } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  if (!passes.length) throw new Error('axe has found nothing to look at');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Ways to meet the surfaces: configuration, and what is stored. */
const STATES: Readonly<Record<string, [ConfigInput, Parameters<typeof openShop>[1]?]>> = {
  'on a first visit': [{}],
  'with all kinds of purposes': [SHOP],
  'under opt-out': [{ ...SHOP, mode: 'opt-out' }],
  'after the choice has expired': [SHOP, defaultRecordOf({ t: '1600000000' })],
  'after a consent': [{}, defaultRecordOf()],
  'right to left, for a minor': [{ ...SHOP, language: 'ar', guardian: 'required' }],
};

describe('axe finds nothing wrong', () => {
  const { documentElement: root } = document;
  let page: TestPage;

  afterEach(() => {
    page.end();
    root.removeAttribute('style');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const [state, [input, stored]] of Object.entries(STATES)) {
      for (const layout of ['box', 'bar', 'modal'] as const) {
        it(`with the banner as ${layout}, ${theme}, ${state}`, async () => {
          page = openShop({ ...input, ui: { layout, theme } }, stored);
          expect(await violationsIn(await show('assent-banner', page))).to.deep.equal([]);
        });
      }

      it(`with the preferences, ${theme}, ${state}`, async () => {
        page = openShop({ ...input, ui: { theme } }, stored);
        expect(await violationsIn(await show('assent-preferences', page))).to.deep.equal([]);
      });

      for (const [what, html] of Object.entries({
        'the declaration': '<assent-declaration></assent-declaration>',
        'an embed': '<assent-embed category="health optional" src="/film" title="Film"></assent-embed>',
      })) {
        it(`with ${what} on a page that is ${theme}, ${state}`, async () => {
          root.style.cssText = `color-scheme: ${theme}; background: Canvas; color: CanvasText`;
          page = openShop({ ...SHOP, ...input }, stored);
          expect(await violationsIn(await place(html))).to.deep.equal([]);
        });
      }
    }
  }

  it('with the preferences where the browser sends signals', async () => {
    const stop = sendSignals({ doNotTrack: true, globalPrivacyControl: true });
    page = openShop(SHOP);
    expect(await violationsIn(await show('assent-preferences', page))).to.deep.equal([]);
    stop();
  });
});
