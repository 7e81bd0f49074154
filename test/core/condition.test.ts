import { expect } from '@open-wc/testing';
import { conditionOf, isMet } from '../../src/core/condition.js';
import type { Choices, ConfigInput } from '../../src/core/types.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

const CATEGORIES: ConfigInput['categories'] = [
  { id: 'functional', required: true },
  { id: 'stats', services: [{ id: 'matomo' }, { id: 'shared' }] },
  { id: 'ads', services: [{ id: 'acme' }, { id: 'shared' }] },
];

/** An element that is marked with `category` and `service`. */
function marked(category: string, service?: string): HTMLElement {
  const element = document.createElement('script');
  element.dataset['category'] = category;
  if (service !== undefined) element.dataset['service'] = service;
  return element;
}

describe('conditionOf', () => {
  let page: TestPage;
  before(() => void (page = openPage({ categories: CATEGORIES })));
  after(() => page.end());

  const cases: readonly (readonly [category: string, service: string | undefined, ids: readonly string[]])[] = [
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
  for (const [category, service, ids] of cases) {
    it(`reads "${category}"${service === undefined ? '' : ` with the service "${service}"`} as ${JSON.stringify(ids)}`, () => {
      expect(conditionOf(marked(category, service), page.assent)).to.deep.equal(ids);
    });
  }
});

describe('isMet', () => {
  let page: TestPage;
  beforeEach(() => void (page = openPage({ categories: CATEGORIES })));
  afterEach(() => page.end());

  const met = (category: string, service?: string) => isMet(marked(category, service), page.assent);
  const save = (choices: Choices) => page.assent.save(choices);

  it('is met for what is required, before any decision', () => {
    expect(met('functional')).to.be.true;
  });

  it('is met by no decision for an optional id, nor for its opposite', () => {
    expect(met('stats')).to.be.false;
    expect(met('!stats')).to.be.false;
    expect(met('!functional')).to.be.false;
  });

  it('is met when the id is granted, and its opposite when it is refused', () => {
    save({ stats: true });
    expect(met('stats')).to.be.true;
    expect(met('!stats')).to.be.false;
    expect(met('ads')).to.be.false;
    expect(met('!ads')).to.be.true;
  });

  it('is met by several ids only when all of them are granted', () => {
    save({ stats: true });
    expect(met('stats ads')).to.be.false;
    expect(met('stats functional')).to.be.true;
    save({ ads: true });
    expect(met('stats ads')).to.be.true;
  });

  it('is met by a grant and a refusal together', () => {
    save({ stats: true });
    expect(met('stats !ads')).to.be.true;
    expect(met('!stats !ads')).to.be.false;
    expect(met('!stats ads')).to.be.false;
  });

  it('is met for a service by its own grant', () => {
    save({ stats: true, 'stats/matomo': false });
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
      page.assent.acceptAll();
      expect(met(category, service)).to.be.false;
      page.assent.rejectAll();
      expect(met(category, service)).to.be.false;
    });
  }
});
