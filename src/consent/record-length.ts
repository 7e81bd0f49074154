import type { Config } from './config-types.js';
import { decide } from './decide.js';
import { optionalPurposesOf } from './purposes.js';
import { encodeVersion, LONGEST_COOKIE, serialiseRecord } from './record.js';
import { rulesFor } from './region-rules.js';
import { textOf } from './text.js';

/** Characters of a record beside what the configuration brings, with room to spare. */
const REST = 300;

/** Whether a decision may be too long for a cookie: quickly, and rather yes than no. */
export const mayBeTooLong = (config: Config): boolean =>
  optionalPurposesOf(config).reduce(
    (length, { id, fingerprint }) => length + id.length + 1 + fingerprint.length,
    REST + textOf(config.cookie.name).length + encodeVersion(config.policy.version).length,
  ) > LONGEST_COOKIE;

/**
 * Returns the length in bytes of the longest decision that the preferences can lead to, as the cookie's name and value:
 * the one in which every service differs from its category.
 */
export function longestRecordOf(config: Config): number {
  const choices = optionalPurposesOf(config).map(({ id, service }) => [id, !service]);
  const record = decide({
    choices: Object.fromEntries(choices),
    config,
    rules: rulesFor(config, null),
    signals: { doNotTrack: true, globalPrivacyControl: true },
    granted: [],
    previous: null,
    now: 9_999_999_999,
    id: 'x'.repeat(21),
    source: 'visitor',
    byGuardian: !!config.guardian,
  });
  return record ? config.cookie.name.length + 1 + serialiseRecord(record).length : 0;
}
