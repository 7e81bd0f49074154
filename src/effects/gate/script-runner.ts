import { addressOf, isClassic, isScript, isWebAddress, revive } from './activate.js';
import { isClaimed } from './claims.js';
import { LateScripts } from './late-scripts.js';
import type { ScriptPolicy } from './trusted-types.js';

/**
 * Runs held scripts, once each, in the order in which they are given.
 *
 * External ones are fetched side by side: the browser runs them in the order of their insertion, and an inline one goes
 * in with the `load` event of the external one before it, which comes before the next script runs (HTML, section 4.12.1.1,
 * "execute the script element").
 *
 * The script that runs takes the place of the held one, and looks as that did, so that a framework finds the nodes that
 * its server has rendered. Where another script may hold on to the held one already, it stays, and the one that runs
 * goes in before it.
 */
export class ScriptRunner {
  /** Scripts that have run, held and running ones. */
  readonly #done = new WeakSet<Element>();
  readonly #late = new LateScripts();
  /** The last script that is being fetched; inline ones after it wait for it. */
  #fetched: HTMLScriptElement | null = null;

  constructor(readonly policy: ScriptPolicy) {}

  /** Whether `script` has run, or is the one that ran for it. */
  hasRun(script: Element): boolean {
    return this.#done.has(script);
  }

  /** Counts `script` as one that has run. */
  pass(script: Element): void {
    this.#done.add(script);
  }

  /** Calls `settle` when it is the turn of `element`: an inline script waits for the external one before it. */
  inTurn(element: Element, settle: () => void): void {
    if (this.#fetched && isScript(element) && !addressOf(element)) whenSettled(this.#fetched, settle);
    else settle();
  }

  run(held: HTMLScriptElement): void {
    const address = addressOf(held);
    if (!held.isConnected || this.#done.has(held) || (address && !isWebAddress(address))) return;
    const script = revive(held, this.policy);
    this.pass(held);
    this.pass(script);
    // An inline script sends no event, unless it is a module.
    if (script.src || script.type) {
      whenSettled(script, ({ type }) => {
        if (this.#fetched === script) this.#fetched = null;
        this.#runWritten(script);
        held.dispatchEvent(new Event(type));
      });
    }
    if (script.src && !script.async && isClassic(script)) this.#fetched = script;
    const isInPlace = !isClaimed(held);
    this.#late.host(script, () => (isInPlace ? held.replaceWith(script) : held.before(script)));
    // The browser knows by now what to do with it. A copy that a router makes of it must not run.
    if (!held.hasAttribute('data-type') || script.type === 'module') script.type = held.type;
    if (isInPlace) script.removeAttribute('data-assent');
    if (!script.src) this.#runWritten(script);
  }

  /** Runs what `script` has written. */
  #runWritten(script: HTMLScriptElement): void {
    for (const written of this.#late.writtenBy(script)) this.inTurn(written, () => this.run(written));
  }
}

/** Calls `listener` when `script` has run, or turns out not to load. */
function whenSettled(script: HTMLScriptElement, listener: (event: Event) => void): void {
  for (const name of ['load', 'error']) script.addEventListener(name, listener);
}
