import type { BySignal } from './config-types.js';
import { textOf } from './text.js';
import type { Signals } from './types.js';

/** A signal's name in records. */
type SignalName = 'dnt' | 'gpc';

/** The value for one signal. */
export const ofSignal = <T>({ doNotTrack, globalPrivacyControl }: BySignal<T>, name: SignalName): T =>
  name === 'dnt' ? doNotTrack : globalPrivacyControl;

/** The names of the signals that are on. */
export const namesOf = (signals: Signals): SignalName[] =>
  (['dnt', 'gpc'] as const).filter((name) => ofSignal(signals, name));

/** What a browser or a request reports that sends no signal. */
export const NO_SIGNALS: Signals = { doNotTrack: false, globalPrivacyControl: false };

/**
 * Interprets the values that a browser or a request gives for the two signals.
 *
 * Do Not Track is on for a value that starts with `1` (Tracking Preference Expression, section 5.2, lets more follow)
 * and for the `yes` of old Firefox; Global Privacy Control only for `true` (GPC, section 3.3).
 */
export const parseSignals = ({ doNotTrack, globalPrivacyControl }: BySignal<unknown>): Signals => ({
  doNotTrack: textOf(doNotTrack).startsWith('1') || doNotTrack === 'yes',
  globalPrivacyControl: globalPrivacyControl === true,
});
