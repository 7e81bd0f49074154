import type { Config, Rules } from './config-types.js';
import { ownValue } from './json.js';
import { isConsent, isRenewed, LONGEST_LIFE, lifetimeOf } from './lifetime.js';
import { isInEffect } from './policy.js';
import { optionalPurposesOf } from './purposes.js';
import type { Purpose } from './purposes.js';
import { answersIn, encodeVersion } from './record.js';
import type { Answer, StoredRecord } from './record.js';
import { namesOf } from './signals.js';
import { DAY } from './time.js';
import type { Choices, Signals } from './types.js';

/** What a decision depends on. */
export interface DecideOptions {
  readonly choices: Choices;
  readonly config: Config;
  readonly rules: Rules;
  /** The browser's signals at the time of the decision. */
  readonly signals: Signals;
  /** The ids that are granted before the decision. */
  readonly granted: readonly string[];
  /** The previous decision, if it is still valid. */
  readonly previous: StoredRecord | null;
  /** The ids that the visitor has objected to, be it in a decision that is over. */
  readonly objected?: readonly string[];
  /** Unix seconds. */
  readonly now: number;
  /** When the decision counts as taken, if not `now`: later than every other copy that is stored. */
  readonly decidedAt?: number;
  /** The consent record's id, if something is granted. */
  readonly id: string;
  /** Who decides. */
  readonly source: 'visitor' | 'implied';
  /** Whether a guardian has confirmed the decision. */
  readonly byGuardian?: boolean;
}

/**
 * Returns the record of a decision; `null` if nothing is decided by it.
 *
 * A choice about a category covers its services, except the services that `choices` names and those that the visitor
 * had refused one by one while the category was on, or objected to. Ids that `choices` does not cover keep what was decided about them,
 * and what nobody decided stays so.
 */
export function decide(options: DecideOptions): StoredRecord | null {
  const { choices, config, rules, signals, granted, previous, objected = [], now, decidedAt = now } = options;
  const purposes = optionalPurposesOf(config);
  const before = previous ? answersIn(previous, purposes) : new Map<string, Answer>();
  const answers = new Map<string, Answer>();
  for (const purpose of purposes) {
    const isObjected = objected.includes(purpose.id) && ownValue(choices, purpose.id) === undefined;
    const answer = isObjected ? 'r' : answerTo(purpose, choices, before);
    if (answer) answers.set(purpose.id, answer);
    // On until refused, and not refused.
    else if (granted.includes(purpose.id)) answers.set(purpose.id, 'd');
  }
  if (!answers.size) return null;

  // A service is named only if it differs from its category.
  const list = (wanted: Answer) =>
    purposes
      .filter(
        ({ id, category, service }) => answers.get(id) === wanted && !(service && answers.get(category.id) === wanted),
      )
      .map(({ id }) => id)
      .join('.');
  const hasGrants = [...answers.values()].includes('g');
  const days = isRenewed(answers, rules) ? LONGEST_LIFE : lifetimeOf(rules, isConsent(answers.values(), rules.mode));
  const { policy } = config;
  return {
    v: '1',
    t: `${decidedAt}`,
    x: `${decidedAt + Math.round(days * DAY)}`,
    // The decision is about the policy that is in effect now.
    p: isInEffect(policy, now) ? encodeVersion(policy.version) : (previous?.p ?? ''),
    g: list('g'),
    r: list('r'),
    s: options.source,
    id: hasGrants ? options.id : '',
    f: purposes.map(({ id, fingerprint }) => (answers.has(id) ? fingerprint : '')).join(''),
    sig: namesOf(signals).join('.'),
    by: options.byGuardian ? 'guardian' : '',
    d: list('d'),
  };
}

function answerTo(
  { id, category, service }: Purpose,
  choices: Choices,
  before: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const isApart = service && /[gd]/.test(before.get(category.id) ?? '') && before.get(id) === 'r';
  const choice = ownValue(choices, id) ?? (isApart ? undefined : ownValue(choices, category.id));
  return choice === undefined ? before.get(id) : choice === true ? 'g' : 'r';
}
