import { purposesOf } from './purposes.js';
import { itemsOf, parseRecord } from './record.js';
import type { StoredRecord } from './record.js';
import type { Config } from './types.js';

/** What storage holds: a record, `null` for nothing, or something that is no record. */
export type Stored = StoredRecord | 'unreadable' | null;

/**
 * The decision among `cookies`, written as in a `Cookie` header or `document.cookie`.
 *
 * Several cookies may bear the name, on other paths or domains, and their order says nothing about their age: the
 * newest valid one counts, and of two from the same second the more restrictive.
 */
export function findRecord(cookies: string, config: Config, now: number): Stored {
  const knownIds = purposesOf(config).map(({ id }) => id);
  const prefix = `${config.cookie.name}=`;
  const values = cookies.split(/; */).filter((cookie) => cookie.startsWith(prefix));
  const [newest] = values
    .flatMap((cookie) => parseRecord(cookie.slice(prefix.length), knownIds, now) ?? [])
    .sort((a, b) => +b.t - +a.t || itemsOf(a.g).length - itemsOf(b.g).length);
  return newest ?? (values.length ? 'unreadable' : null);
}
