import type { AssentInstance } from '../../assent/assent.js';

/** Guards the nodes inside a root. */
type Guard = (root: Node & ParentNode) => void;

/**
 * Loads what serves the page's own markup once there is some: the gate for elements with `data-category`, and the
 * elements for `<assent-declaration>` and `<assent-embed>`.
 *
 * Gated markup needs nobody to hold it. So while the visitor is being asked, the gate comes after the banner, unless
 * something waits for what is granted already.
 *
 * @param load Loads the gate, opens it for the document, and returns what opens it for a shadow root.
 */
export function loadGateOnDemand(assent: AssentInstance, load: () => Promise<Guard>): void {
  let isAsked = false;
  let gate: Promise<Guard | void> | undefined;
  let undefinedElement: Element | null = null;

  const openGate = () =>
    (gate ??= load().catch((cause: unknown) => {
      assent.report('markup-held', 'The gate did not load: everything that waits for consent stays blocked', cause);
    }));

  assent.guardWith(async (root) => (await openGate())?.(root));

  const look = () => {
    const element = document.querySelector(':is(assent-declaration, assent-embed):not(:defined)');
    if (element && element !== undefinedElement) {
      undefinedElement = element;
      // An error has been reported by the time the promise rejects.
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
