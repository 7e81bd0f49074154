import { keepListening } from '../browser/keep-listening.js';
import { safeDocument } from '../browser/safe-document.js';
import { nowInSeconds } from '../consent/time.js';
import type { AssentInstance } from './assent.js';

/** Cookies that have changed, as far as is known here (Cookie Store API, section 5.2). */
interface CookieChange extends Event {
  readonly changed?: readonly { readonly name?: string }[];
  readonly deleted?: readonly { readonly name?: string }[];
}

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
    const left = (assent.expiry - nowInSeconds()) * 1000;
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

  // Applications change the language of the page.
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['lang'] });
  // Otherwise the page has just started, and looked.
  const lookAgain = (event: PageTransitionEvent) => event.persisted && look();
  keepListening(() => {
    safeDocument.addEventListener('visibilitychange', look);
    addEventListener('pageshow', lookAgain);
  });
  const { cookieStore } = window as { cookieStore?: unknown };
  // An image named "cookieStore" is an event target too, but sends no such event.
  if (cookieStore instanceof EventTarget && !(cookieStore instanceof Node)) {
    const { name } = assent.config.cookie;
    EventTarget.prototype.addEventListener.call(cookieStore, 'change', (event) => {
      const { changed = [], deleted = [] } = event as CookieChange;
      // To look costs more than what most pages write.
      if ([...changed, ...deleted].some((cookie) => cookie.name === name)) look();
    });
    return;
  }
  // The Cookie Store is for secure pages alone, and for newer browsers.
  try {
    const channel = new BroadcastChannel('assent');
    channel.onmessage = look;
    assent.addEventListener('change', () => channel.postMessage(0));
  } catch {
    // Missing or blocked: other tabs notice when they are looked at.
  }
}
