import type { Assent } from '../core/assent.js';
import { keepTold, queues } from './consent-mode.js';
import type { ConsentMapping } from './consent-mode.js';

/** What can be told to {@link googleConsentMode}; what is not stays as Google has it. */
export interface GoogleConsentModeOptions {
  /** Which signals hang on which category; all of them on everything that is asked for, unless given. */
  readonly mapping?: ConsentMapping;
  /** Name of the queue, where it is not `dataLayer`. */
  readonly queue?: string;
  /** Where denied is the default, as ISO 3166 codes; everywhere, unless given. Elsewhere Google's own default holds. */
  readonly regions?: readonly string[];
  /** Milliseconds for which tags wait for an update. */
  readonly waitForUpdate?: number;
  /** Has advertising identifiers redacted while `ad_storage` is denied. */
  readonly adsDataRedaction?: boolean;
  /** Lets tags pass click identifiers through addresses while storage is denied. */
  readonly urlPassthrough?: boolean;
}

/**
 * Connects Google Consent Mode v2, with more settings than the configuration's `googleConsentMode` knows, and instead
 * of it. Gives back what belongs into the queue of `window.assent`, before the start.
 *
 * @example
 * (window.assent ||= []).push(googleConsentMode({ waitForUpdate: 500 }));
 * start({ policy: { url: '/privacy' } });
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function googleConsentMode(options: GoogleConsentModeOptions = {}): (assent: Assent) => void {
  const { mapping = true, queue = 'dataLayer', regions, waitForUpdate, adsDataRedaction, urlPassthrough } = options;
  // Its parameters are for the callers: what is queued is `arguments`, an array would be ignored.
  function gtag(..._command: unknown[]): void {
    (queues[queue] ||= []).push(arguments);
  }
  const settings = { ...(regions && { region: regions }), ...(waitForUpdate && { wait_for_update: waitForUpdate }) };
  return (assent) => {
    if (adsDataRedaction) gtag('set', 'ads_data_redaction', true);
    if (urlPassthrough) gtag('set', 'url_passthrough', true);
    keepTold(assent, mapping, (topic, command, values) =>
      gtag(topic, command, command === 'default' ? { ...values, ...settings } : values),
    );
    tellTagManager(assent, queue);
  };
}

/**
 * Puts an event `assent_update` into the queue after each update, for the triggers of Tag Manager; `assent_granted`
 * lists the ids in force.
 */
export function tellTagManager(assent: Assent, queue: string): void {
  keepTold(assent, true, (_topic, command) => {
    if (command === 'default') return;
    (queues[queue] ||= []).push({ event: 'assent_update', assent_granted: assent.state.granted });
  });
}
