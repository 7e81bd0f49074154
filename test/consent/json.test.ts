import { expect } from 'chai';
import * as fc from 'fast-check';
import { freeze, isEqual, isTree, merge, own, ownValue } from '../../src/consent/json.js';
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

describe('own', () => {
  it('copies an object without the prototype of all objects', () => {
    const copy = own({ a: 1 });
    expect(Object.getPrototypeOf(copy)).to.be.null;
    expect({ ...copy }).to.deep.equal({ a: 1 });
  });

  it('is what merge makes of every object, at any depth', () => {
    const { a, list } = merge<{ a: object; list: object[] }>({ a: {}, list: [] }, { a: { b: {} }, list: [{ c: {} }] });
    for (const tree of [a, (a as { b: object }).b, list[0], (list[0] as { c: object }).c]) {
      expect(Object.getPrototypeOf(tree)).to.be.null;
    }
  });
});

describe('ownValue', () => {
  it('returns a property of the object itself, and none of its prototype', () => {
    expect(ownValue({ a: 1 }, 'a')).to.equal(1);
    expect(ownValue({ a: 1 }, 'b')).to.be.undefined;
    expect(ownValue(Object.create({ a: 1 }) as object, 'a')).to.be.undefined;
    for (const key of ['constructor', 'toString', '__proto__']) expect(ownValue({}, key)).to.be.undefined;
  });
});

describe('isEqual', () => {
  it('compares JSON whatever the order of keys', () => {
    expect(isEqual({ a: 1, b: { c: [1], d: null } }, { b: { d: null, c: [1] }, a: 1 })).to.be.true;
    expect(isEqual([1, 2], [1, 2])).to.be.true;
  });

  it('tells what differs at any depth', () => {
    for (const [one, other] of [
      [{ a: 1 }, { a: 2 }],
      [{ a: 1 }, { a: 1, b: 1 }],
      [{ a: { b: 1 } }, { a: {} }],
      [
        [1, 2],
        [2, 1],
      ],
      [{}, []],
      ['1', 1],
    ]) {
      expect(isEqual(one, other), JSON.stringify([one, other])).to.be.false;
      expect(isEqual(other, one), JSON.stringify([other, one])).to.be.false;
    }
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
