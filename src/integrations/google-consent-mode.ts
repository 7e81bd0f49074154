import type { Assent } from '../assent/types.js';
import type { ConsentMapping } from '../consent/config-types.js';
import { own } from '../consent/json.js';
import { enqueue, grantedByPlace, sendConsentMode, waitForPlace } from './consent-mode.js';
import type { SendConsent } from './consent-mode.js';

/** Settings of {@link googleConsentMode}. A setting that is left out keeps Google's default. */
export interface GoogleConsentModeOptions {
  /** The consent types that each category controls. By default every type depends on every optional category. */
  readonly mapping?: ConsentMapping;
  /** Name of the queue, if it is not `dataLayer`. */
  readonly queue?: string;
  /**
   * Places where denied is the default, as ISO 3166 codes. Elsewhere Google's default holds. Unless given, denied is the
   * default everywhere; until the visitor's place is known, `regions` of the configuration say what it is in each.
   */
  readonly regions?: readonly string[];
  /** Milliseconds for which tags wait for an update: 500 by default if the visitor's place has to be looked up, else 0. */
  readonly waitForUpdate?: number;
  /** Redacts advertising identifiers while `ad_storage` is denied. */
  readonly adsDataRedaction?: boolean;
  /** Lets tags pass click identifiers through addresses while storage is denied. */
  readonly urlPassthrough?: boolean;
}

/**
 * Connects Google Consent Mode v2, with more settings than the configuration's `googleConsentMode`. Use one or the
 * other. Returns a callback for the queue of `window.assent`: push it before the start.
 *
 * @example
 * (window.assent ||= []).push(googleConsentMode({ waitForUpdate: 500 }));
 * start({ policy: { url: '/privacy' } });
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function googleConsentMode(options: GoogleConsentModeOptions = {}): (assent: Assent) => void {
  const {
    mapping = true,
    queue = 'dataLayer',
    regions,
    waitForUpdate,
    adsDataRedaction,
    urlPassthrough,
  } = own(options);
  // The parameters are for the callers: Google reads `arguments`, and would ignore an array.
  function gtag(..._command: unknown[]): void {
    enqueue(queue, arguments);
  }
  return (assent) => {
    const wait = waitForUpdate ?? waitForPlace(assent.config);
    const settings = { ...(regions && { region: regions }), ...(wait && { wait_for_update: wait }) };
    if (adsDataRedaction) gtag('set', 'ads_data_redaction', true);
    if (urlPassthrough) gtag('set', 'url_passthrough', true);
    sendConsentMode(
      assent,
      mapping,
      (topic, command, values) => gtag(topic, command, command === 'default' ? { ...values, ...settings } : values),
      regions ? [] : grantedByPlace(assent),
    );
    tellTagManager(assent, queue);
  };
}

/**
 * Adds an event `assent_update` to the queue after each update, for the triggers of Tag Manager; `assent_granted` lists
 * the granted ids.
 */
export function tellTagManager(assent: Assent, queue: string): void {
  const tell: SendConsent = (_topic, command) => {
    if (command === 'update') enqueue(queue, { event: 'assent_update', assent_granted: assent.state.granted });
  };
  sendConsentMode(assent, true, tell, grantedByPlace(assent));
}
