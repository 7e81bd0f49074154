import { expect } from '@open-wc/testing';
import { refreshOnTriggers } from '../../src/assent/refresh-triggers.js';
import { nextEvent } from '../helpers/events.js';
import { openPage, putClockForward, storeRecord } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf } from '../helpers/pure-builders.js';

describe('refreshOnTriggers', () => {
  let page: TestPage;

  // The Cookie Store would tell first, where the browser has one. Each way has to work by itself.
  before(() => Object.defineProperty(window, 'cookieStore', { configurable: true, value: undefined }));
  after(() => Reflect.deleteProperty(window, 'cookieStore'));

  /** Opens a page that watches, and lets another tab store a grant behind its back. */
  function openBehindItsBack() {
    page = openPage();
    refreshOnTriggers(page.assent);
    storeRecord(page.cookie, defaultRecordOf());
    expect(page.assent.has('optional')).to.be.false;
    return page.assent;
  }

  afterEach(() => page.end());

  it('looks again when the page comes back from the back/forward cache, and not as it starts', () => {
    const assent = openBehindItsBack();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(assent.has('optional')).to.be.false;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(assent.has('optional')).to.be.true;
    expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['sync']);
  });

  it('looks again when the tab comes to the front', () => {
    const assent = openBehindItsBack();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(assent.has('optional')).to.be.true;
  });

  it('looks again when the language of the page changes', async () => {
    const { lang } = document.documentElement;
    const { BroadcastChannel } = window;
    // The pages of earlier tests would tell this one.
    Object.assign(window, { BroadcastChannel: undefined });
    page = openPage();
    refreshOnTriggers(page.assent);
    Object.assign(window, { BroadcastChannel });
    for (const tag of ['de', 'fr']) {
      const changed = nextEvent(page.assent, 'change');
      document.documentElement.lang = tag;
      await changed;
      expect(page.assent.state.language).to.equal(tag);
    }
    document.documentElement.lang = lang;
  });

  it('looks again when the browser says that a cookie has changed', () => {
    const cookieStore = new EventTarget();
    Object.defineProperty(window, 'cookieStore', { configurable: true, value: cookieStore });
    const assent = openBehindItsBack();
    const tell = (detail: object) => cookieStore.dispatchEvent(Object.assign(new Event('change'), detail));
    tell({ changed: [{ name: 'theirs' }], deleted: [] });
    expect(assent.has('optional'), 'for a cookie of others').to.be.false;
    tell({ changed: [], deleted: [{ name: page.cookie }] });
    Object.defineProperty(window, 'cookieStore', { configurable: true, value: undefined });
    expect(assent.has('optional')).to.be.true;
  });

  it('looks again when another tab says that it has decided', async () => {
    const assent = openBehindItsBack();
    const changed = nextEvent(assent, 'change');
    const tab = new BroadcastChannel('assent');
    tab.postMessage(0);
    await changed;
    tab.close();
    expect(assent.has('optional')).to.be.true;
  });

  it('gives no authority to what another tab says', async () => {
    page = openPage();
    const { assent } = page;
    refreshOnTriggers(assent);
    const tab = new BroadcastChannel('assent');
    for (const lie of [
      { granted: ['optional'] },
      'optional',
      'g=functional.optional',
      { type: 'decision', data: true },
    ]) {
      tab.postMessage(lie);
    }
    // Messages keep their order: when this one has come, the others have.
    storeRecord(page.cookie, defaultRecordOf({ g: '', r: 'optional', id: '' }));
    const changed = nextEvent(assent, 'change');
    tab.postMessage(0);
    await changed;
    tab.close();
    expect(page.detailsOf('change').map(({ granted }) => granted)).to.deep.equal([[]]);
    expect(assent.has('optional')).to.be.false;
  });

  it('tells other tabs about a decision', async () => {
    page = openPage();
    refreshOnTriggers(page.assent);
    const tab = new BroadcastChannel('assent');
    const told = nextEvent(tab, 'message');
    page.assent.acceptAll();
    await told;
    tab.close();
  });

  describe('by the clock', () => {
    const { setTimeout } = window;
    let waits: { readonly milliseconds: number; readonly look: () => void }[];

    beforeEach(() => {
      waits = [];
      const keep = (look: () => void, milliseconds: number) => waits.push({ look, milliseconds });
      window.setTimeout = keep as unknown as typeof window.setTimeout;
    });

    afterEach(() => {
      window.setTimeout = setTimeout;
    });

    it('ends a decision in the second in which it expires', () => {
      const t = Math.floor(Date.now() / 1000) - 60 * 60;
      page = openPage({}, defaultRecordOf({ t: `${t}`, x: `${t + 60 * 60 + 120}` }));
      refreshOnTriggers(page.assent);
      const wait = waits.at(-1);
      expect(wait?.milliseconds).to.be.within(100_000, 120_000);
      const undo = putClockForward(120);
      wait?.look();
      undo();
      expect(page.assent.state).to.deep.include({ status: 'undecided', reason: 'expired', granted: ['functional'] });
      expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['expiry']);
    });

    it('waits no longer than an hour at a time, and then waits on', () => {
      page = openPage({}, defaultRecordOf());
      refreshOnTriggers(page.assent);
      expect(waits.at(-1)?.milliseconds).to.equal(60 * 60 * 1000);
      const count = waits.length;
      waits.at(-1)?.look();
      expect(waits.length).to.be.above(count);
      expect(page.detailsOf('change')).to.deep.equal([]);
    });

    it('never waits for a time that has passed', () => {
      page = openPage({}, defaultRecordOf());
      const undo = putClockForward(179 * DAY + 23 * 60 * 60);
      refreshOnTriggers(page.assent);
      undo();
      expect(waits.every(({ milliseconds }) => milliseconds >= 0)).to.be.true;
    });
  });
});
