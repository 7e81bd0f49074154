import { matches, parentOf, safeDocument } from '../browser/safe-document.js';

/**
 * Returns the page's own modal dialog, the one in use if there are several: everything outside it is inert (HTML,
 * section 6.3.1), also what is in the top layer.
 */
export function pageModal(): Element | undefined {
  for (let node: Node | null = focused(); node; node = whereShown(node)) if (isModal(node)) return node;
  return [...safeDocument.querySelectorAll(':modal')].filter(isModal).at(-1);
}

/** Returns what has the focus, also in the shadow roots of the page. */
function focused(): Element | null {
  let element = safeDocument.activeElement;
  while (element?.shadowRoot?.activeElement && !element.localName.startsWith('assent-')) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}

/** Whether `node` is a dialog that is modal: an element in full screen matches `:modal`, too. */
const isModal = (node: Node): node is Element => node instanceof HTMLDialogElement && matches(node, ':modal');

/** Returns what `node` is shown in, as its prototypes have it: markup can hide the members of the document and of forms. */
function whereShown(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot: unknown = node instanceof Element && Reflect.get(Element.prototype, 'assignedSlot', node);
  return slot instanceof Node ? slot : parentOf(node);
}
