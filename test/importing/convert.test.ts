import { expect } from 'chai';
import type { Config } from '../../src/consent/config-types.js';
import { itemsOf } from '../../src/consent/record.js';
import { convert } from '../../src/importing/convert.js';
import type { ImportOptions } from '../../src/importing/convert.js';
import type { Finding } from '../../src/importing/tools.js';
import { configOf, DAY, fingerprintsOf, NOW, verdictOf } from '../helpers/pure-builders.js';

/** When the visitor of these tests decided. */
const THEN = NOW - 30 * DAY;

/** What a tool says that calls things as these tests do; it does not say more than is `known`. */
const findingOf = (known: Readonly<Record<string, boolean>>, more: Partial<Finding> = {}): Finding => ({
  has: (id) => known[id],
  decidedAt: THEN,
  ...more,
});

/** The record that `finding` leads to, where the tool had its own names for statistics and advertising. */
const convertIt = (finding: Finding, options: Partial<ImportOptions> = {}, config: Config = configOf()) =>
  convert(
    finding,
    config,
    { from: 'klaro', categories: { analytics: 'statistics', marketing: 'ads' }, ...options },
    { now: NOW, id: 'r4nd0m' },
  );

const MIXED = findingOf({ statistics: true, ads: false });

describe('convert', () => {
  it('takes refusals over, and has the visitor asked about the rest', () => {
    const record = convertIt(MIXED);
    expect(record).to.deep.include({ g: '', r: 'marketing', id: '', s: 'visitor' });
    expect(record?.f).to.equal(fingerprintsOf(configOf(), ['marketing']));
    expect(verdictOf(record)).to.deep.include({
      status: 'undecided',
      reason: 'purpose-added',
      granted: ['functional', 'functional/basket'],
      added: ['analytics', 'analytics/matomo', 'profiling'],
    });
  });

  it('takes consent over where the site says so, for the services of a category as well', () => {
    const record = convertIt(MIXED, { grants: true });
    expect(record).to.deep.include({ g: 'analytics', r: 'marketing', id: 'r4nd0m' });
    expect(verdictOf(record).granted).to.deep.equal([
      'functional',
      'functional/basket',
      'analytics',
      'analytics/matomo',
    ]);
    expect(verdictOf(record).added).to.deep.equal(['profiling']);
  });

  it('takes over what was said about a service of its own', () => {
    const categories = { analytics: 'statistics', 'analytics/matomo': 'ads' };
    const record = convertIt(MIXED, { grants: true, categories });
    expect(itemsOf(record?.g)).to.include('analytics').and.not.to.include('analytics/matomo');
    expect(itemsOf(record?.r)).to.deep.equal(['analytics/matomo']);
  });

  it('grants a category only where all that it stands for is granted', () => {
    const categories = {
      analytics: ['statistics', 'ads'],
      marketing: ['statistics'],
      profiling: ['statistics', 'more'],
    };
    const record = convertIt(MIXED, { grants: true, categories });
    expect(itemsOf(record?.g)).to.deep.equal(['marketing']);
    expect(itemsOf(record?.r)).to.deep.equal(['analytics']);
    expect(verdictOf(record)).to.deep.include({
      granted: ['functional', 'functional/basket', 'marketing'],
      added: ['profiling'],
    });
  });

  it('has nothing to say about what is required', () => {
    const categories = { functional: 'ads', 'functional/basket': 'ads' };
    expect(convertIt(MIXED, { categories })).to.be.null;
  });

  it('finds nothing to take over in an empty finding, or under names that nobody uses', () => {
    expect(convertIt(findingOf({}), { grants: true })).to.be.null;
    expect(convertIt(MIXED, { categories: { marketing: 'advertising', advertising: 'ads' } })).to.be.null;
    expect(convertIt(MIXED, { categories: { marketing: [] } })).to.be.null;
  });

  it('takes nothing over from a lone consent where the site does not ask for that', () => {
    expect(convertIt(findingOf({ statistics: true, ads: true }))).to.be.null;
  });

  it('keeps the date of the decision', () => {
    expect(convertIt(MIXED)).to.deep.include({ t: `${THEN}`, x: `${THEN + 184 * DAY}` });
  });

  for (const [what, decidedAt] of [
    ['without a date', 0],
    ['with a date that is still to come', NOW + 1],
  ] as const) {
    it(`dates a refusal ${what} now, and takes no consent over`, () => {
      const record = convertIt(findingOf({ statistics: true, ads: false }, { decidedAt }), { grants: true });
      expect(record).to.deep.include({ g: '', r: 'marketing', t: `${NOW}` });
    });
  }

  it('takes no consent over from before the policy came into effect, and all from after', () => {
    const since = (seconds: number) =>
      configOf({ policy: { version: '2', effective: new Date(seconds * 1000).toISOString() } });
    const before = since(THEN + 1);
    const record = convertIt(MIXED, { grants: true }, before);
    // The decision was about the policy before.
    expect(record).to.deep.include({ g: '', r: 'marketing', id: '', p: '' });
    expect(verdictOf(record, before).reason).to.equal('policy-changed');
    expect(convertIt(MIXED, { grants: true }, since(THEN))).to.deep.include({ id: 'r4nd0m', p: '2' });
  });

  it('takes a date of the policy that cannot be read for no reason to wait', () => {
    for (const effective of ['next spring', {}, [], null, 5] as string[]) {
      const policy = { version: '2', effective };
      expect(convertIt(MIXED, { grants: true }, configOf({ policy })), JSON.stringify(effective)).to.deep.include({
        id: 'r4nd0m',
        p: '2',
      });
    }
  });

  it('takes no consent over where a guardian has to stand behind it', () => {
    expect(convertIt(MIXED, { grants: true }, configOf({ guardian: 'required' }))?.id).to.equal('');
  });

  it('gives a decision the shortest of the lives that the site, the tool and its cookie promised', () => {
    const expiryOf = (options: Partial<ImportOptions>, lifetimeDays: number, expiresAt?: number) =>
      convertIt({ ...MIXED, ...(expiresAt && { expiresAt }) }, options, configOf({ lifetimeDays }))?.x;
    expect(expiryOf({}, 60)).to.equal(`${THEN + 60 * DAY}`);
    expect(expiryOf({ lifetimeDays: 90 }, 60)).to.equal(`${THEN + 60 * DAY}`);
    expect(expiryOf({ lifetimeDays: 40 }, 60)).to.equal(`${THEN + 40 * DAY}`);
    expect(expiryOf({ lifetimeDays: 40 }, 60, THEN + 35 * DAY)).to.equal(`${THEN + 35 * DAY}`);
    expect(expiryOf({}, 60, THEN + 35 * DAY + 0.75)).to.equal(`${THEN + 35 * DAY}`);
    expect(expiryOf({}, 60, THEN + 400 * DAY)).to.equal(`${THEN + 60 * DAY}`);
  });

  it('takes nothing over in the second in which that has run out', () => {
    expect(convertIt(MIXED, { lifetimeDays: 30 })).to.be.null;
    expect(convertIt({ ...MIXED, expiresAt: NOW })).to.be.null;
    expect(convertIt({ ...MIXED, expiresAt: NOW + 1 })).not.to.be.null;
  });
});
