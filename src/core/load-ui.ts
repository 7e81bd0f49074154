import type { Assent } from './assent.js';

/** Milliseconds after which a file that neither arrives nor fails counts as failed. */
const PATIENCE = 10_000;

/** What the lazily loaded half of Assent offers to the core. */
export interface Ui {
  showBanner(assent: Assent): Promise<void>;
  showPreferences(assent: Assent): Promise<void>;
  /** Brings to life what the page itself has of the elements. */
  upgrade(assent: Assent): Promise<void>;
  /** Takes away what is shown: everything, or the banner alone. */
  hide(surface?: 'banner'): void;
}

/**
 * The user interface, fetched.
 *
 * Firefox remembers for as long as the page lives that a module, or one that it imports, could not be fetched. So a
 * later attempt asks for the one file that holds everything, by an address of its own.
 *
 * @param attempt How often it has been tried before.
 */
export function loadUi(attempt: number): Promise<Ui> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE, new Error(`no answer within ${PATIENCE} ms`));
  });
  const door = () => import('../elements/door.js');
  // Where the first attempt came as far as Lit, a second one may be more than Trusted Types allow.
  const ui: Promise<Ui> = attempt ? import(`../elements.js?${attempt}`).catch(door) : door();
  return Promise.race([ui, late]);
}
