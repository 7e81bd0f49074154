import type { BySignal } from '../consent/config-types.js';
import { parseSignals } from '../consent/signals.js';
import type { Signals } from '../consent/types.js';

/** Returns the signals that the browser sends. A getter that throws counts as no signal. */
export const readSignals = (): Signals =>
  parseSignals({ doNotTrack: read('doNotTrack'), globalPrivacyControl: read('globalPrivacyControl') });

/** The value that the navigator has, or, as in old Safari, the window. */
function read(name: keyof Signals): unknown {
  try {
    return (navigator as Partial<BySignal<unknown>>)[name] ?? (window as Partial<BySignal<unknown>>)[name];
  } catch {
    return undefined;
  }
}
