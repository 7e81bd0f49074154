import type { Policy } from './config-types.js';
import { textOf } from './text.js';

/** Whether the version of the policy is in effect at `now` (Unix seconds). A date that cannot be read is no reason to wait. */
export const isInEffect = ({ effective }: Policy, now: number): boolean =>
  !(Date.parse(textOf(effective)) > now * 1000);
