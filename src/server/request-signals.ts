import { parseSignals } from '../consent/signals.js';
import type { Signals } from '../consent/types.js';
import { linesOf } from './request-headers.js';
import type { RequestHeaders } from './request-headers.js';

/**
 * Returns the signals that a request sends: `DNT` (Tracking Preference Expression, section 5.2) and `Sec-GPC` (Global Privacy
 * Control, section 3.2), which is on for `1` alone. If a header is sent several times, one that is on is enough.
 *
 * @param headers A `Headers` object, or an object of header fields, with names in any case.
 * @example
 * readDecision(request.headers.get('cookie'), config, readRequestSignals(request.headers))
 */
export function readRequestSignals(headers: RequestHeaders): Signals {
  // `Headers` joins what was sent several times by commas.
  const values = (name: string) => linesOf(name, headers).flatMap((line) => line.split(/\s*,\s*/));
  const isOn = (value: string) => parseSignals({ doNotTrack: value, globalPrivacyControl: false }).doNotTrack;
  return { doNotTrack: values('dnt').some(isOn), globalPrivacyControl: values('sec-gpc').includes('1') };
}
