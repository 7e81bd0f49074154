import { expect } from '@open-wc/testing';
import { announce } from '../../src/assent/events.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { hashOf, wordingOf } from '../../src/integrations/receipts/wording.js';
import { receipts, sendReceipts } from '../../src/integrations/receipts.js';
import type { Receipt } from '../../src/integrations/receipts.js';
import { duringTrustedEvent, nextEvent, untilSo } from '../helpers/events.js';
import { openPage, putClockForward, sendSignals, storeRecord } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf } from '../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

describe('receipts', () => {
  const { fetch } = window;
  const pages: TestPage[] = [];
  /** What puts everything back at the end of a test, the last first. */
  const restore: (() => void)[] = [];
  let sent: Receipt[];

  beforeEach(() => {
    sent = [];
    window.fetch = (_, init) => {
      sent.push(JSON.parse(String(init?.body)) as Receipt);
      return Promise.resolve(new Response());
    };
  });

  afterEach(() => {
    for (const page of pages.splice(0)) page.end();
    for (const undo of restore.splice(0)) undo();
    window.fetch = fetch;
    for (const key of Object.keys(localStorage)) if (key.startsWith('assent-receipt:')) localStorage.removeItem(key);
  });

  /** Opens a page that sends receipts from its start on. */
  function open(input: ConfigInput = {}, stored?: Parameters<typeof openPage>[1]) {
    const page = openPage({ language: 'en', ...input }, stored);
    pages.push(page);
    page.assent.push(receipts({ url: '/receipts' }));
    page.assent.refresh();
    return page.assent;
  }

  const typesOf = () => sent.map(({ type }) => type);

  it('tell of a decision what it was, when, where and under what', () => {
    restore.unshift(sendSignals({ doNotTrack: true }));
    const assent = open({ mode: 'opt-out', signals: { doNotTrack: 'ignore' } });
    duringTrustedEvent((event) => assent.answer(true, event), 'assent-banner');
    const { record } = assent.state;
    expect(sent).to.have.length(1);
    const [{ id, ...receipt }] = sent as [Receipt];
    expect(id).to.match(/^[\da-f]{32}$/);
    expect(receipt).to.deep.equal({
      specversion: '1.0',
      source: location.origin,
      type: 'assent.decision',
      time: record?.decidedAt,
      datacontenttype: 'application/json',
      data: {
        version: 1,
        record,
        surface: 'banner',
        mode: 'opt-out',
        language: 'en',
        signals: { doNotTrack: true, globalPrivacyControl: false },
        wording: null,
      },
    });
  });

  it('have an id each, and name a program as one', () => {
    const assent = open();
    assent.acceptAll();
    assent.save({ optional: true });
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(2);
    expect(sent.map(({ data }) => data.surface)).to.deep.equal(['api', 'api']);
  });

  it('tell a decision from a withdrawal, in whole or in part', () => {
    const assent = open({
      categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }],
    });
    assent.rejectAll();
    assent.save({ stats: true });
    assent.save({ stats: false, ads: true });
    assent.acceptAll();
    assent.withdraw();
    assent.rejectAll();
    expect(typesOf()).to.deep.equal([
      'assent.decision',
      'assent.decision',
      'assent.withdrawal',
      'assent.decision',
      'assent.withdrawal',
      'assent.decision',
    ]);
    expect(sent.map(({ data }) => data.record.granted)).to.deep.equal([
      [],
      ['stats'],
      ['ads'],
      ['stats', 'ads'],
      [],
      [],
    ]);
  });

  it('tell nothing of what another tab has decided, nor take it for a withdrawal later', () => {
    const assent = open({}, defaultRecordOf());
    const [page] = pages;
    storeRecord(`${page?.cookie}`, defaultRecordOf({ ...REFUSAL, t: `${Math.floor(Date.now() / 1000)}` }));
    assent.refresh();
    expect(assent.has('optional')).to.be.false;
    expect(sent).to.deep.equal([]);
    assent.rejectAll();
    expect(typesOf()).to.deep.equal(['assent.decision']);
  });

  it('tell nothing of what was decided before the page started', () => {
    open({}, defaultRecordOf());
    expect(sent).to.deep.equal([]);
  });

  it('tell of a decision that a page took before it could send receipts, and of none that it knew', () => {
    for (const isKnown of [true, false]) {
      const page = openPage({}, defaultRecordOf());
      pages.push(page);
      page.assent.refresh();
      sendReceipts(page.assent, { url: '/receipts' }, isKnown ? page.assent.state.record : null);
      expect(typesOf()).to.deep.equal(isKnown ? [] : ['assent.decision']);
    }
    expect(sent[0]?.data.surface).to.equal('api');
  });

  describe('of an expiry', () => {
    /** Waits until every page has told of an expiry, or has found that another has. */
    const untilTold = () => navigator.locks.request('assent-expiry', () => {});

    it('name the decision that has run out, and when, and no surface', async () => {
      const assent = open({}, defaultRecordOf());
      const { record } = assent.state;
      restore.unshift(putClockForward(181 * DAY));
      assent.refresh();
      await untilSo(() => sent.length > 0);
      expect(sent).to.have.length(1);
      expect(sent[0]).to.deep.include({ type: 'assent.expiry', time: record?.expiresAt });
      expect(sent[0]?.data).to.deep.include({ record, surface: null });
      await untilTold();
    });

    it('are sent by one of the tabs that notice it', async () => {
      const record = defaultRecordOf({ t: `${Math.floor(Date.now() / 1000) - 5}` });
      const tabs = [open({}, record), open({}, record), open({}, record)];
      restore.unshift(putClockForward(181 * DAY));
      for (const assent of tabs) assent.refresh();
      await untilTold();
      expect(typesOf()).to.deep.equal(['assent.expiry']);
    });

    it('are sent for each decision that runs out', async () => {
      for (const id of ['a', 'b']) open({}, defaultRecordOf({ id })).refresh();
      restore.unshift(putClockForward(181 * DAY));
      for (const { assent } of pages) assent.refresh();
      await untilTold();
      expect(sent.map(({ data }) => data.record.id)).to.deep.equal(['a', 'b']);
    });
  });

  describe('of what the visitor read', () => {
    /** Hashes that are being made. */
    let hashes: Promise<unknown>[];

    beforeEach(() => {
      hashes = [];
      const { digest } = SubtleCrypto.prototype;
      crypto.subtle.digest = (...about) => {
        const hash = digest.apply(crypto.subtle, about);
        hashes.push(hash);
        return hash;
      };
      restore.unshift(() => Reflect.deleteProperty(crypto.subtle, 'digest'));
    });

    /** Puts a surface into the page that says `text`, until the test ends. */
    function showSurface(name: string, text: string): void {
      const host = document.createElement(name);
      host.attachShadow({ mode: 'open' }).innerHTML = `<div part="surface"><p>${text}</p></div>`;
      document.body.append(host);
      restore.unshift(() => host.remove());
    }

    /** Waits until what is hashed by now has been taken note of. */
    async function untilHashed(): Promise<void> {
      await Promise.all(hashes);
      const { port1, port2 } = new MessageChannel();
      port1.start();
      port2.postMessage(0);
      await nextEvent(port1, 'message');
    }

    it('carry the hash of the surface that was shown last', async () => {
      const assent = open();
      showSurface('assent-banner', 'May we?');
      announce(assent, 'show', { surface: 'banner' });
      expect(hashes).to.have.length(1);
      await untilHashed();
      assent.acceptAll();
      expect(sent[0]?.data.wording).to.equal(await hashOf('May we?'));
      showSurface('assent-preferences', 'Settings');
      announce(assent, 'show', { surface: 'preferences' });
      expect(hashes).to.have.length(3);
      await untilHashed();
      assent.rejectAll();
      expect(sent[1]?.data.wording).to.equal(await hashOf('Settings'));
    });

    it('carry that of a banner which was there before receipts could be sent', async () => {
      showSurface('assent-banner', 'May  we? ');
      const assent = open();
      await untilHashed();
      assent.acceptAll();
      expect(sent[0]?.data.wording).to.equal(await hashOf('May we?'));
    });

    it('carry that of the banner as Assent itself shows it', async () => {
      const assent = open();
      await assent.showBanner();
      await untilHashed();
      const words = wordingOf('banner');
      expect(words).to.match(/^Optional cookies .*at any time\. Accept Reject Customise$/);
      assent.rejectAll();
      expect(sent[0]?.data.wording).to.equal(await hashOf(words));
      await assent.hide();
    });
  });
});
