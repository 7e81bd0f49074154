import { expect } from 'chai';
import * as fc from 'fast-check';
import { codesOf, placeOf } from '../../src/consent/places.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import type { ConfigInput, RegionRule } from '../../src/consent/config-types.js';
import { lifetimeOf } from '../../src/consent/lifetime.js';
import { configOf, PATIENCE } from '../helpers/pure-builders.js';

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The mode that the first matching one of `regions` brings, on a site that is opt-out elsewhere. */
const modeIn = (region: string, ...regions: RegionRule[]) =>
  rulesFor(configOf({ mode: 'opt-out', regions }), placeOf(region)).mode;

/** What a site may be told that is no place. */
const NO_PLACES = [
  undefined,
  null,
  '',
  ' ',
  'XX',
  'xx',
  'ZZ',
  'AA',
  'AP',
  'QM',
  'XA',
  'T1',
  'A1',
  'D',
  'DEU',
  'XX-YY',
  'DE-',
  'DE-BAYERN',
  'DE_BY',
  'DE BY',
  'D€',
  'ＤＥ',
  '276',
  276,
  NaN,
  true,
  Symbol('DE'),
  ['DE'],
  {},
  { toString: () => 'DE' },
  Object.create(null),
  () => 'DE',
];

describe('placeOf', () => {
  for (const [code, place] of [
    ['DE', 'DE'],
    ['de', 'DE'],
    [' de\n', 'DE'],
    ['us-ca', 'US-CA'],
    ['FR-75', 'FR-75'],
    ['GB-ENG', 'GB-ENG'],
    ['UK', 'UK'],
    ['EU', 'EU'],
  ] as const) {
    it(`reads ${JSON.stringify(code)} as ${place}`, () => {
      expect(placeOf(code)).to.equal(place);
    });
  }

  for (const code of NO_PLACES) {
    it(`finds no place in ${typeof code === 'string' ? JSON.stringify(code) : `${typeof code} ${tell(code)}`}`, () => {
      expect(placeOf(code)).to.be.null;
    });
  }
});

