import type { Assent } from './assent.js';
import type { guardMarkup } from './gate.js';

/**
 * Fetches what serves the page's own markup, once there is some: the gate for what waits with `data-category`, and the
 * elements for `<assent-declaration>` and `<assent-embed>`.
 *
 * Held markup needs nobody to hold it. So while the visitor is being asked, the gate comes after the banner, unless
 * something waits for what is granted already.
 *
 * @param nonce The nonce of Assent's own tag.
 */
export function watchMarkup(assent: Assent, nonce: string | undefined): void {
  let isAsked = false;
  let isGateComing = false;
  let undefinedOne: Element | null = null;

  const look = async () => {
    const element = document.querySelector(':is(assent-declaration, assent-embed):not(:defined)');
    if (element && element !== undefinedOne) {
      undefinedOne = element;
      // What goes wrong has been reported when the promise rejects.
      assent.upgrade().catch(() => {});
    }

    if (isGateComing) return;
    const isDue = isAsked || assent.state.status === 'decided';
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-category]')) {
      isGateComing ||= isDue || assent.has(`${dataset['category']}`);
    }
    try {
      if (isGateComing) (await import('./gate.js')).guardMarkup(assent, nonce);
    } catch (cause) {
      assent.report('markup-held', 'the gate did not load: what waits for consent stays held', cause);
    }
  };

  for (const name of ['ready', 'change', 'show']) {
    assent.addEventListener(name, () => {
      isAsked ||= name === 'show';
      void look();
    });
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
