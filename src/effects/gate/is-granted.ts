import type { AssentInstance } from '../../assent/assent.js';
import { attributeOf } from '../../browser/safe-document.js';
import { conditionOf, isMet, withoutMark } from '../../consent/condition.js';
import type { State } from '../../consent/types.js';

/** What was found in a state, by what an element waits for: on many pages a thousand elements wait for the same. */
const known = new WeakMap<State, Map<string, boolean | undefined>>();

/**
 * Whether what `element` waits for, by its `data-category` and `data-service`, holds now; `undefined` if it waits for an
 * id that is not declared.
 */
export function isGranted(element: Element, assent: AssentInstance): boolean | undefined {
  const { state } = assent;
  const key = `${attributeOf(element, 'data-category')}\n${attributeOf(element, 'data-service')}`;
  const answers = known.get(state) ?? new Map<string, boolean | undefined>();
  if (!answers.has(key)) answers.set(key, judge(element, assent));
  known.set(state, answers);
  return answers.get(key);
}

function judge(element: Element, assent: AssentInstance): boolean | undefined {
  const declares = (id: string) => assent.declares(id);
  const ids = idsOf(element, assent);
  if (!ids.every((id) => declares(withoutMark(id)))) return undefined;
  const { status, granted } = assent.state;
  return isMet(ids, { isDecided: status === 'decided', granted, declares });
}

/** Returns the ids that `element` waits for, by its `data-category` and `data-service`. */
const idsOf = (element: Element, assent: AssentInstance): string[] =>
  conditionOf(
    { category: attributeOf(element, 'data-category'), service: attributeOf(element, 'data-service') },
    (id) => assent.declares(id),
  );
