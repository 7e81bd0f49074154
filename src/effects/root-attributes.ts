import type { AssentInstance } from '../assent/assent.js';
import { safeDocument } from '../browser/safe-document.js';

/**
 * Keeps `data-assent` and `data-assent-granted` on the root element equal to the state, for style sheets; also if a
 * router replaces the attributes, or the element itself.
 *
 * @attribute data-assent - `undecided` or `decided`
 * @attribute data-assent-granted - the granted ids, separated by spaces
 */
export function markRoot(assent: AssentInstance): void {
  const mark = () => {
    const documentElement = safeDocument.documentElement as HTMLElement | null;
    const { status, granted } = assent.state;
    // The observer must not see these changes.
    observer.disconnect();
    observer.observe(document, { childList: true });
    // A page may take its root away for a moment.
    if (!documentElement) return;
    documentElement.setAttribute('data-assent', status);
    documentElement.setAttribute('data-assent-granted', granted.join(' '));
    observer.observe(documentElement, { attributeFilter: ['data-assent', 'data-assent-granted'] });
  };
  // Before the visitor sees it, and not more often: another script may remove them each time.
  const observer = new MutationObserver(() => requestAnimationFrame(mark));
  assent.subscribe(mark);
}
