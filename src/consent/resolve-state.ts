import type { Stored } from './find-record.js';
import { purposesOf } from './purposes.js';
import type { Purpose } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
import { lifetimeOf } from './lifetime.js';
import { namesOf, ofSignal } from './signals.js';
import { DAY } from './time.js';
import type { Config, Rules } from './config-types.js';
import type { Reason, Signals, State } from './types.js';

/** What is in force: the part of the state that a decision, the rules and the time lead to. */
export interface Verdict extends Pick<State, 'status' | 'reason' | 'granted' | 'added' | 'source'> {
  /** The valid decision, with its effective expiry; `null` if there is none. */
  readonly record: StoredRecord | null;
}

/** What the state depends on. */
export interface ResolveOptions {
  readonly stored: Stored;
  readonly config: Config;
  /** The rules for the visitor's place. */
  readonly rules: Rules;
  readonly signals: Signals;
  /** Unix seconds. */
  readonly now: number;
}

/**
 * Returns what is in force. This is the only place where that is decided.
 *
 * Required purposes are always granted. An optional purpose is granted only by a record that has not expired, was made
 * for the current policy and, if a signal now objects, was made under that signal.
 */
export function resolveState({ stored, config, rules, signals, now }: ResolveOptions): Verdict {
  const { policy, guardian } = config;
  const purposes = purposesOf(config);
  const optional = purposes.filter(({ category }) => !category.required);
  const respected = namesOf(signals).filter((name) => ofSignal(rules.signals, name) !== 'ignore');
  const isRefused = respected.some((name) => ofSignal(rules.signals, name) !== 'ask');
  const isOnUntilRefused = rules.mode === 'opt-out' && !respected.length && !guardian;

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
      added: record ? optional.filter((purpose) => !isAbout(record, purpose)).map(({ id }) => id) : [],
      source: record ? (record.s as State['source']) : isRefused ? 'signal' : 'default',
      record,
    };
  };
  // An ignored record may contain refusals, so opt-out mode grants nothing here.
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
    respected.some((name) => !itemsOf(stored.sig).includes(name)) ||
    (guardian && !stored.by) ||
    (stored.s === 'implied' && rules.mode !== 'implied');
  if (hasGrants && isOverruled) return ask('first-visit');

  // What was declared or changed since the decision was never asked for: only that is denied.
  return verdict(
    optional.every((purpose) => isAbout(stored, purpose)) ? null : 'purpose-added',
    expiry < +stored.x ? { ...stored, x: `${expiry}` } : stored,
    (purpose) => isAbout(stored, purpose) && granted.includes(purpose.id),
  );
}

/** Whether `record` is a decision about `purpose` as it is declared now. */
function isAbout({ g, r, f }: StoredRecord, { id, fingerprint }: Purpose): boolean {
  const isDecided = [...itemsOf(g), ...itemsOf(r)].includes(id);
  return isDecided && (!f || !fingerprint || itemsOf(f).includes(fingerprint));
}
