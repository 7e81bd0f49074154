/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

export const nowInSeconds = () => Math.floor(Date.now() / 1000);

/**
 * The value of the cookie for a decision, in the documented format. By default one from an hour ago that accepted the
 * optional category; fields given as `undefined` are left out.
 *
 * @param {Partial<Record<'v' | 't' | 'x' | 'p' | 'g' | 'r' | 's' | 'id' | 'f' | 'sig' | 'by', string | number | undefined>>} [fields]
 *
 * @example
 * recordValue({ g: 'functional', r: 'optional', id: undefined }); // a refusal
 */
export function recordValue(fields = {}) {
  const t = fields.t ?? nowInSeconds() - 60 * 60;
  const record = {
    v: 1,
    t,
    x: +t + 180 * DAY,
    p: undefined,
    g: 'functional.optional',
    r: undefined,
    s: 'visitor',
    id: '0123456789abcdef01234567',
    f: undefined,
    sig: undefined,
    by: undefined,
    ...fields,
  };
  return Object.entries(record)
    .flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value}`))
    .join('&');
}

/** The value of the cookie for a refusal. */
export const refusalValue = (fields = {}) => recordValue({ g: 'functional', r: 'optional', id: undefined, ...fields });

/** The fields of a stored decision. */
export const parseRecord = (/** @type {string} */ value) => Object.fromEntries(new URLSearchParams(value));
