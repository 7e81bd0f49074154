import { expect } from '@open-wc/testing';
import { showBannerWhileUndecided } from '../../src/effects/show-banner.js';
import { openPage, putClockForward, sendSignals } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf } from '../helpers/pure-builders.js';

describe('showBannerWhileUndecided', () => {
  let page: TestPage;
  let calls: string[];

  /** Opens a page that asks, and keeps what it has done with the banner. */
  function open(...about: Parameters<typeof openPage>) {
    page = openPage(...about);
    const { assent } = page;
    calls = [];
    assent.showBanner = () => Promise.resolve(void calls.push('show'));
    assent.hide = (surface) => Promise.resolve(void calls.push(`hide ${surface}`));
    showBannerWhileUndecided(assent);
    assent.refresh();
    return assent;
  }

  afterEach(() => page.end());

  it('asks a new visitor, once', () => {
    const assent = open();
    assent.refresh();
    assent.setLanguage('fr');
    expect(calls).to.deep.equal(['show']);
  });

  it('asks nobody who has decided', () => {
    open({}, defaultRecordOf());
    expect(calls).not.to.include('show');
  });

  it('asks nobody whose browser has refused', () => {
    const undo = sendSignals({ globalPrivacyControl: true });
    open();
    undo();
    expect(calls).not.to.include('show');
  });

  it('takes the banner away after a decision, wherever that was taken', () => {
    const assent = open();
    assent.rejectAll();
    expect(calls[0]).to.equal('show');
    expect(new Set(calls.slice(1))).to.deep.equal(new Set(['hide banner']));
  });

  it('takes away a banner that the page has opened after the decision, with the next one, even the same', () => {
    const assent = open();
    assent.rejectAll();
    calls.splice(0);
    assent.rejectAll();
    expect(calls).to.include('hide banner').and.not.include('show');
    calls.splice(0);
    assent.acceptAll();
    expect(calls).to.include('hide banner').and.not.include('show');
  });

  it('leaves the banner where a decision leaves something to ask', () => {
    const assent = open({ categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }] });
    assent.save({ stats: true });
    expect(assent.state.status).to.equal('undecided');
    expect(calls).to.include('show').and.not.include('hide banner');
  });

  it('asks again after a reset, and when the decision has expired', () => {
    const assent = open({}, defaultRecordOf());
    const undo = putClockForward(181 * DAY);
    assent.refresh();
    undo();
    expect(calls.at(-1)).to.equal('show');
    assent.acceptAll();
    assent.reset();
    expect(calls.slice(-2)).to.deep.equal(['hide banner', 'show']);
  });

  it('goes on where the banner cannot be shown', () => {
    const assent = open({}, defaultRecordOf());
    assent.showBanner = () => Promise.reject(new Error('no network'));
    assent.reset();
    assent.acceptAll();
    expect(assent.has('optional')).to.be.true;
  });
});