describe('codesOf', () => {
  it('has a place stand for itself, by the code of ISO 3166', () => {
    for (const [name, code] of [
      ['de', 'DE'],
      ['UK', 'GB'],
      ['EL', 'GR'],
      ['US-CA', 'US-CA'],
    ]) {
      expect(codesOf(name)).to.deep.equal([code]);
    }
  });

  it('has a union stand for its members, and for their parts with codes of their own', () => {
    const parts = ['GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'AX'];
    expect(codesOf('EU')).to.have.members([...MEMBERS, ...parts]);
    expect(codesOf('EEA')).to.have.members([...MEMBERS, ...parts, 'IS', 'LI', 'NO']);
  });

  it('has what is no place stand for nothing', () => {
    for (const name of NO_PLACES) expect(codesOf(name)).to.deep.equal([]);
  });
});

describe('rulesFor', () => {
  it('finds a country', () => {
    expect(modeIn('DE', { match: ['FR', 'DE'], mode: 'opt-in' })).to.equal('opt-in');
  });

  it('finds a subdivision, and leaves its neighbours alone', () => {
    const california: RegionRule = { match: ['US-CA'], mode: 'opt-in' };
    expect(modeIn('US-CA', california)).to.equal('opt-in');
    expect(modeIn('US-NV', california)).to.equal('opt-out');
    expect(modeIn('US', california)).to.equal('opt-out');
    expect(modeIn('CA', california)).to.equal('opt-out');
  });

  it('finds the country of a subdivision', () => {
    expect(modeIn('DE-BY', { match: ['DE'], mode: 'opt-in' })).to.equal('opt-in');
  });

  for (const country of MEMBERS) {
    it(`counts ${country} among the European Union`, () => {
      expect(modeIn(country, { match: ['EU'], mode: 'opt-in' })).to.equal('opt-in');
      expect(modeIn(`${country}-1`, { match: ['EU'], mode: 'opt-in' })).to.equal('opt-in');
    });
  }

  it('takes the European Union itself for a place', () => {
    expect(modeIn('EU', { match: ['EU'], mode: 'opt-in' })).to.equal('opt-in');
  });

  const EU: RegionRule = { match: ['EU'], mode: 'opt-in' };
  const EEA: RegionRule = { match: ['EEA'], mode: 'opt-in' };
  const UK: RegionRule = { match: ['UK'], mode: 'opt-in' };

  for (const place of ['GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'AX', 'RE-X']) {
    it(`counts ${place}, part of a member, among the European Union, the Economic Area and its country`, () => {
      expect(modeIn(place, EU)).to.equal('opt-in');
      expect(modeIn(place, EEA)).to.equal('opt-in');
      expect(modeIn(place, { match: [place === 'AX' ? 'FI' : 'FR'], mode: 'opt-in' })).to.equal('opt-in');
      expect(modeIn(place, { match: [place], mode: 'opt-in' })).to.equal('opt-in');
    });
  }

  it('counts Iceland, Liechtenstein and Norway among the Economic Area, and not among the Union', () => {
    for (const place of ['IS', 'LI', 'NO']) {
      expect([modeIn(place, EEA), modeIn(place, EU)], place).to.deep.equal(['opt-in', 'opt-out']);
    }
    for (const place of MEMBERS) expect(modeIn(place, EEA), place).to.equal('opt-in');
  });

  it('takes the Union for a part of the Economic Area', () => {
    expect(modeIn('EU', EEA)).to.equal('opt-in');
  });

  it('knows the United Kingdom by both of its codes, in rules and as a place, and in no union', () => {
    for (const place of ['GB', 'UK', 'GB-ENG']) {
      expect(modeIn(place, UK), place).to.equal('opt-in');
      expect(modeIn(place, { match: ['GB'], mode: 'opt-in' }), place).to.equal('opt-in');
      expect(modeIn(place, EU, EEA), place).to.equal('opt-out');
    }
  });

  it('counts no other country among the European Union, the Economic Area or the United Kingdom', () => {
    const code = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 2 });
    const others = [...MEMBERS, ...'EU IS LI NO GF GP MF MQ RE YT AX EL GB UK'.split(' ')];
    fc.assert(
      fc.property(
        code.filter((country) => !others.includes(country) && placeOf(country) !== null),
        (country) => {
          expect(modeIn(country, EU, EEA, UK)).to.equal('opt-out');
        },
      ),
    );
  }).timeout(PATIENCE);

  it('reads the codes of a rule in any case', () => {
    expect(modeIn('US-CA', { match: ['us-ca'], mode: 'implied' })).to.equal('implied');
    expect(modeIn('FR', { match: ['eea'], mode: 'implied' })).to.equal('implied');
  });

  for (const name of [null, 5, {}, [], true, '', 'Germany', 'DEU', 'XX', 'AP', '*'] as unknown as string[]) {
    it(`asks everybody where a rule names ${tell(name)}, which may have meant their place`, () => {
      expect(modeIn('DE', { match: [name], mode: 'opt-in' })).to.equal('opt-in');
      expect(modeIn('US', { match: [name, 'DE'], mode: 'opt-in' })).to.equal('opt-in');
      expect(modeIn('US', { match: [name, 'US'], mode: 'implied' })).to.equal('implied');
    });
  }

  it('takes EL and UK for Greece and the United Kingdom, in rules and of visitors', () => {
    for (const [one, other] of [
      ['EL', 'GR'],
      ['GR', 'EL'],
      ['UK', 'GB'],
      ['GB', 'UK'],
    ] as const) {
      expect(modeIn(one, { match: [other], mode: 'opt-in' })).to.equal('opt-in');
    }
    expect(modeIn('EL', EU)).to.equal('opt-in');
  });

  it('lets the first match decide', () => {
    const state: RegionRule = { match: ['US-CA'], mode: 'implied' };
    const country: RegionRule = { match: ['US'], mode: 'opt-in' };
    expect(modeIn('US-CA', state, country)).to.equal('implied');
    expect(modeIn('US-CA', country, state)).to.equal('opt-in');
  });

  it('keeps what the site has for everybody where no entry matches', () => {
    const config = configOf({
      mode: 'implied',
      lifetimeDays: 90,
      signals: { doNotTrack: 'ignore' },
      regions: [{ match: ['EU'], mode: 'opt-in', lifetimeDays: 30 }],
    });
    expect(rulesFor(config, 'BR')).to.deep.equal({
      mode: 'implied',
      lifetimeDays: 90,
      signals: { doNotTrack: 'ignore', globalPrivacyControl: 'refuse' },
      objection: [],
    });
  });

  it('lays what an entry says over what the site has for everybody', () => {
    const config = configOf({
      mode: 'opt-out',
      lifetimeDays: 90,
      signals: { doNotTrack: 'ignore', globalPrivacyControl: 'ask' },
      regions: [{ match: ['US-CA'], signals: { globalPrivacyControl: 'refuse' }, lifetimeDays: { refused: 365 } }],
    });
    expect(rulesFor(config, 'US-CA')).to.deep.equal({
      mode: 'opt-out',
      lifetimeDays: { refused: 365 },
      signals: { doNotTrack: 'ignore', globalPrivacyControl: 'refuse' },
      objection: [],
    });
  });

  it('takes a mode that is none for opt-in', () => {
    expect(modeIn('DE', { match: ['DE'], mode: 'Opt-Out' as 'opt-out' })).to.equal('opt-in');
  });

  it('takes the rules that the site has for everybody where there are none by place, known or not', () => {
    const config = configOf({ mode: 'opt-out', lifetimeDays: 90, signals: { doNotTrack: 'ignore' } });
    for (const place of [null, 'DE']) {
      expect(rulesFor(config, place)).to.deep.equal({
        mode: 'opt-out',
        lifetimeDays: 90,
        signals: { doNotTrack: 'ignore', globalPrivacyControl: 'refuse' },
        objection: [],
      });
    }
  });

  it('takes the rules for everybody in a known place that no rule is about', () => {
    expect(modeIn('BR', { match: ['EU'], mode: 'opt-in' })).to.equal('opt-out');
  });
});

