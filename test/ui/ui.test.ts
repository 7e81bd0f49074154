import { expect, waitUntil } from '@open-wc/testing';
import { showBannerWhileUndecided } from '../../src/effects/show-banner.js';
import { inside } from '../helpers/elements.js';
import { nextEvent } from '../helpers/events.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

const banners = () => [...document.querySelectorAll('assent-banner')];

describe('the user interface of a page', () => {
  let page: TestPage;

  /** Opens a page that shows the banner while the visitor is undecided, and loads what it shows with. */
  function open(...about: Parameters<typeof openPage>) {
    page = openPage({ language: 'en', ...about[0] }, about[1]);
    showBannerWhileUndecided(page.assent);
    return page.assent;
  }

  afterEach(async () => {
    await page.assent.hide();
    page.end();
  });

  it('shows one banner, however often it is asked for', async () => {
    const assent = open({}, defaultRecordOf());
    assent.refresh();
    await Promise.all([assent.showBanner(), assent.showBanner()]);
    await assent.showBanner();
    expect(banners()).to.have.length(1);
    expect(page.detailsOf('show')).to.deep.equal([{ surface: 'banner' }]);
  });

  it('shows the banner to a new visitor, and takes it away with the answer', async () => {
    const assent = open();
    const shown = nextEvent(assent, 'show');
    assent.refresh();
    await shown;
    expect(banners()).to.have.length(1);
    const hidden = nextEvent(assent, 'hide');
    banners().forEach((banner) => inside(banner, '[data-choice=accept]').click());
    await hidden;
    expect(banners()).to.have.length(0);
    expect(assent.has('optional')).to.be.true;
  });

  for (const [stored, choice] of [
    ['consent', 'accept'],
    ['consent', 'reject'],
    ['refusal', 'accept'],
    ['refusal', 'reject'],
  ] as const) {
    it(`closes a banner that the page has opened after a ${stored} by its own button, ${choice}`, async () => {
      const assent = open({}, defaultRecordOf(stored === 'refusal' ? { g: '', r: 'optional', id: '' } : {}));
      assent.refresh();
      await assent.showBanner();
      const hidden = nextEvent(assent, 'hide');
      banners().forEach((banner) => inside(banner, `[data-choice=${choice}]`).click());
      await hidden;
      expect(banners()).to.have.length(0);
      expect(assent.has('optional')).to.equal(choice === 'accept');
    });
  }

  it('calls the settings button in the language of the page, also after that has changed', async function () {
    // Two languages are loaded, from a server that other engines ask at the same time.
    this.timeout(10_000);
    const root = document.documentElement;
    const { lang } = root;
    const assent = open({ language: 'auto' }, defaultRecordOf());
    const button = document.createElement('assent-settings');
    button.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    document.body.append(button);
    await assent.showPreferences();
    await assent.hide();
    for (const [tag, text] of [
      ['fr', 'Paramètres des cookies'],
      ['de', 'Cookie-Einstellungen'],
    ] as const) {
      root.lang = tag;
      assent.refresh();
      await waitUntil(() => button.shadowRoot?.textContent === text, text, { timeout: 8000 });
    }
    button.remove();
    root.lang = lang;
  });

  it('hides the banner alone where that is asked for, else everything', async () => {
    const assent = open({}, defaultRecordOf());
    assent.refresh();
    await assent.showBanner();
    await assent.showPreferences();
    await assent.hide('banner');
    expect(banners()).to.have.length(0);
    expect(document.querySelector('assent-preferences')).not.to.be.null;
    await assent.hide();
    expect(document.querySelector('assent-preferences')).to.be.null;
    expect(page.detailsOf('hide')).to.deep.equal([{ surface: 'banner' }, { surface: 'preferences' }]);
    expect(assent.state.status).to.equal('decided');
  });
});
