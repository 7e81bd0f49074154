import type { Rules } from './config-types.js';
import { isTree, ownValue } from './json.js';

/** The longest life that browsers give a cookie, in days (RFC 6265bis, section 5.5). */
export const LONGEST_LIFE = 400;

/**
 * Returns how many days a decision is valid that granted something, or that granted nothing.
 *
 * A number written as text is read, and one out of bounds moved to the bound, 1 or 400; anything else counts as 1.
 */
export function lifetimeOf({ lifetimeDays, mode }: Rules, hasGrants: boolean): number {
  const days = isTree(lifetimeDays) ? ownValue(lifetimeDays, hasGrants ? 'granted' : 'refused') : lifetimeDays;
  if (days === undefined || days === null) return hasGrants ? 180 : mode === 'opt-out' ? LONGEST_LIFE : 184;
  const number = typeof days === 'string' && days.trim() ? Number(days) : days;
  return typeof number === 'number' ? Math.min(Math.max(number || 1, 1), LONGEST_LIFE) : 1;
}
