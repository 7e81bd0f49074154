import type { Stored } from './find-record.js';
import { purposesOf } from './purposes.js';
import type { Purpose } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
import { lifetimeOf } from './lifetime.js';
import { namesOf, ofSignal } from './signals.js';
import { DAY } from './time.js';
import type { Config, Reason, Rules, Signals, State } from './types.js';

/** What is in force. */
export interface Verdict extends Pick<State, 'status' | 'reason' | 'granted' | 'source'> {
  /** The decision in force, with the expiry that counts; `null` where there is none or it does not count. */
  readonly record: StoredRecord | null;
}

/**
 * What is in force: the one place where that is decided.
 *
 * A pure function of what is stored, the configuration with the rules for this visitor's place, the browser's signals
 * and the time (Unix seconds). Required purposes are always granted; an optional one only by a record that is in
 * date, was made for this policy and, where a signal now speaks against it, in the knowledge of that signal.
 */
export function resolveState(stored: Stored, config: Config, rules: Rules, signals: Signals, now: number): Verdict {
  const { policy, guardian } = config;
  const purposes = purposesOf(config);
  const optional = purposes.filter(({ category }) => !category.required);
  const heeded = namesOf(signals).filter((name) => ofSignal(rules.signals, name) !== 'ignore');
  const isRefused = heeded.some((name) => ofSignal(rules.signals, name) !== 'ask');
  const isOnUntilRefused = rules.mode === 'opt-out' && !heeded.length && !guardian;

  const verdict = (
    asks: Reason | null,
    record: StoredRecord | null,
    isGranted: (purpose: Purpose) => unknown,
  ): Verdict => {
    const reason = isRefused || !optional.length ? null : asks;
    return {
      status: reason ? 'undecided' : 'decided',
      reason,
      granted: purposes.filter((purpose) => purpose.category.required || isGranted(purpose)).map(({ id }) => id),
      source: record ? (record.s as State['source']) : isRefused ? 'signal' : 'default',
      record,
    };
  };
  // What a record that does not count may have refused is not granted for being unknown now.
  const ask = (reason: Reason) =>
    verdict(reason, null, ({ category }) => isOnUntilRefused && !stored && !category.separate);

  if (!stored) return ask('first-visit');
  if (stored === 'unreadable') return ask(stored);

  const granted = itemsOf(stored.g);
  const hasGrants = optional.some(({ id }) => granted.includes(id));
  const expiry = Math.min(+stored.x, +stored.t + lifetimeOf(rules, hasGrants) * DAY);
  if (now >= expiry) return ask('expired');

  const isEffective = !(Date.parse(policy.effective ?? '') > now * 1000);
  if (policy.version && `${policy.version}` !== stored.p && isEffective) return ask('policy-changed');

  const isOverruled =
    heeded.some((name) => !itemsOf(stored.sig).includes(name)) ||
    (guardian && !stored.by) ||
    (stored.s === 'implied' && rules.mode !== 'implied');
  if (hasGrants && isOverruled) return ask('first-visit');

  // Nobody was asked for what is declared since, or is declared to be something else now: that is denied alone.
  return verdict(
    optional.every((purpose) => isAbout(stored, purpose)) ? null : 'purpose-added',
    expiry < +stored.x ? { ...stored, x: `${expiry}` } : stored,
    (purpose) => isAbout(stored, purpose) && granted.includes(purpose.id),
  );
}

/** Says whether the decision `record` is one about `purpose`, as that is declared now. */
export function isAbout({ g, r, f }: StoredRecord, { id, fingerprint }: Purpose): boolean {
  const isDecided = [...itemsOf(g), ...itemsOf(r)].includes(id);
  return isDecided && (!f || !fingerprint || itemsOf(f).includes(fingerprint));
}
