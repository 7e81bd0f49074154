import type { ConfigInput } from '../consent/config-types.js';
import type { State } from '../consent/types.js';
import { readDecision } from '../server/read-decision.js';
import { renewCookie } from '../server/renew-cookie.js';
import type { RenewOptions } from '../server/renew-cookie.js';
import { linesOf } from '../server/request-headers.js';
import type { RequestHeaders } from '../server/request-headers.js';
import { readRequestSignals } from '../server/request-signals.js';

/** What a server knows of the visitor who sent a request. */
interface Visit {
  readonly state: State;
  /** For the response's `Set-Cookie`; `null` if there is nothing to renew. */
  readonly renewed: string | null;
}

/**
 * Reads a request's cookies and signals. Renews the cookie on navigations only: the response to a request in the background
 * may arrive after a refusal, and must not undo it.
 */
export function readVisit(headers: RequestHeaders, config: ConfigInput, options?: RenewOptions): Visit {
  const isNavigation = linesOf('sec-fetch-mode', headers).includes('navigate');
  return {
    state: readDecision(headers, config, readRequestSignals(headers)),
    renewed: isNavigation ? renewCookie(headers, config, options) : null,
  };
}

/** Returns `response` with the cookie that {@link readVisit} has renewed. */
export function withCookie(response: Response, renewed: string | null): Response {
  if (!renewed) return response;
  // Of what another server has sent, the headers cannot be changed.
  const copy = new Response(response.body, response);
  copy.headers.append('set-cookie', renewed);
  return copy;
}
