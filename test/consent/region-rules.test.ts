import { expect } from 'chai';
import * as fc from 'fast-check';
import { rulesFor } from '../../src/consent/region-rules.js';
import type { RegionRule } from '../../src/consent/config-types.js';
import { configOf, PATIENCE } from '../helpers/pure-builders.js';

const MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** The mode that the first matching one of `regions` brings, on a site that is opt-out elsewhere. */
const modeIn = (region: string, ...regions: RegionRule[]) =>
  rulesFor(configOf({ mode: 'opt-out', regions }), region).mode;

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

  it('counts nobody else among the European Union', () => {
    const code = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        code.filter((country) => country !== 'EU' && !MEMBERS.includes(country)),
        (country) => {
          expect(modeIn(country, { match: ['EU'], mode: 'opt-in' })).to.equal('opt-out');
        },
      ),
    );
  }).timeout(PATIENCE);

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
    });
  });

  it('takes a mode that is none for opt-in', () => {
    expect(modeIn('DE', { match: ['DE'], mode: 'Opt-Out' as 'opt-out' })).to.equal('opt-in');
  });
});
