import { expect } from 'chai';
import * as fc from 'fast-check';
import { findRecord } from '../../src/consent/find-record.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { configOf, DAY, NOW, PATIENCE, recordOf, refusalOf } from '../helpers/pure-builders.js';

const config = configOf();
const find = (...cookies: string[]) => findRecord(cookies.join('; '), config, NOW);
const cookieOf = (record: StoredRecord) => `assent=${serialiseRecord(record)}`;

/** A decision from that many hours ago. */
const hoursAgo = (hours: number, record: typeof recordOf) => record({ t: `${NOW - hours * 60 * 60}` });

/** What a found record says about when, and what. */
const summary = (stored: ReturnType<typeof find>) =>
  typeof stored === 'object' && stored ? { t: stored.t, g: stored.g } : stored;

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
      (({ t, g }) => ({ t, g }))(recordOf()),
    );
  });

  it('finds the record in a header without spaces', () => {
    expect(findRecord(`a=1;${cookieOf(refusalOf())};b=2`, config, NOW)).to.deep.include({ g: refusalOf().g });
  });

  it('looks for the name that the site chose', () => {
    const own = configOf({ cookie: { name: 'choice' } });
    const cookies = `${cookieOf(recordOf())}; choice=${serialiseRecord(refusalOf())}`;
    expect(findRecord(cookies, own, NOW)).to.deep.include({ g: refusalOf().g });
  });

  it('calls a lone value that is no record unreadable', () => {
    expect(find('assent=')).to.equal('unreadable');
    expect(find('assent=true')).to.equal('unreadable');
    expect(find('a=1', 'assent=v=1&g=analytics', 'b=2')).to.equal('unreadable');
  });

  it('calls several values of which none is a record unreadable', () => {
    expect(find('assent=1', 'assent=2')).to.equal('unreadable');
  });

  it('calls a record of ids that this site does not have unreadable', () => {
    expect(find(cookieOf(recordOf({ g: 'functional.optional' })))).to.equal('unreadable');
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
      g: refusalOf().g,
    });
  });

  it('takes the more restrictive of two from the same second, in either order', () => {
    const grant = recordOf();
    const refusal = refusalOf();
    const partial = recordOf({
      g: 'functional.functional/basket.marketing',
      r: 'analytics.analytics/matomo.profiling',
    });
    expect(find(cookieOf(grant), cookieOf(refusal))).to.deep.include({ g: refusal.g });
    expect(find(cookieOf(refusal), cookieOf(grant))).to.deep.include({ g: refusal.g });
    expect(find(cookieOf(grant), cookieOf(partial))).to.deep.include({ g: partial.g });
    expect(find(cookieOf(partial), cookieOf(refusal), cookieOf(grant))).to.deep.include({ g: refusal.g });
  });

  it('takes a record that is valid beside ones that are not', () => {
    expect(find('assent=true', cookieOf(refusalOf()), 'assent=')).to.deep.include({ g: refusalOf().g });
  });

  it('does not count a record from more than a day ahead as the newest', () => {
    const planted = recordOf({ t: `${NOW + DAY + 1}` });
    expect(find(cookieOf(planted), cookieOf(refusalOf()))).to.deep.include({ g: refusalOf().g });
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
