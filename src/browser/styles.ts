import { createHtml, safeDocument } from './safe-document.js';

/**
 * Returns a style sheet that says `text`, for {@link addStyles}. Without constructable sheets (before Safari 16.4 and
 * Firefox 101), returns the text itself.
 */
export function sheetOf(text: string): CSSStyleSheet | string {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return text;
  }
}

/** Adds `sheet` to `root`: the text of one as an element, which a content security policy may refuse. */
export function addStyles(root: Document | ShadowRoot, sheet: CSSStyleSheet | string): void {
  if (typeof sheet !== 'string') {
    // Not `push`: the list is frozen before Chrome 99.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const style = createHtml('style');
  style.textContent = sheet;
  (root instanceof ShadowRoot ? root : safeDocument.documentElement).append(style);
}
