import { ownGlobal } from '../browser/safe-document.js';
import type { Config } from '../consent/config-types.js';
import { isTree } from '../consent/json.js';
import { textOf } from '../consent/text.js';
import type { Group, Row, Section } from './section.js';

/** What comes before the id in the storage key of a receipt. */
const RECEIPT = 'assent-receipt:';

/** Returns what the queues of Google's and Microsoft's tags were told about consent. */
export function consentModeSection({ googleConsentMode, microsoftConsentMode }: Config): Section {
  const groups: Group[] = [
    { title: 'dataLayer', rows: listOf('dataLayer').flatMap(googleRow) },
    { title: 'uetq', rows: microsoftRows(listOf('uetq')) },
  ].filter(({ rows }) => rows.length);
  const isOn = googleConsentMode || microsoftConsentMode;
  return {
    title: 'Consent modes',
    groups,
    empty: isOn ? 'The queues hold nothing: a tag may have replaced them.' : 'Off.',
  };
}

/** A tag that has loaded may have put something else in the place of its queue. */
function listOf(name: string): readonly unknown[] {
  const queue = ownGlobal(name);
  return Array.isArray(queue) ? queue : [];
}

function googleRow(entry: unknown, index: number): Row | [] {
  const { 0: topic, 1: command, 2: values, event } = (entry ?? {}) as Record<string, unknown>;
  if (topic === 'consent') return { name: `${index}: ${textOf(command)}`, text: describe(values) };
  if (event === 'assent_update') return { name: `${index}: event`, text: 'assent_update' };
  return [];
}

const microsoftRows = (queue: readonly unknown[]): readonly Row[] =>
  queue.flatMap((entry, index) =>
    entry === 'consent' ? { name: `${index}: ${textOf(queue[index + 1])}`, text: describe(queue[index + 2]) } : [],
  );

/** Names what is granted, what is denied, and what else an entry says. */
function describe(values: unknown): string {
  const entries = Object.entries(isTree(values) ? values : {});
  const namesOf = (value: string) => entries.flatMap(([name, each]) => (each === value ? name : [])).join(', ');
  const others = entries.filter(([, value]) => value !== 'granted' && value !== 'denied');
  return [
    namesOf('granted') && `granted: ${namesOf('granted')}`,
    namesOf('denied') && `denied: ${namesOf('denied')}`,
    ...others.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Returns the receipts that have not been delivered. */
export function receiptsSection({ receipts }: Config): Section {
  const rows = receiptKeys().flatMap((key): Row | [] => {
    const letter = read(key);
    if (!letter) return [];
    const { written, due, tries } = letter;
    const name = `${key.slice(RECEIPT.length, RECEIPT.length + 8)}…`;
    return { name, text: `of ${timeOf(written)}; attempts: ${textOf(tries)}; the next at ${timeOf(due)}`, mark: 'bad' };
  });
  return {
    title: 'Receipts waiting',
    groups: rows.length ? [{ rows }] : [],
    empty: receipts ? 'None: all are delivered.' : 'Off.',
  };
}

function receiptKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(RECEIPT));
  } catch {
    return [];
  }
}

function read(key: string): Readonly<Record<string, unknown>> | null {
  try {
    const letter: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return isTree(letter) ? letter : null;
  } catch {
    return null;
  }
}

/** The time of day, in UTC, of milliseconds since 1970. */
function timeOf(value: unknown): string {
  const date = new Date(Number(value));
  return Number.isNaN(+date) ? 'an unknown time' : `${date.toISOString().slice(11, 19)} UTC`;
}
