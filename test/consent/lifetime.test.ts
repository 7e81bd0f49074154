import { expect } from 'chai';
import * as fc from 'fast-check';
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

  it('gives 180 days to what the site leaves out', () => {
    expect(lifetimes(undefined)).to.deep.equal({ granted: 180, refused: 180 });
    expect(lifetimes({ granted: 30 })).to.deep.equal({ granted: 30, refused: 180 });
    expect(lifetimes({ refused: 30 })).to.deep.equal({ granted: 180, refused: 30 });
  });

  it('accepts 1 and 400', () => {
    expect(lifetimes({ granted: 400, refused: 1 })).to.deep.equal({ granted: 400, refused: 1 });
  });

  for (const days of [0, 0.5, -1, 401, 1e9, Infinity, NaN, '90', '', true, null, [], [90], { granted: '90' }]) {
    it(`gives 180 days in place of ${typeof days === 'number' ? days : JSON.stringify(days)}`, () => {
      expect(lifetimes(days)).to.deep.equal({ granted: 180, refused: 180 });
    });
  }

  it('is from 1 to 400 days whatever the site wrote', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.jsonValue()), (days) => {
        for (const some of Object.values(lifetimes(days))) expect(some).to.be.within(1, 400);
      }),
    );
  }).timeout(PATIENCE);
});
