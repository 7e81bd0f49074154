import { optionalPurposesOf } from '../consent/purposes.js';
import { toConsentRecord } from '../consent/record.js';
import { NO_SIGNALS } from '../consent/signals.js';
import type { CookieHeader } from './request-headers.js';
import { resolveRequest } from './request-state.js';
import type { ConfigInput } from '../consent/config-types.js';
import type { Signals, State } from '../consent/types.js';

/**
 * Returns the current state of the visitor who sent `cookieHeader`, like `window.assent.state` in the page.
 *
 * @param cookieHeader The value of the request's `Cookie` header, as text, bytes or a list of them; `null` or `undefined`
 *   if there is none. Or all headers of the request.
 * @param config The same configuration as the page's.
 * @param signals What `readRequestSignals` finds in the request's headers; by default no signal is sent.
 * @example
 * readDecision(request.headers.get('cookie'), config).granted.includes('optional')
 */
export function readDecision(
  cookieHeader: CookieHeader,
  config: ConfigInput = {},
  signals: Signals = NO_SIGNALS,
): State {
  const { config: complete, rules, region, verdict } = resolveRequest(cookieHeader, config, signals);
  const { record, ...rest } = verdict;
  return Object.freeze({
    ...rest,
    mode: rules.mode,
    region,
    language: complete.language,
    signals,
    record: record && toConsentRecord(record, optionalPurposesOf(complete), rules.objection),
    persisted: true,
  });
}
