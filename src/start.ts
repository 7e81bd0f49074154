import { listenForActions } from './core/actions.js';
import { askWhenUndecided } from './core/ask.js';
import { Assent } from './core/assent.js';
import { normaliseConfig } from './core/config.js';
import { cleanUp } from './core/clean-up.js';
import { markRoot } from './core/root-attributes.js';
import { isPrerendering } from './core/surroundings.js';
import { merge } from './core/tree.js';
import type { ConfigInput } from './core/types.js';
import { watchForChanges } from './core/watch.js';
import { watchMarkup } from './core/watch-markup.js';
import { defineSettings } from './elements/assent-settings.js';
import { reserveSpace } from './elements/reserve-space.js';
import { signalConsent } from './integrations/consent-mode.js';

type Callback = (assent: Assent) => void;

declare global {
  interface Window {
    /** Assent, or before it has loaded the queue of what waits for it. */
    assent?: Assent | Callback[];
  }
}

/**
 * Starts Assent on this page and gives it back; it is `window.assent` from then on.
 *
 * There is one to a page: where one has started already, that one is given back unchanged, and the console told.
 *
 * @param nonce The nonce of the tag that Assent came with, where the page's policy asks for one.
 * @example
 * const assent = start({ policy: { url: '/privacy', version: '2024-06-06' } });
 */
export function start(input: ConfigInput = {}, nonce?: string): Assent {
  const waiting = window.assent;
  if (waiting && 'version' in waiting) {
    console.warn(`assent: ${waiting.version} has started already`);
    return waiting;
  }
  const assent = new Assent(normaliseConfig(input), input);
  window.assent = assent;
  // As one of the queue: it may meet globals of the page that are not what they should be.
  assent.push(signalConsent);
  if (Array.isArray(waiting)) assent.push(...waiting);

  // A page that nobody has come to yet does nothing.
  if (isPrerendering()) document.addEventListener('prerenderingchange', () => begin(assent, nonce), { once: true });
  else begin(assent, nonce);
  return assent;
}

function begin(assent: Assent, nonce: string | undefined): void {
  markRoot(assent);
  listenForActions(assent);
  askWhenUndecided(assent);
  watchMarkup(assent, nonce);
  cleanUp(assent);
  assent.refresh();
  watchForChanges(assent);
  defineSettings(assent);
  reserveSpace();
  const { config, state } = assent;
  const { regions, googleConsentMode, microsoftConsentMode, receipts } = config;
  if (regions.length || googleConsentMode || microsoftConsentMode || receipts) {
    void import('./connect.js').then(({ connect }) => connect(assent, state.record));
  }
  // Where nobody is asked, mistakes are told if they cost a category or the mode, or if the site wants to hear of them.
  const { categories, mode } = merge(config, assent.input);
  const isMistaken = categories.length !== config.categories.length || mode !== config.mode;
  if (config.debug || isMistaken) assent.upgrade().catch(() => {});
}
