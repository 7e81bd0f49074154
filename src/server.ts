export { readDecision } from './server/read-decision.js';
export { readRequestSignals } from './server/request-signals.js';
export { renewCookie } from './server/renew-cookie.js';
export type { RenewOptions } from './server/renew-cookie.js';
export type { CookieHeader, HeaderValue, RequestHeaders } from './server/request-headers.js';
export type { ConfigInput } from './consent/config-types.js';
export type { Signals, State } from './consent/types.js';
