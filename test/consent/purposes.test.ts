import { expect } from 'chai';
import * as fc from 'fast-check';
import { normaliseConfig } from '../../src/consent/config.js';
import { purposesOf } from '../../src/consent/purposes.js';
import type { Service } from '../../src/consent/config-types.js';
import { configOf, PATIENCE } from '../helpers/pure-builders.js';

/** The fingerprint of a service about which `texts` are declared. */
const ofService = (texts: Partial<Service> = {}) =>
  purposesOf(normaliseConfig({ categories: [{ id: 'ads', services: [{ id: 'acme', ...texts }] }] }))[1]?.fingerprint;

/** The fingerprint of a category about which `texts` are declared. */
const ofCategory = (texts: { title?: string; description?: string } = {}) =>
  purposesOf(normaliseConfig({ categories: [{ id: 'ads', ...texts }] }))[0]?.fingerprint;

describe('purposesOf', () => {
  it('lists each category before its services', () => {
    expect(purposesOf(configOf()).map(({ id }) => id)).to.deep.equal([
      'functional',
      'functional/basket',
      'analytics',
      'analytics/matomo',
      'marketing',
      'profiling',
    ]);
  });

  it('gives a service the category that it stands in', () => {
    const config = configOf();
    const matomo = purposesOf(config).find(({ id }) => id === 'analytics/matomo');
    expect(matomo?.category).to.equal(config.categories[1]);
  });

  it('leaves the fingerprint empty where nothing is declared', () => {
    expect(ofCategory()).to.equal('');
    expect(ofService()).to.equal('');
    expect(ofService({ title: 'Acme' })).to.equal('');
  });

  it('makes a fingerprint of the id and six hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(ofService({ purpose: text })).to.match(/^ads\/acme:[\da-f]{6}$/);
        expect(ofCategory({ description: text })).to.match(/^ads:[\da-f]{6}$/);
      }),
    );
  }).timeout(PATIENCE);

  it('makes the same fingerprint of the same texts', () => {
    const texts = { purpose: 'Counting visits', data: 'IP address', provider: 'Acme', country: 'NZ' };
    expect(ofService(texts)).to.equal(ofService({ ...texts }));
  });

  for (const key of ['purpose', 'data', 'provider', 'country'] as const) {
    it(`makes another fingerprint when the ${key} of a service is another`, () => {
      const texts = { purpose: 'Counting visits', data: 'IP address', provider: 'Acme', country: 'NZ' };
      expect(ofService({ ...texts, [key]: 'Something else' })).not.to.equal(ofService(texts));
    });
  }

  it('makes another fingerprint when the description of a category is another', () => {
    expect(ofCategory({ description: 'Advertising' })).not.to.equal(ofCategory({ description: 'Counting visits' }));
  });

  it('makes the same fingerprint under another title', () => {
    expect(ofService({ purpose: 'Ads', title: 'A' })).to.equal(ofService({ purpose: 'Ads', title: 'B' }));
    expect(ofCategory({ description: 'Ads', title: 'A' })).to.equal(ofCategory({ description: 'Ads', title: 'B' }));
  });
});
