import { expect } from 'chai';
import { namesOf, NO_SIGNALS, ofSignal, parseSignals } from '../../src/consent/signals.js';

/** What `navigator.doNotTrack` and the header `DNT` may be, and whether that means that it is on. */
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

describe('parseSignals', () => {
  for (const [dnt, isDnt] of DO_NOT_TRACK) {
    it(`takes Do Not Track for ${isDnt ? 'on' : 'off'} at ${shown(dnt)}, whatever Global Privacy Control is`, () => {
      for (const [gpc, isGpc] of GLOBAL_PRIVACY_CONTROL) {
        expect(parseSignals({ doNotTrack: dnt, globalPrivacyControl: gpc }), shown(gpc)).to.deep.equal({
          doNotTrack: isDnt,
          globalPrivacyControl: isGpc,
        });
      }
    });
  }

  for (const [gpc, isGpc] of GLOBAL_PRIVACY_CONTROL) {
    it(`takes Global Privacy Control for ${isGpc ? 'on' : 'off'} at ${shown(gpc)} where nothing else is known`, () => {
      expect(parseSignals({ doNotTrack: undefined, globalPrivacyControl: gpc })).to.deep.equal({
        doNotTrack: false,
        globalPrivacyControl: isGpc,
      });
    });
  }

  it('takes both for off where neither is known', () => {
    expect(parseSignals({ doNotTrack: undefined, globalPrivacyControl: undefined })).to.deep.equal(NO_SIGNALS);
    expect(NO_SIGNALS).to.deep.equal({ doNotTrack: false, globalPrivacyControl: false });
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
