import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Config, ConfigInput } from '../../src/consent/config-types.js';
import { decide } from '../../src/consent/decide.js';
import type { Stored } from '../../src/consent/find-record.js';
import { placeOf } from '../../src/consent/places.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import { toConsentRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { rulesFor } from '../../src/consent/region-rules.js';
import { renewRecord } from '../../src/consent/renew-record.js';
import { resolveState } from '../../src/consent/resolve-state.js';
import type { Choices, Signals } from '../../src/consent/types.js';
import { configOf, DAY, NO_SIGNALS, NOW, PATIENCE, recordFor, refusalFor } from '../helpers/pure-builders.js';

/** Statistics that the law of two places exempts, beside advertising that it does not. */
const SITE = configOf({
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', basis: 'objection', places: ['UK', 'FR'], services: [{ id: 'matomo' }] },
    { id: 'advertising' },
  ],
});

const GPC: Signals = { ...NO_SIGNALS, globalPrivacyControl: true };

interface Visit {
  readonly config?: Config;
  readonly place?: string | null;
  readonly stored?: Stored;
  readonly signals?: Signals;
  readonly now?: number;
  readonly mayHaveRefused?: boolean;
}

/** What is in force for a visitor from the United Kingdom, unless something else is said. */
function visit({ config = SITE, place = 'GB', stored = null, signals = NO_SIGNALS, now = NOW, ...more }: Visit = {}) {
  return resolveState({ stored, config, rules: rulesFor(config, place && placeOf(place)), signals, now, ...more });
}

/** The record of a decision on such a visit. */
function decided(
  choices: Choices,
  { config = SITE, place = 'GB', stored = null, now = NOW }: Visit = {},
): StoredRecord {
  const rules = rulesFor(config, placeOf(place));
  const { granted, record: previous } = visit({ config, place, stored, now });
  const record = decide({
    choices,
    config,
    rules,
    signals: NO_SIGNALS,
    granted,
    previous,
    now,
    id: 'r4nd0m',
    source: 'visitor',
  });
  if (!record) throw new Error('nothing is decided');
  return record;
}

const ON = ['functional', 'statistics', 'statistics/matomo'];
const OFF = ['functional'];

