/**
 * Lets a visitor scroll everything on the page out from under `surface`, and has the browser keep what receives focus
 * clear of it. Nothing on the page moves.
 *
 * The room comes after the page: as padding inside, it would move a footer that sticks to the bottom.
 *
 * @returns the function that puts everything back.
 */
export function makeRoom(surface: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const observer = new ResizeObserver(() => {
    const { top, bottom } = surface.getBoundingClientRect();
    const room = innerHeight - top;
    sheet.replaceSync(
      room > bottom
        ? `html{scroll-padding-top:${bottom}px!important}`
        : `html{scroll-padding-bottom:${room}px!important}html::after{content:"";display:block;height:${room}px}`,
    );
  });
  observer.observe(surface);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
