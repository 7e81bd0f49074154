import { expect } from 'chai';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { normaliseConfig } from '../../src/consent/config.js';
import { exportRecord } from '../../src/consent/export-record.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import { toConsentRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import type { Choices, State } from '../../src/consent/types.js';
import { decisionOf, NO_SIGNALS, rulesOf, verdictOf } from '../helpers/pure-builders.js';
import type { Situation } from '../helpers/pure-builders.js';

/** A site with a described service. */
const SITE: ConfigInput = {
  policy: { url: '/privacy', version: '2024-06-06', controller: 'Ferry Company', contact: 'privacy@ferry.example' },
  categories: [
    { id: 'functional', required: true, description: 'Keeps the site working' },
    {
      id: 'stats',
      description: 'Counts visits',
      services: [{ id: 'matomo', provider: 'Acme', country: 'NZ', purpose: 'Counts', data: 'IP address' }],
    },
  ],
};

const ALL = { stats: true };
const NONE = { stats: false };

/** What is told of `stored`, on a page of the site with `more` in its configuration. */
function tell(stored: StoredRecord | null, more: ConfigInput = {}) {
  const config = normaliseConfig({ ...SITE, ...more });
  const { record, ...verdict } = verdictOf(stored, config);
  const state: State = {
    ...verdict,
    mode: config.mode,
    region: null,
    language: 'de',
    signals: NO_SIGNALS,
    record: record && toConsentRecord(record, optionalPurposesOf(config)),
    persisted: true,
  };
  const told = exportRecord({
    config,
    state,
    rules: rulesOf(config),
    stored: record,
    surface: 'banner',
    host: 'ferry.example',
    baseUrl: 'https://ferry.example/routes/',
  });
  return { told, state };
}

/** The same of a decision on that page. */
const tellOf = (choices: Choices, more: ConfigInput = {}, situation: Situation = {}) =>
  tell(decisionOf(choices, { config: normaliseConfig({ ...SITE, ...more }), ...situation }), more);

describe('exportRecord', () => {
  it('has nothing to tell before a decision', () => {
    expect(tell(null).told).to.be.null;
  });

  it('has nothing to tell of a decision that counts no more', () => {
    const record = decisionOf(ALL, { config: normaliseConfig(SITE) });
    expect(tell(record).told).not.to.be.null;
    expect(tell({ ...record, p: 'older' }).told).to.be.null;
  });

  it('tells who asked, what for, and what the visitor said', () => {
    const { told, state } = tellOf({ stats: true, 'stats/matomo': false });
    const { record } = state;
    expect(told?.record_id).to.equal('r4nd0m');
    expect(told?.record_id).to.equal(record?.id);
    expect(told?.party_identification).to.deep.equal({
      pii_controller: 'Ferry Company',
      contact: 'privacy@ferry.example',
    });
    expect(told?.pii_processing).to.deep.include({
      privacy_notice: 'https://ferry.example/privacy',
      privacy_notice_version: '2024-06-06',
      language: 'de',
    });
    expect(told?.pii_processing.purposes.map(({ purpose, status }) => [purpose, status])).to.deep.equal([
      ['functional', 'not required'],
      ['stats', 'given'],
      ['stats/matomo', 'refused'],
    ]);
    expect(told?.pii_processing.purposes[2]).to.deep.include({
      purpose_description: 'Counts',
      recipient: 'Acme',
      jurisdiction: 'NZ',
      pii_information: 'IP address',
    });
    expect(told?.events[0]).to.deep.include({ event_time: record?.decidedAt, valid_until: record?.expiresAt });
  });

  it('tells which purposes need consent, and how it was given', () => {
    const kinds = ({ told }: ReturnType<typeof tell>) =>
      told?.pii_processing.purposes.map(({ lawful_basis, consent_type }) => [lawful_basis, consent_type]);
    const necessary = ['strictly necessary', null];
    const explicit = ['consent', 'explicit consent'];
    const implied = ['consent', 'implied consent'];
    expect(kinds(tellOf(ALL))).to.deep.equal([necessary, explicit, explicit]);
    expect(kinds(tellOf(ALL, { mode: 'implied' }, { source: 'implied' }))).to.deep.equal([necessary, implied, implied]);
  });

  it('names the host where the site does not say who stands behind it', () => {
    const { told } = tellOf(ALL, { policy: {} });
    expect(told?.party_identification).to.deep.equal({ pii_controller: 'ferry.example', contact: null });
    expect(told?.pii_processing).to.deep.include({ privacy_notice: null, privacy_notice_version: null });
  });

  it('makes the address of the policy absolute, and names none that cannot be read', () => {
    const noticeAt = (url: string) => tellOf(ALL, { policy: { url } }).told?.pii_processing.privacy_notice;
    expect(noticeAt('../privacy')).to.equal('https://ferry.example/privacy');
    expect(noticeAt('https://other.example/')).to.equal('https://other.example/');
    expect(noticeAt('https://')).to.be.null;
  });

  it('tells which signals were on when the visitor decided, and that nobody acted for them', () => {
    const signals = { doNotTrack: false, globalPrivacyControl: true };
    const { told } = tellOf(ALL, {}, { signals });
    expect(told?.events[0]).to.deep.include({ signals: ['gpc'], entity: 'pii principal' });
  });

  it('tells that a guardian acted', () => {
    const { told } = tellOf(ALL, { guardian: 'required' }, { byGuardian: true });
    expect(told?.events[0]?.entity).to.equal('guardian');
  });

  it('tells of a refusal without an id', () => {
    const { told } = tellOf(NONE);
    expect(told?.record_id).to.be.null;
    expect(told?.pii_principal_id).to.be.null;
    expect(told?.events[0]?.event_type).to.equal('consent refused');
  });

  it('can be sent as JSON', () => {
    const { told } = tellOf(ALL);
    expect(told).not.to.be.null;
    expect(JSON.parse(JSON.stringify(told))).to.deep.equal(told);
  });
});
