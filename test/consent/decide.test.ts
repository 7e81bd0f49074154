import { expect } from 'chai';
import * as fc from 'fast-check';
import { purposesOf } from '../../src/consent/purposes.js';
import { itemsOf, parseRecord, serialiseRecord } from '../../src/consent/record.js';
import type { Choices } from '../../src/consent/types.js';
import { configOf, DAY, decisionOf, NOW, PATIENCE, recordOf, refusalOf, verdictOf } from '../helpers/pure-builders.js';
import type { Situation } from '../helpers/pure-builders.js';

const grantedBy = (choices: Choices, situation?: Situation) => itemsOf(decisionOf(choices, situation).g);

const ALL = { analytics: true, 'analytics/matomo': true, marketing: true, profiling: true };
const NONE = { analytics: false, 'analytics/matomo': false, marketing: false, profiling: false };
const REQUIRED = ['functional', 'functional/basket'];

describe('decide', () => {
  it('grants what is chosen and refuses the rest', () => {
    const { g, r } = decisionOf({ marketing: true });
    expect(g).to.equal('functional.functional/basket.marketing');
    expect(r).to.equal('analytics.analytics/matomo.profiling');
  });

  it('grants what is required, even against a choice', () => {
    expect(grantedBy({ ...NONE, functional: false, 'functional/basket': false })).to.deep.equal(REQUIRED);
  });

  it('keeps what is in force for ids that are not named', () => {
    const granted = ['analytics', 'analytics/matomo', 'marketing', 'profiling'];
    expect(grantedBy({ marketing: false }, { previous: recordOf() })).to.deep.equal([
      ...REQUIRED,
      ...granted.filter((id) => id !== 'marketing'),
    ]);
    expect(grantedBy({ marketing: true }, { previous: refusalOf() })).to.deep.equal([...REQUIRED, 'marketing']);
    expect(grantedBy({}, { previous: recordOf() })).to.deep.equal([...REQUIRED, ...granted]);
    expect(grantedBy({}, { previous: refusalOf() })).to.deep.equal(REQUIRED);
  });

  it('keeps what is on in opt-out, where only one id is refused', () => {
    expect(grantedBy({ marketing: false }, { config: configOf({ mode: 'opt-out' }) })).to.deep.equal([
      ...REQUIRED,
      'analytics',
      'analytics/matomo',
    ]);
  });

  it('lets a category cover its services', () => {
    expect(grantedBy({ analytics: true })).to.deep.equal([...REQUIRED, 'analytics', 'analytics/matomo']);
    expect(grantedBy({ analytics: false }, { previous: recordOf() })).not.to.include('analytics/matomo');
  });

  it('lets a service that is named differ from its category', () => {
    expect(grantedBy({ analytics: true, 'analytics/matomo': false })).to.deep.equal([...REQUIRED, 'analytics']);
  });

  it('keeps a service refused that the visitor had refused apart from its category', () => {
    const previous = recordOf({
      g: 'functional.functional/basket.analytics',
      r: 'analytics/matomo.marketing.profiling',
    });
    expect(grantedBy({ analytics: true }, { previous })).to.deep.equal([...REQUIRED, 'analytics']);
    expect(grantedBy({ marketing: true }, { previous })).to.deep.equal([...REQUIRED, 'analytics', 'marketing']);
  });

  it('grants such a service when it is named', () => {
    const previous = recordOf({
      g: 'functional.functional/basket.analytics',
      r: 'analytics/matomo.marketing.profiling',
    });
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
    const { g, r } = decisionOf({ statistics: true, 'marketing/acme': true, __proto__: true as never });
    expect(`${g}.${r}`.split('.').sort()).to.deep.equal(
      purposesOf(configOf())
        .map(({ id }) => id)
        .sort(),
    );
    expect(itemsOf(g)).to.deep.equal(REQUIRED);
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

  it('gives a refusal no id where everything else is required', () => {
    const config = configOf({ categories: [{ id: 'functional', required: true }] });
    expect(decisionOf({ functional: true }, { config }).id).to.equal('');
  });

  it('dates the decision, and lets grants and refusals live as long as the site says', () => {
    const config = configOf({ lifetimeDays: { granted: 300, refused: 20 } });
    expect(decisionOf({ marketing: true }, { config })).to.deep.include({ t: `${NOW}`, x: `${NOW + 300 * DAY}` });
    expect(decisionOf(NONE, { config })).to.deep.include({ t: `${NOW}`, x: `${NOW + 20 * DAY}` });
  });

  it('writes whole seconds for a lifetime with a fraction', () => {
    const config = configOf({ lifetimeDays: 1.000001 });
    expect(decisionOf(NONE, { config }).x).to.match(/^\d+$/);
  });

  it('names the version of the policy', () => {
    expect(decisionOf(NONE, { config: configOf({ policy: { version: '2024-06-06' } }) }).p).to.equal('2024-06-06');
    expect(decisionOf(NONE).p).to.equal('');
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

  it('keeps the fingerprints of what was declared', () => {
    const config = configOf({
      categories: [
        { id: 'functional', required: true },
        { id: 'ads', description: 'Advertising', services: [{ id: 'acme', purpose: 'Ads' }, { id: 'osm' }] },
      ],
    });
    const fingerprints = purposesOf(config).flatMap(({ fingerprint }) => fingerprint || []);
    expect(decisionOf({ ads: true }, { config }).f).to.equal(fingerprints.join('.'));
    expect(fingerprints).to.have.length(2);
  });

  it('leaves every declared id granted or refused, and in force as it says', () => {
    const ids = purposesOf(configOf()).map(({ id }) => id);
    const choices = fc.dictionary(fc.constantFrom(...ids, 'unknown'), fc.boolean());
    const signals = fc.record({ doNotTrack: fc.boolean(), globalPrivacyControl: fc.boolean() });
    fc.assert(
      fc.property(choices, choices, signals, (first, second, sent) => {
        const config = configOf();
        const previous = decisionOf(first, { config });
        const record = decisionOf(second, { config, previous, signals: sent });
        expect([...itemsOf(record.g), ...itemsOf(record.r)].sort()).to.deep.equal([...ids].sort());
        expect(verdictOf(record, config, sent)).to.deep.include({
          status: 'decided',
          reason: null,
          granted: itemsOf(record.g),
        });
      }),
    );
  }).timeout(PATIENCE);

  it('makes a record that can be stored and read again', () => {
    const ids = purposesOf(configOf()).map(({ id }) => id);
    const choices = fc.dictionary(fc.constantFrom(...ids), fc.boolean());
    fc.assert(
      fc.property(choices, fc.string({ unit: 'grapheme' }), fc.boolean(), (some, version, byGuardian) => {
        const config = configOf({ policy: { version }, categories: configOf().categories });
        const value = serialiseRecord(decisionOf(some, { config, byGuardian }));
        const read = parseRecord(value, ids, NOW);
        expect(read && serialiseRecord(read)).to.equal(value);
      }),
    );
  }).timeout(PATIENCE);
});
