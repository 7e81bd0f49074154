import type { AssentInstance } from '../../assent/assent.js';
import { attributeOf } from '../../browser/safe-document.js';
import { conditionOf, isMet, withoutMark } from '../../consent/condition.js';

/**
 * Whether what `element` waits for, by its `data-category` and `data-service`, holds now; `undefined` if it waits for an
 * id that is not declared.
 */
export function isGranted(element: Element, assent: AssentInstance): boolean | undefined {
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
