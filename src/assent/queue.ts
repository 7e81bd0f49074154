import { ownGlobal } from '../browser/safe-document.js';
import type { AssentCallback, AssentQueue } from './types.js';

/** Returns the callbacks that wait for Assent. What markup or another script has put there is no queue. */
export function waitingQueue(): AssentQueue {
  const waiting = ownGlobal('assent');
  return Array.isArray(waiting) ? waiting : [];
}

/** Calls `callback` with Assent, now or once it has started. */
export function whenStarted(callback: AssentCallback): void {
  const found = ownGlobal('assent') as { push?: (callback: AssentCallback) => unknown } | undefined;
  if (typeof found?.push === 'function') found.push(callback);
  else window.assent = [callback];
}
