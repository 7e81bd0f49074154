export { readDecision } from './core/read-decision.js';
export type { ConfigInput, State } from './core/types.js';
