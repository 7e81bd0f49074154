import { expect } from '@open-wc/testing';
import { namesOf, ofSignal, readSignals } from '../../src/core/signals.js';

/** What `navigator.doNotTrack` may be, and whether that means that it is on. */
const DO_NOT_TRACK = new Map<unknown, boolean>([
  ['1', true],
  ['1xyz', true],
  ['yes', true],
  [1, true],
  ['0', false],
  [0, false],
  ['no', false],
  ['yes please', false],
  [' 1', false],
  ['01', false],
  ['true', false],
  [true, false],
  ['unspecified', false],
  ['null', false],
  ['', false],
  [null, false],
  [undefined, false],
  [{}, false],
]);

/** The same for `navigator.globalPrivacyControl`. */
const GLOBAL_PRIVACY_CONTROL = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['true', false],
  ['1', false],
  [1, false],
  [{}, false],
  [null, false],
  [undefined, false],
]);

const shown = (value: unknown) => JSON.stringify(value) ?? 'undefined';

describe('readSignals', () => {
  for (const [dnt, isDnt] of DO_NOT_TRACK) {
    it(`takes Do Not Track for ${isDnt ? 'on' : 'off'} at ${shown(dnt)}, whatever Global Privacy Control is`, () => {
      for (const [gpc, isGpc] of GLOBAL_PRIVACY_CONTROL) {
        expect(readSignals({ doNotTrack: dnt, globalPrivacyControl: gpc }), shown(gpc)).to.deep.equal({
          doNotTrack: isDnt,
          globalPrivacyControl: isGpc,
        });
      }
    });
  }

  for (const [gpc, isGpc] of GLOBAL_PRIVACY_CONTROL) {
    it(`takes Global Privacy Control for ${isGpc ? 'on' : 'off'} at ${shown(gpc)} where nothing else is known`, () => {
      expect(readSignals({ globalPrivacyControl: gpc })).to.deep.equal({
        doNotTrack: false,
        globalPrivacyControl: isGpc,
      });
    });
  }

  it('takes both for off where the browser has neither', () => {
    expect(readSignals({})).to.deep.equal({ doNotTrack: false, globalPrivacyControl: false });
  });

  it('reads one signal when the other throws', () => {
    const fail = () => {
      throw new Error('blocked');
    };
    const withoutDnt = Object.defineProperty({ globalPrivacyControl: true }, 'doNotTrack', { get: fail });
    const withoutGpc = Object.defineProperty({ doNotTrack: '1' }, 'globalPrivacyControl', { get: fail });
    expect(readSignals(withoutDnt)).to.deep.equal({ doNotTrack: false, globalPrivacyControl: true });
    expect(readSignals(withoutGpc)).to.deep.equal({ doNotTrack: true, globalPrivacyControl: false });
  });

  it('asks the browser by default', () => {
    Object.defineProperty(navigator, 'doNotTrack', { configurable: true, value: '1' });
    try {
      expect(readSignals().doNotTrack).to.be.true;
    } finally {
      Reflect.deleteProperty(navigator, 'doNotTrack');
    }
    expect(readSignals().doNotTrack).to.be.false;
  });
});

describe('namesOf', () => {
  it('names the signals that are on, Do Not Track first', () => {
    expect(namesOf({ doNotTrack: false, globalPrivacyControl: false })).to.deep.equal([]);
    expect(namesOf({ doNotTrack: true, globalPrivacyControl: false })).to.deep.equal(['dnt']);
    expect(namesOf({ doNotTrack: false, globalPrivacyControl: true })).to.deep.equal(['gpc']);
    expect(namesOf({ globalPrivacyControl: true, doNotTrack: true })).to.deep.equal(['dnt', 'gpc']);
  });
});

describe('ofSignal', () => {
  it('gives what is said of the signal by its short name', () => {
    const rules = { doNotTrack: 'ask', globalPrivacyControl: 'refuse' };
    expect(ofSignal(rules, 'dnt')).to.equal('ask');
    expect(ofSignal(rules, 'gpc')).to.equal('refuse');
  });
});
