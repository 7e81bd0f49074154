import type { Assent } from '../core/assent.js';

/** What Google Consent Mode v2 asks about; Microsoft's asks about two of these. */
const SIGNALS = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

/** What a consent mode is told about each signal. */
export type ConsentValues = Readonly<Record<(typeof SIGNALS)[number], 'granted' | 'denied'>>;

/**
 * Which signals hang on which category. A signal is granted where every category is that it hangs on; one that hangs
 * on none stays denied. `true` has all of them hang on everything that is asked for.
 */
export type ConsentMapping = boolean | Readonly<Record<string, readonly string[]>>;

/** Puts one entry into the queue of a consent mode. */
export type SendConsent = (topic: 'consent', command: 'default' | 'update', values: ConsentValues) => void;

/** The globals that tags read, by name. */
export const queues = window as unknown as Record<string, unknown[] | undefined>;

/**
 * Keeps a consent mode told: now, that everything is denied; and what is granted, once that is known and in the task
 * of each change, before held scripts run. Strictly necessary is `security_storage` alone, which is never denied.
 */
export function keepTold(assent: Assent, mapping: ConsentMapping, send: SendConsent): void {
  const isGranted = (signal: string) => {
    const needed = assent.config.categories.filter(({ id, required }) =>
      typeof mapping === 'object' ? mapping[id]?.includes(signal) : !required,
    );
    return needed.length && needed.every(({ id }) => assent.has(id));
  };
  const tell = (news?: Event) => {
    const values = SIGNALS.map((signal) => [
      signal,
      signal === 'security_storage' || (news && isGranted(signal)) ? 'granted' : 'denied',
    ]);
    send('consent', news ? 'update' : 'default', Object.fromEntries(values) as ConsentValues);
  };
  tell();
  assent.addEventListener('ready', (event) => {
    const { reason, mode } = assent.state;
    // Where the visitor is yet to be asked, the default holds.
    if (!reason || mode === 'opt-out') tell(event);
  });
  assent.addEventListener('change', tell);
}

/**
 * Does at once what cannot wait where the configuration asks for a consent mode: tags that come later in the page
 * find it told.
 */
export function signalConsent(assent: Assent): void {
  const { googleConsentMode: google, microsoftConsentMode: microsoft } = assent.config;
  if (google) {
    keepTold(assent, google, function () {
      // Google's tags take commands from objects of this kind alone, not from lists.
      (queues['dataLayer'] ||= []).push(arguments);
    });
  }
  if (microsoft) {
    keepTold(assent, microsoft, (topic, command, { ad_storage }) => {
      (queues['uetq'] ||= []).push(topic, command, { ad_storage });
    });
  }
}
