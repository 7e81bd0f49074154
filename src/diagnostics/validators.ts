/** A mistake in a configuration. */
export interface Problem {
  /** The key, such as `categories[1].id`. */
  readonly path: string;
  readonly expected: string;
  readonly got: unknown;
}

/** Returns the problems of one value, whose key is `path`. */
export type Check = (value: unknown, path: string) => readonly Problem[];

/** Requires a string that `accepts` returns true for; `expected` describes it. */
export const matching =
  (accepts: (value: string) => boolean, expected: string): Check =>
  (value, path) =>
    typeof value === 'string' && accepts(value) ? [] : [{ path, expected, got: value }];

/** Requires one of `values`. */
export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, path) =>
    values.includes(value) ? [] : [{ path, expected: values.join(' or '), got: value }];

/** Requires a number from `least` to `most`; it may be written as text. */
export const numberBetween =
  (least: number, most: number): Check =>
  (value, path) =>
    (typeof value === 'number' || (typeof value === 'string' && value.trim())) && +value >= least && +value <= most
      ? []
      : [{ path, expected: `a number from ${least} to ${most}`, got: value }];

/** Requires a list whose items pass `check`, and whose `id`s, if there are any, differ. */
export const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [{ path, expected: 'a list', got: value }];
    const ids = value.map((item: unknown) => (item as { id?: unknown } | null)?.id);
    return value.flatMap((item: unknown, index) => {
      const at = `${path}[${index}]`;
      const isTwin = ids[index] !== undefined && ids.indexOf(ids[index]) < index;
      return [
        ...check(item, at),
        ...(isTwin ? [{ path: `${at}.id`, expected: 'an id of its own', got: ids[index] }] : []),
      ];
    });
  };

/** Requires an object with any keys, whose values pass `check`. */
export const dictionaryOf =
  (check: Check): Check =>
  (value, path) =>
    entriesOf(value, path, (entries) => entries.flatMap(([key, item]) => check(item, `${path}.${key}`)));

/** Requires an object that has only the keys of `checks`, and all keys in `needed`. */
export const objectOf =
  (checks: Readonly<Record<string, Check>>, ...needed: readonly string[]): Check =>
  (value, path) =>
    entriesOf(value, path, (entries) => {
      const join = (key: string) => (path ? `${path}.${key}` : key);
      const missing = needed.filter((key) => entries.every(([name]) => name !== key));
      return [
        ...entries.flatMap(([key, item]) => {
          const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
          const expected = `one of the keys ${Object.keys(checks).join(', ')}`;
          return check ? check(item, join(key)) : [{ path: join(key), expected, got: item }];
        }),
        ...missing.map((key) => ({ path: join(key), expected: 'a value', got: undefined })),
      ];
    });

function entriesOf(
  value: unknown,
  path: string,
  check: (entries: readonly [string, unknown][]) => readonly Problem[],
): readonly Problem[] {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return [{ path, expected: 'an object', got: value }];
  return check(Object.entries(value).filter(([, item]) => item !== undefined));
}
