import { brokenCookies } from './broken-cookies.mjs';
import { DAY, fingerprintsOf, nowInSeconds, recordValue, refusalValue } from './records.mjs';

/** @typedef {import('../../lib/consent/config-types.js').ConfigInput} ConfigInput */

/**
 * A request, and what is granted to it: on a server with JavaScript, and by the recipes for other languages.
 *
 * @typedef {object} RecipeCase
 * @property {string} what
 * @property {ConfigInput} [config]
 * @property {string[]} [cookies] Values of the cookie.
 * @property {string} [header] The whole header, in place of `cookies`.
 * @property {Record<string, string>} [headers] Others, in lower case.
 * @property {string[]} granted
 * @property {string[]} [elsewhere] What the recipes grant, where that is less.
 */

const now = nowInSeconds();

/** @type {ConfigInput} */
const SHOP = {
  policy: { version: '6. Juni 2024 – ä😀~' },
  categories: [
    { id: 'functional', required: true, services: [{ id: 'basket', purpose: 'Keeps the basket' }] },
    {
      id: 'statistics',
      description: 'Zählt, welche Seiten gelesen werden („nur hier“) – ②.',
      services: [
        { id: 'matomo', purpose: 'Counts views', data: 'IP address', provider: 'Acme', country: 'NZ' },
        { id: 'ga-4' },
      ],
    },
    { id: 'ads', version: '1.0', services: [{ id: 'acme', version: '2' }] },
    { id: 'profiling', separate: true },
  ],
};
const P = { p: '6.~0020Juni~00202024~0020~2013~0020~00e4~d83d~de00~007e' };
const ALL = [
  'functional',
  'functional/basket',
  'statistics',
  'statistics/matomo',
  'statistics/ga-4',
  'ads',
  'ads/acme',
  'profiling',
];
const REQUIRED = ALL.slice(0, 2);
const allBut = (...ids) => ALL.filter((id) => !ids.includes(id));

/**
 * The shop, with its categories changed.
 *
 * @returns {any}
 */
const changed = (/** @type {(category: any) => object} */ change) => ({
  ...SHOP,
  categories: SHOP.categories.map((category) => change(structuredClone(category))),
});
const shop = (more) => ({ ...SHOP, ...more });
const accepted = (fields = {}, config = SHOP) => recordValue({ ...P, ...fields }, config);
const refused = (fields = {}, config = SHOP) => refusalValue({ ...P, ...fields }, config);
const OPT_OUT = shop({ mode: 'opt-out' });
const ASKED_ADS = { f: fingerprintsOf(SHOP, ['ads', 'ads/acme']) };

