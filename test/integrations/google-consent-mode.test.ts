import { expect } from '@open-wc/testing';
import { googleConsentMode, tellTagManager } from '../../src/integrations/google-consent-mode.js';
import type { GoogleConsentModeOptions } from '../../src/integrations/google-consent-mode.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

const queues = window as unknown as { dataLayer?: unknown[]; ownQueue?: unknown[] };

describe('googleConsentMode', () => {
  let page: TestPage;

  /** Opens a page, connected before its start. */
  function open(options?: GoogleConsentModeOptions, stored?: Parameters<typeof openPage>[1], input: ConfigInput = {}) {
    page = openPage(input, stored);
    page.assent.push(googleConsentMode(options));
    return page.assent;
  }

  /** The entries of the queue, with those for Google's tags as lists: it reads no lists itself. */
  const entries = (queue = queues.dataLayer) =>
    (queue ?? []).map((entry) => {
      expect(Array.isArray(entry), 'a list').to.be.false;
      return Object.prototype.toString.call(entry) === '[object Arguments]' ? [...(entry as IArguments)] : entry;
    });

  afterEach(() => {
    page.end();
    delete queues.dataLayer;
    delete queues.ownQueue;
  });

  it('sends the default at once, with nothing added to it', () => {
    open();
    expect(entries()).to.deep.equal([
      [
        'consent',
        'default',
        {
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
          functionality_storage: 'denied',
          personalization_storage: 'denied',
          security_storage: 'granted',
        },
      ],
    ]);
  });

  it('takes no setting from the prototype of all objects', () => {
    const planted = { mapping: { functional: ['ad_storage'] }, regions: ['AQ'], queue: 'ownQueue', waitForUpdate: 5 };
    Object.assign(Object.prototype, planted);
    const assent = open();
    assent.refresh();
    assent.rejectAll();
    for (const key of Object.keys(planted)) Reflect.deleteProperty(Object.prototype, key);
    const [first, update] = entries() as unknown[][];
    expect(first?.[2]).not.to.have.any.keys('region', 'wait_for_update');
    expect(update?.[2]).to.include({ ad_storage: 'denied' });
  });

  it('sends each update, and an event for triggers after it', () => {
    const assent = open();
    assent.refresh();
    assent.acceptAll();
    const [, update, event, ...others] = entries();
    expect(others).to.deep.equal([]);
    expect((update as unknown[]).slice(0, 2)).to.deep.equal(['consent', 'update']);
    expect((update as unknown[])[2]).to.include({ ad_storage: 'granted', analytics_storage: 'granted' });
    expect(event).to.deep.equal({ event: 'assent_update', assent_granted: ['functional', 'optional'] });
    assent.rejectAll();
    expect(entries().at(-1)).to.deep.equal({ event: 'assent_update', assent_granted: ['functional'] });
    expect((entries().at(-2) as unknown[])[2]).to.include({ ad_storage: 'denied' });
  });

  it('says where denied is the default, and how long to wait, with the default alone', () => {
    const assent = open({ regions: ['DE', 'US-CA'], waitForUpdate: 500 });
    assent.acceptAll();
    const values = entries().flatMap((entry) => (Array.isArray(entry) ? [entry[2] as object] : []));
    expect(values[0]).to.deep.include({ region: ['DE', 'US-CA'], wait_for_update: 500, ad_storage: 'denied' });
    expect(values.length).to.be.above(1);
    for (const update of values.slice(1)) expect(update).to.not.have.any.keys('region', 'wait_for_update');
  });

  it('waits by itself where the place is to be looked up, unless the site says otherwise', () => {
    const input = { regionUrl: '/place', regions: [{ match: ['DE'] }] };
    for (const [waitForUpdate, expected] of [
      [undefined, 500],
      [200, 200],
      [0, undefined],
    ] as const) {
      open(waitForUpdate === undefined ? {} : { waitForUpdate }, undefined, input);
      expect(((entries()[0] as unknown[])[2] as { wait_for_update?: number }).wait_for_update).to.equal(expected);
      page.end();
      delete queues.dataLayer;
    }
  });

  it('sets what else it is asked to before the default, and no more than that', () => {
    open({ adsDataRedaction: true, urlPassthrough: true });
    expect(entries().slice(0, 2)).to.deep.equal([
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
    ]);
    expect((entries()[2] as unknown[]).slice(0, 2)).to.deep.equal(['consent', 'default']);
    page.end();
    delete queues.dataLayer;
    open({ adsDataRedaction: false });
    expect(entries().flatMap((entry) => (Array.isArray(entry) ? [entry[0] as string] : []))).to.deep.equal(['consent']);
  });

  it('follows the mapping and the name of the queue that it is given', () => {
    const assent = open({ mapping: { optional: ['analytics_storage'] }, queue: 'ownQueue' });
    assent.refresh();
    assent.acceptAll();
    expect(queues.dataLayer).to.be.undefined;
    const [, update, event] = entries(queues.ownQueue);
    expect((update as unknown[])[2]).to.include({ analytics_storage: 'granted', ad_storage: 'denied' });
    expect(event).to.deep.equal({ event: 'assent_update', assent_granted: ['functional', 'optional'] });
  });

  it('sends what is stored once Assent is ready', () => {
    const assent = open({}, defaultRecordOf());
    expect(entries()).to.have.length(1);
    assent.refresh();
    expect(entries()).to.have.length(3);
    expect((entries()[1] as unknown[])[2]).to.include({ ad_storage: 'granted' });
  });
});

describe('tellTagManager', () => {
  it('tells a page that has started what is in force, and of changes, but not that nobody has decided', () => {
    for (const [stored, events] of [
      [undefined, []],
      [defaultRecordOf(), [{ event: 'assent_update', assent_granted: ['functional', 'optional'] }]],
    ] as const) {
      const page = openPage({}, stored);
      page.assent.refresh();
      tellTagManager(page.assent, 'ownQueue');
      expect(queues.ownQueue ?? []).to.deep.equal(events);
      page.assent.rejectAll();
      expect(queues.ownQueue).to.deep.equal([...events, { event: 'assent_update', assent_granted: ['functional'] }]);
      delete queues.ownQueue;
      page.end();
    }
  });
});
