import { waitingQueue, whenStarted } from '../assent/queue.js';
import type { Assent } from '../assent/types.js';
import { ownGlobal } from '../browser/safe-document.js';
import type { State } from '../consent/types.js';

/** Returns Assent, if it runs on this page: `null` before it has started, and on a server. */
export function currentAssent(): Assent | null {
  const found = typeof window === 'undefined' ? null : ownGlobal('assent');
  return found instanceof EventTarget ? (found as Assent) : null;
}

/** Returns the current state; `initial`, which a server may have read, until Assent runs. */
export const currentState = (initial: State | null): State | null => currentAssent()?.state ?? initial;

/** Whether `id` is granted in `state`; `false` if there is no state. */
export const isGranted = (state: State | null, id: string): boolean => state?.granted.includes(id) ?? false;

/**
 * Calls `listener` as soon as Assent runs, however it is started, and on every change. Does nothing on a server. Returns a
 * function that stops it and leaves nothing behind, not even in the queue.
 */
export function follow(listener: () => unknown): () => void {
  if (typeof window === 'undefined') return () => {};
  let isOver = false;
  let unsubscribe: (() => void) | undefined;
  const begin = (assent: Assent) => {
    if (isOver) return;
    unsubscribe = assent.subscribe(listener);
    // The first call may have been enough.
    if (isOver) unsubscribe();
  };
  whenStarted(begin);
  return () => {
    isOver = true;
    unsubscribe?.();
    const waiting = waitingQueue();
    const index = waiting.indexOf(begin);
    if (index >= 0) waiting.splice(index, 1);
  };
}
