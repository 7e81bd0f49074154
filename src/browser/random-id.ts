/** Returns 96 random bits, in base 36. `crypto.randomUUID` is missing on plain http. */
export const randomId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36)).join('');
