/**
 * Calls `listen`, which adds listeners, and calls it again whenever the page has a new root: `document.open()` takes every
 * listener away with the old one (HTML, section 8.4.1). A listener that is there is not added twice.
 */
export function keepListening(listen: () => void): void {
  listen();
  new MutationObserver(listen).observe(document, { childList: true });
}
