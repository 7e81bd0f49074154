import { purposesOf } from './purposes.js';
import { itemsOf, parseRecord } from './record.js';
import type { StoredRecord } from './record.js';
import type { Config } from './config-types.js';

/** What storage holds: a record, `null` for nothing, or something that is no record. */
export type Stored = StoredRecord | 'unreadable' | null;

/**
 * The decision among `cookies`, written as in a `Cookie` header or `document.cookie`.
 *
 * Several cookies may bear the name, on other paths or domains, and their order says nothing about their age.
 */
export function findRecord(cookies: string, config: Config, now: number): Stored {
  const knownIds = purposesOf(config).map(({ id }) => id);
  const prefix = `${config.cookie.name}=`;
  const values = cookies.split(/; */).filter((cookie) => cookie.startsWith(prefix));
  const records = values.map((cookie) => parseRecord(cookie.slice(prefix.length), knownIds, now));
  return newestOf(records) ?? (values.length ? 'unreadable' : null);
}

/** The newest of `records`, and of two from the same second the more restrictive; `null` where there is none. */
export const newestOf = (records: readonly Stored[]): StoredRecord | null =>
  records
    .filter((record) => record !== null && record !== 'unreadable')
    .sort((a, b) => +b.t - +a.t || itemsOf(a.g).length - itemsOf(b.g).length)[0] ?? null;
