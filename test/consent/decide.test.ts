import { expect } from 'chai';
import * as fc from 'fast-check';
import { optionalPurposesOf, purposesOf } from '../../src/consent/purposes.js';
import { answersIn, parseRecord, serialiseRecord } from '../../src/consent/record.js';
import type { Answer, StoredRecord } from '../../src/consent/record.js';
import type { Choices } from '../../src/consent/types.js';
import {
  configOf,
  DAY,
  decisionOf,
  fingerprintsOf,
  NO_SIGNALS,
  NOW,
  PATIENCE,
  recordOf,
  refusalOf,
  tryToDecide,
  verdictOf,
} from '../helpers/pure-builders.js';
import type { Situation } from '../helpers/pure-builders.js';

/** The ids about which `record` says `wanted`. */
const idsWith = (wanted: Answer, record: StoredRecord, { config = configOf() }: Situation = {}) =>
  [...answersIn(record, optionalPurposesOf(config))].flatMap(([id, answer]) => (answer === wanted ? id : []));

const grantedBy = (choices: Choices, situation?: Situation) => idsWith('g', decisionOf(choices, situation), situation);
const refusedBy = (choices: Choices, situation?: Situation) => idsWith('r', decisionOf(choices, situation), situation);

const ALL = { analytics: true, 'analytics/matomo': true, marketing: true, profiling: true };
const NONE = { analytics: false, 'analytics/matomo': false, marketing: false, profiling: false };
const IDS = ['analytics', 'analytics/matomo', 'marketing', 'profiling'];

