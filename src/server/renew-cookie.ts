import { cookieText } from '../consent/cookie-text.js';
import { serialiseRecord } from '../consent/record.js';
import { renewRecord } from '../consent/renew-record.js';
import { NO_SIGNALS } from '../consent/signals.js';
import { resolveRequest } from './request-state.js';
import type { ConfigInput } from '../consent/config-types.js';

/** How the renewed cookie is sent. */
export interface RenewOptions {
  /** Whether the site is on https, as it should be. Browsers keep no secure cookie from a site on plain http. */
  readonly secure?: boolean;
}

/**
 * A value for the response's `Set-Cookie` header that restores the rest of the life which the visitor's decision was
 * promised, and never more: some browsers cut short the life of cookies that scripts write, but not of those that
 * servers set. `null` where there is no decision in force.
 *
 * @param cookieHeader The value of the request's `Cookie` header; `null` or `undefined` where there is none.
 * @param config The same configuration as the page's.
 * @see RFC 6265bis, section 4.1
 * @example
 * const cookie = renewCookie(request.headers.get('cookie'), config);
 * if (cookie) response.headers.append('set-cookie', cookie);
 */
export function renewCookie(
  cookieHeader: string | null | undefined,
  config: ConfigInput = {},
  { secure = true }: RenewOptions = {},
): string | null {
  const { config: complete, rules, now, verdict } = resolveRequest(cookieHeader, config, NO_SIGNALS);
  if (!verdict.record) return null;
  const record = renewRecord(verdict.record, rules, now);
  return cookieText({ cookie: complete.cookie, value: serialiseRecord(record), maxAge: +record.x - now, secure });
}
