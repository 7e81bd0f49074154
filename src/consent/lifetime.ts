import type { Mode, Rules } from './config-types.js';
import { isTree, ownValue } from './json.js';
import { categoryIdOf } from './ids.js';
import type { Answer } from './record.js';

/** The longest life that browsers give a cookie, in days (RFC 6265bis, section 5.5). */
export const LONGEST_LIFE = 400;

/**
 * Whether a decision with those answers is a consent, which lives as long as one. Under `opt-out` a decision that refuses
 * anything is a refusal, and has to last.
 */
export function isConsent(answers: Iterable<Answer>, mode: Mode): boolean {
  const given = new Set(answers);
  return given.has('g') && !(mode === 'opt-out' && given.has('r'));
}

/**
 * Whether a decision with those answers is renewed at each visit: a refusal of what was on until refused, by `opt-out` or
 * by its `basis`. A consent that stands beside an objection ends in its time all the same.
 */
export const isRenewed = (answers: ReadonlyMap<string, Answer>, { mode, objection }: Rules): boolean =>
  mode === 'opt-out'
    ? !isConsent(answers.values(), mode)
    : [...answers].some(([id, answer]) => answer === 'r' && objection.includes(categoryIdOf(id)));

/**
 * Returns how many days a consent is valid, or a refusal.
 *
 * A number written as text is read, and one out of bounds moved to the bound, 1 or 400; anything else counts as 1.
 */
export function lifetimeOf({ lifetimeDays, mode }: Omit<Rules, 'objection'>, isGiven: boolean): number {
  const days = isTree(lifetimeDays) ? ownValue(lifetimeDays, isGiven ? 'granted' : 'refused') : lifetimeDays;
  if (days === undefined || days === null) return isGiven ? 180 : mode === 'opt-out' ? LONGEST_LIFE : 184;
  const number = typeof days === 'string' && days.trim() ? Number(days) : days;
  return typeof number === 'number' ? Math.min(Math.max(number || 1, 1), LONGEST_LIFE) : 1;
}
