import type { Rules } from './config-types.js';
import { categoryIdOf } from './ids.js';
import type { State } from './types.js';

/** Whether `id` is on without a consent, as the visitor has not objected to it where the law asks for no more. */
export const isUnopposed = (id: string, { granted, record }: State, { objection }: Rules): boolean =>
  objection.includes(categoryIdOf(id)) && granted.includes(id) && !record?.granted.includes(id);
