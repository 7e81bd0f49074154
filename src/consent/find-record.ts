import type { Config } from './config-types.js';
import { optionalPurposesOf } from './purposes.js';
import { itemsOf, parseRecord } from './record.js';
import type { StoredRecord } from './record.js';

/** A stored record, `null` for none, or something that is not a record. */
export type Stored = StoredRecord | 'unreadable' | null;

/**
 * Returns the decision among `cookies`, in the syntax of a `Cookie` header or `document.cookie`.
 *
 * Several cookies may have the name, on other paths or domains, and their order says nothing about their age: the newest
 * readable one counts.
 */
export function findRecord(cookies: string, config: Config, now: number): Stored {
  const prefix = `${config.cookie.name}=`;
  const values = cookies.split(/; */).filter((cookie) => cookie.startsWith(prefix));
  const records = values.map((cookie) => parseRecord(cookie.slice(prefix.length), optionalPurposesOf(config), now));
  return newestOf(records) ?? (values.length ? 'unreadable' : null);
}

/** Returns the newest of `records`, and of two from the same second the more restrictive; `null` if there is none. */
export const newestOf = (records: readonly Stored[]): StoredRecord | null =>
  records
    .filter((record) => record !== null && record !== 'unreadable')
    .sort((a, b) => +b.t - +a.t || leniencyOf(a) - leniencyOf(b))[0] ?? null;

const leniencyOf = ({ g, r }: StoredRecord) => itemsOf(g).length - itemsOf(r).length;
