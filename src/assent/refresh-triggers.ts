import { safeDocument } from '../browser/safe-document.js';
import type { AssentInstance } from './assent.js';

/** The longest wait, in milliseconds: timers stop while a computer sleeps, and overflow after 25 days. */
const LONGEST_WAIT = 60 * 60 * 1000;

/**
 * Refreshes `assent` whenever something outside this page may have changed the state: time, another tab, the server, the
 * visitor's browser, or the page's return from the back/forward cache.
 *
 * Each message is only a hint: what is stored decides.
 */
export function refreshOnTriggers(assent: AssentInstance): void {
  const look = () => assent.refresh();
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const { record } = assent.state;
    const left = record ? Date.parse(record.expiresAt) - Date.now() : LONGEST_WAIT;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        look();
        wait();
      },
      Math.min(Math.max(left, 0), LONGEST_WAIT),
    );
  };
  assent.subscribe(wait);

  safeDocument.addEventListener('visibilitychange', look);
  // Otherwise the page has just started, and looked.
  addEventListener('pageshow', (event) => event.persisted && look());
  const { cookieStore } = window as { cookieStore?: unknown };
  // An image named "cookieStore" is an event target too, but sends no such event.
  if (cookieStore instanceof EventTarget) EventTarget.prototype.addEventListener.call(cookieStore, 'change', look);
  // The Cookie Store is for secure pages alone.
  try {
    const channel = new BroadcastChannel('assent');
    channel.onmessage = look;
    assent.addEventListener('change', () => channel.postMessage(0));
  } catch {
    // Missing or blocked: other tabs notice when they are looked at.
  }
}
