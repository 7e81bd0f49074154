import type { Assent } from './assent.js';

/**
 * The ids that `element` waits for: `category` or `category/service`, with a `!` before one that must be refused.
 *
 * A service that none of the categories declares is waited for by a name that nothing grants.
 */
export function conditionOf(element: HTMLElement, assent: Assent): string[] {
  const { category = '', service } = element.dataset;
  const ids = category
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (service && assent.declares(`${plain(id)}/${service}`) ? `${id}/${service}` : id));
  return service && !ids.some((id) => id.endsWith(`/${service}`)) ? [...ids, `/${service}`] : ids;
}

/** Says whether what `element` waits for is in force. Nobody has refused before somebody has decided. */
export function isMet(element: HTMLElement, assent: Assent): boolean {
  const ids = conditionOf(element, assent);
  const isRefused = (id: string) => assent.state.status === 'decided' && assent.declares(id) && !assent.has(id);
  return ids.length > 0 && ids.every((id) => (id[0] === '!' ? isRefused(plain(id)) : assent.has(id)));
}

const plain = (id: string) => id.replace('!', '');
