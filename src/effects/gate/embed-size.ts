import { safeDocument } from '../../browser/safe-document.js';
import { addStyles, sheetOf } from '../../browser/styles.js';

/**
 * Gives every `<assent-embed>` its size before what draws it has come, so that the page does not move when it does.
 *
 * Any rule of the page goes before. Where `attr()` takes types, `width` and `height` count as they do on an iframe.
 */
const STYLES = `
  :where(assent-embed:not(:defined)) {
    display: block;
    max-inline-size: 100%;
    aspect-ratio: 16 / 9;
    aspect-ratio: attr(width type(<number>), 16) / attr(height type(<number>), 9);
    inline-size: attr(width px, auto);
  }
`;

/** Adds the rule to the page. */
export function reserveEmbedSize(): void {
  addStyles(safeDocument, sheetOf(STYLES));
}
