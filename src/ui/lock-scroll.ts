import { safeDocument } from '../browser/safe-document.js';
import { sheetOf } from '../browser/styles.js';

/** Keeps the page behind `dialog` still as long as that is visible. Nothing moves: a scroll bar keeps its place. */
export function lockScroll(dialog: Element): void {
  const { documentElement: root, body } = safeDocument;
  const isVisible = (element: Element | null) => !element || getComputedStyle(element).overflowY === 'visible';
  // What scrolls a page is the root, or a body that says so where the root says nothing (CSS Overflow 3, section 3.3).
  const scroller = isVisible(root) && !isVisible(body) ? 'body' : ':root';
  const gutter = innerWidth > root.clientWidth ? ':root{scrollbar-gutter:stable!important}' : '';
  const sheet = sheetOf(`@media screen{${scroller}{overflow:hidden!important}${gutter}}`);
  // What is taken away has no size any more, and that too is observed.
  new ResizeObserver(() => {
    if (typeof sheet === 'string') return;
    const others = safeDocument.adoptedStyleSheets.filter((each) => each !== sheet);
    safeDocument.adoptedStyleSheets = dialog.getClientRects().length ? [...others, sheet] : others;
  }).observe(dialog);
}
