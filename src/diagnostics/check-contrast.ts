import { createHtml, safeDocument } from '../browser/safe-document.js';
import type { AssentInstance } from '../assent/assent.js';

/** What WCAG 2.2 asks of text against what is behind it (success criterion 1.4.3). */
const ENOUGH = 4.5;

/** Reports, whenever the banner shows, if the theme leaves Accept and Reject hard to read. */
export function checkContrastOfBanner(assent: AssentInstance): void {
  const check = () => {
    const surface = safeDocument.querySelector('assent-banner')?.shadowRoot?.firstElementChild;
    if (surface) checkContrast(assent, surface);
  };
  assent.addEventListener('show', check);
  check();
}

/** Reports if Accept and Reject on `surface` have too little contrast: an answer that cannot be read is no choice. */
export function checkContrast(assent: AssentInstance, surface: Element): void {
  const button = surface.querySelector('[part=button]');
  if (!button || !canMeasure()) return;
  const { color, backgroundColor } = getComputedStyle(button);
  // What shows through a button is the surface, and through that, for all that is known, paper.
  const layers = ['#fff', getComputedStyle(surface).backgroundColor, backgroundColor];
  const ratio = contrastOf(paint([...layers, color]), paint(layers));
  if (ratio >= ENOUGH) return;
  assent.report(
    'theme-unreadable',
    `Accept and Reject have a contrast of ${ratio.toFixed(1)} to 1, but need ${ENOUGH} to 1. ` +
      'Change --assent-button and --assent-button-text, or --assent-surface',
  );
}

/** Browsers that guard against fingerprinting give other colours back than were painted. */
const canMeasure = (): boolean => contrastOf(paint(['#fff']), paint(['#000'])) > 20;

/** The colour that `layers` make, the lowest first, as the browser's own canvas mixes them: 0 to 255 each. */
function paint(layers: readonly string[]): Uint8ClampedArray {
  const canvas = Object.assign(createHtml('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint8ClampedArray(4);
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return context.getImageData(0, 0, 1, 1).data;
}

/** The contrast of two colours, 1 to 21, after WCAG 2.2 ("contrast ratio"). */
function contrastOf(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How light a colour is, 0 to 1, after WCAG 2.2 ("relative luminance"). */
function luminanceOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
