import type { Config, Rules } from './config-types.js';
import { own } from './json.js';
import { isRenewed, LONGEST_LIFE } from './lifetime.js';
import { optionalPurposesOf } from './purposes.js';
import { answersIn } from './record.js';
import type { StoredRecord } from './record.js';
import { DAY } from './time.js';

/**
 * Returns `record` as a visit at `now` (Unix seconds) leaves it: a refusal of what was on until refused is valid for 400
 * days from the last visit, everything else for as long as it was.
 */
export function renewRecord(record: StoredRecord, config: Config, rules: Rules, now: number): StoredRecord {
  const answers = answersIn(record, optionalPurposesOf(config));
  return isRenewed(answers, rules) ? own({ ...record, x: `${now + LONGEST_LIFE * DAY}` }) : record;
}
