import { expect } from 'chai';
import * as fc from 'fast-check';
import { isReduced, normaliseConfig, safeMode } from '../../src/consent/config.js';
import { purposesOf } from '../../src/consent/purposes.js';
import { placeOf } from '../../src/consent/places.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import { resolveState } from '../../src/consent/resolve-state.js';
import { NO_SIGNALS, NOW, PATIENCE, refusalFor } from '../helpers/pure-builders.js';

const idsOf = (categories: unknown) => normaliseConfig({ categories }).categories.map(({ id }) => id);

/** Values of every kind that JSON knows. */
const KINDS = [null, true, false, 0, -1, 1e300, '', 'text', [], [[]], [null], {}, { a: 1 }];

/** Every object and list inside `value`, and itself. */
function partsOf(value: unknown): unknown[] {
  return value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

describe('normaliseConfig', () => {
  it('fills in what the contract promises to a site that says nothing', () => {
    for (const input of [{}, undefined, null, 'text', 5, [], true]) {
      expect(normaliseConfig(input), JSON.stringify(input)).to.deep.include({
        policy: {},
        mode: 'opt-in',
        lifetimeDays: {},
        signals: { doNotTrack: 'refuse', globalPrivacyControl: 'refuse' },
        cookie: { name: 'assent', path: '/', sameSite: 'Lax' },
        language: 'auto',
        messages: {},
        ui: { layout: 'box', position: 'bottom-start', theme: 'auto', settingsButton: true },
        regions: [],
      });
    }
  });

  it('has a required category and an optional one by default', () => {
    const { categories } = normaliseConfig({});
    expect(
      categories.map(({ id, required, separate, services }) => ({ id, required, separate: !!separate, services })),
    ).to.deep.equal([
      { id: 'functional', required: true, separate: false, services: [] },
      { id: 'optional', required: false, separate: false, services: [] },
    ]);
  });

  it('lays what the site says over what it leaves out', () => {
    const config = normaliseConfig({
      cookie: { name: 'choice' },
      ui: { theme: 'dark' },
      signals: { doNotTrack: 'ask' },
    });
    expect(config.cookie).to.deep.equal({ name: 'choice', path: '/', sameSite: 'Lax' });
    expect(config.ui).to.deep.equal({ layout: 'box', position: 'bottom-start', theme: 'dark', settingsButton: true });
    expect(config.signals).to.deep.equal({ doNotTrack: 'ask', globalPrivacyControl: 'refuse' });
  });

  it('replaces the default categories as a whole', () => {
    expect(idsOf([{ id: 'ads' }])).to.deep.equal(['ads']);
    expect(idsOf([])).to.deep.equal([]);
  });

  for (const categories of [null, 'optional', 5, true, {}, { id: 'ads' }]) {
    it(`keeps the default categories where the site has ${JSON.stringify(categories)} for a list`, () => {
      expect(idsOf(categories)).to.deep.equal(['functional', 'optional']);
    });
  }

  for (const id of [
    '',
    'Ads',
    '1ads',
    '-ads',
    '_ads',
    'a b',
    'a.b',
    'a/b',
    'a!',
    '!a',
    'ä',
    'a\n',
    'ads&g',
    'a=b',
    5,
    {},
    true,
    null,
    ['maps'],
    { toString: 0 },
  ]) {
    it(`drops a category with the id ${JSON.stringify(id)}`, () => {
      expect(idsOf([{ id }, { id: 'ads' }])).to.deep.equal(['ads']);
    });
  }

  it('drops a category or service without an id', () => {
    const { categories } = normaliseConfig({
      categories: [{ title: 'Ads' }, { id: 'ads', services: [{ title: 'Acme' }] }],
    });
    expect(categories.map(({ id, services }) => ({ id, services }))).to.deep.equal([{ id: 'ads', services: [] }]);
  });

  for (const id of ['a', 'ads', 'a1', 'a-b', 'a_b', 'a--', 'constructor']) {
    it(`keeps a category with the id "${id}"`, () => {
      expect(idsOf([{ id }])).to.deep.equal([id]);
    });
  }

  it('drops what is no object from a list of categories', () => {
    expect(idsOf([null, 'ads', 5, ['ads'], [], { id: 'maps' }])).to.deep.equal(['maps']);
  });

  it('keeps the first of two categories with one id', () => {
    const { categories } = normaliseConfig({
      categories: [
        { id: 'ads', required: false },
        { id: 'ads', required: true },
      ],
    });
    expect(categories).to.have.length(1);
    expect(categories[0]?.required).to.be.false;
  });

  it('treats the services of a category alike', () => {
    const services = [{ id: 'acme' }, { id: 'Acme' }, { id: 'acme', title: 'Twin' }, null, 'osm', { id: 'osm' }];
    const [ads] = normaliseConfig({ categories: [{ id: 'ads', services }] }).categories;
    expect(ads?.services.map(({ id, title }) => ({ id, title }))).to.deep.equal([
      { id: 'acme', title: undefined },
      { id: 'osm', title: undefined },
    ]);
  });

  it('takes services that are no list for none', () => {
    for (const services of [null, 'acme', 5, {}, { id: 'acme' }]) {
      expect(normaliseConfig({ categories: [{ id: 'ads', services }] }).categories[0]?.services).to.deep.equal([]);
    }
  });

  it('takes cookies that are no list for none, and leaves out what is no object among them', () => {
    for (const cookies of [undefined, null, '_ads', 5, {}, { name: '_ads' }, [], [null], ['_ads']]) {
      const services = [{ id: 'acme', cookies }];
      const [ads] = normaliseConfig({ categories: [{ id: 'ads', cookies, services }] }).categories;
      expect(ads?.cookies, JSON.stringify(cookies)).to.deep.equal([]);
      expect(ads?.services[0]?.cookies, JSON.stringify(cookies)).to.deep.equal([]);
    }
  });

  for (const required of ['true', 1, 'yes', {}, [], [true], null, undefined, false]) {
    it(`asks about a category that is required: ${JSON.stringify(required)}`, () => {
      expect(normaliseConfig({ categories: [{ id: 'ads', required }] }).categories[0]?.required).to.be.false;
    });
  }

  it('requires a category only where the site says true', () => {
    expect(normaliseConfig({ categories: [{ id: 'ads', required: true }] }).categories[0]?.required).to.be.true;
  });

  for (const key of ['policy', 'signals', 'cookie', 'messages', 'ui']) {
    it(`keeps the defaults of ${key} where the site has something else there`, () => {
      const defaults = normaliseConfig({});
      for (const value of KINDS.filter((kind) => Array.isArray(kind) || typeof kind !== 'object' || !kind)) {
        const config = normaliseConfig({ [key]: value });
        expect(config[key as 'ui'], JSON.stringify(value)).to.deep.equal(defaults[key as 'ui']);
      }
    });
  }

  it('is frozen at every depth', () => {
    const input = {
      policy: { url: '/privacy' },
      categories: [{ id: 'ads', cookies: [{ name: '_ads' }], services: [{ id: 'acme', cookies: [{ name: '_a*' }] }] }],
      messages: { de: { title: 'Cookies' } },
      regions: [{ match: ['EU'], mode: 'opt-in' }],
      googleConsentMode: { ads: ['ad_storage'] },
    };
    for (const part of partsOf(normaliseConfig(input))) expect(part, JSON.stringify(part)).to.be.frozen;
  });

  it('reads any JSON without throwing, and lets it grant nothing optional', () => {
    const anyConfig = fc.record(
      Object.fromEntries(
        [
          ['policy', { version: '1', effective: '2025-01-01' }],
          ['mode', 'opt-in'],
          ['lifetimeDays', 30],
          ['signals', { doNotTrack: 'ignore' }],
          ['categories', [{ id: 'ads', required: 'yes', services: [{ id: 'acme' }] }]],
          ['cookie', { name: 'choice' }],
          ['regions', [{ match: ['DE'], mode: 'opt-out' }]],
          ['guardian', 'required'],
          ['region', 'FR'],
        ].map(([key, sound]) => [
          key as string,
          fc.oneof(fc.constant(sound), fc.constantFrom(...KINDS), fc.jsonValue({ maxDepth: 3 })),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anyConfig, fc.jsonValue({ maxDepth: 3 })), fc.boolean(), (input, isStored) => {
        const config = normaliseConfig(input);
        const stored = isStored ? refusalFor(config) : null;
        const { granted } = resolveState({
          stored,
          config,
          rules: rulesFor(config, placeOf(config.region)),
          signals: NO_SIGNALS,
          now: NOW,
        });
        const required = purposesOf(config).filter(({ category }) => category.required);
        expect(granted).to.deep.equal(required.map(({ id }) => id));
      }),
      { numRuns: 1000 },
    );
  }).timeout(PATIENCE);
});

describe('safeMode', () => {
  it('knows three modes and takes everything else for opt-in', () => {
    expect(safeMode('opt-out')).to.equal('opt-out');
    expect(safeMode('implied')).to.equal('implied');
    for (const mode of ['opt-in', 'OPT-OUT', 'optout', ' opt-out', ['opt-out'], ...KINDS, undefined]) {
      expect(safeMode(mode), JSON.stringify(mode)).to.equal('opt-in');
    }
  });
});

describe('isReduced', () => {
  const isIt = (input: object) => isReduced(normaliseConfig(input), input);

  it('is false for a configuration that counts as it is written', () => {
    for (const input of [{}, { mode: 'opt-out' }, { categories: [{ id: 'ads' }] }, { categories: [] }]) {
      expect(isIt(input), JSON.stringify(input)).to.be.false;
    }
  });

  it('is true where a category or the mode had to be dropped', () => {
    for (const input of [
      { mode: 'optout' },
      { categories: [{ id: 'Ads' }] },
      { categories: [{ id: 'ads' }, { id: 'ads' }] },
      { mode: 'opt-out', regions: [{ mode: 'opt-in' }] },
    ]) {
      expect(isIt(input), JSON.stringify(input)).to.be.true;
    }
  });
});
