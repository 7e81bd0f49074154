import { expect } from '@open-wc/testing';
import { openPage, sendSignals } from '../helpers/page.js';
import type { ConfigInput } from '../../src/core/types.js';
import type { TestPage } from '../helpers/page.js';

describe('exportRecord', () => {
  let page: TestPage;
  afterEach(() => page.end());

  /** Opens a page with a described service. */
  function open(more: ConfigInput = {}) {
    page = openPage({
      ...more,
      policy: { url: '/privacy', version: '2024-06-06', controller: 'Ferry Company', contact: 'privacy@ferry.example' },
      language: 'de',
      categories: [
        { id: 'functional', required: true, description: 'Keeps the site working' },
        {
          id: 'stats',
          description: 'Counts visits',
          services: [{ id: 'matomo', provider: 'Acme', country: 'NZ', purpose: 'Counts', data: 'IP address' }],
        },
      ],
    });
    return page.assent;
  }

  it('has nothing to tell before a decision', async () => {
    expect(await open().exportRecord()).to.be.null;
  });

  it('tells who asked, what for, and what the visitor said', async () => {
    const assent = open();
    assent.save({ stats: true, 'stats/matomo': false });
    const { record } = assent.state;
    const told = await assent.exportRecord();
    expect(told?.record_id).to.equal(record?.id);
    expect(told?.party_identification).to.deep.equal({
      pii_controller: 'Ferry Company',
      contact: 'privacy@ferry.example',
    });
    expect(told?.pii_processing).to.deep.include({
      privacy_notice: `${location.origin}/privacy`,
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

  it('tells which signals were on when the visitor decided, and that nobody acted for them', async () => {
    const endSignals = sendSignals({ globalPrivacyControl: true });
    const assent = open();
    assent.acceptAll();
    endSignals();
    assent.refresh();
    expect((await assent.exportRecord())?.events[0]).to.deep.include({ signals: ['gpc'], entity: 'pii principal' });
  });

  it('tells that a guardian acted', async () => {
    const assent = open({ guardian: 'required' });
    assent.confirmGuardian();
    assent.acceptAll();
    expect((await assent.exportRecord())?.events[0]?.entity).to.equal('guardian');
  });

  it('tells of a refusal without an id', async () => {
    const assent = open();
    assent.rejectAll();
    const told = await assent.exportRecord();
    expect(told?.record_id).to.be.null;
    expect(told?.pii_principal_id).to.be.null;
    expect(told?.events[0]?.event_type).to.equal('consent refused');
  });

  it('can be sent as JSON', async () => {
    const assent = open();
    assent.acceptAll();
    const told = await assent.exportRecord();
    expect(JSON.parse(JSON.stringify(told))).to.deep.equal(told);
  });
});
