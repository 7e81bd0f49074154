import { expect } from 'chai';
import * as fc from 'fast-check';
import { findRecord } from '../../src/consent/find-record.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import {
  configOf,
  DAY,
  fingerprintsOf,
  NOW,
  PATIENCE,
  recordFor,
  recordOf,
  refusalOf,
  verdictOf,
} from '../helpers/pure-builders.js';

const config = configOf();

/** A category with many services. */
const MANY = configOf({ categories: [{ id: 'ads', services: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] }] });
const find = (...cookies: string[]) => findRecord(cookies.join('; '), config, NOW);
const cookieOf = (record: StoredRecord) => `assent=${serialiseRecord(record)}`;

/** A decision from that many hours ago. */
const hoursAgo = (hours: number, record: typeof recordOf) => record({ t: `${NOW - hours * 60 * 60}` });

/** What a found record says about when, and what. */
const summary = (stored: ReturnType<typeof find>) =>
  typeof stored === 'object' && stored ? { t: stored.t, g: stored.g ?? '', r: stored.r ?? '' } : stored;

describe('findRecord', () => {
  it('finds nothing where there are no cookies', () => {
    expect(find()).to.be.null;
    expect(find('')).to.be.null;
  });

  it('finds nothing among the cookies of others', () => {
    const value = serialiseRecord(recordOf());
    expect(find('session=1', `assent2=${value}`, `my-assent=${value}`, `Assent=${value}`, `a=assent=${value}`)).to.be
      .null;
  });

  it('finds the record among the cookies of others', () => {
    expect(summary(find('session=1', cookieOf(recordOf()), 'theme=dark'))).to.deep.equal(
      (({ t, g, r }) => ({ t, g, r }))(recordOf()),
    );
  });

  it('finds the record in a header without spaces', () => {
    expect(findRecord(`a=1;${cookieOf(refusalOf())};b=2`, config, NOW)).to.deep.include({ r: refusalOf().r });
  });

  it('looks for the name that the site chose', () => {
    const own = configOf({ cookie: { name: 'choice' } });
    const cookies = `${cookieOf(recordOf())}; choice=${serialiseRecord(refusalOf())}`;
    expect(findRecord(cookies, own, NOW)).to.deep.include({ r: refusalOf().r });
  });

  it('calls a lone value that is no record unreadable', () => {
    expect(find('assent=')).to.equal('unreadable');
    expect(find('assent=true')).to.equal('unreadable');
    expect(find('a=1', 'assent=v=1&g=analytics', 'b=2')).to.equal('unreadable');
  });

  it('calls several values of which none is a record unreadable', () => {
    expect(find('assent=1', 'assent=2')).to.equal('unreadable');
  });

  it('reads a record of another part of the site, with ids that this part does not have', () => {
    const wider = configOf({ categories: [...configOf().categories, { id: 'video' }] });
    expect(find(cookieOf(recordFor(wider)))).to.deep.include({ g: 'analytics.marketing.profiling.video' });
    const elsewhere = configOf({ categories: [{ id: 'video' }] });
    expect(find(cookieOf(recordFor(elsewhere)))).to.deep.include({ g: 'video' });
  });

  it('takes the newest of several', () => {
    const older = hoursAgo(3, refusalOf);
    const newest = hoursAgo(1, recordOf);
    const between = hoursAgo(2, refusalOf);
    for (const order of [
      [older, newest, between],
      [newest, between, older],
      [between, older, newest],
    ]) {
      expect(find(...order.map(cookieOf))).to.deep.include({ t: newest.t, g: newest.g });
    }
  });

  it('does not let an older grant that comes first outweigh a later refusal', () => {
    expect(find(cookieOf(hoursAgo(2, recordOf)), cookieOf(hoursAgo(1, refusalOf)))).to.deep.include({
      r: refusalOf().r,
    });
  });

  it('takes the more restrictive of two from the same second, in either order', () => {
    const grant = recordOf();
    const refusal = refusalOf();
    const partial = recordOf({ g: 'marketing', r: 'analytics.profiling' });
    expect(find(cookieOf(grant), cookieOf(refusal))).to.deep.include({ r: refusal.r });
    expect(find(cookieOf(refusal), cookieOf(grant))).to.deep.include({ r: refusal.r });
    expect(find(cookieOf(grant), cookieOf(partial))).to.deep.include({ g: partial.g });
    expect(find(cookieOf(partial), cookieOf(refusal), cookieOf(grant))).to.deep.include({ r: refusal.r });
  });

  for (const [what, one, other] of [
    [
      'with one category on and its services off, and one with everything off',
      recordOf({ g: 'analytics', r: 'analytics/matomo.marketing.profiling' }),
      refusalOf(),
    ],
    [
      'that refuses many services one by one, and one that refuses everything',
      recordFor(MANY, { g: 'ads', r: 'ads/one.ads/two.ads/three' }),
      recordFor(MANY, { g: '', r: 'ads', id: '' }),
    ],
    [
      'that grants what counts, and one that grants only what is declared no more',
      recordOf({ g: 'analytics', r: 'marketing.profiling' }),
      recordOf({ g: 'video.audio.maps', r: 'analytics.marketing.profiling' }),
    ],
    [
      'that leaves on what opt-out had on, and one that refuses it',
      recordOf({ g: '', r: 'marketing.profiling', d: 'analytics', id: '' }),
      refusalOf(),
    ],
  ] as const) {
    it(`takes the more restrictive of two from the same second: one ${what}`, () => {
      const site = one.g?.startsWith('ads') ? MANY : config;
      for (const pair of [
        [one, other],
        [other, one],
      ]) {
        expect(findRecord(pair.map(cookieOf).join('; '), site, NOW)).to.deep.include({ r: other.r });
      }
    });
  }

  it('takes of two from the same second the one that has less on, whatever else they refuse', () => {
    const more = recordOf({ g: 'analytics', r: 'marketing.profiling' });
    const less = recordOf({ g: 'marketing', r: '', f: fingerprintsOf(config, ['marketing']) });
    for (const pair of [
      [more, less],
      [less, more],
    ]) {
      expect(find(...pair.map(cookieOf))).to.deep.include({ g: 'marketing' });
    }
  });

  it('does not let an older grant outweigh a newer refusal that names an id unknown here', () => {
    const grant = hoursAgo(2, recordOf);
    const refusal = refusalOf({ t: `${NOW - 60 * 60}`, r: 'analytics.marketing.profiling.video' });
    for (const cookies of [
      [grant, refusal],
      [refusal, grant],
    ]) {
      const found = find(...cookies.map(cookieOf));
      expect(found).to.deep.include({ t: refusal.t, r: refusal.r });
      expect(verdictOf(found)).to.deep.include({ status: 'decided', granted: ['functional', 'functional/basket'] });
    }
  });

  it('takes a record that is valid beside ones that are not', () => {
    expect(find('assent=true', cookieOf(refusalOf()), 'assent=')).to.deep.include({ r: refusalOf().r });
  });

  it('does not count a record from more than a day ahead as the newest', () => {
    const planted = recordOf({ t: `${NOW + DAY + 1}` });
    expect(find(cookieOf(planted), cookieOf(refusalOf()))).to.deep.include({ r: refusalOf().r });
    expect(find(cookieOf(planted))).to.equal('unreadable');
  });

  it('gives the same answer in whatever order the cookies come', () => {
    const cookies = fc.array(
      fc.oneof(
        fc.constantFrom('assent=1', 'assent=', 'a=1', 'b'),
        fc.integer({ min: 0, max: 3 }).map((hours) => cookieOf(hoursAgo(hours, recordOf))),
        fc.integer({ min: 0, max: 3 }).map((hours) => cookieOf(hoursAgo(hours, refusalOf))),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        cookies.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(summary(find(...shuffled))).to.deep.equal(summary(find(...list)));
        },
      ),
    );
  }).timeout(PATIENCE);
});
