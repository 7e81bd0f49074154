import { expect } from '@open-wc/testing';
import { interpolate } from '../../src/ui/interpolate.js';

describe('interpolate', () => {
  it('fills each slot that has a value, and leaves the others', () => {
    expect(interpolate('{a}, {b} and {a}', { a: '1' })).to.equal('1, {b} and 1');
  });

  it('knows a value from a property that every object has', () => {
    expect(interpolate('{constructor} {toString} {__proto__}', {})).to.equal('{constructor} {toString} {__proto__}');
  });

  it('takes what fills a slot as it is', () => {
    expect(interpolate('{a}', { a: '$& {b}', b: 'x' })).to.equal('$& {b}');
  });

  it('isolates what is filled in where one of both is written from right to left', () => {
    expect(interpolate('של {site}.', { site: 'Acme (EU)' })).to.equal('של \u2068Acme (EU)\u2069.');
    expect(interpolate('From {site}.', { site: 'אקמה' })).to.equal('From \u2068אקמה\u2069.');
  });
});
