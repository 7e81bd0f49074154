/** Returns `value` as text if it is text or a number, and nothing for anything else: a configuration may hold any JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

/** Whether `value` is text that shows: more than white space and characters without a shape (Unicode, section 5.21). */
export const isVisible = (value: unknown): boolean => /[^\s\p{DI}\u2800]/u.test(textOf(value));

/** Returns the first of `values` that is visible text. */
export const firstText = (...values: readonly unknown[]): string | undefined => values.map(textOf).find(isVisible);
