import { expect } from 'chai';
import * as fc from 'fast-check';
import { freeze, isTree, merge } from '../../src/consent/json.js';
import { PATIENCE } from '../helpers/pure-builders.js';

describe('isTree', () => {
  for (const value of [{}, { a: 1 }, Object.create(null) as unknown, new Date()]) {
    it(`takes ${Object.prototype.toString.call(value)} for an object with keys`, () => {
      expect(isTree(value)).to.be.true;
    });
  }

  for (const value of [null, undefined, 0, 1, '', 'text', true, [], [{}], () => {}]) {
    it(`takes ${JSON.stringify(value) ?? String(value)} for none`, () => {
      expect(isTree(value)).to.be.false;
    });
  }
});

describe('merge', () => {
  it('joins objects key by key, at any depth', () => {
    const merged = merge({ a: 1, b: { c: 2, d: { e: 3 } } }, { b: { d: { f: 4 } }, g: 5 });
    expect(merged).to.deep.equal({ a: 1, b: { c: 2, d: { e: 3, f: 4 } }, g: 5 });
  });

  it('replaces lists and scalars as a whole', () => {
    expect(merge({ a: [1, 2, 3], b: 'x', c: 1 }, { a: [4], b: ['y'], c: { d: 2 } })).to.deep.equal({
      a: [4],
      b: ['y'],
      c: { d: 2 },
    });
  });

  it('keeps what is there where the other says nothing', () => {
    expect(merge({ a: 1, b: { c: 2 }, d: [3] }, { a: undefined, b: null, d: null })).to.deep.equal({
      a: 1,
      b: { c: 2 },
      d: [3],
    });
  });

  it('keeps an object where the other has something of another kind', () => {
    expect(merge({ policy: { url: '/privacy' } }, { policy: '/elsewhere' })).to.deep.equal({
      policy: { url: '/privacy' },
    });
  });

  it('takes over what only the other has', () => {
    expect(merge<unknown>({}, { a: { b: [1] } })).to.deep.equal({ a: { b: [1] } });
  });

  it('gives any JSON back when nothing is laid upon it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (tree) => {
        fc.pre(!JSON.stringify(tree).includes('__proto__'));
        expect(merge(tree, {})).to.deep.equal(tree);
      }),
    );
  }).timeout(PATIENCE);

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (under, over) => {
        const before = JSON.stringify([under, over]);
        merge(freeze(under), freeze(over));
        expect(JSON.stringify([under, over])).to.equal(before);
      }),
    );
  }).timeout(PATIENCE);

  it('adds nothing to the prototype of all objects', () => {
    merge({ a: {} }, JSON.parse('{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 1}}}'));
    expect({}).not.to.have.property('polluted');
  });
});

describe('freeze', () => {
  it('makes a value and everything in it unchangeable', () => {
    const tree = { a: { b: [{ c: 1 }] } };
    freeze(tree);
    expect(tree).to.be.frozen;
    expect(tree.a).to.be.frozen;
    expect(tree.a.b).to.be.frozen;
    expect(tree.a.b[0]).to.be.frozen;
  });

  it('gives back the value itself', () => {
    const tree = { a: 1 };
    expect(freeze(tree)).to.equal(tree);
    for (const scalar of [null, undefined, 1, 'text']) expect(freeze(scalar)).to.equal(scalar);
  });
});
