/**
 * Lets a visitor scroll everything on the page out from under `surface` for as long as that is to be seen, and has the
 * browser keep what receives focus clear of it. Nothing on the page moves.
 *
 * The room comes after the page: as padding inside, it would move a footer that sticks to the bottom.
 */
export function makeRoom(surface: Element): void {
  const { scrollHeight, clientHeight } = document.documentElement;
  // A scroll bar that appears would make the page narrower.
  const bar = scrollHeight > clientHeight ? '' : 'scrollbar-width:none;';
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  // What is taken away has no size any more, and that too is observed.
  new ResizeObserver(() => {
    const { top, bottom } = surface.getBoundingClientRect();
    const room = innerHeight - top;
    const below = `html{${bar}scroll-padding-bottom:${room}px!important}html::after{content:"";display:block;height:${room}px}`;
    const above = bottom ? `html{scroll-padding-top:${bottom}px!important}` : '';
    sheet.replaceSync(bottom > room ? below : above);
  }).observe(surface);
}
