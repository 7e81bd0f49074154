import { DAY } from './time.js';
import type { ConsentRecord } from './types.js';

/**
 * A decision as it is stored: the fields of the cookie's query string, as text.
 *
 * | field | |
 * |---|---|
 * | `v` | version of this format: `1` |
 * | `t`, `x` | when the visitor decided, and until when that holds, in Unix seconds |
 * | `p` | version of the policy, where it has one |
 * | `g`, `r` | ids granted and refused, joined by dots |
 * | `s` | who decided: `visitor`, or `implied` by browsing on |
 * | `id` | random, and only where something was granted |
 * | `f` | `id:fingerprint` of what was declared, joined by dots |
 * | `sig` | signals that were on when the visitor decided: `dnt`, `gpc`, `dnt.gpc` |
 * | `by` | `guardian`, where one stood behind the decision |
 */
export type StoredRecord = Readonly<Record<'v' | 't' | 'x' | 's', string>> &
  Readonly<Partial<Record<'p' | 'g' | 'r' | 'id' | 'f' | 'sig' | 'by', string>>>;

/** RFC 6265bis, section 5.6: browsers keep no cookie whose name and value are longer, in bytes. */
const LONGEST_COOKIE = 4096;

/** The fields, in their order. Those that need not be there may be empty too. */
const FORM =
  /^v=1&t=[1-9]\d{0,10}&x=[1-9]\d{0,10}(&p=[!-%'-~]*)?(&g=[^&]*)?(&r=[^&]*)?&s=(visitor|implied)(&id=[\w-]{0,64})?(&f=([\w/-]+:[\da-f]{6}\.?)*)?(&sig=(|dnt|gpc|dnt\.gpc))?(&by=(|guardian))?$/;

/** The items of a list field. */
export const itemsOf = (field?: string): string[] => (field ? field.split('.') : []);

/**
 * The value of the cookie for `record`: a query string (WHATWG URL, section 5.2).
 *
 * @example
 * serialiseRecord(record) // 'v=1&t=1763769600&x=1779321600&g=functional.optional&s=visitor&id=k3v…'
 */
export const serialiseRecord = (record: StoredRecord): string =>
  Object.entries(record)
    // Of all fields, only the version of the policy is text of the site's own.
    .flatMap(([name, value]) => (value ? `${name}=${name === 'p' ? encodeURIComponent(value) : value}` : []))
    .join('&');

/**
 * The record that `value` holds, or `null` where it is not exactly one.
 *
 * Unknown, doubled, missing or malformed fields, ids that `knownIds` does not have or that stand there twice, and a
 * decision from more than 24 hours after `now` (Unix seconds) all count as unreadable.
 */
export function parseRecord(value: string, knownIds: readonly string[], now: number): StoredRecord | null {
  const record = Object.fromEntries(new URLSearchParams(value)) as StoredRecord;
  const areKnown = (ids: readonly string[]) =>
    ids.every((id, index) => knownIds.includes(id) && ids.indexOf(id) === index);
  const ids = [...itemsOf(record.g), ...itemsOf(record.r)];
  const isSound =
    value.length <= LONGEST_COOKIE &&
    FORM.test(value) &&
    +record.t < +record.x &&
    +record.t <= now + DAY &&
    ids.length &&
    areKnown(ids) &&
    areKnown(itemsOf(record.f).map((entry) => entry.slice(0, -':3fa9b1'.length)));
  return isSound ? record : null;
}

/** `record` as sites see it. */
export const toConsentRecord = ({ id, t, x, p, g, r }: StoredRecord): ConsentRecord => ({
  id: id || null,
  decidedAt: toDate(t),
  expiresAt: toDate(x),
  policyVersion: p || null,
  granted: itemsOf(g),
  refused: itemsOf(r),
});

const toDate = (seconds: string) => new Date(+seconds * 1000).toISOString();
