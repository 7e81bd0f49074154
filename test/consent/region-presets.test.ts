import { expect } from 'chai';
import { checkConfig } from '../../src/diagnostics/config-schema.js';
import { lifetimeOf } from '../../src/consent/lifetime.js';
import { regionPresets } from '../../src/consent/region-presets.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import { configOf } from '../helpers/pure-builders.js';

const REGIONS = Object.values(regionPresets);

describe('regionPresets', () => {
  it('are rules as a configuration may have them', () => {
    expect(checkConfig({ regions: REGIONS }, '')).to.deep.equal([]);
  });

  it('name no place twice', () => {
    const places = REGIONS.flatMap(({ match }) => match);
    expect(new Set(places).size).to.equal(places.length);
  });

  for (const place of ['US-CA', 'US-TX', 'US-VA']) {
    it(`ask nobody from ${place} again for twelve months after a refusal, whatever the site says`, () => {
      const impatient = configOf({ lifetimeDays: 30, regions: REGIONS });
      expect(lifetimeOf(rulesFor(impatient, place), false)).to.be.at.least(366);
    });
  }

  const site = configOf({ mode: 'implied', signals: { globalPrivacyControl: 'ignore' }, regions: REGIONS });
  for (const [place, mode, signal] of [
    ['FR', 'opt-in', 'ignore'],
    ['NO', 'opt-in', 'ignore'],
    ['GB', 'opt-in', 'ignore'],
    ['CH', 'opt-out', 'ignore'],
    ['TR', 'opt-in', 'ignore'],
    ['CA-QC', 'opt-in', 'ignore'],
    ['CA-ON', 'opt-out', 'ignore'],
    ['CA', 'opt-out', 'ignore'],
    ['BR', 'opt-in', 'ignore'],
    ['US-CA', 'opt-out', 'refuse'],
    ['US-CO', 'opt-out', 'refuse'],
    ['US-IN', 'opt-out', 'ignore'],
    ['CN', 'opt-in', 'ignore'],
    ['IN', 'opt-in', 'ignore'],
    ['JP', 'opt-out', 'ignore'],
    ['KR', 'opt-out', 'ignore'],
    ['ZA', 'opt-out', 'ignore'],
    ['US-NV', 'implied', 'ignore'],
  ] as const) {
    it(`have a visitor from ${place} treated as ${mode}, and Global Privacy Control ${signal}d`, () => {
      const rules = rulesFor(site, place);
      expect([rules.mode, rules.signals.globalPrivacyControl]).to.deep.equal([mode, signal]);
    });
  }
});
