import type { AssentInstance } from '../assent/assent.js';
import type { Assent } from '../assent/types.js';
import { ownGlobal } from '../browser/safe-document.js';
import type { Config, ConsentMapping, GoogleSignal } from '../consent/config-types.js';
import { ownValue } from '../consent/json.js';
import { optionalPurposesOf } from '../consent/purposes.js';
import { isPlaceAwaited } from '../consent/region-rules.js';

/** What Google Consent Mode v2 asks about; Microsoft's asks about two of these. */
export const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const satisfies readonly GoogleSignal[];

/** The value of each consent type. */
export type ConsentValues = Readonly<Record<GoogleSignal, 'granted' | 'denied'>> & {
  /** Where they hold, as ISO 3166 codes; everywhere if there are none. */
  readonly region?: readonly string[];
};

/** Puts one entry into the queue of a consent mode. */
export type SendConsent = (topic: 'consent', command: 'default' | 'update', values: ConsentValues) => void;

/** What is granted in some places. */
type GrantedByPlace = ReturnType<AssentInstance['grantedByPlace']>;

/**
 * Adds entries to the queue `name`, a global that tags read. What markup has put there, such as `<form id="dataLayer">`,
 * is no queue: a script's global takes its place.
 */
export function enqueue(name: string, ...entries: readonly unknown[]): void {
  const found = ownGlobal(name) as unknown[] | undefined;
  const queue = typeof found?.push === 'function' ? found : [];
  if (queue !== found) Object.assign(window, { [name]: queue });
  queue.push(...entries);
}

/** Milliseconds for which Google's tags wait for an update, if the visitor's place has to be looked up first. */
const PATIENCE = 500;

/** Returns for how long tags wait for an update, in milliseconds; `undefined` if the state is known at once. */
export const waitForPlace = (config: Config): number | undefined => (isPlaceAwaited(config) ? PATIENCE : undefined);

/** What would be granted by place, which Google finds out by itself. */
export const grantedByPlace = (assent: Assent): GrantedByPlace => (assent as AssentInstance).grantedByPlace();

/**
 * Sends `default` now, with everything denied that needs the visitor's consent, and `update` once somebody has decided or
 * something has been granted or revoked: synchronously, before gated scripts run. `security_storage` is strictly
 * necessary and never denied; nor is what required categories alone control.
 *
 * @param places What the default grants in some places, until it is known here where the visitor is.
 */
export function sendConsentMode(
  assent: Assent,
  mapping: ConsentMapping,
  send: SendConsent,
  places: GrantedByPlace = [],
): void {
  const sendValues = (command: 'default' | 'update', granted: readonly string[], region?: readonly string[]) => {
    const controls = (id: string, signal: GoogleSignal) => {
      const signals = ownValue(mapping as object, id);
      return Array.isArray(signals) && signals.includes(signal);
    };
    const isGranted = (signal: GoogleSignal) => {
      const needed = assent.config.categories.filter(({ id, required }) =>
        typeof mapping === 'object' ? controls(id, signal) : !required,
      );
      return needed.length && needed.every(({ id, required }) => required || granted.includes(id));
    };
    const values = SIGNALS.map((signal) => [
      signal,
      signal === 'security_storage' || isGranted(signal) ? 'granted' : 'denied',
    ]);
    send('consent', command, { ...(Object.fromEntries(values) as ConsentValues), ...(region && { region }) });
  };
  sendValues('default', []);
  for (const { granted, places: region } of places) sendValues('default', granted, region);
  // Nothing granted, nobody has decided.
  const start = JSON.stringify([[], false, null]);
  let sent = start;
  const update = () => {
    const { reason, record } = assent.state;
    const granted = optionalPurposesOf(assent.config).flatMap(({ id }) => (assent.has(id) ? id : []));
    const known = JSON.stringify([granted, !reason, record?.decidedAt]);
    if (known === sent) return;
    sent = known;
    sendValues('update', assent.state.granted);
  };
  assent.addEventListener('ready', update);
  assent.addEventListener('change', update);
  if (!places.length) return;
  // What Google takes for the place need not be what it turned out to be.
  const confirm = () => {
    if (sent === start) sendValues('update', assent.state.granted);
  };
  assent.addEventListener('place', confirm, { once: true });
}

/** Starts the consent modes that the configuration asks for, so that later tags on the page find the default. */
export function signalConsent(assent: Assent): void {
  const { googleConsentMode: google, microsoftConsentMode: microsoft } = assent.config;
  if (google) {
    const wait = waitForPlace(assent.config);
    sendConsentMode(
      assent,
      google,
      function (_topic, command, values) {
        if (wait && command === 'default') Object.assign(values, { wait_for_update: wait });
        // Google's tags read commands from objects of this kind only, not from arrays.
        enqueue('dataLayer', arguments);
      },
      grantedByPlace(assent),
    );
  }
  if (microsoft) {
    sendConsentMode(assent, microsoft, (topic, command, { ad_storage }) => {
      enqueue('uetq', topic, command, { ad_storage });
    });
  }
}
