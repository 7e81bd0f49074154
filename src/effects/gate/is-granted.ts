import type { AssentInstance } from '../../assent/assent.js';
import { conditionOf, isMet, withoutMark } from '../../consent/condition.js';

/**
 * Whether what `element` waits for, by its `data-category` and `data-service`, holds now; `undefined` if it waits for an
 * id that is not declared.
 */
export function isGranted(element: Element, assent: AssentInstance): boolean | undefined {
  const declares = (id: string) => assent.declares(id);
  // A field of a form can hide the form's own members.
  const attribute = (name: string) => Element.prototype.getAttribute.call(element, name);
  const condition = { category: attribute('data-category'), service: attribute('data-service') };
  const ids = conditionOf(condition, declares);
  if (!ids.every((id) => declares(withoutMark(id)))) return undefined;
  const { status, granted } = assent.state;
  return isMet(ids, { isDecided: status === 'decided', granted, declares });
}
