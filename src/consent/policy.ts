import type { Policy } from './config-types.js';
import { textOf } from './text.js';

/** Whether the version of the policy is in effect at `now` (Unix seconds). A date that cannot be read is no reason to wait. */
export function isInEffect({ effective }: Policy, now: number): boolean {
  const date = textOf(effective);
  try {
    return !date || !(Date.parse(date) > now * 1000);
  } catch {
    return true;
  }
}
