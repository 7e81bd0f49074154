import { expect } from 'chai';
import * as fc from 'fast-check';
import { readDecision } from '../../src/server/read-decision.js';
import { renewCookie } from '../../src/server/renew-cookie.js';
import { normaliseConfig } from '../../src/consent/config.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { findRecord } from '../../src/consent/find-record.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import { encodeVersion, serialiseRecord, toConsentRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { placeOf } from '../../src/consent/places.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import { resolveState } from '../../src/consent/resolve-state.js';
import { DAY, defaultRecordOf, fingerprintsOf, PATIENCE } from '../helpers/pure-builders.js';

const headerWith = (fields: Partial<StoredRecord> = {}, config: ConfigInput = {}) => {
  const complete = normaliseConfig(config);
  return `a=1; ${complete.cookie.name}=${serialiseRecord(defaultRecordOf(fields, complete))}; b=2`;
};

describe('readDecision', () => {
  it('denies what is optional where there is no cookie', () => {
    for (const header of [null, undefined, '', 'session=1']) {
      expect(readDecision(header)).to.deep.include({
        status: 'undecided',
        reason: 'first-visit',
        granted: ['functional'],
        source: 'default',
        record: null,
      });
    }
  });

  it('grants what the cookie grants', () => {
    const state = readDecision(headerWith());
    expect(state).to.deep.include({
      status: 'decided',
      reason: null,
      granted: ['functional', 'optional'],
      source: 'visitor',
    });
    expect(state.record?.granted).to.deep.equal(['optional']);
  });

  it('denies what the cookie refuses', () => {
    const state = readDecision(headerWith({ g: '', r: 'optional', id: '' }));
    expect(state).to.deep.include({ status: 'decided', granted: ['functional'] });
    expect(state.record?.id).to.be.null;
  });

  it('denies what an unreadable or expired cookie grants', () => {
    expect(readDecision('assent=true')).to.deep.include({ reason: 'unreadable', granted: ['functional'] });
    expect(readDecision(headerWith({ t: '1700000000', x: '1700000001' }))).to.deep.include({
      reason: 'expired',
      granted: ['functional'],
    });
  });

  it('reads the cookie by the name and the categories of the site', () => {
    const config = { cookie: { name: 'choice' }, categories: [{ id: 'ads', services: [{ id: 'acme' }] }] };
    const header = headerWith({ g: 'ads', r: 'ads/acme' }, config);
    expect(readDecision(header, config).granted).to.deep.equal(['ads']);
    expect(readDecision(header).reason).to.equal('first-visit');
  });

  for (const version of ['R&D 2024/06', 'a=b; c, d+e%26', '"1"', 'März 😀']) {
    it(`reads the record of policy ${version} the same after a framework has decoded it, once or twice`, () => {
      const config = { policy: { version } };
      const header = `assent=${serialiseRecord(defaultRecordOf({ p: encodeVersion(version) }))}`;
      // As URLs are decoded, and as forms are, which PHP does with `$_COOKIE`.
      const asForm = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
      for (const each of [header, decodeURIComponent(header), asForm(header), asForm(asForm(header))]) {
        expect(each).to.equal(header);
        const { granted, record } = readDecision(each, config);
        expect(granted).to.deep.equal(['functional', 'optional']);
        expect(record?.policyVersion).to.equal(version);
      }
      // As frameworks that take a cookie apart read it.
      expect(new URLSearchParams(header.slice('assent='.length)).get('g')).to.equal('optional');
    });
  }

  it('heeds the signals that the request carries', () => {
    const signals = { doNotTrack: false, globalPrivacyControl: true };
    expect(readDecision(headerWith(), {}, signals)).to.deep.include({
      source: 'signal',
      granted: ['functional'],
      signals,
    });
    expect(readDecision(headerWith({ sig: 'gpc' }), {}, signals).granted).to.deep.equal(['functional', 'optional']);
  });

  it('follows the rules of the place that the configuration names', () => {
    const config = { mode: 'opt-out' as const, regions: [{ match: ['EU'], mode: 'opt-in' as const }] };
    for (const region of [undefined, '', 'XX', 'T1', 5 as never]) {
      expect(readDecision('', { ...config, ...(region !== undefined && { region }) })).to.deep.include({
        mode: 'opt-in',
        region: null,
        granted: ['functional'],
      });
    }
    expect(readDecision('', { ...config, region: 'US-NV' })).to.deep.include({
      mode: 'opt-out',
      region: 'US-NV',
      granted: ['functional', 'optional'],
    });
    expect(readDecision('', { ...config, region: 'FR' })).to.deep.include({ mode: 'opt-in', granted: ['functional'] });
  });

  it('is frozen', () => {
    expect(readDecision(headerWith())).to.be.frozen;
  });

  it('reads any configuration without throwing, and grants nothing optional for it', () => {
    const odd = fc.oneof(fc.constantFrom({}, { a: 1 }, [], [{}], null, true, 5, ''), fc.jsonValue({ maxDepth: 2 }));
    const places = [
      ['policy', 'version'],
      ['policy', 'effective'],
      ['cookie', 'name'],
      ['cookie', 'path'],
      ['cookie', 'domain'],
      ['cookie', 'sameSite'],
      ['signals', 'doNotTrack'],
      ['lifetimeDays', 'granted'],
      ['categories', '1', 'description'],
      ['categories', '1', 'version'],
      ['categories', '1', 'separate'],
      ['categories', '1', 'services'],
      ['categories', '1', 'services', '0', 'purpose'],
      ['categories', '1', 'services', '0', 'data'],
      ['categories', '1', 'services', '0', 'version'],
      ['regions', '0', 'match'],
      ['regions', '0', 'match', '0'],
      ['regions', '0', 'mode'],
      ['regions', '0', 'signals'],
      ['region'],
      ['guardian'],
    ];
    const BASE = {
      policy: { version: '1' },
      lifetimeDays: {},
      cookie: {},
      signals: {},
      categories: [
        { id: 'functional', required: true },
        { id: 'optional', services: [{ id: 'acme' }] },
      ],
      region: 'DE',
      regions: [{ match: ['DE'], mode: 'opt-in' as const }],
    };
    const header = headerWith({ t: '1700000000', x: '1700000001' });
    const valid = headerWith({ p: '1' }, BASE);
    expect(readDecision(valid, BASE).status).to.equal('decided');
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, value) => {
        const config = structuredClone(BASE) as never;
        let tree: Record<string, unknown> = config;
        for (const key of path.slice(0, -1)) tree = tree[key] as Record<string, unknown>;
        tree[path.at(-1) as string] = value;
        expect(readDecision(header, config).granted).to.deep.equal(['functional']);
        expect(() => renewCookie(header, config)).not.to.throw();
        expect(() => renewCookie(valid, config)).not.to.throw();
        expect(() => readDecision(valid, config)).not.to.throw();
      }),
      { numRuns: 500 },
    );
  }).timeout(PATIENCE);
});

