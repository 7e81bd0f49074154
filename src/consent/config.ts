import { freeze, isTree, merge, own } from './json.js';
import type { Tree } from './json.js';
import type { Config, ConfigInput, Mode } from './config-types.js';
import { normaliseMessages } from './own-texts.js';
import { placeNameOf } from './places.js';
import { textOf } from './text.js';

/** The default configuration. The default categories get their texts with the visitor's language. */
const DEFAULTS = {
  policy: {},
  mode: 'opt-in',
  lifetimeDays: {},
  signals: { doNotTrack: 'refuse', globalPrivacyControl: 'refuse' },
  categories: [{ id: 'functional', required: true }, { id: 'optional' }],
  cookie: { name: 'assent', path: '/', sameSite: 'Lax' },
  language: 'auto',
  messages: {},
  ui: { layout: 'box', position: 'bottom-start', theme: 'auto', settingsButton: true },
  regions: [],
};

/**
 * Returns the complete configuration for `input`, frozen.
 *
 * Reports nothing: `diagnose` does that. A purpose that cannot be read is never asked for and never granted; every other
 * value is read by the code that uses it, in its safest sense.
 */
export function normaliseConfig(input: unknown): Config {
  const config = merge(DEFAULTS, input);
  const regions = treesIn(config.regions, []).filter(({ match }) => Array.isArray(match));
  const isEachReadable =
    regions.length === (config.regions as { length?: number }).length &&
    regions.every(({ match }) => (match as unknown[]).every(placeNameOf));
  return freeze(
    own({
      ...config,
      // A rule for some place that cannot be read may have been the stricter one.
      mode: isEachReadable ? safeMode(config.mode) : 'opt-in',
      categories: declared(config.categories, DEFAULTS.categories).map((category) =>
        own({ ...category, required: category['required'] === true, services: declared(category['services'], []) }),
      ),
      cookie: safeCookie(config.cookie),
      messages: normaliseMessages(config.messages),
      regions,
    }),
  ) as unknown as Config;
}

/** Returns the complete configuration for `input`, frozen; `null` if reading it throws, as a getter may. */
export function readConfig(input: unknown): Config | null {
  try {
    return normaliseConfig(input);
  } catch {
    return null;
  }
}

/** Whether a category or the mode of `input` could not be read, so that `config` is without it. */
export const isReduced = ({ categories, mode }: Config, input: ConfigInput): boolean =>
  (input.categories ?? DEFAULTS.categories).length !== categories.length || (input.mode ?? DEFAULTS.mode) !== mode;

/**
 * Returns `cookie` with the default for whatever would end its attribute, or a server's header: `;` and control characters
 * (RFC 6265bis, section 4.1.1).
 */
const safeCookie = (cookie: Tree): Tree =>
  own({ ...DEFAULTS.cookie, ...Object.fromEntries(Object.entries(cookie).filter(([, value]) => isAttribute(value))) });

/** Whether a cookie can have `value` as its name, or as an attribute. */
export const isAttribute = (value: unknown): boolean => !/[;\p{Cc}]/u.test(textOf(value));

/** Returns `mode`, or `opt-in` if it is not a mode. */
export const safeMode = (mode: unknown): Mode => (mode === 'opt-out' || mode === 'implied' ? mode : 'opt-in');

/** Returns the objects in `list` with a valid id, the first of each, with those of their cookies that have a name. */
const declared = (list: unknown, otherwise: Tree[]): Tree[] =>
  treesIn(list, otherwise)
    .filter(
      ({ id }, index, all) =>
        typeof id === 'string' && /^[a-z][a-z0-9_-]*$/.test(id) && all.findIndex((one) => one['id'] === id) === index,
    )
    .map((purpose) =>
      own({ ...purpose, cookies: treesIn(purpose['cookies'], []).filter(({ name }) => typeof name === 'string') }),
    );

const treesIn = (list: unknown, otherwise: Tree[]) => (Array.isArray(list) ? list : otherwise).filter(isTree).map(own);
