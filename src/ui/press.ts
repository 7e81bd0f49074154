/**
 * A button of ours, in a form of its own: `<form><button type="reset" .press=${…}>`.
 *
 * What it does must not depend on a listener that a page can stop, so there are two ways to it: the click, on its way down
 * from the window, and the `reset` event of the form, which never leaves the shadow root, and which no sandbox forbids.
 */
interface PressButton extends HTMLButtonElement {
  /** @param event What the visitor did; nothing if it is unknown who did it. */
  press?(event?: Event): unknown;
}

/** What the visitor meets outside the page's own content. */
const SURFACES = ['assent-banner', 'assent-preferences'];

/** The events by which pages trap the focus, close what is open, or swallow clicks. */
const TRAPPED = ['pointerdown', 'mousedown', 'touchstart', 'keydown', 'focusin', 'click'];

/** Whether the visitor's own click resets the form just now. */
let isVisitor = false;

/** Makes the buttons in `root` work. Safe to call at any time: `document.open()` erases all listeners. */
export function listenForPresses(root: ShadowRoot): void {
  for (const type of TRAPPED) addEventListener(type, hear, true);
  root.addEventListener('reset', press);
}

/** At the window, on the way down: keeps what happens in a surface from the page, and presses the buttons. */
function hear(event: Event): void {
  const path = event.composedPath();
  if (path.some((node) => node instanceof Element && SURFACES.includes(node.localName))) event.stopPropagation();
  const button = path.find((node): node is PressButton => node instanceof HTMLButtonElement && 'press' in node);
  // What `data-assent-action` does is done by now.
  if (event.type !== 'click' || !button?.form || button.hasAttribute('data-assent-action')) return;
  event.preventDefault();
  button.getRootNode().addEventListener('reset', press);
  isVisitor = event.isTrusted;
  button.form.reset();
  isVisitor = false;
}

function press(event: Event): void {
  const button = (event.target as HTMLFormElement).querySelector<PressButton>('button');
  button?.press?.(isVisitor ? event : undefined);
}
