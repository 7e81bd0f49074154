import { normaliseConfig } from '../../lib/consent/config.js';
import { optionalPurposesOf } from '../../lib/consent/purposes.js';

/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

export const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** @typedef {import('../../lib/consent/config-types.js').ConfigInput} ConfigInput */
/** @typedef {Partial<Record<'v' | 't' | 'x' | 'p' | 'g' | 'r' | 's' | 'id' | 'f' | 'sig' | 'by' | 'd', string | number | undefined>>} Fields */

const optionalIn = (/** @type {ConfigInput} */ config) => optionalPurposesOf(normaliseConfig(config));

/** A service is named only where it differs from its category. */
const categoriesIn = (/** @type {ConfigInput} */ config) =>
  optionalIn(config)
    .flatMap(({ id, service }) => (service ? [] : id))
    .join('.');

/**
 * The fingerprints that a record holds which was made when `ids` were asked for; all that is optional, unless given.
 *
 * @param {ConfigInput} config
 * @param {readonly string[]} [ids]
 */
export const fingerprintsOf = (config, ids) =>
  optionalIn(config)
    .flatMap(({ id, fingerprint }) => (!ids || ids.includes(id) ? fingerprint : []))
    .join('');

/**
 * The value of the cookie for a decision, in the documented format. By default one from an hour ago that accepted all
 * that `config` asks for; fields given as `undefined` are left out.
 *
 * @param {Fields} [fields]
 * @param {ConfigInput} [config] The default categories, unless given.
 *
 * @example
 * recordValue({ g: undefined, r: 'optional', id: undefined }); // a refusal
 */
export function recordValue(fields = {}, config = {}) {
  const t = fields.t ?? nowInSeconds() - 60 * 60;
  const record = {
    v: 1,
    t,
    x: +t + 180 * DAY,
    p: undefined,
    g: categoriesIn(config),
    r: undefined,
    s: 'visitor',
    id: '0123456789abcdef01234567',
    f: fingerprintsOf(config),
    sig: undefined,
    by: undefined,
    d: undefined,
    ...fields,
  };
  return Object.entries(record)
    .flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value}`))
    .join('&');
}

/**
 * The value of the cookie for a refusal of all that `config` asks for.
 *
 * @param {Fields} [fields]
 * @param {ConfigInput} [config]
 */
export const refusalValue = (fields = {}, config = {}) =>
  recordValue({ g: undefined, r: categoriesIn(config), id: undefined, ...fields }, config);

/** The fields of a stored decision. */
export const parseRecord = (/** @type {string} */ value) => Object.fromEntries(new URLSearchParams(value));
