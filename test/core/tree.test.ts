import { expect } from '@open-wc/testing';
import { merge } from '../../src/core/tree.js';

describe('merge', () => {
  it('works', () => {
    expect(merge({ a: 1 }, { b: 2 })).to.deep.equal({ a: 1, b: 2 });
  });
});
