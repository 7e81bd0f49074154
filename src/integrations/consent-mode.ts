import type { Assent } from '../assent/types.js';
import { ownGlobal } from '../browser/safe-document.js';
import type { ConsentMapping, GoogleSignal } from '../consent/config-types.js';

/** What Google Consent Mode v2 asks about; Microsoft's asks about two of these. */
const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const satisfies readonly GoogleSignal[];

/** The value of each consent type. */
export type ConsentValues = Readonly<Record<GoogleSignal, 'granted' | 'denied'>>;

/** Puts one entry into the queue of a consent mode. */
export type SendConsent = (topic: 'consent', command: 'default' | 'update', values: ConsentValues) => void;

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

/**
 * Sends `default` (all denied) now and `update` when the state is known and on every change, synchronously, before
 * gated scripts run. `security_storage` is strictly necessary and never denied.
 */
export function sendConsentMode(assent: Assent, mapping: ConsentMapping, send: SendConsent): void {
  const isGranted = (signal: GoogleSignal) => {
    const needed = assent.config.categories.filter(({ id, required }) =>
      typeof mapping === 'object' ? Object.hasOwn(mapping, id) && mapping[id]?.includes(signal) : !required,
    );
    return needed.length && needed.every(({ id }) => assent.has(id));
  };
  const update = (event?: Event) => {
    const values = SIGNALS.map((signal) => [
      signal,
      signal === 'security_storage' || (event && isGranted(signal)) ? 'granted' : 'denied',
    ]);
    send('consent', event ? 'update' : 'default', Object.fromEntries(values) as ConsentValues);
  };
  update();
  assent.addEventListener('ready', (event) => {
    const { reason, mode } = assent.state;
    // While the visitor is still to be asked, the default stays.
    if (!reason || mode === 'opt-out') update(event);
  });
  assent.addEventListener('change', update);
}

/** Starts the consent modes that the configuration asks for, so that later tags on the page find the default. */
export function signalConsent(assent: Assent): void {
  const { googleConsentMode: google, microsoftConsentMode: microsoft } = assent.config;
  if (google) {
    sendConsentMode(assent, google, function () {
      // Google's tags read commands from objects of this kind only, not from arrays.
      enqueue('dataLayer', arguments);
    });
  }
  if (microsoft) {
    sendConsentMode(assent, microsoft, (topic, command, { ad_storage }) => {
      enqueue('uetq', topic, command, { ad_storage });
    });
  }
}
