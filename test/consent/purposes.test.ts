import { expect } from 'chai';
import * as fc from 'fast-check';
import { normaliseConfig } from '../../src/consent/config.js';
import { purposesOf } from '../../src/consent/purposes.js';
import { configOf, PATIENCE } from '../helpers/pure-builders.js';

/** The fingerprint of a service about which `texts` are declared. */
const ofService = (texts: object = {}, id = 'acme') =>
  purposesOf(normaliseConfig({ categories: [{ id: 'ads', services: [{ id, ...texts }] }] }))[1]?.fingerprint;

/** The fingerprint of a category about which `texts` are declared. */
const ofCategory = (texts: object = {}, id = 'ads') =>
  purposesOf(normaliseConfig({ categories: [{ id, ...texts }] }))[0]?.fingerprint;

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

  it('makes a fingerprint of an optional purpose about which nothing is declared, and none of a required one', () => {
    expect(ofCategory()).to.match(/^[\w-]{4}$/);
    expect(ofService()).to.match(/^[\w-]{4}$/);
    expect(ofService()).to.equal(ofService({ title: 'Acme' }));
    expect(ofCategory({ required: true, description: 'Keeps the site working' })).to.equal('');
    const [, basket] = purposesOf(configOf());
    expect(basket?.fingerprint).to.equal('');
  });

  // What is stored depends on them, and the recipes for other languages compute the same.
  for (const [fingerprint, texts, id] of [
    ['dIac', {}, 'optional'],
    ['Cj_H', { description: 'Counts visits.' }, 'statistics'],
    ['JkhB', { description: 'Zählt Besuche, größer 😀 als ②' }, 'statistics'],
    ['mx0B', { version: '2' }, 'statistics'],
  ] as const) {
    it(`makes ${fingerprint} of ${JSON.stringify({ id, ...texts })}`, () => {
      expect(ofCategory(texts, id)).to.equal(fingerprint);
    });
  }

  it('makes a fingerprint of four characters of base64url, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(ofService({ purpose: text })).to.match(/^[\w-]{4}$/);
        expect(ofCategory({ description: text })).to.match(/^[\w-]{4}$/);
        expect(ofCategory({ version: text })).to.match(/^[\w-]{4}$/);
      }),
    );
  }).timeout(PATIENCE);

  it('makes other fingerprints of other ids', () => {
    const ids = ['ads', 'a', 'ad-s', 'ad_s', 'ads1', 'ads2', 'sad'];
    expect(new Set(ids.map((id) => ofCategory({}, id))).size).to.equal(ids.length);
    expect(new Set(ids.map((id) => ofService({}, id))).size).to.equal(ids.length);
    expect(ofService({}, 'x')).not.to.equal(ofCategory({}, 'adsx'));
  });

  it('compares texts by letters and digits', () => {
    expect(ofCategory({ description: ' Counts visits , "yours" — 2 ' })).to.equal(
      ofCategory({ description: 'Counts visits, “yours”: 2.' }),
    );
    expect(ofCategory({ description: 'Über 20 €' })).to.equal(ofCategory({ description: 'Über: 20' }));
    for (const other of ['Uber 20', 'Über 21', 'über 20', 'Über 20 m']) {
      expect(ofCategory({ description: other }), other).not.to.equal(ofCategory({ description: 'Über 20' }));
    }
  });

  it('tells texts apart that have moved from one key to another', () => {
    expect(ofService({ purpose: 'A', data: 'B' })).not.to.equal(ofService({ purpose: 'B', data: 'A' }));
    expect(ofService({ purpose: 'AB' })).not.to.equal(ofService({ purpose: 'A', data: 'B' }));
  });

  it('lets a version alone say whether something has changed', () => {
    for (const of of [ofCategory, ofService]) {
      const texts = { purpose: 'Ads', description: 'Ads', data: 'IP', version: '1' };
      expect(of({ ...texts, purpose: 'More', description: 'More', data: 'All' })).to.equal(of(texts));
      expect(of({ ...texts, version: '2' })).not.to.equal(of(texts));
      expect(of({ ...texts, version: 1 })).to.equal(of(texts));
      expect(of({ ...texts, version: '1.12' })).not.to.equal(of({ ...texts, version: '11.2' }));
      expect(of({ ...texts, version: null })).to.equal(of({ ...texts, version: undefined }));
    }
  });

  for (const odd of [{}, { a: 1 }, [], [{}], null, true, 5]) {
    it(`reads ${JSON.stringify(odd)} in place of a text without throwing`, () => {
      expect(ofCategory({ description: odd })).to.match(/^[\w-]{4}$/);
      expect(ofCategory({ version: odd })).to.match(/^[\w-]{4}$/);
      expect(ofService({ purpose: odd, data: odd, provider: odd, country: odd })).to.match(/^[\w-]{4}$/);
    });
  }

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
