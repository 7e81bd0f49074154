import { expect } from 'chai';
import * as fc from 'fast-check';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import { answersIn, parseRecord, serialiseRecord } from '../../src/consent/record.js';
import { longestRecordOf, mayBeTooLong } from '../../src/consent/record-length.js';
import { configOf, NOW, PATIENCE, tryToDecide } from '../helpers/pure-builders.js';

/** RFC 6265bis, section 5.6: the name and the value of a cookie, in bytes. */
const LIMIT = 4096;

/** An id of exactly that many characters. */
const idOf = (prefix: string, number: number, length: number) => `${prefix}${number}`.padEnd(length, 'x');

/** A site with that many services, dealt out to categories whose ids have that many characters. */
const siteWith = (services: number, categories: number, categoryLength: number, serviceLength = 20) =>
  configOf({
    policy: { version: '2024-06-06' },
    guardian: 'required',
    categories: [
      { id: 'functional', required: true },
      ...Array.from({ length: categories }, (_, at) => ({
        id: idOf('c', at, categoryLength),
        services: Array.from({ length: services }, (_unused, number) => ({
          id: idOf('s', number, serviceLength),
        })).filter((_unused, number) => number % categories === at),
      })),
    ],
  });

const decide = (config: ReturnType<typeof configOf>, choices: Record<string, boolean>) =>
  tryToDecide(choices, {
    config,
    signals: { doNotTrack: true, globalPrivacyControl: true },
    byGuardian: true,
    id: 'x'.repeat(24),
  });

/** The length of the cookie for `choices`, which is read again as what was written. */
function lengthOf(config: ReturnType<typeof configOf>, choices: Record<string, boolean>): number {
  const record = decide(config, choices);
  if (!record) return 0;
  const value = serialiseRecord(record);
  const purposes = optionalPurposesOf(config);
  const read = parseRecord(value, purposes, NOW);
  expect(read && [...answersIn(read, purposes)]).to.deep.equal([...answersIn(record, purposes)]);
  return `assent=${value}`.length;
}

describe('a record', () => {
  const categoryLengths = fc.integer({ min: 3, max: 12 });

  it('of 100 services with ids of 20 characters fits into a cookie, in any mixture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        categoryLengths,
        fc.array(fc.constantFrom(true, false, undefined), { minLength: 105, maxLength: 105 }),
        (categories, length, answers) => {
          const config = siteWith(100, categories, length);
          const choices = optionalPurposesOf(config).flatMap(({ id }, at) =>
            answers[at] === undefined ? [] : [[id, answers[at]]],
          );
          expect(lengthOf(config, Object.fromEntries(choices))).to.be.at.most(LIMIT);
        },
      ),
      { numRuns: 50 },
    );
  }).timeout(PATIENCE);

  it('of 100 services that all differ from their categories, with the longest ids, fits as well', () => {
    for (const isGranted of [true, false]) {
      const config = siteWith(100, 5, 12);
      const choices = optionalPurposesOf(config).map(({ id, service }) => [id, !service === isGranted]);
      expect(lengthOf(config, Object.fromEntries(choices))).to.be.within(3800, LIMIT);
      expect(longestRecordOf(config)).to.be.at.most(LIMIT);
    }
  });

  it('of 60 services in categories of their own fits, in any mixture', () => {
    fc.assert(
      fc.property(categoryLengths, fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (length, answers) => {
        const config = siteWith(60, 60, length);
        const choices = optionalPurposesOf(config).map(({ id }, at) => [id, answers[at]]);
        expect(lengthOf(config, Object.fromEntries(choices))).to.be.at.most(LIMIT);
        expect(longestRecordOf(config)).to.be.at.most(LIMIT);
      }),
      { numRuns: 20 },
    );
  }).timeout(PATIENCE);

  it('of 300 services fits while up to 20 of them differ from their categories', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        categoryLengths,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.uniqueArray(fc.nat(299), { minLength: 20, maxLength: 20 }),
        (categories, length, answers, different) => {
          const config = siteWith(300, categories, length);
          const services = optionalPurposesOf(config).filter(({ service }) => service);
          const choices: Record<string, boolean> = {};
          for (const [at, { id }] of config.categories.slice(1).entries()) choices[id] = !!answers[at];
          for (const at of different) {
            const purpose = services[at];
            if (purpose) choices[purpose.id] = !choices[purpose.category.id];
          }
          expect(lengthOf(config, choices)).to.be.at.most(LIMIT);
        },
      ),
      { numRuns: 20 },
    );
  }).timeout(PATIENCE);
});

describe('longestRecordOf', () => {
  it('is no shorter than any decision in the preferences', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom(true, false, undefined), { minLength: 16, maxLength: 16 }),
        (services, categories, answers) => {
          const config = siteWith(services, categories, 8);
          const choices = optionalPurposesOf(config).flatMap(({ id }, at) =>
            answers[at] === undefined ? [] : [[id, answers[at]]],
          );
          const record = decide(config, Object.fromEntries(choices));
          const length = record
            ? `assent=${serialiseRecord({ ...record, id: record.id ? 'x'.repeat(21) : '' })}`.length
            : 0;
          // Times have a digit more by then.
          expect(longestRecordOf(config)).to.be.at.least(length);
        },
      ),
    );
  }).timeout(PATIENCE);

  it('names a configuration that cannot be stored', () => {
    expect(longestRecordOf(siteWith(130, 4, 12))).to.be.greaterThan(LIMIT);
    expect(longestRecordOf(siteWith(300, 1, 3))).to.be.greaterThan(LIMIT);
    expect(longestRecordOf(siteWith(1000, 1, 3, 5))).to.be.greaterThan(LIMIT);
  });

  it('counts the name of the cookie', () => {
    const named = (name: string) => longestRecordOf(configOf({ cookie: { name } }));
    expect(named('assent-consent') - named('assent')).to.equal(8);
  });

  it('is nothing where nothing is asked', () => {
    expect(longestRecordOf(configOf({ categories: [{ id: 'functional', required: true }] }))).to.equal(0);
  });
});

describe('mayBeTooLong', () => {
  it('is true for each configuration that cannot be stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 1, max: 40 }), (services, categories) => {
        const config = siteWith(services, categories, 12);
        if (longestRecordOf(config) > LIMIT) expect(mayBeTooLong(config)).to.be.true;
      }),
      { numRuns: 50 },
    );
  }).timeout(PATIENCE);

  it('counts the version of the policy as it is stored, and the name of the cookie', () => {
    expect(mayBeTooLong(configOf({ policy: { version: 'v'.repeat(LIMIT) } }))).to.be.true;
    expect(mayBeTooLong(configOf({ policy: { version: '隐'.repeat(LIMIT / 5) } }))).to.be.true;
    expect(mayBeTooLong(configOf({ cookie: { name: 'n'.repeat(LIMIT) } }))).to.be.true;
  });

  it('is false for the configurations of most sites', () => {
    expect(mayBeTooLong(configOf())).to.be.false;
    expect(mayBeTooLong(siteWith(60, 4, 12))).to.be.false;
  });
});