describe('a category that is on until the visitor objects', () => {
  for (const place of ['GB', 'GB-SCT', 'UK', 'FR', 'RE']) {
    it(`is on in ${place}, while the rest is asked for`, () => {
      const { granted, reason, record } = visit({ place });
      expect([granted, reason, record]).to.deep.equal([ON, 'first-visit', null]);
    });
  }

  for (const place of ['DE', 'US-CA', 'IE', null]) {
    it(`is off, and asked for, in ${place ?? 'a place that is not known'}`, () => {
      expect(visit({ place }).granted).to.deep.equal(OFF);
    });
  }

  it('is not asked for where there is nothing else', () => {
    const config = configOf({ categories: [{ id: 'statistics', basis: 'objection', places: ['GB'] }] });
    expect(visit({ config })).to.deep.include({ reason: null, status: 'decided', granted: ['statistics'] });
    expect(visit({ config, place: 'DE' })).to.deep.include({ reason: 'first-visit', granted: [] });
  });

  it('is off with any signal on, even one that the site ignores', () => {
    const config = configOf({ ...SITE, signals: { globalPrivacyControl: 'ignore', doNotTrack: 'ignore' } });
    expect(visit({ signals: GPC }).granted).to.deep.equal(OFF);
    expect(visit({ config, signals: GPC }).granted).to.deep.equal(OFF);
    expect(visit({ config, signals: { ...NO_SIGNALS, doNotTrack: true } }).granted).to.deep.equal(OFF);
  });

  it('is off where the visitor may have refused unseen, is a minor, or what is stored cannot be read', () => {
    expect(visit({ mayHaveRefused: true }).granted).to.deep.equal(OFF);
    expect(visit({ config: configOf({ ...SITE, guardian: 'required' }) }).granted).to.deep.equal(OFF);
    expect(visit({ stored: 'unreadable' }).granted).to.deep.equal(OFF);
  });

  for (const [what, category] of Object.entries({
    'names no place': { basis: 'objection' },
    'names places in a way that cannot be read': { basis: 'objection', places: 'GB' },
    'needs a consent of its own': { basis: 'objection', places: ['GB'], separate: true },
    'has another basis': { basis: 'consent', places: ['GB'] },
    'has a basis that is none': { basis: 'legitimate-interest', places: ['GB'] },
    'has places alone': { places: ['GB'] },
  })) {
    it(`is off if it ${what}`, () => {
      const config = configOf({
        categories: [
          { id: 'functional', required: true },
          { id: 'statistics', ...category },
        ],
      });
      expect(visit({ config })).to.deep.include({ granted: OFF, reason: 'first-visit' });
    });
  }

  it('stays on by no consent when the visitor decides about the rest', () => {
    for (const [choices, granted] of [
      [{ advertising: true }, [...ON, 'advertising']],
      [{ advertising: false }, ON],
    ] as const) {
      const stored = decided(choices);
      expect(stored.d).to.equal('statistics');
      expect(visit({ stored })).to.deep.include({ granted, reason: null, added: [] });
    }
  });

  it('is told in the record by its basis, and not among what was granted', () => {
    const record = toConsentRecord(decided({ advertising: true }), optionalPurposesOf(SITE), ['statistics']);
    expect(record.granted).to.deep.equal(['advertising']);
    expect(record.refused).to.deep.equal([]);
    expect(record.basis).to.deep.equal({ statistics: 'objection', 'statistics/matomo': 'objection' });
    expect(
      toConsentRecord(decided({ statistics: true }), optionalPurposesOf(SITE), ['statistics']),
    ).not.to.have.property('basis');
  });

  it('was never consented to: in another place it is asked for', () => {
    const stored = decided({ advertising: true });
    const elsewhere = visit({ stored, place: 'DE' });
    expect(elsewhere.granted).to.deep.equal(['functional', 'advertising']);
    expect(elsewhere).to.deep.include({ reason: 'purpose-added', added: ['statistics', 'statistics/matomo'] });
  });

  it('is off after an objection, which no acceptance of the rest takes back', () => {
    const objected = decided({ statistics: false });
    expect(visit({ stored: objected }).granted).to.deep.equal(OFF);
    const stored = decided({ advertising: true }, { stored: objected });
    expect(visit({ stored }).granted).to.deep.equal(['functional', 'advertising']);
  });

  it('is off for who has decided before it was declared: it is asked for', () => {
    const before = configOf({ categories: [{ id: 'functional', required: true }, { id: 'advertising' }] });
    expect(visit({ stored: refusalFor(before) })).to.deep.include({ granted: OFF, reason: 'purpose-added' });
  });

  it('is consented to by who was asked for it elsewhere', () => {
    expect(visit({ stored: recordFor(SITE), place: 'GB' }).granted).to.deep.equal([...ON, 'advertising']);
    expect(visit({ stored: refusalFor(SITE), place: 'GB' }).granted).to.deep.equal(OFF);
  });

  it('stays off for years, where nothing is granted beside the objection', () => {
    const rules = rulesFor(SITE, 'GB');
    let stored = decided({ statistics: false, advertising: false });
    for (let month = 1; month <= 30; month++) {
      const now = NOW + month * 30 * DAY;
      expect(visit({ stored, now }), `month ${month}`).to.deep.include({ granted: OFF, reason: null });
      stored = renewRecord(stored, SITE, rules, now);
    }
  });

  it('stays off when a consent beside the objection ends, in its own time', () => {
    const stored = decided({ statistics: false, advertising: true });
    const rules = rulesFor(SITE, 'GB');
    expect(+stored.x).to.equal(NOW + 400 * DAY);
    const before = visit({ stored, now: NOW + 179 * DAY });
    expect(before).to.deep.include({ granted: ['functional', 'advertising'], reason: null });
    expect(+(before.record?.x ?? 0)).to.equal(NOW + 180 * DAY);
    let renewed = stored;
    for (const day of [179, 181, 360, 700]) {
      renewed = renewRecord(renewed, SITE, rules, NOW + day * DAY);
      expect(+renewed.x).to.equal(NOW + (day + 400) * DAY);
    }
    const after = visit({ stored: renewed, now: NOW + 1000 * DAY });
    expect(after).to.deep.include({ granted: OFF, reason: 'expired', record: null });
  });

  it('is no news to who has objected before answering the rest: that is still a first visit', () => {
    const stored = decided({ statistics: false });
    expect(visit({ stored })).to.deep.include({ reason: 'first-visit', granted: OFF });
    const answered = decided({ statistics: false, advertising: false });
    const more = configOf({ categories: [...SITE.categories, { id: 'maps' }] });
    expect(visit({ stored: answered, config: more }).reason).to.equal('purpose-added');
  });

  it('leaves a service off that the visitor has objected to, when the rest of the category is turned on', () => {
    const objected = decided({ 'statistics/matomo': false });
    expect(visit({ stored: objected }).granted).to.deep.equal(['functional', 'statistics']);
    const stored = decided({ statistics: true }, { stored: objected });
    expect(visit({ stored }).granted).to.deep.equal(['functional', 'statistics']);
  });

  it('stays off when the rest is answered anew after the decision is over', () => {
    const rules = rulesFor(SITE, 'GB');
    const answerAnew = (choices: Choices) =>
      decide({
        choices,
        config: SITE,
        rules,
        signals: NO_SIGNALS,
        granted: OFF,
        previous: null,
        objected: ['statistics', 'statistics/matomo'],
        now: NOW,
        id: 'r4nd0m',
        source: 'visitor',
      });
    expect(answerAnew({ advertising: true })).to.deep.include({ g: 'advertising', r: 'statistics' });
    expect(answerAnew({ advertising: false })).to.deep.include({ g: '', r: 'statistics.advertising' });
    // Only who names it turns it on.
    expect(answerAnew({ statistics: true })).to.deep.include({ g: 'statistics', r: 'statistics/matomo' });
    expect(answerAnew({ statistics: true, 'statistics/matomo': true })).to.deep.include({ g: 'statistics', r: '' });
  });

  it('is nothing of its own under opt-out', () => {
    const config = configOf({ ...SITE, mode: 'opt-out' });
    expect(rulesFor(config, 'GB').objection).to.deep.equal([]);
    expect(visit({ config }).granted).to.deep.equal([...ON, 'advertising']);
  });

  it('is on nowhere else, whatever the configuration', () => {
    const places = ['GB', 'UK', 'FR', 'RE', 'DE', 'EU', 'EEA', 'US-CA', 'CH', 'XX', 'nowhere'];
    const name = fc.constantFrom(...places);
    const odd = fc.constantFrom(undefined, null, 'GB', 7, {}, [], ['GB'], [['GB']], [null]);
    const category = (id: string) =>
      fc.record(
        {
          id: fc.constant(id),
          basis: fc.constantFrom<unknown>('objection', 'objection', 'objection', 'consent', 'OBJECTION', true, null),
          places: fc.oneof(fc.array(name), odd),
          separate: fc.constantFrom<unknown>(false, false, false, true, 'yes'),
          required: fc.constantFrom<unknown>(false, 'true', undefined),
        },
        { requiredKeys: ['id', 'basis', 'places'] },
      );
    const input = fc.record(
      {
        categories: fc.tuple(category('statistics'), category('advertising')),
        mode: fc.constantFrom('opt-in', 'implied'),
        guardian: fc.constantFrom('required', undefined, undefined, undefined),
        regions: fc.array(fc.record({ match: fc.array(name), mode: fc.constantFrom('opt-in', 'implied') })),
      },
      { requiredKeys: ['categories'] },
    );
    const isOn = fc.constantFrom(false, false, false, true);
    const signal = fc.record({ doNotTrack: isOn, globalPrivacyControl: isOn });
    /** The names that mean the place, by hand. */
    const meant: Readonly<Record<string, readonly string[]>> = {
      GB: ['GB', 'UK'],
      FR: ['FR', 'EU', 'EEA'],
      RE: ['RE', 'FR', 'EU', 'EEA'],
      DE: ['DE', 'EU', 'EEA'],
      'US-CA': ['US-CA'],
      CH: ['CH'],
    };
    let on = 0;
    fc.assert(
      fc.property(input, fc.constantFrom(...Object.keys(meant)), signal, (wanted, place, signals) => {
        const config = configOf(wanted as ConfigInput & { categories: object[] });
        const { granted } = visit({ config, place, signals });
        for (const { id, basis, places: named, separate } of wanted.categories) {
          const mayBeOn =
            basis === 'objection' &&
            Array.isArray(named) &&
            named.some((each) => meant[place]?.includes(each as string)) &&
            !separate &&
            wanted.guardian !== 'required' &&
            !signals.doNotTrack &&
            !signals.globalPrivacyControl;
          expect(granted.includes(id), id).to.equal(mayBeOn);
          if (mayBeOn) on++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(on).to.be.above(20);
  }).timeout(PATIENCE);
});
