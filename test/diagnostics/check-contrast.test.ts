import { expect } from '@open-wc/testing';
import { checkContrast } from '../../src/diagnostics/check-contrast.js';
import { openShop, show } from '../helpers/elements.js';
import type { TestPage } from '../helpers/page.js';

describe('checkContrast', () => {
  const { style } = document.documentElement;
  let page: TestPage;

  beforeEach(() => {
    page = openShop();
  });

  afterEach(() => {
    style.cssText = '';
    page.end();
  });

  /** What is reported where the page sets these custom properties. */
  async function reported(css: string): Promise<string[]> {
    style.cssText = css;
    const { shadowRoot } = await show('assent-banner', page);
    if (shadowRoot?.firstElementChild) checkContrast(page.assent, shadowRoot.firstElementChild);
    return page.detailsOf('error').map(({ error }) => error.message);
  }

  for (const [css, ratio] of [
    ['--assent-button: #777; --assent-button-text: #fff', '4.5'],
    ['--assent-button: oklch(60% 0.1 200); --assent-button-text: oklch(70% 0.1 200)', '1.5'],
    ['--assent-button: #fff8; --assent-surface: #000; --assent-button-text: #888', '1.0'],
  ]) {
    it(`reports ${css}`, async () => {
      const [message, ...others] = await reported(`${css}`);
      expect(message).to.contain(`have a contrast of ${ratio} to 1`);
      expect(others).to.deep.equal([]);
    });
  }

  it('says nothing of the theme as it comes, nor of one that can just be read', async () => {
    expect(await reported('')).to.deep.equal([]);
    expect(await reported('--assent-button: #767676; --assent-button-text: #fff')).to.deep.equal([]);
  });

  it('says nothing where the browser does not tell what it has painted', async () => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(new Uint8ClampedArray(4).fill(255), 1);
    try {
      expect(await reported('--assent-button: #888; --assent-button-text: #999')).to.deep.equal([]);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });
});
