export { readDecision } from './core/read-decision.js';
export { readRequestSignals } from './core/request-signals.js';
export { renewCookie } from './core/renew-cookie.js';
export type { RenewOptions } from './core/renew-cookie.js';
export type { RequestHeaders } from './core/request-signals.js';
export type { ConfigInput, Signals, State } from './core/types.js';
