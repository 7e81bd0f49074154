import { connect, isHeld, isScript, revive } from './activate.js';
import type { Assent } from './assent.js';
import { isMet } from './condition.js';
import { scriptPolicy } from './trusted.js';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

const GATED = '[data-category], assent-declaration, assent-embed';

/**
 * Holds what the page marks with `data-category` until what it waits for is granted, wherever and whenever it
 * appears, and takes back what can be taken back.
 *
 * Scripts run once each, in document order. External ones are fetched side by side: the browser runs them in the
 * order of their insertion, and an inline one goes in with the `load` event of the external one before it, which
 * comes before the next script runs (HTML, section 4.12.1.1, "execute the script element").
 *
 * @param nonce The nonce of Assent's own tag. Where there is one, scripts without it stay held: a script that another
 *   inserts may pass a policy which its own markup would not (CSP3, section 8.2, `'strict-dynamic'`).
 */
export function guardMarkup(assent: Assent, nonce: string | undefined): void {
  const policy = scriptPolicy();
  let queue: HTMLElement[] = [];
  let isWorking = false;
  /** Settles when the last external script, and what waits for it, has run. */
  let pending: Promise<void> | null = null;

  function run(held: HTMLScriptElement): void {
    if (!held.isConnected || !isMet(held, assent)) return;
    const script = revive(held, policy);
    const settled = new Promise<void>((resolve) => {
      for (const name of ['load', 'error']) {
        script.addEventListener(name, () => {
          held.dispatchEvent(new Event(name));
          resolve();
        });
      }
    });
    held.replaceWith(script);
    if (script.src && !script.async && script.type !== 'module') waitFor(settled);
  }

  function waitFor(promise: Promise<void>): void {
    const last = promise.then(() => {
      if (pending === last) pending = null;
    });
    pending = last;
  }

  function settle(element: HTMLElement): void {
    if (element.localName.startsWith('assent-')) assent.upgrade().catch(() => {});
    else if (!isScript(element)) connect(element, isMet(element, assent), policy);
    else if (!isHeld(element) || (nonce && element.nonce !== nonce)) return;
    else if (pending && !element.dataset['src']) waitFor(pending.then(() => run(element)));
    else run(element);
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    let end = performance.now() + SLICE;
    for (let element = queue.shift(); element; element = queue.shift()) {
      try {
        settle(element);
      } catch (cause) {
        assent.report('markup-refused', 'Trusted Types need the policy "assent"', cause);
      }
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    }
    isWorking = false;
  }

  function review(): void {
    queue = [...document.querySelectorAll<HTMLElement>(GATED)];
    void work();
  }

  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.matches(GATED)) queue.push(node);
      queue.push(...node.querySelectorAll<HTMLElement>(GATED));
    }
    void work();
  }).observe(document, { childList: true, subtree: true });

  review();
  // The visitor sees the answer to a click before the page gets to work.
  assent.addEventListener('change', () => setTimeout(review));
}
