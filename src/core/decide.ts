import { purposesOf } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
import { lifetimeOf } from './lifetime.js';
import { namesOf } from './signals.js';
import { DAY } from './time.js';
import type { Choices, Config, Rules, Signals } from './types.js';

/**
 * The record of a decision: every declared id ends up granted or refused.
 *
 * A choice about a category covers its services, except those that the same choice names, or that the visitor had
 * refused one by one while the category was on. Ids not named keep what is in force.
 *
 * @param granted The ids in force before the decision.
 * @param previous The decision before this one, if it still counts.
 * @param now Unix seconds.
 * @param by `guardian`, where one stands behind the decision.
 * @param s Who decides: `visitor`, or `implied`.
 */
export function decide(
  choices: Choices,
  config: Config,
  rules: Rules,
  signals: Signals,
  granted: readonly string[],
  previous: StoredRecord | null,
  now: number,
  by: string,
  s: string,
): StoredRecord {
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
    s,
    id: hasGrants ? randomId() : '',
    f: purposes.flatMap(({ fingerprint }) => fingerprint || []).join('.'),
    sig: namesOf(signals).join('.'),
    by,
  };
}

/** 96 random bits, in base 36. `crypto.randomUUID` is absent on plain http. */
const randomId = () => [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36)).join('');
