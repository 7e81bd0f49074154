import { expect } from 'chai';
import { readDecision } from '../../src/server/read-decision.js';
import { serialiseRecord } from '../../src/consent/record.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

const headerWith = (fields = {}, name = 'assent') => `a=1; ${name}=${serialiseRecord(defaultRecordOf(fields))}; b=2`;

describe('readDecision', () => {
  it('denies what is optional where there is no cookie', () => {
    for (const header of [null, undefined, '', 'session=1']) {
      expect(readDecision(header)).to.deep.include({
        status: 'undecided',
        reason: 'first-visit',
        granted: ['functional'],
        source: 'default',
        record: null,
      });
    }
  });

  it('grants what the cookie grants', () => {
    const state = readDecision(headerWith());
    expect(state).to.deep.include({
      status: 'decided',
      reason: null,
      granted: ['functional', 'optional'],
      source: 'visitor',
    });
    expect(state.record?.granted).to.deep.equal(['functional', 'optional']);
  });

  it('denies what the cookie refuses', () => {
    const state = readDecision(headerWith({ g: 'functional', r: 'optional', id: '' }));
    expect(state).to.deep.include({ status: 'decided', granted: ['functional'] });
    expect(state.record?.id).to.be.null;
  });

  it('denies what an unreadable or expired cookie grants', () => {
    expect(readDecision('assent=true')).to.deep.include({ reason: 'unreadable', granted: ['functional'] });
    expect(readDecision(headerWith({ t: '1700000000', x: '1700000001' }))).to.deep.include({
      reason: 'expired',
      granted: ['functional'],
    });
  });

  it('reads the cookie by the name and the categories of the site', () => {
    const config = { cookie: { name: 'choice' }, categories: [{ id: 'ads', services: [{ id: 'acme' }] }] };
    const header = headerWith({ g: 'ads', r: 'ads/acme' }, 'choice');
    expect(readDecision(header, config).granted).to.deep.equal(['ads']);
    expect(readDecision(header).reason).to.equal('first-visit');
  });

  it('heeds the signals that the request carries', () => {
    const signals = { doNotTrack: false, globalPrivacyControl: true };
    expect(readDecision(headerWith(), {}, signals)).to.deep.include({
      source: 'signal',
      granted: ['functional'],
      signals,
    });
    expect(readDecision(headerWith({ sig: 'gpc' }), {}, signals).granted).to.deep.equal(['functional', 'optional']);
  });

  it('follows the rules of the place that the configuration names', () => {
    const config = { mode: 'opt-out' as const, regions: [{ match: ['EU'], mode: 'opt-in' as const }] };
    expect(readDecision('', config)).to.deep.include({ mode: 'opt-in', region: null, granted: ['functional'] });
    expect(readDecision('', { ...config, region: 'US-NV' })).to.deep.include({
      mode: 'opt-out',
      region: 'US-NV',
      granted: ['functional', 'optional'],
    });
    expect(readDecision('', { ...config, region: 'FR' })).to.deep.include({ mode: 'opt-in', granted: ['functional'] });
  });

  it('is frozen', () => {
    expect(readDecision(headerWith())).to.be.frozen;
  });
});
