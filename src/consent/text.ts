/** Returns `value` as text if it is text or a number, and nothing for anything else: a configuration may hold any JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
