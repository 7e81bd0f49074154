import { parseSignals } from '../consent/signals.js';
import type { Signals } from '../consent/types.js';

/** The signals of a browser. */
export interface BrowserSignals {
  readonly signals: Signals;
  /** Whether they could be read: a getter that throws says nothing. */
  readonly isReadable: boolean;
}

/** Returns the signals that the browser sends: those of the navigator or, as in old Safari, of the window. */
export function readSignals(): BrowserSignals {
  let isReadable = true;
  const read = (name: keyof Signals): unknown => {
    try {
      return Reflect.get(navigator, name) ?? Reflect.get(window, name);
    } catch {
      isReadable = false;
      return undefined;
    }
  };
  const signals = parseSignals({
    doNotTrack: read('doNotTrack'),
    globalPrivacyControl: read('globalPrivacyControl'),
  });
  return { signals, isReadable };
}
