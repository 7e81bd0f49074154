import type { Config, Rules } from './config-types.js';
import type { Stored } from './find-record.js';
import { own } from './json.js';
import { isConsent, isRenewed, LONGEST_LIFE, lifetimeOf } from './lifetime.js';
import { categoryIdOf } from './ids.js';
import { isInEffect } from './policy.js';
import { optionalPurposesOf, purposesOf } from './purposes.js';
import type { Purpose } from './purposes.js';
import { answersIn, encodeVersion, itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
import { namesOf, ofSignal } from './signals.js';
import { DAY } from './time.js';
import type { Reason, Signals, State } from './types.js';

/** The part of the state that depends on the decision, the rules and the time. */
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
  /** Whether the visitor may have refused in a way that cannot be seen here: then nothing is on until refused. */
  readonly mayHaveRefused?: boolean;
}

/**
 * Decides what is granted. This is the only place that does.
 *
 * Required purposes are always granted. An optional purpose is granted only by a record that has not expired, was made
 * for the current policy and, if a signal now objects, was made under that signal; or, under `opt-out` and where a law
 * exempts it from consent, while nobody has refused.
 */
export function resolveState(options: ResolveOptions): Verdict {
  const { stored, config, rules, signals, now, mayHaveRefused = false } = options;
  const { policy, guardian } = config;
  const optional = optionalPurposesOf(config);
  const respected = namesOf(signals).filter((name) => ofSignal(rules.signals, name) !== 'ignore');
  const isRefused = respected.some((name) => ofSignal(rules.signals, name) !== 'ask');
  const isByObjection = (category: string) => rules.objection.includes(category);
  const isOnUntilRefused = ({ category }: Purpose) =>
    !guardian &&
    !mayHaveRefused &&
    !category.separate &&
    (rules.mode === 'opt-out' ? !respected.length : isByObjection(category.id) && !namesOf(signals).length);

  const verdict = (
    asks: Reason | null,
    record: StoredRecord | null,
    isGranted: (purpose: Purpose) => boolean,
    added: readonly Purpose[] = [],
  ): Verdict => {
    const reason = isRefused || optional.every(({ category }) => isByObjection(category.id)) ? null : asks;
    return {
      status: reason ? 'undecided' : 'decided',
      reason,
      granted: purposesOf(config)
        .filter((purpose) => purpose.category.required || isGranted(purpose))
        .map(({ id }) => id),
      added: added.map(({ id }) => id),
      source: record ? (record.s as State['source']) : isRefused ? 'signal' : 'default',
      record,
    };
  };
  // An ignored record may contain refusals: nothing is on by default then.
  const ask = (reason: Reason) => verdict(reason, null, (purpose) => !stored && isOnUntilRefused(purpose));

  if (!stored) return ask('first-visit');
  if (stored === 'unreadable') return ask(stored);

  const answers = answersIn(stored, optional);
  const hasGrants = [...answers.values()].includes('g');
  // A refusal that is renewed at each visit has no age.
  const life =
    isRenewed(answers, rules) && !isConsent(answers.values(), rules.mode)
      ? Math.max(now - +stored.t, 0) + LONGEST_LIFE * DAY
      : lifetimeOf(rules, isConsent(answers.values(), rules.mode)) * DAY;
  const expiry = Math.min(+stored.x, +stored.t + life);
  if (now >= expiry) return ask('expired');
  const version = encodeVersion(policy.version);
  if (version && version !== stored.p && isInEffect(policy, now)) return ask('policy-changed');

  const isOverruled =
    respected.some((name) => !itemsOf(stored.sig).includes(name)) ||
    (guardian && !stored.by) ||
    (stored.s === 'implied' && rules.mode !== 'implied');
  if (hasGrants && isOverruled) return ask('first-visit');

  const isGranted = (purpose: Purpose) => {
    const answer = answers.get(purpose.id);
    return answer === 'g' || (answer === 'd' && isOnUntilRefused(purpose));
  };
  // What was declared or changed since the decision was never asked for: only that is denied. Nor was what was merely on,
  // where that needs consent.
  const added = optional.filter(({ id, category }) => {
    const answer = answers.get(id);
    return !answer || (answer === 'd' && rules.mode !== 'opt-out' && !isByObjection(category.id));
  });
  // Who has objected to something, and answered nothing else, has not been asked yet.
  const isAnswered = !answers.size || [...answers.keys()].some((id) => !isByObjection(categoryIdOf(id)));
  return verdict(
    added.length ? (isAnswered ? 'purpose-added' : 'first-visit') : null,
    expiry < +stored.x ? own({ ...stored, x: `${expiry}` }) : stored,
    isGranted,
    added,
  );
}
