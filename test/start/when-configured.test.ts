import { expect } from '@open-wc/testing';
import { findRegion } from '../../src/browser/detect-region.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import type { ConsentRecord } from '../../src/consent/types.js';
import { connect } from '../../src/start/when-configured.js';
import { nextEvent } from '../helpers/events.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';
import { clickForReal, stayAfterClick } from '../helpers/real-click.js';

const REGIONS: ConfigInput = { mode: 'opt-out', regions: [{ match: ['EU'], mode: 'opt-in' }] };

/** What the queues of other tools are called on this page. */
type Queues = { dataLayer?: { event?: string }[]; clarity?: ((...call: unknown[]) => void) & { q?: unknown[] } };

describe('connect', () => {
  let page: TestPage;
  const { fetch } = window;
  const queues = window as unknown as Queues;

  afterEach(() => {
    page.end();
    window.fetch = fetch;
    delete queues.dataLayer;
    delete queues.clarity;
  });

  /** Connects a page that has started, while every address of the site answers `text`. Keeps what is asked for. */
  function connectPage(input: ConfigInput, { text = '', status = 200, known = null as ConsentRecord | null } = {}) {
    page = openPage(input);
    const requests: string[] = [];
    window.fetch = (address) => {
      requests.push(String(address));
      return Promise.resolve(new Response(text, { status }));
    };
    page.assent.refresh();
    connect(page.assent, known);
    return { assent: page.assent, requests };
  }

  describe('with rules by place', () => {
    /** What is in force once the place has been found. */
    async function stateAfter(name: 'change' | 'error', ...about: Parameters<typeof connectPage>) {
      const { assent } = connectPage(...about);
      await nextEvent(assent, name);
      return assent.state;
    }

    it('lets the rules of the configured place hold, and asks nobody', async () => {
      for (const [region, mode] of [
        ['US-NV', 'opt-out'],
        ['DE', 'opt-in'],
      ] as const) {
        const { assent, requests } = connectPage({ ...REGIONS, region, regionUrl: '/region' }, { text: 'FR' });
        expect(assent.state).to.deep.include({ region, mode });
        await assent.audit();
        expect(assent.state).to.deep.include({ region, mode });
        expect(requests).to.deep.equal([]);
        page.end();
      }
    });

    it('asks the address that the site names', async () => {
      const state = await stateAfter('change', { ...REGIONS, regionUrl: '/region' }, { text: '{"country": "US"}' });
      expect(state).to.deep.include({ region: 'US', mode: 'opt-out' });
      expect(page.detailsOf('error')).to.deep.equal([]);
    });

    it('stays with opt-in, and says so, where there is no answer', async () => {
      for (const answer of [
        { text: 'US', status: 500 },
        { text: 'nonsense', status: 200 },
      ]) {
        expect(await stateAfter('error', { ...REGIONS, regionUrl: '/region' }, answer)).to.deep.include({
          region: null,
          mode: 'opt-in',
          granted: ['functional'],
        });
        const errors = page.detailsOf('error').map(({ error }) => error);
        expect(errors.map(({ code }) => code)).to.deep.equal(['region-unknown']);
        expect(errors[0]?.message).to.contain('using opt-in');
        expect(errors[0]?.cause).to.be.an.instanceOf(RangeError);
        page.end();
      }
    });

    it('stays with opt-in where nobody says what the place is', async () => {
      const { assent, requests } = connectPage(REGIONS);
      // As long as it takes to find out.
      await findRegion(assent.config);
      expect(assent.state).to.deep.include({ region: null, mode: 'opt-in' });
      expect(page.detailsOf('error')).to.deep.equal([]);
      expect(page.detailsOf('change')).to.deep.equal([]);
      expect(requests).to.deep.equal([]);
    });
  });

  it('asks for no place where no rules depend on it', async () => {
    const { assent, requests } = connectPage({ regionUrl: '/region', mode: 'opt-out' }, { text: 'DE' });
    expect(requests).to.deep.equal([]);
    // What comes of it would be there by the time that this is.
    await assent.audit();
    expect(page.detailsOf('change')).to.deep.equal([]);
  });

  it('takes browsing on for consent in mode "implied"', async () => {
    const { assent } = connectPage({ mode: 'implied', language: 'en' });
    await assent.showBanner();
    const link = Object.assign(document.createElement('a'), { href: '/next', textContent: 'Next' });
    document.body.append(link);
    stayAfterClick();
    const decided = nextEvent(assent, 'decision');
    await clickForReal(link);
    await decided;
    link.remove();
    await assent.hide();
    expect(assent.state).to.deep.include({ status: 'decided', source: 'implied' });
  }).timeout(PATIENCE);

  it('tells Tag Manager of updates only where Google’s consent mode is on', () => {
    connectPage({}).assent.acceptAll();
    expect(queues.dataLayer).to.be.undefined;
    page.end();
    connectPage({ googleConsentMode: true }).assent.acceptAll();
    expect(queues.dataLayer?.map(({ event }) => event)).to.deep.equal(['assent_update']);
  });

  it('tells Clarity only where Microsoft’s consent mode is on', () => {
    connectPage({}).assent.acceptAll();
    expect(queues.clarity).to.be.undefined;
    page.end();
    connectPage({ microsoftConsentMode: true }).assent.acceptAll();
    expect(queues.clarity?.q).to.have.length(2);
  });

  it('sends receipts of later decisions, and of none that was known before', async () => {
    page = openPage({}, defaultRecordOf());
    const { record } = page.assent.state;
    const receipts = { url: '/receipts' };
    page.end();
    page = openPage({ receipts }, defaultRecordOf());
    const bodies: string[] = [];
    const sent = new Promise<void>((resolve) => {
      window.fetch = (_, init) => {
        bodies.push(String(init?.body));
        resolve();
        return Promise.resolve(new Response());
      };
    });
    connect(page.assent, record);
    page.assent.rejectAll();
    await sent;
    expect(bodies.map((body) => (JSON.parse(body) as { type: string }).type)).to.deep.equal(['assent.withdrawal']);
  });

  it('sends no receipts where the address is none', async () => {
    const { assent, requests } = connectPage({ receipts: { url: 5 as unknown as string } });
    assent.acceptAll();
    await assent.audit();
    expect(requests).to.deep.equal([]);
  });
});
