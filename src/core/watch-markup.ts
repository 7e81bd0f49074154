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
  let gate: Promise<ReturnType<typeof guardMarkup> | void> | undefined;
  let undefinedOne: Element | null = null;

  const openGate = () =>
    (gate ??= import('./gate.js')
      .then((module) => module.guardMarkup(assent, nonce))
      .catch((cause: unknown) => {
        assent.report('markup-held', 'the gate did not load: what waits for consent stays held', cause);
      }));

  assent.guard = async (root) => (await openGate())?.(root);

  const look = () => {
    const element = document.querySelector(':is(assent-declaration, assent-embed):not(:defined)');
    if (element && element !== undefinedOne) {
      undefinedOne = element;
      // What goes wrong has been reported when the promise rejects.
      assent.upgrade().catch(() => {});
    }

    if (gate) return;
    const held = [...document.querySelectorAll<HTMLElement>('[data-category]')];
    const isDue = held.some(
      ({ dataset }) => isAsked || assent.state.status === 'decided' || assent.has(`${dataset['category']}`),
    );
    if (isDue) void openGate();
  };

  for (const name of ['ready', 'change', 'show']) {
    assent.addEventListener(name, () => {
      isAsked ||= name === 'show';
      look();
    });
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
