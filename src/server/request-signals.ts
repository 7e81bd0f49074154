import { parseSignals } from '../consent/signals.js';
import type { Signals } from '../consent/types.js';

/** The headers of a request: a `Headers` object, or an object of header fields with names in lower case, as Node has. */
export type RequestHeaders = Pick<Headers, 'get'> | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Returns the signals that a request sends: `DNT` (Tracking Preference Expression, section 5.2) and `Sec-GPC` (Global Privacy
 * Control, section 3.2), which is on for `1` alone.
 *
 * @example
 * readDecision(request.headers.get('cookie'), config, readRequestSignals(request.headers))
 */
export function readRequestSignals(headers: RequestHeaders): Signals {
  const read = (name: string) => (isHeaders(headers) ? headers.get(name) : headers[name]);
  return parseSignals({ doNotTrack: read('dnt'), globalPrivacyControl: read('sec-gpc') === '1' });
}

// Not by `instanceof`: frameworks bring classes of their own.
const isHeaders = (headers: RequestHeaders): headers is Pick<Headers, 'get'> => typeof headers.get === 'function';
