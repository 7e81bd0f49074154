import { own, ownValue } from './json.js';
import { categoryIdOf } from './ids.js';
import type { Purpose } from './purposes.js';
import { textOf } from './text.js';
import { DAY } from './time.js';
import type { ConsentRecord } from './types.js';

/**
 * A decision as it is stored: the fields of the cookie's query string, as text.
 *
 * | field | |
 * |---|---|
 * | `v` | version of this format: `1` |
 * | `t`, `x` | when the visitor decided, and until when that is valid, in Unix seconds |
 * | `p` | version of the policy that was in effect, if it has one |
 * | `g`, `r` | ids granted and refused, joined by dots; a service only if it differs from its category |
 * | `s` | who decided: `visitor`, or `implied` by browsing on |
 * | `id` | random, and only if something was granted |
 * | `f` | fingerprints of all ids that were asked for, four characters each |
 * | `sig` | signals that were on when the visitor decided: `dnt`, `gpc`, `dnt.gpc` |
 * | `by` | `guardian`, if one confirmed the decision |
 * | `d` | ids that were on until refused and the visitor said nothing about |
 */
export type StoredRecord = Readonly<Record<'v' | 't' | 'x' | 's', string>> &
  Readonly<Partial<Record<'p' | 'g' | 'r' | 'id' | 'f' | 'sig' | 'by' | 'd', string>>>;

/** What a record says about an id: granted, refused, or on until refused. */
export type Answer = 'g' | 'r' | 'd';

/** RFC 6265bis, section 5.6: browsers keep no cookie whose name and value are longer, in bytes. */
export const LONGEST_COOKIE = 4096;

const TIME = /^[1-9]\d{0,10}$/;
const LIST = /^[a-z][a-z\d_-]*(\/[a-z][a-z\d_-]*)?(\.[a-z][a-z\d_-]*(\/[a-z][a-z\d_-]*)?)*$/;

/** The fields in their order, each with what it looks like. Browsers compile small expressions faster than a large one. */
const FIELDS = {
  v: /^1$/,
  t: TIME,
  x: TIME,
  p: /^[\w.~-]+$/,
  g: LIST,
  r: LIST,
  s: /^(visitor|implied)$/,
  id: /^[\w-]{1,64}$/,
  f: /^([\w-]{4})+$/,
  sig: /^(dnt|gpc|dnt\.gpc)$/,
  by: /^guardian$/,
  d: LIST,
} as const satisfies Record<keyof StoredRecord, RegExp>;

const NAMES = Object.keys(FIELDS) as (keyof StoredRecord)[];

/** The fields that no record is without. */
const REQUIRED = ['v', 't', 'x', 's'] as const;

/** The items of a list field. */
export const itemsOf = (field?: string): string[] => (field ? field.split('.') : []);

/**
 * Returns the value of the cookie for `record`: a query string (WHATWG URL, section 5.2).
 *
 * @example
 * serialiseRecord(record) // 'v=1&t=1763769600&x=1779321600&g=optional&s=visitor&id=k3v…&f=3fa9'
 */
export const serialiseRecord = (record: StoredRecord): string =>
  NAMES.flatMap((name) => {
    const value = ownValue(record, name);
    return value ? `${name}=${textOf(value)}` : [];
  }).join('&');

/**
 * Returns the record in `value`, or `null` if it is not exactly one.
 *
 * Unknown, doubled, missing or malformed fields, an id that is listed twice, an optional category that was asked for and
 * is in no list, and a decision from more than 24 hours after `now` (Unix seconds) all count as unreadable. Ids that are
 * declared no more do not matter.
 */
export function parseRecord(value: string, purposes: readonly Purpose[], now: number): StoredRecord | null {
  if (value.length > LONGEST_COOKIE) return null;
  const record = own(Object.fromEntries(new URLSearchParams(value))) as StoredRecord;
  const isWellFormed =
    REQUIRED.every((name) => record[name]) &&
    NAMES.every((name) => !record[name] || FIELDS[name].test(record[name])) &&
    // Nothing else is in it, nothing twice, and all in its place.
    serialiseRecord(record) === value;
  if (!isWellFormed) return null;
  const ids = [...itemsOf(record.g), ...itemsOf(record.r), ...itemsOf(record.d)];
  const listed = new Set(ids);
  const asked = fingerprintsIn(record);
  const isSound =
    +record.t < +record.x &&
    +record.t <= now + DAY &&
    ids.length > 0 &&
    listed.size === ids.length &&
    purposes.every(({ id, service, fingerprint }) => service || !asked.has(fingerprint) || listed.has(id));
  return isSound ? record : null;
}

/** Returns what `record` says about each of `purposes` that it is about, by id. */
export function answersIn(record: StoredRecord, purposes: readonly Purpose[]): ReadonlyMap<string, Answer> {
  const listed = new Map<string, Answer>();
  for (const name of ['g', 'r', 'd'] as const) for (const id of itemsOf(record[name])) listed.set(id, name);
  const asked = fingerprintsIn(record);
  return new Map(
    purposes.flatMap(({ id, category, fingerprint }): [string, Answer][] => {
      const answer = listed.get(id) ?? listed.get(category.id);
      return answer && asked.has(fingerprint) ? [[id, answer]] : [];
    }),
  );
}

const fingerprintsIn = ({ f = '' }: StoredRecord): ReadonlySet<string> =>
  new Set(Array.from({ length: f.length / 4 }, (_, index) => f.slice(index * 4, index * 4 + 4)));

/**
 * Returns `version` in letters, digits and `_.-~`, which mean the same to whoever decodes a cookie, however often: each
 * other character as `~` and its UTF-16 code in four hexadecimal digits.
 */
export function encodeVersion(version: unknown): string {
  const text = textOf(version);
  const escape = (unit: string) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // To look costs less than to replace, and most versions need nothing.
  return /[^\w.-]/.test(text) ? text.replace(/[^\w.-]/g, escape) : text;
}

/** Undoes {@link encodeVersion}. */
const decodeVersion = (text: string): string =>
  text.includes('~')
    ? text.replace(/~([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * Returns `record` as sites see it, with the ids among `purposes` that it is about.
 *
 * @param objection Ids of the categories that are on until objected to, where the visitor is.
 */
export function toConsentRecord(
  record: StoredRecord,
  purposes: readonly Purpose[],
  objection: readonly string[] = [],
): ConsentRecord {
  const answers = [...answersIn(record, purposes)];
  const idsWith = (wanted: Answer) => answers.filter(([, answer]) => answer === wanted).map(([id]) => id);
  const unopposed = idsWith('d').filter((id) => objection.includes(categoryIdOf(id)));
  return {
    id: record.id || null,
    decidedAt: toDate(record.t),
    expiresAt: toDate(record.x),
    policyVersion: record.p ? decodeVersion(record.p) : null,
    granted: idsWith('g'),
    refused: idsWith('r'),
    ...(unopposed.length > 0 && { basis: Object.fromEntries(unopposed.map((id) => [id, 'objection' as const])) }),
  };
}

/** As ISO text; empty where a page has broken its `Date`. */
function toDate(seconds: string): string {
  try {
    return new Date(+seconds * 1000).toISOString();
  } catch {
    return '';
  }
}
