/** An object of JSON. */
export type Tree = { readonly [key: string]: unknown };

/** Whether `value` is an object with keys, rather than a list or a scalar. */
export const isTree = (value: unknown): value is Tree => !!value && typeof value === 'object' && !Array.isArray(value);

/** Returns a copy of `tree` without a prototype: nothing that a page puts on `Object.prototype` shows through. */
export const own = <T extends object>(tree: T): T => Object.assign(Object.create(null) as T, tree);

/** Returns the property `key` of `tree`, unless only its prototype has it. */
export const ownValue = (tree: object, key: string): unknown =>
  Object.hasOwn(tree, key) ? (tree as Tree)[key] : undefined;

/** Returns `over` laid upon a copy of `under`: objects are joined key by key; everything else is replaced. */
export function merge<T>(under: T, over: unknown): T {
  if (!isTree(under)) return copy(over ?? under) as T;
  const both = copy(under) as Record<string, unknown>;
  for (const [key, value] of Object.entries(isTree(over) ? over : {})) {
    // A lifetime is one number or an object of two: the later one counts as a whole.
    both[key] = key === 'lifetimeDays' ? copy(value ?? both[key]) : merge(both[key], value);
  }
  return both as T;
}

/** Returns a copy of `value`, without what leads back to something that it is in, one of `above`. */
function copy(value: unknown, above: readonly unknown[] = []): unknown {
  if (above.includes(value)) return undefined;
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item) => copy(item, path));
  if (!isTree(value)) return value;
  const tree = own({}) as Record<string, unknown>;
  for (const key of Object.keys(value)) tree[key] = copy(value[key], path);
  return tree;
}

/** Freezes `value` and everything in it, and returns it. */
export function freeze<T>(value: T): T {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** Whether two values are the same JSON, whatever the order of keys. */
export const isEqual = (one: unknown, other: unknown): boolean =>
  hasKeys(one) && hasKeys(other)
    ? Array.isArray(one) === Array.isArray(other) &&
      Object.keys({ ...one, ...other }).every((key) => isEqual(one[key], other[key]))
    : one === other;

const hasKeys = (value: unknown): value is Tree => !!value && typeof value === 'object';
