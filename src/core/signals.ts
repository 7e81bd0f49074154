import type { BySignal, Signals } from './types.js';

/** A signal, as records name it. */
type SignalName = 'dnt' | 'gpc';

/** What `bySignal` says of a signal. */
export const ofSignal = <T>({ doNotTrack, globalPrivacyControl }: BySignal<T>, name: SignalName): T =>
  name === 'dnt' ? doNotTrack : globalPrivacyControl;

/** The names of the signals that are on. */
export const namesOf = (signals: Signals): SignalName[] =>
  (['dnt', 'gpc'] as const).filter((name) => ofSignal(signals, name));

/**
 * The signals that `source`, by default the browser, sends.
 *
 * Do Not Track is on for a value that starts with `1` (Tracking Preference Expression, section 5.2, lets more follow)
 * and for the `yes` of old Firefox, also where the window has it, as in old Safari; Global Privacy Control only for
 * `true` (GPC, section 3.3).
 */
export function readSignals(source: object = navigator): Signals {
  const isOn = (name: keyof Signals, says: (value: unknown) => boolean) => {
    try {
      return says((source as BySignal<unknown>)[name] ?? (globalThis as Partial<Signals>)[name]);
    } catch {
      return false;
    }
  };
  return {
    doNotTrack: isOn('doNotTrack', (value) => /^(1|yes$)/.test(`${value}`)),
    globalPrivacyControl: isOn('globalPrivacyControl', (value) => value === true),
  };
}