describe('rulesFor, while no place is known', () => {
  const unknown = (input: ConfigInput) => rulesFor(configOf(input), null);

  for (const mode of ['opt-in', 'opt-out', 'implied'] as const) {
    it(`is opt-in on a site that is ${mode} for everybody else, or anywhere`, () => {
      expect(unknown({ mode, regions: [{ match: ['EU'] }] }).mode).to.equal('opt-in');
      expect(unknown({ mode: 'opt-out', regions: [{ match: ['EU'], mode }] }).mode).to.equal('opt-in');
    });
  }

  for (const code of NO_PLACES) {
    it(`holds for ${typeof code === 'string' ? JSON.stringify(code) : `${typeof code} ${tell(code)}`}`, () => {
      const config = configOf({ mode: 'opt-out', regions: [{ match: ['US'], mode: 'implied' }] });
      expect(rulesFor(config, placeOf(code)).mode).to.equal('opt-in');
    });
  }

  for (const [everybody, somewhere, strictest] of [
    ['ignore', 'ignore', 'ignore'],
    ['ignore', 'ask', 'ask'],
    ['ask', 'ignore', 'ask'],
    ['ask', 'ask', 'ask'],
    ['ignore', 'refuse', 'refuse'],
    ['refuse', 'ignore', 'refuse'],
    ['ask', 'refuse', 'refuse'],
    ['ask', 'perhaps', 'refuse'],
    ['perhaps', 'ignore', 'refuse'],
  ] as const) {
    it(`has a signal ${strictest}d where the site has ${everybody} for everybody and ${somewhere} somewhere`, () => {
      for (const name of ['doNotTrack', 'globalPrivacyControl'] as const) {
        const other = name === 'doNotTrack' ? 'globalPrivacyControl' : 'doNotTrack';
        const { signals } = unknown({
          signals: { doNotTrack: 'ignore', globalPrivacyControl: 'ignore', [name]: everybody },
          regions: [{ match: ['EU'] }, { match: ['US'], signals: { [name]: somewhere as 'ask' } }],
        });
        expect(signals).to.deep.equal({ [name]: strictest, [other]: 'ignore' });
      }
    });
  }

  it('lets grants and refusals live as long as where they live shortest', () => {
    const days = (input: ConfigInput) => {
      const rules = unknown(input);
      return [lifetimeOf(rules, true), lifetimeOf(rules, false)];
    };
    const rule = (lifetimeDays: RegionRule['lifetimeDays']): RegionRule => ({
      match: ['EU'],
      ...(lifetimeDays && { lifetimeDays }),
    });
    expect(days({ regions: [rule(undefined)] })).to.deep.equal([180, 184]);
    expect(days({ regions: [rule(30)] })).to.deep.equal([30, 30]);
    expect(days({ lifetimeDays: 20, regions: [rule(30)] })).to.deep.equal([20, 20]);
    expect(days({ lifetimeDays: 300, regions: [rule({ granted: 60 }), rule({ refused: 90 })] })).to.deep.equal([
      60, 90,
    ]);
    expect(days({ lifetimeDays: 300, regions: [rule('soon' as never)] })).to.deep.equal([1, 1]);
  });
});

/** A value of any kind, in words. */
function tell(value: unknown): string {
  return typeof value === 'symbol' || typeof value === 'function' ? String(value) : (JSON.stringify(value) ?? '');
}