/** @type {any[]} */
const cases = [
  // The default configuration.
  { what: 'no cookie', config: {}, granted: ['functional'] },
  { what: 'a consent', config: {}, cookies: [recordValue()], granted: ['functional', 'optional'] },
  { what: 'a refusal', config: {}, cookies: [refusalValue()], granted: ['functional'] },
  { what: 'an empty cookie', config: {}, cookies: [''], granted: ['functional'] },
  ...Object.entries(brokenCookies).map(([what, value]) => ({
    what: `a cookie that holds ${what}`,
    config: {},
    cookies: [value],
    granted: ['functional'],
  })),
  {
    what: 'cookies of other names',
    config: {},
    header: `assent2=${recordValue()}; Assent=${recordValue()}`,
    granted: ['functional'],
  },
  {
    what: 'a header without spaces',
    config: {},
    header: `a=1;assent=${recordValue()};b=2`,
    granted: ['functional', 'optional'],
  },
  {
    what: 'a name of its own',
    config: { cookie: { name: 'choice' } },
    header: `choice=${recordValue()}`,
    granted: ['functional', 'optional'],
  },

  // What was asked.
  { what: 'everything accepted', cookies: [accepted()], granted: ALL },
  { what: 'everything refused', cookies: [refused()], granted: REQUIRED },
  {
    what: 'services that differ from their categories',
    cookies: [accepted({ g: 'statistics.ads/acme', r: 'statistics/matomo.ads.profiling' })],
    granted: [...REQUIRED, 'statistics', 'statistics/ga-4', 'ads/acme'],
  },
  {
    what: 'part decided, part never asked',
    cookies: [accepted({ g: 'ads', ...ASKED_ADS })],
    granted: [...REQUIRED, 'ads', 'ads/acme'],
  },
  { what: 'ids without fingerprints', cookies: [accepted({ f: undefined })], granted: REQUIRED },
  {
    what: 'ids that are declared no more',
    cookies: [accepted({ g: 'maps.statistics.ads.ads/old.profiling' })],
    granted: ALL,
  },
  { what: 'only ids that are declared no more', cookies: [accepted({ g: 'maps', f: 'abcd' })], granted: REQUIRED },
  { what: 'required ids in the lists', cookies: [accepted({ r: 'functional' })], granted: ALL },
  { what: 'a category in no list', cookies: [accepted({ g: 'statistics.ads' })], granted: REQUIRED },
  { what: 'an id in two lists', cookies: [accepted({ r: 'ads' })], granted: REQUIRED },
  { what: 'an unknown id twice', cookies: [accepted({ r: 'maps.maps' })], granted: REQUIRED },
  {
    what: 'a mended comma',
    config: changed((category) => ({
      ...category,
      ...(category.description && { description: category.description.replace(',', ' -') }),
    })),
    cookies: [accepted()],
    granted: ALL,
  },
  {
    what: 'another description',
    config: changed((category) => ({
      ...category,
      ...(category.description && { description: 'Zählt und verkauft' }),
    })),
    cookies: [accepted()],
    granted: allBut('statistics'),
  },
  ...['purpose', 'data', 'provider', 'country'].map((key) => ({
    what: `another ${key} of a service`,
    config: changed((category) => {
      if (category.id === 'statistics') category.services[0][key] = 'Else';
      return category;
    }),
    cookies: [accepted()],
    granted: allBut('statistics/matomo'),
  })),
  // A vowel sign is a mark, and a letter to those who read it.
  ...[
    ['another mark', 'कम', 'कमी', allBut('statistics')],
    ['the same marks', 'कमी', 'कमी', ALL],
    ['a number', 7, 7, ALL],
    ['another number', 7, 8, allBut('statistics')],
  ].map(([what, before, after, granted]) => {
    const describe = (description) =>
      changed((category) => (category.id === 'statistics' ? { ...category, description } : category));
    return {
      what: `a description with ${what}`,
      config: describe(after),
      cookies: [accepted({}, describe(before))],
      granted,
    };
  }),
  {
    what: 'a first description',
    config: changed((category) => (category.id === 'profiling' ? { ...category, description: 'Ads' } : category)),
    cookies: [accepted()],
    granted: allBut('profiling'),
  },
  {
    what: 'another version of a category',
    config: changed((category) => (category.version ? { ...category, version: '10' } : category)),
    cookies: [accepted()],
    granted: allBut('ads'),
  },
  {
    what: 'another description of a category with a version',
    config: changed((category) => (category.version ? { ...category, description: 'Ads' } : category)),
    cookies: [accepted()],
    granted: ALL,
  },
  {
    what: 'an id that differs in a mark alone from one that was asked',
    config: changed((category) => {
      if (category.id === 'statistics') category.services.push({ id: 'ga4' });
      return category;
    }),
    cookies: [accepted()],
    granted: ALL,
  },
  {
    what: 'a category that is required no longer',
    config: changed((category) => ({ ...category, required: false })),
    cookies: [accepted({ g: 'functional.statistics.ads.profiling' })],
    granted: allBut('functional', 'functional/basket'),
  },
  {
    what: 'a category that became required',
    config: changed((category) => ({ ...category, required: category.id !== 'ads' })),
    cookies: [refused()],
    granted: allBut('ads', 'ads/acme'),
  },

  // Time.
  { what: 'a consent in its last minute', cookies: [accepted({ t: now - 90 * DAY, x: now + 60 })], granted: ALL },
  { what: 'a consent after its end', cookies: [accepted({ t: now - 90 * DAY, x: now })], granted: REQUIRED },
  {
    what: 'a consent with an end too late',
    cookies: [accepted({ t: now - 180 * DAY, x: now + DAY })],
    granted: REQUIRED,
  },
  { what: 'a consent from tomorrow', cookies: [accepted({ t: now + DAY - 60 })], granted: ALL },
  { what: 'a consent from the day after', cookies: [accepted({ t: now + DAY + 60 })], granted: REQUIRED },
  ...[
    [30, 29, 31],
    ['30', 29, 31],
    [{ granted: 30 }, 29, 31],
    [{ granted: '12.5', refused: 300 }, 12, 13],
    [{ refused: 10 }, 179, 181],
    [5000, 399, 401],
    [0, 0, 2],
    ['soon', 0, 2],
    [{ granted: [90] }, 0, 2],
    [[30], 0, 2],
  ].flatMap(([lifetimeDays, valid, expired]) => {
    const config = shop({ lifetimeDays });
    const since = (days) => [accepted({ t: now - days * DAY - 60, x: now + 400 * DAY })];
    const days = JSON.stringify(lifetimeDays);
    return [
      { what: `a consent of ${valid} days where it lives ${days}`, config, cookies: since(valid), granted: ALL },
      {
        what: `a consent of ${expired} days where it lives ${days}`,
        config,
        cookies: since(expired),
        granted: REQUIRED,
      },
    ];
  }),

  // The policy.
  {
    what: 'a version of the policy that a framework would take apart',
    config: shop({ policy: { version: 'R&D 2024/06' } }),
    cookies: [accepted({ p: 'R~0026D~00202024~002f06' })],
    granted: ALL,
  },
  { what: 'another version of the policy', cookies: [accepted({ p: '1' })], granted: REQUIRED },
  { what: 'no version of the policy', cookies: [accepted({ p: undefined })], granted: REQUIRED },
  { what: 'no policy', config: shop({ policy: null }), cookies: [accepted()], granted: ALL },
  { what: 'a policy without a version', config: shop({ policy: {} }), cookies: [accepted()], granted: ALL },
  ...[
    ['that is still to come', new Date((now + DAY) * 1000).toISOString(), ALL],
    ['that is over', new Date((now - DAY) * 1000).toISOString(), REQUIRED],
    ['in years', '2999-01-01', ALL],
    ['years ago', '2020-01-01', REQUIRED],
    ['that is none', 'next spring', REQUIRED],
    ['without dashes', '29991231', REQUIRED],
    ['by its week', '2999-W01-1', REQUIRED],
  ].map(([when, effective, granted]) => ({
    what: `another version of the policy, from a date ${when}`,
    config: shop({ policy: { version: '2', effective } }),
    cookies: [accepted({ p: '1' })],
    granted,
  })),

  // Several cookies.
  ...[true, false].flatMap((isReversed) => {
    const order = (one, other) => (isReversed ? [other, one] : [one, other]);
    const which = isReversed ? 'last' : 'first';
    return [
      {
        what: `a newer refusal that comes ${which}`,
        cookies: order(refused({ t: now - 60 }), accepted()),
        granted: REQUIRED,
      },
      {
        what: `a newer consent that comes ${which}`,
        cookies: order(accepted({ t: now - 60 }), refused()),
        granted: ALL,
      },
      {
        what: `a newer refusal of an unknown id that comes ${which}`,
        cookies: order(refused({ t: now - 60, r: 'statistics.ads.profiling.maps' }), accepted()),
        granted: REQUIRED,
      },
      { what: `a broken cookie that comes ${which}`, cookies: order('v=1&t=1', accepted()), granted: ALL },
      {
        what: `a refusal of the same second that comes ${which}`,
        cookies: order(refused({ t: now - 9 }), accepted({ t: now - 9 })),
        granted: REQUIRED,
      },
      {
        what: `a consent of the same second to less than the other that comes ${which}`,
        cookies: order(
          accepted({ t: now - 9, g: 'ads', ...ASKED_ADS }),
          accepted({ t: now - 9, g: 'statistics', r: 'ads.profiling' }),
        ),
        granted: [...REQUIRED, 'ads', 'ads/acme'],
      },
      {
        what: `a refusal of the same second as a consent to less than it names that comes ${which}`,
        cookies: order(
          refused({ t: now - 9 }),
          accepted({ t: now - 9, g: 'statistics', r: 'statistics/matomo.statistics/ga-4.ads.profiling' }),
        ),
        granted: REQUIRED,
      },
    ];
  }),

  // Signals, guardians and who decided.
  ...[
    [{ dnt: '1' }, REQUIRED],
    [{ dnt: '1x' }, REQUIRED],
    [{ dnt: 'yes' }, REQUIRED],
    [{ dnt: '0' }, ALL],
    [{ dnt: 'yes please' }, ALL],
    [{ 'sec-gpc': '1' }, REQUIRED],
    [{ 'sec-gpc': '0' }, ALL],
    [{ 'sec-gpc': 'true' }, ALL],
  ].map(([headers, granted]) => ({
    what: `the header ${JSON.stringify(headers)}`,
    headers,
    cookies: [accepted()],
    granted,
  })),
  {
    what: 'a signal that the consent knew',
    headers: { dnt: '1', 'sec-gpc': '1' },
    cookies: [accepted({ sig: 'dnt.gpc' })],
    granted: ALL,
  },
  {
    what: 'a signal more than the consent knew',
    headers: { dnt: '1', 'sec-gpc': '1' },
    cookies: [accepted({ sig: 'dnt' })],
    granted: REQUIRED,
  },
  ...[
    ['ask', REQUIRED],
    ['ignore', ALL],
    ['whatever', REQUIRED],
  ].map(([rule, granted]) => ({
    what: `a signal whose rule is "${rule}"`,
    config: shop({ signals: { globalPrivacyControl: rule } }),
    headers: { 'sec-gpc': '1' },
    cookies: [accepted()],
    granted,
  })),
  {
    what: 'a guardian who is required',
    config: shop({ guardian: 'required' }),
    cookies: [accepted()],
    granted: REQUIRED,
  },
  {
    what: 'a guardian who confirmed',
    config: shop({ guardian: 'required' }),
    cookies: [accepted({ by: 'guardian' })],
    granted: ALL,
  },
  ...['opt-in', 'opt-out', 'implied', 'none'].map((mode) => ({
    what: `browsing on under ${mode}`,
    config: shop({ mode }),
    cookies: [accepted({ s: 'implied' })],
    granted: mode === 'implied' ? ALL : REQUIRED,
  })),

  // Opt-out.
  { what: 'no cookie under opt-out', config: OPT_OUT, granted: allBut('profiling') },
  { what: 'no cookie under opt-out, and a signal', config: OPT_OUT, headers: { 'sec-gpc': '1' }, granted: REQUIRED },
  { what: 'no cookie under opt-out, and a guardian', config: { ...OPT_OUT, guardian: 'required' }, granted: REQUIRED },
  { what: 'a broken cookie under opt-out', config: OPT_OUT, cookies: ['true'], granted: REQUIRED },
  {
    what: 'a refusal under opt-out',
    config: OPT_OUT,
    cookies: [refused({ t: now - 300 * DAY, x: now + DAY })],
    granted: REQUIRED,
  },
  {
    what: 'a refusal under opt-out beside what was on, old and renewed',
    config: OPT_OUT,
    cookies: [refused({ t: now - 700 * DAY, x: now + DAY, r: 'ads.profiling', d: 'statistics' })],
    granted: allBut('ads', 'ads/acme', 'profiling'),
  },
  {
    what: 'what was on under opt-out, beside a signal',
    config: OPT_OUT,
    headers: { dnt: '1' },
    cookies: [refused({ r: 'ads.profiling', d: 'statistics', sig: 'dnt' })],
    granted: REQUIRED,
  },
  {
    what: 'what was on under opt-out, under opt-in',
    cookies: [refused({ r: 'ads.profiling', d: 'statistics' })],
    granted: REQUIRED,
  },
  {
    what: 'what was on under opt-out, and has become separate',
    config: { ...changed((category) => ({ ...category, separate: true })), mode: 'opt-out' },
    cookies: [refused({ r: 'ads.profiling', d: 'statistics' })],
    granted: REQUIRED,
  },
  {
    what: 'an expired refusal under opt-out',
    config: OPT_OUT,
    cookies: [refused({ t: now - 9 * DAY, x: now - DAY })],
    granted: REQUIRED,
  },

  // Rules by place: the recipes hold the strictest.
  ...[
    { what: 'rules by place, without a place', more: {}, granted: REQUIRED },
    { what: 'rules by place, in the place', more: { region: 'US' }, granted: allBut('profiling'), elsewhere: REQUIRED },
  ].map(({ more, ...each }) => ({ ...each, config: shop({ ...more, regions: [{ match: ['US'], mode: 'opt-out' }] }) })),
  {
    what: 'rules by place on a site that is opt-out elsewhere, without a place',
    config: shop({ mode: 'opt-out', regions: [{ match: ['EU'], mode: 'opt-in' }] }),
    granted: REQUIRED,
  },
  {
    what: 'a signal that one place ignores',
    config: shop({ region: 'US', regions: [{ match: ['US'], signals: { doNotTrack: 'ignore' } }] }),
    headers: { dnt: '1' },
    cookies: [accepted()],
    granted: ALL,
    elsewhere: REQUIRED,
  },
  {
    what: 'a signal that all places ignore',
    config: shop({ signals: { doNotTrack: 'ignore' }, regions: [{ match: ['US'], mode: 'opt-out' }] }),
    headers: { dnt: '1' },
    cookies: [accepted()],
    granted: ALL,
  },
  {
    what: 'a consent that is too old for one place',
    config: shop({ region: 'US', regions: [{ match: ['FR'], lifetimeDays: 30 }] }),
    cookies: [accepted({ t: now - 40 * DAY })],
    granted: ALL,
    elsewhere: REQUIRED,
  },
];

/** @type {RecipeCase[]} */
export const recipeCases = cases.map((each) => ({ config: SHOP, ...each }));
