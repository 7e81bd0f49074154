import { expect } from '@open-wc/testing';
import type * as Settings from '../../src/effects/assent-settings.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { openFrame } from '../helpers/frame.js';
import type { Frame } from '../helpers/frame.js';
import type * as Page from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { PATIENCE } from '../helpers/pure-builders.js';

describe('<assent-settings>', function () {
  this.timeout(PATIENCE);

  let frame: Frame;
  let page: TestPage;

  /** Opens a page of its own, as the element is defined once for each, with `markup` in it. */
  async function open(markup = '', input: ConfigInput = {}, root = '') {
    frame = await openFrame('', markup, root);
    const { openPage } = await frame.load<typeof Page>('/test/helpers/page.ts');
    const { defineSettings } = await frame.load<typeof Settings>('/src/effects/assent-settings.ts');
    page = openPage({ language: 'en', ...input });
    page.assent.refresh();
    return () => defineSettings(page.assent);
  }

  /** The same for a visitor who has refused. */
  async function openDecided(...about: Parameters<typeof open>) {
    const define = await open(...about);
    page.assent.rejectAll();
    define();
  }

  afterEach(() => {
    page.end();
    frame.end();
  });

  const corner = () => frame.document.querySelector<HTMLElement>('assent-settings[side]');
  const isOffered = () => corner()?.hidden === false;

  it('is in the corner while the page has none of its own', async () => {
    await openDecided();
    expect(isOffered()).to.be.true;
    expect(frame.document.querySelectorAll('assent-settings')).to.have.length(1);
    expect(corner()?.getAttribute('side')).to.equal('left');
    expect(corner()?.shadowRoot?.querySelector('[data-assent-action=preferences]')).not.to.be.null;
  });

  it('is not in the corner while the page has one of its own, and is once that goes', async () => {
    await openDecided('<footer><assent-settings>Cookie settings</assent-settings></footer>');
    expect(isOffered()).to.be.false;
    frame.document.querySelector('footer')?.remove();
    expect(isOffered()).to.be.true;
  });

  it('leaves the corner when the page gets one of its own later, and comes back with the last of them', async () => {
    await openDecided();
    const own = [0, 1].map(() => frame.document.createElement('assent-settings'));
    frame.document.body.append(...own);
    expect(isOffered()).to.be.false;
    own[0]?.remove();
    expect(isOffered()).to.be.false;
    own[1]?.remove();
    expect(isOffered()).to.be.true;
  });

  it('counts one of the page’s own in a shadow root, and none that is not in the document', async () => {
    await openDecided();
    frame.document.createElement('assent-settings');
    expect(isOffered()).to.be.true;
    const host = frame.document.createElement('div');
    frame.document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<assent-settings></assent-settings>';
    expect(isOffered()).to.be.false;
    host.remove();
    expect(isOffered()).to.be.true;
  });

  it('waits for the banner, and comes where that is gone or does not load', async () => {
    (await open())();
    expect(isOffered()).to.be.false;
    const banner = frame.document.createElement('assent-banner');
    frame.document.body.append(banner);
    page.assent.dispatchEvent(new Event('show'));
    expect(isOffered()).to.be.false;
    banner.remove();
    page.assent.dispatchEvent(new Event('hide'));
    expect(isOffered()).to.be.true;
    frame.document.body.append(banner);
    page.assent.dispatchEvent(new Event('show'));
    expect(isOffered()).to.be.false;
    banner.remove();
    page.assent.dispatchEvent(new Event('error'));
    expect(isOffered()).to.be.true;
  });

  for (const [setting, root, side] of [
    ['left', 'dir="rtl"', 'left'],
    ['right', '', 'right'],
    [true, 'dir="rtl"', 'right'],
  ] as const) {
    it(`floats on the ${side} with ${JSON.stringify(setting)} and root ${root}`, async () => {
      await openDecided('', { ui: { settingsButton: setting } }, root);
      expect(corner()?.getAttribute('side')).to.equal(side);
    });
  }

  it('is nowhere if the site wants none, but where the page has one', async () => {
    await openDecided('<assent-settings></assent-settings>', { ui: { settingsButton: false } });
    expect(frame.document.querySelectorAll('assent-settings')).to.have.length(1);
    expect(corner()).to.be.null;
  });

  it('is called as the messages for the language do, and not as a prototype does', async () => {
    await openDecided('', { messages: { en: { settings: 'Choose biscuits' } } });
    expect(corner()?.shadowRoot?.textContent).to.equal('Choose biscuits');
    page.end();
    frame.end();
    await openDecided('', { language: 'constructor' });
    expect(corner()?.shadowRoot?.textContent).to.equal('Cookies');
  });

  it('is called as the messages do for the language alone, and takes no blank name', async () => {
    const messages = { de: { settings: 'Kekse wählen' }, fr: { settings: ' ' } };
    await openDecided('<p></p>', { language: 'de-DE', messages });
    expect(corner()?.shadowRoot?.textContent).to.equal('Kekse wählen');
    const own = frame.document.createElement('assent-settings');
    frame.document.body.append(own);
    page.assent.setLanguage('fr');
    for (const button of [own, corner()]) expect(button?.shadowRoot?.textContent).to.equal('Cookies');
    page.assent.setLanguage('DE');
    for (const button of [own, corner()]) expect(button?.shadowRoot?.textContent).to.equal('Kekse wählen');
  });
});
