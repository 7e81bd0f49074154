import { serviceId } from './ids.js';

/** What an element waits for, as its attributes say it. */
export interface ConditionInput {
  /** Category ids, separated by spaces; a leading `!` means "only when refused". */
  readonly category?: string | null | undefined;
  readonly service?: string | null | undefined;
}

/**
 * Returns the ids that must all hold: `category` or `category/service`, with a leading `!` if the id must be refused.
 *
 * A service that none of the categories declares becomes an id that is never granted.
 *
 * @param declares Whether the configuration declares an id.
 */
export function conditionOf({ category, service }: ConditionInput, declares: (id: string) => boolean): string[] {
  const ids = (category ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (service && declares(serviceId(withoutMark(id), service)) ? serviceId(id, service) : id));
  return service && !ids.some((id) => id.endsWith(serviceId('', service))) ? [...ids, serviceId('', service)] : ids;
}

/** What a condition is checked against. */
export interface ConditionContext {
  readonly isDecided: boolean;
  readonly granted: readonly string[];
  readonly declares: (id: string) => boolean;
}

/** Whether all of `ids` hold now. Nothing counts as refused before the visitor has decided. */
export function isMet(ids: readonly string[], { isDecided, granted, declares }: ConditionContext): boolean {
  const isRefused = (id: string) => isDecided && declares(id) && !granted.includes(id);
  return ids.length > 0 && ids.every((id) => (id[0] === '!' ? isRefused(withoutMark(id)) : granted.includes(id)));
}

/** `id` without the leading `!`. */
export const withoutMark = (id: string): string => id.replace('!', '');
