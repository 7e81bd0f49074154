/** `text` with what `values` says in the place of each `{name}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  `${text}`.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
