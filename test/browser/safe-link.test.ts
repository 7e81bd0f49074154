import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isSafeLink } from '../../src/consent/safe-link.js';
import { PATIENCE } from '../helpers/pure-builders.js';

describe('isSafeLink', () => {
  it('agrees with what an anchor of the page would do', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'https', 'mailto', 'vbscript', 'tel', 'blob');
    const noise = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u0000', ':', '/', 'x', '%'),
      maxLength: 3,
    });
    fc.assert(
      fc.property(noise, scheme, noise, noise, (before, name, between, after) => {
        const link = `${before}${name}${between}:${after}alert(1)`;
        const anchor = Object.assign(document.createElement('a'), { href: link });
        // What the anchor cannot take apart has no protocol, and leads nowhere.
        if (isSafeLink(link)) expect(anchor.protocol, JSON.stringify(link)).to.match(/^((https?|mailto|tel)?:)$/);
      }),
      { numRuns: 500 },
    );
  }).timeout(PATIENCE);
});
