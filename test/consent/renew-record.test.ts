import { expect } from 'chai';
import type { Config, Mode } from '../../src/consent/config-types.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { serialiseRecord } from '../../src/consent/record.js';
import { findRecord } from '../../src/consent/find-record.js';
import { renewRecord } from '../../src/consent/renew-record.js';
import {
  configOf,
  DAY,
  decisionOf,
  NO_SIGNALS,
  NOW,
  recordOf,
  refusalOf,
  rulesOf,
  verdictOf,
} from '../helpers/pure-builders.js';

const renew = (record: StoredRecord, config: Config, now = NOW) => renewRecord(record, config, rulesOf(config), now);
const configIn = (mode: Mode) => configOf({ mode });

describe('renewRecord', () => {
  it('has a refusal under opt-out end 400 days from now, and leaves everything else of it', () => {
    const record = refusalOf({ t: `${NOW - 300 * DAY}`, x: `${NOW + DAY}` });
    expect(renew(record, configIn('opt-out'))).to.deep.equal({ ...record, x: `${NOW + 400 * DAY}` });
  });

  it('renews a refusal beside what opt-out had on', () => {
    const record = refusalOf({ r: 'marketing.profiling', d: 'analytics' });
    expect(renew(record, configIn('opt-out')).x).to.equal(`${NOW + 400 * DAY}`);
  });

  it('renews a refusal beside a grant that is declared no more', () => {
    expect(renew(refusalOf({ g: 'maps' }), configIn('opt-out')).x).to.equal(`${NOW + 400 * DAY}`);
  });

  it('renews a refusal beside a grant', () => {
    const record = recordOf({ g: 'marketing', r: 'analytics.profiling' });
    expect(renew(record, configIn('opt-out')).x).to.equal(`${NOW + 400 * DAY}`);
  });

  it('renews no consent to everything, and nothing under another mode', () => {
    const consent = recordOf({ g: 'analytics.marketing.profiling', r: '' });
    expect(renew(consent, configIn('opt-out'))).to.deep.equal(consent);
    for (const mode of ['opt-in', 'implied'] as const) {
      expect(renew(refusalOf(), configIn(mode))).to.deep.equal(refusalOf());
    }
  });

  it('changes nothing that it is given', () => {
    const record = Object.freeze(refusalOf());
    renew(record, configIn('opt-out'));
    expect(record).to.deep.equal(refusalOf());
  });
});

describe('a refusal under opt-out', () => {
  const config = configIn('opt-out');
  const REQUIRED = ['functional', 'functional/basket'];
  const REFUSE_ALL = { analytics: false, marketing: false, profiling: false };

  /** What a browser holds at `now`, which drops what has expired. */
  const keep = (record: StoredRecord | null, now: number) =>
    record && now < +record.x ? findRecord(`assent=${serialiseRecord(record)}`, config, now) : null;

  it('holds 399 days beside a grant', () => {
    const record = decisionOf({ analytics: true, marketing: false, profiling: false }, { config });
    const now = NOW + 399 * DAY;
    const { reason, granted } = verdictOf(keep(record, now), config, NO_SIGNALS, now);
    expect([reason, granted.includes('marketing')]).to.deep.equal([null, false]);
  });

  for (const days of [181, 366, 399]) {
    it(`holds ${days} days after the last visit`, () => {
      const record = decisionOf(REFUSE_ALL, { config });
      const now = NOW + days * DAY;
      expect(verdictOf(keep(record, now), config, NO_SIGNALS, now)).to.deep.include({
        status: 'decided',
        reason: null,
        granted: REQUIRED,
      });
    });
  }

  it('holds 400 days, and no longer', () => {
    const record = decisionOf(REFUSE_ALL, { config });
    const at = (now: number) => verdictOf(record, config, NO_SIGNALS, now);
    expect(at(NOW + 400 * DAY - 1).reason).to.be.null;
    expect(at(NOW + 400 * DAY)).to.deep.include({ reason: 'expired', granted: REQUIRED });
  });

  it('holds for years where the visitor comes back every month', () => {
    let record: StoredRecord | null = decisionOf(REFUSE_ALL, { config });
    for (let month = 1; month <= 60; month++) {
      const now = NOW + month * 30 * DAY;
      const verdict = verdictOf(keep(record, now), config, NO_SIGNALS, now);
      expect(verdict, `month ${month}`).to.deep.include({ status: 'decided', reason: null, granted: REQUIRED });
      record = verdict.record && renew(verdict.record, config, now);
      expect(record).to.deep.include({ t: `${NOW}`, x: `${now + 400 * DAY}` });
    }
  });

  it('is asked again under opt-in, once it is older than refusals are there', () => {
    const now = NOW + 300 * DAY;
    const renewed = renew(decisionOf(REFUSE_ALL, { config }), config, now);
    expect(verdictOf(renewed, configIn('opt-in'), NO_SIGNALS, now)).to.deep.include({
      reason: 'expired',
      granted: REQUIRED,
    });
  });
});