describe('readDecision and the page', () => {
  const CATEGORIES = [
    { id: 'functional', required: true },
    { id: 'optional', services: [{ id: 'matomo' }, { id: 'acme' }] },
    { id: 'ads', description: 'Advertising' },
    { id: 'profiling', separate: true },
  ];
  const now = Math.floor(Date.now() / 1000);
  const signals = fc.record({ doNotTrack: fc.boolean(), globalPrivacyControl: fc.boolean() });
  const someConfig = fc
    .record({
      mode: fc.constantFrom('opt-in', 'opt-out', 'implied'),
      lifetimeDays: fc.constantFrom(10, '60', {}, { granted: 300, refused: 20 }),
      signals: fc.record({
        doNotTrack: fc.constantFrom('refuse', 'ask', 'ignore'),
        globalPrivacyControl: fc.constantFrom('refuse', 'ask', 'ignore'),
      }),
      policy: fc.constantFrom({}, { version: '1' }, { version: '2' }, { version: '2', effective: '2999-01-01' }),
      categories: fc.subarray(CATEGORIES, { minLength: 1 }),
      regions: fc.constantFrom(
        [],
        [
          { match: ['EEA'], mode: 'opt-in' },
          { match: ['US'], mode: 'opt-out' },
        ],
      ),
      region: fc.constantFrom(undefined, 'FR', 'US-CA', 'BR', 'XX'),
      guardian: fc.constantFrom(undefined, 'required'),
    })
    .map((input) => input as ConfigInput);
  const complete = normaliseConfig({ categories: CATEGORIES });
  const ids = optionalPurposesOf(complete).map(({ id }) => id);
  const someCookie = fc.oneof(
    { arbitrary: fc.constantFrom('true', ''), weight: 1 },
    {
      arbitrary: fc
        .record({
          answers: fc.tuple(...ids.map(() => fc.constantFrom('g', 'r', 'd', ''))),
          asked: fc.subarray(ids),
          age: fc.integer({ min: -2 * DAY, max: 400 * DAY }),
          life: fc.integer({ min: 1, max: 400 * DAY }),
          p: fc.constantFrom('', '1', '2'),
          s: fc.constantFrom('visitor', 'implied'),
          sig: fc.constantFrom('', 'dnt', 'gpc', 'dnt.gpc'),
          by: fc.constantFrom('', 'guardian'),
        })
        .map(({ answers, asked, age, life, ...rest }) => {
          const list = (wanted: string) => ids.filter((_, at) => answers[at] === wanted).join('.');
          const lists = { g: list('g'), r: list('r'), d: list('d'), f: fingerprintsOf(complete, asked) };
          const t = now - age;
          return serialiseRecord(defaultRecordOf({ t: `${t}`, x: `${t + life}`, ...lists, ...rest }, complete));
        }),
      weight: 6,
    },
  );

  it('agree about what is in force, whatever the cookies, the configuration and the signals', () => {
    let decided = 0;
    fc.assert(
      fc.property(someConfig, fc.array(someCookie, { maxLength: 3 }), signals, (input, values, sent) => {
        const header = values.map((value) => `assent=${value}`).join('; ');
        const config = normaliseConfig(input);
        const rules = rulesFor(config, placeOf(config.region));
        const { status, reason, granted, added, source, record } = resolveState({
          stored: findRecord(header, config, Math.floor(Date.now() / 1000)),
          config,
          rules,
          signals: sent,
          now: Math.floor(Date.now() / 1000),
        });
        decided += record ? 1 : 0;
        const state = readDecision(header, input, sent);
        expect(state).to.deep.include({ status, reason, granted, added, source, mode: rules.mode });
        expect(state.record).to.deep.equal(record && toConsentRecord(record, optionalPurposesOf(config)));
      }),
      { numRuns: 500 },
    );
    expect(decided).to.be.greaterThan(20);
  }).timeout(PATIENCE);
});
