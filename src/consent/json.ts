/** An object of JSON. */
export type Tree = { readonly [key: string]: unknown };

/** Says whether `value` is an object with keys, rather than a list or a scalar. */
export const isTree = (value: unknown): value is Tree => !!value && typeof value === 'object' && !Array.isArray(value);

/** `over` laid upon `under`: objects are joined key by key, and only by objects; everything else is replaced. */
export function merge<T>(under: T, over: unknown): T {
  if (!isTree(under)) return (over ?? under) as T;
  const both: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(isTree(over) ? over : {})) {
    // A lifetime is one number or an object of two: the later one counts as a whole.
    both[key] = key === 'lifetimeDays' ? (value ?? both[key]) : merge(both[key], value);
  }
  return both as T;
}

/** `value`, and everything in it, made unchangeable. */
export function freeze<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
