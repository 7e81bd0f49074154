import type { Assent } from '../assent/types.js';
import { ownGlobal } from '../browser/safe-document.js';
import type { ConsentMapping } from '../consent/config-types.js';
import { own } from '../consent/json.js';
import { enqueue, sendConsentMode } from './consent-mode.js';

/** Settings of {@link microsoftConsentMode}. */
export interface MicrosoftConsentModeOptions {
  /** Which categories control `ad_storage` and `analytics_storage`. By default both depend on every optional category. */
  readonly mapping?: ConsentMapping;
  /** Name of Universal Event Tracking's queue, if it is not `uetq`. */
  readonly queue?: string;
}

/** Clarity, or the stub that keeps its calls until it has loaded. */
type Clarity = ((...call: unknown[]) => void) & { q?: unknown[] };

/**
 * Connects Microsoft's Universal Event Tracking and Clarity, instead of the configuration's `microsoftConsentMode`.
 * Returns a callback for the queue of `window.assent`: push it before the start.
 *
 * @example
 * (window.assent ||= []).push(microsoftConsentMode({ queue: 'myUet' }));
 * @see https://help.ads.microsoft.com/#apex/ads/en/60119/1
 */
export function microsoftConsentMode(options: MicrosoftConsentModeOptions = {}): (assent: Assent) => void {
  const { mapping = true, queue = 'uetq' } = own(options);
  return (assent) => {
    sendConsentMode(assent, mapping, (topic, command, { ad_storage }) => {
      enqueue(queue, topic, command, { ad_storage });
    });
    tellClarity(assent, mapping);
  };
}

/**
 * Reports to Clarity what it may store, through version 2 of its consent API.
 *
 * @see https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export function tellClarity(assent: Assent, mapping: ConsentMapping): void {
  let told = '';
  sendConsentMode(assent, mapping, (_topic, _command, { ad_storage, analytics_storage }) => {
    // It knows no default: what it has heard need not be said again.
    const news = ad_storage + analytics_storage;
    if (news === told) return;
    told = news;
    // The same stub as in Clarity's own snippet, which keeps one that is there.
    const found = ownGlobal('clarity');
    const clarity: Clarity = typeof found === 'function' ? (found as Clarity) : stub();
    clarity('consentv2', { ad_Storage: ad_storage, analytics_Storage: analytics_storage });
  });
}

function stub(): Clarity {
  const clarity: Clarity = function () {
    (clarity.q ||= []).push(arguments);
  };
  return Object.assign(window, { clarity }).clarity;
}
