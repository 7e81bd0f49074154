import { expect } from 'chai';
import * as fc from 'fast-check';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { lifetimeOf } from '../../src/consent/lifetime.js';
import { configOf, PATIENCE, rulesOf } from '../helpers/pure-builders.js';

/** The days that a configuration with `lifetimeDays` leads to. */
const lifetimes = (lifetimeDays: unknown) => {
  const rules = rulesOf(configOf({ lifetimeDays: lifetimeDays as number }));
  return { granted: lifetimeOf(rules, true), refused: lifetimeOf(rules, false) };
};

describe('lifetimeOf', () => {
  it('gives one number of days to grants and refusals alike', () => {
    expect(lifetimes(30)).to.deep.equal({ granted: 30, refused: 30 });
  });

  it('tells grants from refusals where the site does', () => {
    expect(lifetimes({ granted: 365, refused: 90 })).to.deep.equal({ granted: 365, refused: 90 });
  });

  it('gives 180 days to grants and 184 to refusals where the site says nothing', () => {
    for (const nothing of [undefined, null, {}]) {
      expect(lifetimes(nothing)).to.deep.equal({ granted: 180, refused: 184 });
    }
    expect(lifetimes({ granted: 30 })).to.deep.equal({ granted: 30, refused: 184 });
    expect(lifetimes({ refused: 30 })).to.deep.equal({ granted: 180, refused: 30 });
  });

  it('accepts 1 and 400', () => {
    expect(lifetimes({ granted: 400, refused: 1 })).to.deep.equal({ granted: 400, refused: 1 });
  });

  it('gives 400 days to refusals under opt-out, unless the site says otherwise', () => {
    const rules = (lifetimeDays?: ConfigInput['lifetimeDays']) =>
      rulesOf(configOf({ mode: 'opt-out', ...(lifetimeDays && { lifetimeDays }) }));
    expect(lifetimeOf(rules(), false)).to.equal(400);
    expect(lifetimeOf(rules(), true)).to.equal(180);
    expect(lifetimeOf(rules({ granted: 90 }), false)).to.equal(400);
    expect(lifetimeOf(rules({ refused: 90 }), false)).to.equal(90);
    expect(lifetimeOf(rules(90), false)).to.equal(90);
  });

  for (const [text, days] of [
    ['90', 90],
    [' 90 ', 90],
    ['12.5', 12.5],
    ['1e2', 100],
    ['0', 1],
    ['-5', 1],
    ['500', 400],
    ['Infinity', 400],
  ] as const) {
    it(`reads the text "${text}" as ${days} days`, () => {
      expect(lifetimes(text)).to.deep.equal({ granted: days, refused: days });
      expect(lifetimes({ refused: text })).to.deep.equal({ granted: 180, refused: days });
    });
  }

  for (const [number, days] of [
    [0, 1],
    [0.5, 1],
    [-1, 1],
    [-Infinity, 1],
    [401, 400],
    [1e9, 400],
    [Infinity, 400],
  ] as const) {
    it(`moves ${number} to the bound, ${days}`, () => {
      expect(lifetimes(number)).to.deep.equal({ granted: days, refused: days });
    });
  }

  for (const days of [NaN, '', ' ', 'half a year', '90 days', true, false, [], [90], [[90]]]) {
    it(`counts ${typeof days === 'number' ? days : JSON.stringify(days)} as 1 day`, () => {
      expect(lifetimes(days)).to.deep.equal({ granted: 1, refused: 1 });
      expect(lifetimes({ granted: days })).to.deep.equal({ granted: 1, refused: 184 });
    });
  }

  it('counts an object in place of a number as 1 day', () => {
    expect(lifetimes({ granted: {}, refused: { days: 90 } })).to.deep.equal({ granted: 1, refused: 1 });
  });

  it('is from 1 to 400 days whatever the site wrote', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.jsonValue()), (days) => {
        for (const some of Object.values(lifetimes(days))) expect(some).to.be.within(1, 400);
      }),
    );
  }).timeout(PATIENCE);
});
