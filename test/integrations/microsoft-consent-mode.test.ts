import { expect, fixture, html } from '@open-wc/testing';
import { microsoftConsentMode } from '../../src/integrations/microsoft-consent-mode.js';
import type { MicrosoftConsentModeOptions } from '../../src/integrations/microsoft-consent-mode.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

type Clarity = ((...call: unknown[]) => void) & { q?: IArguments[] };

const host = window as unknown as { uetq?: unknown[]; ownQueue?: unknown[]; clarity?: Clarity };

describe('microsoftConsentMode', () => {
  let page: TestPage;

  /** Opens a page, connected before its start. */
  function open(options?: MicrosoftConsentModeOptions) {
    page = openPage({ categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }] });
    page.assent.push(microsoftConsentMode(options));
    page.assent.refresh();
    return page.assent;
  }

  /** The calls that Clarity's stub keeps for it. */
  const calls = () => (host.clarity?.q ?? []).map((call) => [...call] as unknown[]);

  afterEach(() => {
    page.end();
    delete host.uetq;
    delete host.ownQueue;
    delete host.clarity;
  });

  it('tells Universal Event Tracking the default at once, and each update', () => {
    const assent = open();
    expect(host.uetq).to.deep.equal(['consent', 'default', { ad_storage: 'denied' }]);
    assent.acceptAll();
    assent.rejectAll();
    expect(host.uetq?.slice(3)).to.deep.equal([
      'consent',
      'update',
      { ad_storage: 'granted' },
      'consent',
      'update',
      { ad_storage: 'denied' },
    ]);
  });

  it('tells Clarity the same, and keeps the calls until it has loaded, as its own snippet does', () => {
    const assent = open();
    assent.acceptAll();
    expect(host.clarity?.q?.map((call) => Object.prototype.toString.call(call))).to.deep.equal([
      '[object Arguments]',
      '[object Arguments]',
    ]);
    expect(calls()).to.deep.equal([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
    ]);
  });

  it('tells Clarity nothing twice', async () => {
    const assent = open();
    assent.setLanguage('de');
    await assent.setRegion('DE');
    assent.rejectAll();
    expect(calls()).to.deep.equal([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]]);
  });

  it('calls Clarity where that is there already, or comes later', () => {
    const early: unknown[] = [];
    host.clarity = (...call) => void early.push(call);
    const assent = open();
    expect(early).to.deep.equal([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]]);
    const late: unknown[] = [];
    host.clarity = (...call) => void late.push(call);
    assent.acceptAll();
    expect(early).to.have.length(1);
    expect(late).to.deep.equal([['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]]);
  });

  it('takes markup that is called like Clarity, or its queue, for neither', async () => {
    await fixture(
      html`<form id="clarity"><input name="q" /></form>
        <a id="uetq"></a>`,
    );
    open();
    expect(calls()).to.deep.equal([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]]);
    expect(host.uetq?.slice(0, 2)).to.deep.equal(['consent', 'default']);
  });

  it('follows the mapping and the name of the queue that it is given', () => {
    const assent = open({ mapping: { stats: ['analytics_storage'], ads: ['ad_storage'] }, queue: 'ownQueue' });
    assent.save({ stats: true });
    expect(host.uetq).to.be.undefined;
    expect(host.ownQueue?.at(-1)).to.deep.equal({ ad_storage: 'denied' });
    expect(calls().at(-1)).to.deep.equal(['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]);
    assent.save({ ads: true });
    expect(host.ownQueue?.at(-1)).to.deep.equal({ ad_storage: 'granted' });
  });
});
