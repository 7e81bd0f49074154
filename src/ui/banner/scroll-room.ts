import { safeDocument } from '../../browser/safe-document.js';
import { addStyles, sheetOf } from '../../browser/styles.js';

/**
 * Lets a visitor scroll every part of the page out from under `surface` while it is visible, and makes the browser keep
 * focused elements clear of it. Nothing on the page moves: room at the top is scrolled away at once. No sheet of paper
 * has the room.
 *
 * The room is outside the page's body: padding inside would move a footer that sticks to the bottom.
 */
export function makeScrollRoom(surface: Element): void {
  const { scrollHeight, clientHeight } = safeDocument.documentElement;
  // A scroll bar that appears would make the page narrower.
  const bar = scrollHeight > clientHeight ? '' : 'scrollbar-width:none;';
  const sheet = sheetOf('');
  if (typeof sheet === 'string') return;
  addStyles(safeDocument, sheet);
  let above = 0;
  const fit = () => {
    const { top, bottom } = surface.getBoundingClientRect();
    const isBelow = top + bottom > innerHeight;
    const room = isBelow ? innerHeight - top : bottom;
    const [side, pseudo] = isBelow ? ['bottom', 'after'] : ['top', 'before'];
    // What a short page cannot scroll away it has to be long enough for.
    const length = isBelow ? '' : `min-height:calc(100vh + ${room}px)!important;`;
    const rule = `html{${bar}${length}overflow-anchor:none;scroll-padding-${side}:${room}px!important}`;
    sheet.replaceSync(room ? `@media screen{${rule}html::${pseudo}{content:"";display:block;height:${room}px}}` : '');
    const before = above;
    above = isBelow ? 0 : room;
    scrollBy({ top: above - before, behavior: 'instant' });
  };
  // What is taken away has no size any more, and that too is observed.
  new ResizeObserver(fit).observe(surface);
  // A home indicator that comes or goes moves the surface, and leaves it its size.
  addEventListener('resize', fit);
}
