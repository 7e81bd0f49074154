import type { Lifetimes, Rules } from './config-types.js';

/** How many days a decision holds that did, or did not, grant something. No browser keeps a cookie beyond 400. */
export function lifetimeOf({ lifetimeDays }: Rules, hasGrants: boolean): number {
  const { granted = lifetimeDays, refused = lifetimeDays } = lifetimeDays as Partial<Lifetimes>;
  const days = hasGrants ? granted : refused;
  return typeof days === 'number' && days >= 1 && days <= 400 ? days : 180;
}
