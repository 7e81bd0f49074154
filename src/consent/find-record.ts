import type { Config } from './config-types.js';
import { optionalPurposesOf } from './purposes.js';
import { answersIn, parseRecord } from './record.js';
import type { StoredRecord } from './record.js';
import { textOf } from './text.js';

/** A stored record, `null` for none, or something that is not a record. */
export type Stored = StoredRecord | 'unreadable' | null;

/** Whether `stored` is a record, valid or not; `undefined` if cookies cannot be read. */
export const isRecord = (stored: Stored | undefined): stored is StoredRecord => !!stored && stored !== 'unreadable';

/**
 * Returns the decision among `cookies`, in the syntax of a `Cookie` header or `document.cookie`.
 *
 * Several cookies may have the name, on other paths or domains, and their order says nothing about their age: the newest
 * readable one counts.
 */
export function findRecord(cookies: string, config: Config, now: number): Stored {
  const prefix = `${textOf(config.cookie.name)}=`;
  const values = cookies
    .split(';')
    .map((cookie) => cookie.trimStart())
    .filter((cookie) => cookie.startsWith(prefix));
  const records = values.map((cookie) => parseRecord(cookie.slice(prefix.length), optionalPurposesOf(config), now));
  return newestOf(records, config) ?? (values.length ? 'unreadable' : null);
}

/** Returns the newest of `records`, and of two from the same second the more restrictive; `null` if there is none. */
export function newestOf(records: readonly Stored[], config: Config): StoredRecord | null {
  // How much a record has on, be it only by default.
  const leniencyOf = (record: StoredRecord) =>
    [...answersIn(record, optionalPurposesOf(config)).values()].filter((answer) => answer !== 'r').length;
  const readable = records.filter(isRecord);
  if (readable.length < 2) return readable[0] ?? null;
  return readable.sort((a, b) => +b.t - +a.t || leniencyOf(a) - leniencyOf(b))[0] ?? null;
}
