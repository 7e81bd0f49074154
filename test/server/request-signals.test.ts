import { expect } from 'chai';
import { readDecision } from '../../src/server/read-decision.js';
import { readRequestSignals } from '../../src/server/request-signals.js';
import { serialiseRecord } from '../../src/consent/record.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

describe('readRequestSignals', () => {
  it('finds nothing in headers that say nothing', () => {
    for (const headers of [new Headers(), {}, { dnt: undefined }]) {
      expect(readRequestSignals(headers)).to.deep.equal({ doNotTrack: false, globalPrivacyControl: false });
    }
  });

  it('reads a Headers object and an object of fields alike', () => {
    const fields = { dnt: '1', 'sec-gpc': '1' };
    for (const headers of [new Headers(fields), fields]) {
      expect(readRequestSignals(headers)).to.deep.equal({ doNotTrack: true, globalPrivacyControl: true });
    }
  });

  for (const value of ['1', '1xyz']) {
    it(`takes DNT: ${value} for a signal`, () => {
      expect(readRequestSignals({ dnt: value }).doNotTrack).to.be.true;
    });
  }

  for (const value of ['', '0', 'null', 'unspecified', '01']) {
    it(`takes DNT: ${JSON.stringify(value)} for none`, () => {
      expect(readRequestSignals({ dnt: value }).doNotTrack).to.be.false;
    });
  }

  for (const value of ['', '0', 'true', '11', '?1']) {
    it(`takes Sec-GPC: ${JSON.stringify(value)} for no signal`, () => {
      expect(readRequestSignals({ 'sec-gpc': value }).globalPrivacyControl).to.be.false;
    });
  }

  it('gives readDecision what it needs to deny', () => {
    const header = `assent=${serialiseRecord(defaultRecordOf())}`;
    const state = readDecision(header, {}, readRequestSignals(new Headers({ 'Sec-GPC': '1' })));
    expect(state).to.deep.include({ source: 'signal', granted: ['functional'] });
  });
});
