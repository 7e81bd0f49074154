import type { Assent } from '../core/assent.js';
import { keepTold, queues } from './consent-mode.js';
import type { ConsentMapping } from './consent-mode.js';

/** What can be told to {@link microsoftConsentMode}. */
export interface MicrosoftConsentModeOptions {
  /** Which of `ad_storage` and `analytics_storage` hang on which category; both on everything, unless given. */
  readonly mapping?: ConsentMapping;
  /** Name of Universal Event Tracking's queue, where it is not `uetq`. */
  readonly queue?: string;
}

/** Clarity, or what keeps its calls until it has loaded. */
type Clarity = ((...call: unknown[]) => void) & { q?: unknown[] };

/**
 * Connects Microsoft's Universal Event Tracking and Clarity, instead of the configuration's `microsoftConsentMode`.
 * Gives back what belongs into the queue of `window.assent`, before the start.
 *
 * @example
 * (window.assent ||= []).push(microsoftConsentMode({ queue: 'myUet' }));
 * @see https://help.ads.microsoft.com/#apex/ads/en/60119/1
 */
export function microsoftConsentMode(options: MicrosoftConsentModeOptions = {}): (assent: Assent) => void {
  const { mapping = true, queue = 'uetq' } = options;
  return (assent) => {
    keepTold(assent, mapping, (topic, command, { ad_storage }) => {
      (queues[queue] ||= []).push(topic, command, { ad_storage });
    });
    tellClarity(assent, mapping);
  };
}

/**
 * Tells Clarity what it may store, by its consent interface of the second version.
 *
 * @see https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export function tellClarity(assent: Assent, mapping: ConsentMapping): void {
  const host = window as { clarity?: Clarity };
  keepTold(assent, mapping, (_topic, _command, { ad_storage, analytics_storage }) => {
    // As Clarity's own snippet has it, which leaves alone what is there.
    const clarity: Clarity = (host.clarity ||= function () {
      (clarity.q ||= []).push(arguments);
    });
    clarity('consentv2', { ad_Storage: ad_storage, analytics_Storage: analytics_storage });
  });
}
