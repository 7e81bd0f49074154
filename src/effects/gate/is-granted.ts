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
  const category = attributeOf(element, 'data-category');
  const service = attributeOf(element, 'data-service');
  let answers = known.get(state);
  if (!answers) known.set(state, (answers = new Map()));
  const key = `${category}\n${service}`;
  if (!answers.has(key)) answers.set(key, judge({ category, service }, assent));
  return answers.get(key);
}

function judge(attributes: Parameters<typeof conditionOf>[0], assent: AssentInstance): boolean | undefined {
  const declares = (id: string) => assent.declares(id);
  const ids = conditionOf(attributes, declares);
  if (!ids.every((id) => declares(withoutMark(id)))) return undefined;
  const { status, granted } = assent.state;
  return isMet(ids, { isDecided: status === 'decided', granted, declares });
}
