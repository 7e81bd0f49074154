import type { Assent } from './assent.js';

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
    if (element !== undefinedOne) {
      undefinedOne = element;
      // What goes wrong has been reported when the promise rejects.
      if (element) assent.upgrade().catch(() => {});
    }

    if (isGateComing) return;
    const held = [...document.querySelectorAll<HTMLElement>('[data-category]')];
    isGateComing = held.some(
      ({ dataset }) => isAsked || assent.state.status === 'decided' || assent.has(`${dataset['category']}`),
    );
    if (!isGateComing) return;
    try {
      (await import('./gate.js')).guardMarkup(assent, nonce);
    } catch (cause) {
      assent.report('markup-held', 'what waits for consent stays held on this page: the gate did not load', cause);
    }
  };

  for (const event of ['ready', 'change']) assent.addEventListener(event, look);
  assent.addEventListener('show', () => {
    isAsked = true;
    void look();
  });
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
