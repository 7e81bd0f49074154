import { expect } from 'chai';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { normaliseConfig } from '../../src/consent/config.js';
import { optionalPurposesOf, purposesOf } from '../../src/consent/purposes.js';
import { parseRecord, serialiseRecord, toConsentRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { placeOf } from '../../src/consent/places.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import { convert } from '../../src/importing/convert.js';
import { readDecision } from '../../src/server/read-decision.js';
import { renewCookie } from '../../src/server/renew-cookie.js';
import {
  configOf,
  DAY,
  fingerprintsOf,
  NOW,
  recordFor,
  refusalFor,
  tryToDecide,
  verdictOf,
} from '../helpers/pure-builders.js';

/** What a script of the page, or a library of it, may have put on the prototype of all objects. */
const KEYS = [
  ...[
    'required',
    'separate',
    'granted',
    'refused',
    'version',
    'description',
    'services',
    'cookies',
    'title',
    'purpose',
  ],
  ...['data', 'provider', 'country', 'categories', 'policy', 'effective', 'mode', 'signals', 'lifetimeDays', 'regions'],
  ...['match', 'region', 'guardian', 'cookie', 'name', 'domain', 'path', 'sameSite', 'doNotTrack'],
  ...['globalPrivacyControl', 'v', 't', 'x', 'p', 'g', 'r', 's', 'id', 'f', 'sig', 'by', 'd', 'length'],
  ...['analytics', 'marketing', 'profiling', 'analytics/matomo', 'optional', 'functional'],
  ...['grants', 'decidedAt', 'expiresAt'],
];

const FINGERPRINTS = fingerprintsOf(configOf());
const VALUES = [
  true,
  false,
  1,
  400,
  'opt-out',
  'ignore',
  'marketing',
  'guardian',
  FINGERPRINTS,
  ['EU'],
  { marketing: true },
];

/** What all objects have in common. */
const shared: object = Object.prototype;

/** Runs `run` while every object seems to have `key`. */
function whilePolluted<T>(key: string, value: unknown, run: () => T): T {
  const before = Object.getOwnPropertyDescriptor(shared, key);
  Object.defineProperty(shared, key, { value, configurable: true, writable: true, enumerable: true });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(shared, key, before);
    else Reflect.deleteProperty(shared, key);
  }
}

const INPUTS: readonly ConfigInput[] = [
  {},
  { mode: 'opt-out', policy: { url: '/privacy' } },
  {
    policy: { version: '1' },
    lifetimeDays: { granted: 30 },
    categories: [
      { id: 'functional', required: true, services: [{ id: 'basket' }] },
      { id: 'analytics', services: [{ id: 'matomo', data: 'IP' }] },
      { id: 'marketing', cookies: [{ name: '_ad' }] },
      { id: 'profiling', separate: true },
    ],
    regions: [{ match: ['EU'] }, { match: ['US'], mode: 'opt-out' }],
  },
];

/** Everything that a configuration, records and choices lead to at {@link NOW}, as text. */
function outcome(): string {
  const { now: clock } = Date;
  Date.now = () => NOW * 1000;
  try {
    return JSON.stringify(INPUTS.map(outcomeOf));
  } finally {
    Date.now = clock;
  }
}

function outcomeOf(input: ConfigInput): unknown {
  const now = NOW;
  {
    const config = normaliseConfig(input);
    const purposes = optionalPurposesOf(config);
    const [, ...ids] = purposes.map(({ id }) => id);
    // One with an expiry later than may be, and without the fields that it has no need of.
    const fields = { t: `${now - DAY}`, x: `${now + 900 * DAY}`, p: config.policy.version ?? '' };
    const records: StoredRecord[] = [recordFor(config, fields), refusalFor(config, fields)];
    const values = records.map(serialiseRecord);
    const read = values.map((value) => parseRecord(value, purposes, now));
    const moments = [...read, null].flatMap((stored) => {
      const { granted, added, status, reason, record } = verdictOf(stored, config, undefined, now);
      const shown = record && [serialiseRecord(record), toConsentRecord(record, purposes)];
      const decisions = [{}, { marketing: false }, Object.fromEntries(ids.map((id) => [id, true]))].map((choices) => {
        const decision = tryToDecide(choices, { config, previous: record, now, decidedAt: now, id: 'i' });
        return decision && serialiseRecord(decision);
      });
      return [granted, added, status, reason, shown, decisions];
    });
    const served = values.flatMap((value) => {
      const { granted, record, reason, mode } = readDecision(`assent=${value}`, input);
      return [granted, record, reason, mode, renewCookie(`assent=${value}`, input)?.replace(/(x|Max-Age)=\d+/g, '')];
    });
    const rules = [null, placeOf('FR'), placeOf('US')].map((place) => {
      const { mode, signals, lifetimeDays } = rulesFor(config, place);
      return [mode, signals.doNotTrack, signals.globalPrivacyControl, lifetimeDays];
    });
    const has = (id: string) => (id === 'theirs' ? true : undefined);
    // One that says no more than it has to, one without leave to import grants, and one without a date.
    const categories = { marketing: 'theirs', optional: 'theirs' };
    const moment = { now, id: 'i' };
    const imported = [
      convert({ has }, config, { from: 'klaro', categories }, moment),
      convert({ has, decidedAt: now - DAY }, config, { from: 'klaro', categories }, moment),
      convert({ has }, config, { from: 'klaro', categories, grants: true }, moment),
      convert({ has, decidedAt: now - DAY }, config, { from: 'klaro', categories, grants: true }, moment),
    ];
    const declared = purposesOf(config).map(({ id, category, service, fingerprint, cookies }) => [
      ...[id, category.required, category.separate, category.version, category.description, category.title],
      ...[
        service?.version,
        service?.purpose,
        service?.data,
        fingerprint,
        cookies.map(({ domain, path }) => [domain, path]),
      ],
    ]);
    return { config, guardian: config.guardian, region: config.region, moments, served, rules, imported, declared };
  }
}

describe('a property on Object.prototype', () => {
  const expected = outcome();

  for (const key of KEYS) {
    it(`called "${key}" grants and changes nothing`, () => {
      for (const value of VALUES) {
        const found = whilePolluted(key, value, outcome);
        expect(found === expected ? '' : firstDifference(found, expected), JSON.stringify(value)).to.equal('');
      }
    });
  }

  it('is seen by this test where something heeds it', () => {
    expect(whilePolluted('marketing', true, () => ({}) as { marketing?: boolean }).marketing).to.be.undefined;
    expect(whilePolluted('marketing', true, () => ({}) as { marketing?: boolean } & object).constructor).to.equal(
      Object,
    );
    expect(whilePolluted('marketing', true, () => (({}) as { marketing?: boolean }).marketing)).to.be.true;
    expect(NOW).to.be.a('number');
  });
});

/** Where two texts begin to differ. */
function firstDifference(found: string, expected: string): string {
  const at = [...expected].findIndex((character, index) => found[index] !== character);
  return `${found.slice(Math.max(0, at - 60), at + 60)} … ${expected.slice(Math.max(0, at - 60), at + 60)}`;
}
