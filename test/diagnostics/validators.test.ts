import { expect } from '@open-wc/testing';
import { dictionaryOf, listOf, matching, numberBetween, objectOf, oneOf } from '../../src/diagnostics/validators.js';

const digit = matching((text) => /^\d$/.test(text), 'a digit');

describe('matching', () => {
  it('has nothing to say about a string that is accepted', () => {
    expect(digit('5', 'a')).to.deep.equal([]);
  });

  it('says where, what it expected and what it got', () => {
    expect(digit('x', 'a.b')).to.deep.equal([{ path: 'a.b', expected: 'a digit', got: 'x' }]);
  });

  it('accepts nothing but strings', () => {
    for (const value of [5, null, undefined, ['5'], { length: 1 }]) expect(digit(value, 'a')).to.have.length(1);
  });
});

describe('oneOf', () => {
  it('accepts exactly the values that it lists', () => {
    const check = oneOf('left', true);
    expect(check('left', 'a')).to.deep.equal([]);
    expect(check(true, 'a')).to.deep.equal([]);
    expect(check('true', 'a')).to.deep.equal([{ path: 'a', expected: 'left or true', got: 'true' }]);
  });
});

describe('numberBetween', () => {
  it('accepts numbers within both limits, also written as text', () => {
    const check = numberBetween(1, 400);
    for (const value of [1, 2.5, 400, '5', '400']) expect(check(value, 'a')).to.deep.equal([]);
    for (const value of [0, 401, NaN, Infinity, '401', '', ' ', '5 days', [5], true, null])
      expect(check(value, 'a')).to.have.length(1);
  });
});

describe('listOf', () => {
  it('names the items that are not as they should be by their index', () => {
    expect(listOf(digit)(['1', 'x', 2], 'a')).to.deep.equal([
      { path: 'a[1]', expected: 'a digit', got: 'x' },
      { path: 'a[2]', expected: 'a digit', got: 2 },
    ]);
  });

  it('names an id that an earlier item has', () => {
    const check = listOf(objectOf({ id: digit }));
    expect(check([{ id: '1' }, { id: '2' }, { id: '1' }], 'a')).to.deep.equal([
      { path: 'a[2].id', expected: 'an id of its own', got: '1' },
    ]);
  });

  it('accepts nothing but lists', () => {
    for (const value of [{}, 'text', null, 5]) expect(listOf(digit)(value, 'a')).to.have.length(1);
  });
});

describe('dictionaryOf', () => {
  it('leaves the keys free and checks the values', () => {
    expect(dictionaryOf(digit)({ x: '1', 'any key': '2' }, 'a')).to.deep.equal([]);
    expect(dictionaryOf(digit)({ x: '1', y: 'z' }, 'a')).to.deep.equal([
      { path: 'a.y', expected: 'a digit', got: 'z' },
    ]);
  });

  it('accepts nothing but objects', () => {
    for (const value of [[], 'text', null, 5]) expect(dictionaryOf(digit)(value, 'a')).to.have.length(1);
  });
});

describe('objectOf', () => {
  const check = objectOf({ x: digit, y: objectOf({ z: digit }) }, 'x');

  it('checks each value by its key, at any depth', () => {
    expect(check({ x: '1', y: { z: '2' } }, '')).to.deep.equal([]);
    expect(check({ x: '1', y: { z: 'no' } }, '')).to.deep.equal([{ path: 'y.z', expected: 'a digit', got: 'no' }]);
  });

  it('names a key that it does not know, and those that it does', () => {
    expect(check({ x: '1', w: 5 }, '')).to.deep.equal([{ path: 'w', expected: 'one of the keys x, y', got: 5 }]);
  });

  it('does not know the keys that every object has', () => {
    expect(check({ x: '1', constructor: 5, toString: 5 }, '').map(({ path }) => path)).to.deep.equal([
      'constructor',
      'toString',
    ]);
  });

  it('names a key that is needed and missing', () => {
    expect(check({}, 'a')).to.deep.equal([{ path: 'a.x', expected: 'a value', got: undefined }]);
    expect(check({ x: undefined }, 'a')).to.deep.equal([{ path: 'a.x', expected: 'a value', got: undefined }]);
  });

  it('takes an undefined value for one that is left out', () => {
    expect(check({ x: '1', y: undefined, w: undefined }, '')).to.deep.equal([]);
  });
});
