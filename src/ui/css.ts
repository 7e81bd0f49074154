import { sheetOf } from '../browser/styles.js';

/** A style sheet that is made on first use: a server that imports an element has none. */
export type LazySheet = () => CSSStyleSheet | string;

/** The style sheet that is written out: made once, and shared by all shadow roots that adopt it. */
export function css([text = '']: TemplateStringsArray): LazySheet {
  let sheet: CSSStyleSheet | string | undefined;
  return () => (sheet ??= sheetOf(CSS.supports('color', 'light-dark(red, red)') ? text : withoutLightDark(text)));
}

/**
 * Returns `text` for browsers without `light-dark()` (before Chrome 123, Firefox 120 and Safari 17.5): of two custom
 * properties one is empty, which turns its colour off, and one invalid, which leaves its colour alone.
 */
function withoutLightDark(text: string): string {
  const light = '{--assent-if-light:initial;--assent-if-dark: }';
  const dark = '{--assent-if-light: ;--assent-if-dark:initial}';
  const both = text.replace(/light-dark\(([^,]+),([^)]+)\)/g, 'var(--assent-if-light,$1)var(--assent-if-dark,$2)');
  return `:host,.light${light}.dark${dark}@media(prefers-color-scheme:dark){.auto,.page${dark}}${both}`;
}
