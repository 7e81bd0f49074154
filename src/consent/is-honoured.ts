import type { State } from './types.js';

/** Whether an opt-out of the visitor is in force: by a signal, or by a refusal where all was on until refused. */
export const isHonoured = ({ source, mode, record }: State): boolean =>
  source === 'signal' || (mode === 'opt-out' && !!record?.refused.length);
