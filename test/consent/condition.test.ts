import { expect } from 'chai';
import { conditionOf, isMet, withoutMark } from '../../src/consent/condition.js';
import { purposesOf } from '../../src/consent/purposes.js';
import type { StoredRecord } from '../../src/consent/record.js';
import type { Choices } from '../../src/consent/types.js';
import { configOf, decisionOf, verdictOf } from '../helpers/pure-builders.js';

const config = configOf({
  categories: [
    { id: 'functional', required: true },
    { id: 'stats', services: [{ id: 'matomo' }, { id: 'shared' }] },
    { id: 'ads', services: [{ id: 'acme' }, { id: 'shared' }] },
  ],
});
const ids = purposesOf(config).map(({ id }) => id);
const declares = (id: string) => ids.includes(id);

describe('conditionOf', () => {
  const cases: readonly (readonly [category: string, service: string | undefined, expected: readonly string[]])[] = [
    ['stats', undefined, ['stats']],
    ['stats ads', undefined, ['stats', 'ads']],
    [' stats\n\tads  ', undefined, ['stats', 'ads']],
    ['!stats', undefined, ['!stats']],
    ['stats !ads', undefined, ['stats', '!ads']],
    ['stats/matomo', undefined, ['stats/matomo']],
    ['', undefined, []],
    ['  ', undefined, []],
    ['stats', 'matomo', ['stats/matomo']],
    ['!stats', 'matomo', ['!stats/matomo']],
    ['stats ads', 'matomo', ['stats/matomo', 'ads']],
    ['stats ads', 'shared', ['stats/shared', 'ads/shared']],
    ['stats', '', ['stats']],
    ['stats', 'acme', ['stats', '/acme']],
    ['stats', 'unknown', ['stats', '/unknown']],
    ['nobody', 'matomo', ['nobody', '/matomo']],
  ];
  for (const [category, service, expected] of cases) {
    it(`reads "${category}"${service === undefined ? '' : ` with the service "${service}"`} as ${JSON.stringify(expected)}`, () => {
      expect(conditionOf({ category, service }, declares)).to.deep.equal(expected);
    });
  }

  it('reads an element without the attribute as one that waits for nothing', () => {
    for (const category of [null, undefined]) {
      expect(conditionOf({ category }, declares)).to.deep.equal([]);
      expect(conditionOf({ category, service: null }, declares)).to.deep.equal([]);
    }
  });
});

describe('withoutMark', () => {
  it('takes one exclamation mark away from the beginning', () => {
    expect(['stats', '!stats', '!!stats', '!stats/matomo'].map(withoutMark)).to.deep.equal([
      'stats',
      'stats',
      '!stats',
      'stats/matomo',
    ]);
  });
});

describe('isMet', () => {
  /** The decision of the visitor of a test. */
  let record: StoredRecord | null;
  beforeEach(() => {
    record = null;
  });

  const save = (choices: Choices) => {
    record = decisionOf(choices, { config, previous: record });
  };
  const saveAll = (isGranted: boolean) => save(Object.fromEntries(ids.map((id) => [id, isGranted])));
  const met = (category: string, service?: string) => {
    const { status, granted } = verdictOf(record, config);
    return isMet(conditionOf({ category, service }, declares), { isDecided: status === 'decided', granted, declares });
  };

  it('is met for what is required, before any decision', () => {
    expect(met('functional')).to.be.true;
  });

  it('is met by no decision for an optional id, nor for its opposite', () => {
    expect(met('stats')).to.be.false;
    expect(met('!stats')).to.be.false;
    expect(met('!functional')).to.be.false;
  });

  it('is met when the id is granted, and its opposite when it is refused', () => {
    save({ stats: true, ads: false });
    expect(met('stats')).to.be.true;
    expect(met('!stats')).to.be.false;
    expect(met('ads')).to.be.false;
    expect(met('!ads')).to.be.true;
  });

  it('is met by nothing, nor its opposite, while the visitor has said nothing about an id', () => {
    save({ stats: true });
    expect(met('stats')).to.be.true;
    expect(met('ads')).to.be.false;
    expect(met('!ads')).to.be.false;
  });

  it('is met by several ids only when all of them are granted', () => {
    save({ stats: true, ads: false });
    expect(met('stats ads')).to.be.false;
    expect(met('stats functional')).to.be.true;
    save({ ads: true });
    expect(met('stats ads')).to.be.true;
  });

  it('is met by a grant and a refusal together', () => {
    save({ stats: true, ads: false });
    expect(met('stats !ads')).to.be.true;
    expect(met('!stats !ads')).to.be.false;
    expect(met('!stats ads')).to.be.false;
  });

  it('is met for a service by its own grant', () => {
    save({ stats: true, 'stats/matomo': false, ads: false });
    expect(met('stats')).to.be.true;
    expect(met('stats', 'matomo')).to.be.false;
    expect(met('stats/matomo')).to.be.false;
    expect(met('!stats', 'matomo')).to.be.true;
    expect(met('stats', 'shared')).to.be.true;
  });

  it('is met for a service of several categories only when each of them grants it', () => {
    save({ stats: true, ads: true, 'ads/shared': false });
    expect(met('stats ads', 'shared')).to.be.false;
    save({ 'ads/shared': true });
    expect(met('stats ads', 'shared')).to.be.true;
  });

  for (const [category, service] of [
    ['nobody', undefined],
    ['!nobody', undefined],
    ['stats nobody', undefined],
    ['stats !nobody', undefined],
    ['stats', 'unknown'],
    ['!stats', 'unknown'],
    ['stats/unknown', undefined],
    ['!', undefined],
    ['!!ads', undefined],
    ['', undefined],
    ['', 'matomo'],
    ['*', undefined],
    ['STATS', undefined],
    ['stats,ads', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['/matomo', undefined],
  ] as const) {
    it(`is never met by "${category}"${service === undefined ? '' : ` with the service "${service}"`}`, () => {
      expect(met(category, service)).to.be.false;
      saveAll(true);
      expect(met(category, service)).to.be.false;
      saveAll(false);
      expect(met(category, service)).to.be.false;
    });
  }
});
