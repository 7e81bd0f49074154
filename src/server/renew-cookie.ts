import { cookieText } from '../consent/cookie-text.js';
import { isRecord } from '../consent/find-record.js';
import { serialiseRecord } from '../consent/record.js';
import { dependOnPlace } from '../consent/region-rules.js';
import { renewRecord } from '../consent/renew-record.js';
import { NO_SIGNALS } from '../consent/signals.js';
import type { CookieHeader } from './request-headers.js';
import { resolveRequest } from './request-state.js';
import type { ConfigInput } from '../consent/config-types.js';

/** How the renewed cookie is sent. */
export interface RenewOptions {
  /** Whether the site is on https, as it should be. Browsers keep no secure cookie from a site on plain http. */
  readonly secure?: boolean;
}

/**
 * Returns a value for the response's `Set-Cookie` header that restores the rest of the life that the visitor's decision
 * was promised; `null` if there is no valid decision. Some browsers shorten the life of cookies that scripts write, but
 * not of those that servers set. A refusal of what was on until refused, by `opt-out` or by its `basis`, is renewed to 400
 * days; nothing else gets more life. That depends on the place: where rules do, give `region` with the configuration.
 *
 * Call it for navigations only (`Sec-Fetch-Mode: navigate`): another response may arrive after a later refusal, and
 * would undo it.
 *
 * @param cookieHeader The value of the request's `Cookie` header, as text, bytes or a list of them; `null` or `undefined`
 *   if there is none. Or all headers of the request.
 * @param config The same configuration as the page's, and the visitor's `region` if there are rules by place.
 * @see RFC 6265bis, section 4.1
 * @example
 * const cookie = renewCookie(request.headers.get('cookie'), config);
 * if (cookie) response.headers.append('set-cookie', cookie);
 */
export function renewCookie(
  cookieHeader: CookieHeader,
  config: ConfigInput = {},
  { secure = true }: RenewOptions = {},
): string | null {
  const { config: complete, rules, region, now, stored, verdict } = resolveRequest(cookieHeader, config, NO_SIGNALS);
  if (!isRecord(stored) || now >= +stored.x) return null;
  const renewed = renewRecord(stored, complete, rules, now);
  // While the place is not known, the shortest lifetimes count, but nothing that is stored gets shorter by that.
  const isPlaceOpen = !region && dependOnPlace(complete);
  const isKept = renewed !== stored || (isPlaceOpen && (verdict.record || stored.r));
  const record = isKept ? renewed : verdict.record;
  if (!record) return null;
  return cookieText({ cookie: complete.cookie, value: serialiseRecord(record), maxAge: +record.x - now, secure });
}
