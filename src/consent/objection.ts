import type { Rules } from './config-types.js';
import { categoryIdOf } from './ids.js';
import type { State } from './types.js';

/** Whether `id` needs no consent where the visitor is, and has none: it is not asked for. */
export const isUnasked = (id: string, { record }: State, { objection }: Rules): boolean =>
  objection.includes(categoryIdOf(id)) && !record?.granted.includes(id);

/** Whether `id` is on without a consent, as the visitor has not objected to it where the law asks for no more. */
export const isUnopposed = (id: string, state: State, rules: Rules): boolean =>
  isUnasked(id, state, rules) && state.granted.includes(id);
