/**
 * Returns `text` with each `{name}` replaced by its value. A slot without a value stays.
 *
 * Where either is written from right to left, the value is isolated (Unicode UAX 9, section 2.4): a Latin name would
 * otherwise drag the punctuation around it to the wrong side.
 */
export const interpolate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? isolate(`${values[name]}`, text) : slot,
  );

const isolate = (value: string, text: string): string =>
  /[\u0590-\u08ff]/.test(value + text) ? `\u2068${value}\u2069` : value;