describe('decide', () => {
  it('decides what is chosen, and leaves everything else undecided', () => {
    const record = decisionOf({ marketing: true });
    expect(record).to.deep.include({ g: 'marketing', r: '', d: '', f: fingerprintsOf(configOf(), ['marketing']) });
    expect(verdictOf(record)).to.deep.include({
      status: 'undecided',
      reason: 'purpose-added',
      granted: ['functional', 'functional/basket', 'marketing'],
      added: ['analytics', 'analytics/matomo', 'profiling'],
    });
  });

  it('writes down neither what is required nor a choice against it', () => {
    const { g, r, f } = decisionOf({ ...NONE, functional: false, 'functional/basket': true });
    expect([g, r]).to.deep.equal(['', 'analytics.marketing.profiling']);
    expect(f).to.equal(fingerprintsOf(configOf()));
  });

  it('is null where nothing is decided', () => {
    for (const choices of [{}, { functional: true }, { statistics: true }, { marketing: undefined as never }]) {
      expect(tryToDecide(choices), JSON.stringify(choices)).to.be.null;
    }
    expect(tryToDecide({}, { config: configOf({ categories: [] }) })).to.be.null;
  });

  it('keeps what was decided about ids that are not named', () => {
    expect(grantedBy({ marketing: false }, { previous: recordOf() })).to.deep.equal(
      IDS.filter((id) => id !== 'marketing'),
    );
    expect(grantedBy({ marketing: true }, { previous: refusalOf() })).to.deep.equal(['marketing']);
    expect(refusedBy({ marketing: true }, { previous: refusalOf() })).to.deep.equal(
      IDS.filter((id) => id !== 'marketing'),
    );
    expect(grantedBy({}, { previous: recordOf() })).to.deep.equal(IDS);
    expect(refusedBy({}, { previous: refusalOf() })).to.deep.equal(IDS);
  });

  it('keeps undecided what nobody decided, from one decision to the next', () => {
    const first = decisionOf({ marketing: true });
    const second = decisionOf({ profiling: false }, { previous: first });
    expect([idsWith('g', second), idsWith('r', second)]).to.deep.equal([['marketing'], ['profiling']]);
    expect(verdictOf(second).added).to.deep.equal(['analytics', 'analytics/matomo']);
  });

  it('notes under opt-out what was on and the visitor said nothing about, but for what is separate', () => {
    const config = configOf({ mode: 'opt-out' });
    const record = decisionOf({ marketing: false }, { config });
    expect(record).to.deep.include({ g: '', r: 'marketing', d: 'analytics', id: '' });
    expect(idsWith('d', record)).to.deep.equal(['analytics', 'analytics/matomo']);
    expect(verdictOf(record, config)).to.deep.include({
      reason: 'purpose-added',
      granted: ['functional', 'functional/basket', 'analytics', 'analytics/matomo'],
      added: ['profiling'],
    });
  });

  it('takes what was merely on for no consent, which is neither granted under opt-in nor asked about no more', () => {
    const record = decisionOf({ marketing: false, profiling: false }, { config: configOf({ mode: 'opt-out' }) });
    expect(verdictOf(record)).to.deep.include({
      status: 'undecided',
      reason: 'purpose-added',
      granted: ['functional', 'functional/basket'],
      added: ['analytics', 'analytics/matomo'],
    });
    const later = decisionOf({ marketing: true }, { previous: record });
    expect(verdictOf(later).granted).to.deep.equal(['functional', 'functional/basket', 'marketing']);
  });

  it('notes nothing as on under opt-out while a signal holds it off', () => {
    const config = configOf({ mode: 'opt-out', signals: { doNotTrack: 'ask' } });
    const signals = { doNotTrack: true, globalPrivacyControl: false };
    expect(decisionOf({ marketing: true }, { config, signals })).to.deep.include({ g: 'marketing', d: '' });
  });

  it('lets a category cover its services, which it does not name', () => {
    expect(grantedBy({ analytics: true })).to.deep.equal(['analytics', 'analytics/matomo']);
    expect(decisionOf({ analytics: true }).g).to.equal('analytics');
    expect(grantedBy({ analytics: false }, { previous: recordOf() })).not.to.include('analytics/matomo');
    expect(decisionOf({ analytics: true, 'analytics/matomo': true }).g).to.equal('analytics');
  });

  it('lets a service that is named differ from its category', () => {
    expect(decisionOf({ analytics: true, 'analytics/matomo': false })).to.deep.include({
      g: 'analytics',
      r: 'analytics/matomo',
    });
    expect(decisionOf({ analytics: false, 'analytics/matomo': true })).to.deep.include({
      g: 'analytics/matomo',
      r: 'analytics',
    });
  });

  it('names a service of a category that is undecided', () => {
    const record = decisionOf({ 'analytics/matomo': true });
    expect(record).to.deep.include({ g: 'analytics/matomo', f: fingerprintsOf(configOf(), ['analytics/matomo']) });
    expect(verdictOf(record)).to.deep.include({
      granted: ['functional', 'functional/basket', 'analytics/matomo'],
      added: ['analytics', 'marketing', 'profiling'],
    });
  });

  it('keeps a service undecided that came to a category later, until the category is decided again', () => {
    const before = recordOf({ f: fingerprintsOf(configOf(), ['analytics', 'marketing', 'profiling']) });
    expect(idsWith('g', decisionOf({ marketing: false }, { previous: before }))).to.deep.equal([
      'analytics',
      'profiling',
    ]);
    expect(grantedBy({ analytics: true }, { previous: before })).to.include('analytics/matomo');
  });

  it('keeps a service refused that the visitor had refused apart from its category', () => {
    const previous = recordOf({ g: 'analytics', r: 'analytics/matomo.marketing.profiling' });
    expect(grantedBy({ analytics: true }, { previous })).to.deep.equal(['analytics']);
    expect(grantedBy({ marketing: true }, { previous })).to.deep.equal(['analytics', 'marketing']);
  });

  it('grants such a service when it is named', () => {
    const previous = recordOf({ g: 'analytics', r: 'analytics/matomo.marketing.profiling' });
    expect(grantedBy({ 'analytics/matomo': true }, { previous })).to.include('analytics/matomo');
    expect(grantedBy(ALL, { previous })).to.include('analytics/matomo');
  });

  it('grants the services of a category that was refused as a whole', () => {
    expect(grantedBy({ analytics: true }, { previous: refusalOf() })).to.include('analytics/matomo');
  });

  it('grants for nothing but true', () => {
    for (const choice of ['true', 1, {}, [], 'granted'] as unknown as boolean[]) {
      expect(grantedBy({ marketing: choice }, { previous: recordOf() })).not.to.include('marketing');
    }
  });

  it('pays no heed to ids that nothing declares', () => {
    const choices = { statistics: true, 'marketing/acme': true, marketing: false, __proto__: true as never };
    expect(decisionOf(choices)).to.deep.include({
      g: '',
      r: 'marketing',
      f: fingerprintsOf(configOf(), ['marketing']),
    });
  });

  it('gives a grant the id that it is handed, and no other than that', () => {
    expect(decisionOf({ marketing: true }, { id: 'a1' }).id).to.equal('a1');
    expect(decisionOf({ marketing: true }, { id: 'b2', previous: recordOf() }).id).to.equal('b2');
  });

  it('gives a refusal no id', () => {
    expect(decisionOf(NONE).id).to.equal('');
    expect(decisionOf(NONE, { previous: recordOf() }).id).to.equal('');
    expect(serialiseRecord(decisionOf(NONE))).not.to.contain('id=');
  });

  it('gives no id where what was granted is declared no more', () => {
    const config = configOf({ categories: [{ id: 'marketing' }] });
    expect(decisionOf({}, { config, previous: recordOf({ r: 'marketing', g: 'statistics' }) }).id).to.equal('');
  });

  it('dates the decision, and lets grants and refusals live as long as the site says', () => {
    const config = configOf({ lifetimeDays: { granted: 300, refused: 20 } });
    expect(decisionOf({ marketing: true }, { config })).to.deep.include({ t: `${NOW}`, x: `${NOW + 300 * DAY}` });
    expect(decisionOf(NONE, { config })).to.deep.include({ t: `${NOW}`, x: `${NOW + 20 * DAY}` });
  });

  it('dates the decision later than now where another copy is, and books it on the policy of now', () => {
    const policy = { version: '2', effective: new Date((NOW + 60) * 1000).toISOString() };
    const record = decisionOf(NONE, { config: configOf({ policy, lifetimeDays: 10 }), decidedAt: NOW + 90 });
    expect(record).to.deep.include({ t: `${NOW + 90}`, x: `${NOW + 90 + 10 * DAY}`, p: '' });
  });

  it('writes whole seconds for a lifetime with a fraction', () => {
    const config = configOf({ lifetimeDays: 1.000001 });
    expect(decisionOf(NONE, { config }).x).to.match(/^\d+$/);
  });

  it('names the version of the policy', () => {
    expect(decisionOf(NONE, { config: configOf({ policy: { version: '2024-06-06' } }) }).p).to.equal('2024-06-06');
    expect(decisionOf(NONE, { config: configOf({ policy: { version: 'Juni 24' } }) }).p).to.equal('Juni~002024');
    expect(decisionOf(NONE).p).to.equal('');
  });

  it('books a decision before the policy is in effect on the version before, and asks again at the date', () => {
    const effective = NOW + 10 * DAY;
    const policy = { version: '2', effective: new Date(effective * 1000).toISOString() };
    const config = configOf({ policy });
    const before = configOf({ policy: { version: '1' } });
    const previous = decisionOf(ALL, { config: before });
    const stranger = decisionOf(ALL, { config });
    expect(stranger.p).to.equal('');
    const renewed = decisionOf({ marketing: false }, { config, previous });
    expect(renewed.p).to.equal('1');
    for (const record of [stranger, renewed]) {
      expect(verdictOf(record, config, NO_SIGNALS, effective - 1).reason).to.be.null;
      expect(verdictOf(record, config, NO_SIGNALS, effective)).to.deep.include({
        reason: 'policy-changed',
        granted: ['functional', 'functional/basket'],
      });
    }
    const after = decisionOf(ALL, { config, now: effective });
    expect(after.p).to.equal('2');
    expect(verdictOf(after, config, NO_SIGNALS, effective + DAY).reason).to.be.null;
  });

  it('names the signals that are on, whatever the site makes of them', () => {
    const config = configOf({ signals: { doNotTrack: 'ignore' } });
    expect(decisionOf(NONE, { config, signals: { doNotTrack: true, globalPrivacyControl: true } }).sig).to.equal(
      'dnt.gpc',
    );
    expect(decisionOf(NONE, { config, signals: { doNotTrack: true, globalPrivacyControl: false } }).sig).to.equal(
      'dnt',
    );
    expect(decisionOf(NONE, { config }).sig).to.equal('');
  });

  it('names the guardian, and who decided', () => {
    expect(decisionOf(NONE, { byGuardian: true })).to.deep.include({ by: 'guardian', s: 'visitor' });
    expect(decisionOf(NONE, { source: 'implied' })).to.deep.include({ by: '', s: 'implied' });
  });

  it('keeps the fingerprints of all that was decided, described or not, and no ids with them', () => {
    const config = configOf({
      categories: [
        { id: 'functional', required: true },
        { id: 'ads', description: 'Advertising', services: [{ id: 'acme', purpose: 'Ads' }, { id: 'osm' }] },
        { id: 'maps' },
      ],
    });
    const { f } = decisionOf({ ads: true }, { config });
    expect(f).to.equal(fingerprintsOf(config, ['ads', 'ads/acme', 'ads/osm']));
    expect(f).to.have.length(12);
  });

  it('leaves every id as it was chosen last, and undecided what was never chosen', () => {
    const ids = purposesOf(configOf()).map(({ id }) => id);
    const choices = fc.dictionary(fc.constantFrom(...ids, 'unknown'), fc.boolean());
    const signals = fc.record({ doNotTrack: fc.boolean(), globalPrivacyControl: fc.boolean() });
    fc.assert(
      fc.property(choices, choices, signals, (first, second, sent) => {
        const config = configOf();
        const isSignalled = sent.doNotTrack || sent.globalPrivacyControl;
        const before = tryToDecide(first, { config });
        const record = tryToDecide(second, { config, previous: before, signals: sent });
        // A grant from before a signal counts no more, and what was refused beside it neither.
        const previous = before?.g && isSignalled ? null : before;
        const earlier = previous ? first : {};
        const chosen = (all: Choices, id: string) => all[id] ?? all[id.split('/')[0] ?? ''];
        const named = IDS.filter((id) => chosen(earlier, id) !== undefined || chosen(second, id) !== undefined);
        if (!record) {
          expect(named).to.deep.equal([]);
          return;
        }
        expect([...answersIn(record, optionalPurposesOf(config)).keys()]).to.deep.equal(named);
        for (const id of ['marketing', 'profiling', 'analytics']) {
          const choice = second[id] ?? (previous && idsWith('g', previous).includes(id));
          expect(idsWith('g', record).includes(id), id).to.equal(!!choice);
        }
        const isAll = named.length === IDS.length;
        expect(verdictOf(record, config, sent)).to.deep.include({
          status: isAll || isSignalled ? 'decided' : 'undecided',
          granted: ['functional', 'functional/basket', ...idsWith('g', record)],
          added: IDS.filter((id) => !named.includes(id)),
        });
      }),
    );
  }).timeout(PATIENCE);

  it('makes a record that can be stored and read again', () => {
    const ids = purposesOf(configOf()).map(({ id }) => id);
    const choices = fc.dictionary(fc.constantFrom(...ids), fc.boolean());
    const modes = fc.constantFrom('opt-in' as const, 'opt-out' as const);
    fc.assert(
      fc.property(choices, fc.string({ unit: 'binary' }), fc.boolean(), modes, (some, version, byGuardian, mode) => {
        const config = configOf({ policy: { version }, categories: configOf().categories, mode });
        const record = tryToDecide(some, { config, byGuardian });
        if (!record) return;
        const value = serialiseRecord(record);
        const read = parseRecord(value, optionalPurposesOf(config), NOW);
        expect(read && serialiseRecord(read)).to.equal(value);
      }),
    );
  }).timeout(PATIENCE);
});
