import { addressOf, connect, isHeld, isScript, revive } from './activate.js';
import type { AssentInstance } from '../../assent/assent.js';
import { isGranted } from './is-granted.js';
import { scriptPolicy } from './trusted-types.js';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

const GATED = '[data-category]:not([data-assent]), :is(assent-declaration, assent-embed):not(:defined)';

/**
 * Holds what the page marks with `data-category` until what it waits for is granted, wherever and whenever it
 * appears, and takes back what can be taken back.
 *
 * Scripts run once each, in document order. External ones are fetched side by side: the browser runs them in the
 * order of their insertion, and an inline one goes in with the `load` event of the external one before it, which
 * comes before the next script runs (HTML, section 4.12.1.1, "execute the script element").
 *
 * A held script stays in its place, and the one that runs goes in before it. So a framework finds the node that it
 * made, and a router that keeps pages keeps the held one, which has to ask again.
 *
 * @param nonce The nonce of Assent's own tag. Where there is one, scripts without it stay held: a script that another
 *   inserts may pass a policy which its own markup would not (CSP3, section 8.2, `'strict-dynamic'`).
 * @returns What does the same for a shadow root, for as long as that is in the document.
 */
export function guardMarkup(assent: AssentInstance, nonce: string | undefined): (root: Node & ParentNode) => void {
  const policy = scriptPolicy();
  // A field of a form hides what the form has by the same name.
  const { matches, querySelectorAll } = Element.prototype;
  /** Scripts that have run, or may not. */
  const done = new WeakSet<HTMLElement>();
  const roots = new Set<Node & ParentNode>();
  const queue = new Set<HTMLElement>();
  let isResting = false;
  let isTold = false;
  /** The last script that is on its way; inline ones after it wait for it. */
  let coming: HTMLScriptElement | null = null;

  function settle(element: HTMLElement): void {
    try {
      const isOn = isGranted(element, assent);
      if (element.localName.startsWith('assent-')) assent.upgrade().catch(() => {});
      else if (!isScript(element)) connect(element, isOn, policy);
      else if (isOn && isHeld(element) && (!nonce || element.nonce === nonce)) run(element);
    } catch (cause) {
      if (!isTold)
        assent.report(
          'markup-refused',
          'A script was blocked: add the Trusted Types policy "assent" to your CSP',
          cause,
        );
      isTold = true;
    }
  }

  function run(held: HTMLScriptElement): void {
    if (!held.isConnected || done.has(held)) return;
    done.add(held);
    const script = revive(held, policy);
    whenSettled(script, ({ type }) => {
      if (coming === script) coming = null;
      held.dispatchEvent(new Event(type));
    });
    if (script.src && !script.async && script.type !== 'module') coming = script;
    held.before(script);
    // The browser knows by now what to do with it. A copy that a router makes of it must not run.
    script.type = held.type;
  }

  function work(): void {
    if (isResting) return;
    const end = performance.now() + SLICE;
    for (const element of queue) {
      if (!isComplete(element)) return;
      if (performance.now() > end) {
        isResting = true;
        setTimeout(() => {
          isResting = false;
          work();
        });
        return;
      }
      queue.delete(element);
      if (coming && isScript(element) && !addressOf(element)) whenSettled(coming, () => settle(element));
      else settle(element);
    }
  }

  function review(): void {
    queue.clear();
    for (const root of roots) {
      if (root.isConnected) addFrom(root);
      else roots.delete(root);
    }
    work();
  }

  function addFrom(root: Node & ParentNode): void {
    for (const element of root.querySelectorAll<HTMLElement>(GATED)) queue.add(element);
  }

  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes] as HTMLElement[])) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (matches.call(node, GATED)) queue.add(node);
      for (const element of querySelectorAll.call(node, GATED)) queue.add(element as HTMLElement);
    }
    work();
  });

  function guard(root: Node & ParentNode): void {
    observer.observe(root, { childList: true, subtree: true });
    roots.add(root);
    addFrom(root);
    work();
  }

  guard(document);
  document.addEventListener('readystatechange', work);
  // The visitor sees the answer to a click before the page gets to work.
  assent.addEventListener('change', () => setTimeout(review));
  return guard;
}

/** Calls `listener` when `script` has run, or turns out not to come. */
function whenSettled(script: HTMLScriptElement, listener: (event: Event) => void): void {
  for (const name of ['load', 'error']) script.addEventListener(name, listener);
}

/** Says whether all of `node` is there: while the page is parsed, what follows it tells. */
function isComplete({ nextSibling, parentNode }: Node): boolean {
  if (nextSibling || !parentNode || document.readyState !== 'loading') return true;
  return parentNode !== document && isComplete(parentNode);
}
