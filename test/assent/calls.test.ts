import { expect } from '@open-wc/testing';
import type { AssentInstance } from '../../src/assent/assent.js';
import { cookieValue, openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

/** The calls as JavaScript has them, without types. */
type Calls = Record<'acceptAll' | 'rejectAll' | 'save' | 'withdraw', (...values: unknown[]) => void>;

describe('calls with values that are none', () => {
  let page: TestPage;
  let assent: AssentInstance;
  let calls: Calls;

  beforeEach(() => {
    page = openPage({
      categories: [{ id: 'functional', required: true }, { id: 'stats', services: [{ id: 'matomo' }] }, { id: 'ads' }],
    });
    ({ assent } = page);
    calls = assent as unknown as Calls;
  });

  afterEach(() => page.end());

  const codes = () => page.detailsOf('error').map(({ error }) => error.code);

  /** Whether nothing is decided or stored, and nobody was told of a change. */
  function expectNothing(code: string) {
    expect(codes()).to.deep.equal([code]);
    expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'], record: null });
    expect(cookieValue(page.cookie)).to.be.undefined;
    expect([...page.detailsOf('change'), ...page.detailsOf('decision')]).to.deep.equal([]);
  }

  const odd: readonly (readonly [what: string, value: unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['no id', {}],
    ['a list', []],
    ['a list of ids', ['stats']],
    ['an id', 'stats'],
    ['a number', 1],
    ['a function', () => true],
    ['a map', new Map([['stats', true]])],
    ['null for an id', { stats: null }],
    ['undefined for an id', { stats: undefined }],
    ['a number for an id', { stats: 1 }],
    ['text for an id', { stats: 'true' }],
    ['an object for an id', { stats: {} }],
    ['a Boolean object for an id', { stats: new Boolean(true) }],
    ['a sound value beside one that is none', { stats: true, ads: null }],
  ];
  for (const [what, value] of odd) {
    it(`save() reports ${what}, and changes nothing`, () => {
      calls.save(value);
      expectNothing('choice-invalid');
    });
  }

  for (const ids of [['typo'], ['typo', 'stats/typo'], ['__proto__'], ['constructor'], ['STATS'], ['*'], ['']]) {
    it(`save() reports ${JSON.stringify(ids)}, which nothing declares, once, and changes nothing`, () => {
      assent.save(Object.fromEntries(ids.map((id) => [id, true])));
      expectNothing('id-unknown');
      for (const id of ids) expect(page.detailsOf('error')[0]?.error.message).to.contain(`"${id}"`);
    });
  }

  it('save() takes nothing from an event, as a handler of a button would bring it', () => {
    calls.save(new MouseEvent('click'));
    expectNothing('id-unknown');
  });

  it('save() decides nothing by what stands on the prototype of all objects', () => {
    Object.assign(Object.prototype, { stats: true, ads: true });
    try {
      calls.save({});
      expectNothing('choice-invalid');
      assent.save({ stats: false });
    } finally {
      for (const id of ['stats', 'ads']) Reflect.deleteProperty(Object.prototype, id);
    }
    expect(assent.state.granted).to.deep.equal(['functional']);
    expect(assent.state.record?.refused).to.deep.equal(['stats', 'stats/matomo']);
  });

  it('save() decides nothing about what is required', () => {
    assent.save({ functional: false });
    expect(assent.has('functional')).to.be.true;
    expect(assent.state).to.deep.include({ status: 'undecided', record: null });
  });

  it('save() takes an object without a prototype', () => {
    assent.save(Object.assign(Object.create(null) as object, { stats: true, ads: false }));
    expect(assent.state.granted).to.deep.equal(['functional', 'stats', 'stats/matomo']);
  });

  it('save() leaves what it does not name as it was: decided, or not', () => {
    assent.save({ stats: true });
    expect(assent.state).to.deep.include({ status: 'undecided', reason: 'purpose-added', added: ['ads'] });
    assent.save({ ads: false });
    expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional', 'stats', 'stats/matomo'] });
    assent.save({ ads: true });
    expect(assent.state.granted).to.deep.equal(['functional', 'stats', 'stats/matomo', 'ads']);
  });

  for (const [what, value] of [
    ['an event, as onclick brings', new MouseEvent('click')],
    ['null', null],
    ['true', true],
    ['a list', ['stats']],
    ['an object', { stats: false }],
  ] as const) {
    it(`withdraw() reports ${what}, and takes nothing back`, () => {
      assent.acceptAll();
      const { state } = assent;
      calls.withdraw(value);
      expect(codes()).to.deep.equal(['choice-invalid']);
      expect(assent.state).to.equal(state);
    });
  }

  it('withdraw() reports an id that nothing declares, and takes nothing back', () => {
    assent.acceptAll();
    const { state } = assent;
    for (const id of ['typo', '', 'stats/typo', '__proto__']) assent.withdraw(id);
    expect(codes()).to.deep.equal(Array(4).fill('id-unknown'));
    expect(assent.state).to.equal(state);
  });

  it('acceptAll() and rejectAll() take nothing that they are called with', () => {
    calls.acceptAll({ stats: false });
    expect(assent.state.granted).to.deep.equal(['functional', 'stats', 'stats/matomo', 'ads']);
    calls.rejectAll({ stats: true });
    expect(assent.state.granted).to.deep.equal(['functional']);
    expect(codes()).to.deep.equal([]);
  });

  it('work without the instance, as a handler of a button', () => {
    const button = document.createElement('button');
    const { acceptAll, rejectAll, save, withdraw } = assent;
    button.onclick = acceptAll;
    button.click();
    expect(assent.has('ads')).to.be.true;
    button.onclick = rejectAll;
    button.click();
    expect(assent.state.granted).to.deep.equal(['functional']);
    save({ stats: true });
    expect(assent.has('stats')).to.be.true;
    withdraw('stats');
    expect(assent.has('stats')).to.be.false;
    acceptAll();
    withdraw();
    expect(assent.state.granted).to.deep.equal(['functional']);
    // As onclick, withdraw() gets the event for an id.
    acceptAll();
    button.onclick = withdraw as unknown as () => void;
    button.click();
    expect(assent.has('stats')).to.be.true;
    expect(codes()).to.deep.equal(['choice-invalid']);
    expect(new Set(page.detailsOf('decision').map(({ surface }) => surface))).to.deep.equal(new Set(['api']));
  });

  for (const code of ['', 'XX', 'T1', 'Germany', null, undefined, 5, {}, 'DE; DROP']) {
    it(`setRegion() takes ${JSON.stringify(code)} for no place`, async () => {
      page.end();
      page = openPage({ mode: 'opt-out', regions: [{ match: ['DE'], mode: 'opt-in' }] });
      await page.assent.setRegion('US');
      expect(page.assent.state).to.deep.include({ region: 'US', mode: 'opt-out' });
      await page.assent.setRegion(code as string);
      expect(page.assent.state).to.deep.include({ region: null, mode: 'opt-in', granted: ['functional'] });
    });
  }
});
