import type { AssentInstance } from '../assent/assent.js';

/**
 * Keeps `data-assent` and `data-assent-granted` on the root element equal to what is in force, for style sheets; also
 * where a router makes the root element's attributes, or the element itself, those of another page.
 */
export function markRoot(assent: AssentInstance): void {
  const mark = () => {
    const { documentElement } = document;
    const { status, granted } = assent.state;
    // What it does itself is not for the observer to see.
    observer.disconnect();
    documentElement.dataset['assent'] = status;
    documentElement.dataset['assentGranted'] = granted.join(' ');
    observer.observe(document, { childList: true });
    observer.observe(documentElement, { attributeFilter: ['data-assent', 'data-assent-granted'] });
  };
  // Before the visitor sees it, and not more often: another script may take them away each time.
  const observer = new MutationObserver(() => requestAnimationFrame(mark));
  assent.subscribe(mark);
}
