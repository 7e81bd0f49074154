/** Returns `text` with each `{name}` replaced by its value. A slot without a value stays. */
export const interpolate = (text: string, values: Readonly<Record<string, string>>): string =>
  `${text}`.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
