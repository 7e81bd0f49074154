import type { AssentInstance } from '../../assent/assent.js';
import { conditionOf, isMet } from '../../consent/condition.js';

/** Whether what `element` waits for, by its `data-category` and `data-service`, holds now. */
export function isGranted({ dataset }: HTMLElement, assent: AssentInstance): boolean {
  const declares = (id: string) => assent.declares(id);
  const { status, granted } = assent.state;
  return isMet(conditionOf(dataset, declares), { isDecided: status === 'decided', granted, declares });
}
