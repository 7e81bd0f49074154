import type { Rules } from './config-types.js';
import { LONGEST_LIFE } from './lifetime.js';
import type { StoredRecord } from './record.js';
import { DAY } from './time.js';

/**
 * Returns `record` as a visit at `now` (Unix seconds) leaves it: a refusal under `opt-out` is valid for 400 days from the
 * last visit, everything else for as long as it was.
 */
export const renewRecord = (record: StoredRecord, { mode }: Rules, now: number): StoredRecord =>
  mode === 'opt-out' && !record.g ? { ...record, x: `${now + LONGEST_LIFE * DAY}` } : record;
