import type { Config, Rules } from './config-types.js';
import { lifetimeOf } from './lifetime.js';
import { purposesOf } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
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
  /** Unix seconds. */
  readonly now: number;
  /** The consent record's id, if something is granted. */
  readonly id: string;
  /** Who decides. */
  readonly source: 'visitor' | 'implied';
  /** Whether a guardian has confirmed the decision. */
  readonly byGuardian?: boolean;
}

/**
 * Returns the record of a decision: every declared id ends up granted or refused.
 *
 * A choice about a category covers its services, except the services that `choices` names and those that the visitor
 * had refused one by one while the category was on. Ids that `choices` does not cover keep their current value.
 */
export function decide(options: DecideOptions): StoredRecord {
  const { choices, config, rules, signals, granted, previous, now } = options;
  const purposes = purposesOf(config);
  const isAgreed = (id: string, category: string) => {
    const isApart = itemsOf(previous?.g).includes(category) && itemsOf(previous?.r).includes(id);
    return (choices[id] ?? (isApart ? false : choices[category]) ?? granted.includes(id)) === true;
  };
  const agreed = purposes.filter(({ id, category }) => category.required || isAgreed(id, category.id));
  const hasGrants = agreed.some(({ category }) => !category.required);
  const list = (some: typeof purposes) => some.map(({ id }) => id).join('.');
  return {
    v: '1',
    t: `${now}`,
    x: `${now + Math.round(lifetimeOf(rules, hasGrants) * DAY)}`,
    p: `${config.policy.version ?? ''}`,
    g: list(agreed),
    r: list(purposes.filter((purpose) => !agreed.includes(purpose))),
    s: options.source,
    id: hasGrants ? options.id : '',
    f: purposes.flatMap(({ fingerprint }) => fingerprint || []).join('.'),
    sig: namesOf(signals).join('.'),
    by: options.byGuardian ? 'guardian' : '',
  };
}
