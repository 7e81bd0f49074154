import { whenStarted } from '../assent/queue.js';
import type { Assent } from '../assent/types.js';
import { AssentError } from '../consent/errors.js';

/**
 * Resolves with `window.assent` once it has started: for code that does not start Assent itself.
 *
 * @throws {AssentError} `no-document` outside a browser.
 * @example
 * const assent = await getAssent();
 */
export async function getAssent(): Promise<Assent> {
  if (typeof window === 'undefined') throw new AssentError('no-document', 'getAssent() needs a document');
  return new Promise(whenStarted);
}
