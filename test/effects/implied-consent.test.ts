import { expect, fixture, html } from '@open-wc/testing';
import { implyConsent } from '../../src/effects/implied-consent.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('implyConsent', () => {
  let page: TestPage;
  let home: HTMLElement;

  /** Opens a page to which the visitor came from `referrer`. */
  function open(input: Parameters<typeof openPage>[0] = { mode: 'implied' }, referrer = '') {
    page = openPage(input);
    Object.defineProperty(document, 'referrer', { configurable: true, value: referrer });
    implyConsent(page.assent);
    return page.assent;
  }

  /** Clicks on the element with the class `target`, without following it. */
  async function click(markup: ReturnType<typeof html>) {
    home = await fixture<HTMLElement>(html`<div>${markup}</div>`);
    home.addEventListener('click', (event) => event.preventDefault());
    home.querySelector<HTMLElement>('.target')?.click();
  }

  afterEach(() => {
    // A click is listened to for as long as the page lives: with a decision nothing more comes of it.
    page.assent.rejectAll();
    page.end();
    Reflect.deleteProperty(document, 'referrer');
  });

  it('takes a click on a link of the site for consent', async () => {
    const assent = open();
    expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    await click(html`<a href="/next"><b class="target">Next</b></a>`);
    expect(assent.state).to.deep.include({ status: 'decided', source: 'implied', granted: ['functional', 'optional'] });
    expect(page.detailsOf('decision').map(({ surface }) => surface)).to.deep.equal(['browsing']);
    expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['implied']);
  });

  it('takes the next page of the same visit for consent', () => {
    const assent = open({ mode: 'implied' }, `${location.origin}/before`);
    expect(assent.state).to.deep.include({ status: 'decided', source: 'implied' });
  });

  it('does not take the first page of a visit for consent', () => {
    expect(open({ mode: 'implied' }, 'https://search.example/').state.status).to.equal('undecided');
  });

  for (const [what, markup] of [
    ['a link to another site', html`<a class="target" href="https://elsewhere.example/">Elsewhere</a>`],
    ['a button', html`<button class="target" type="button">Menu</button>`],
    ['the way to the settings', html`<a class="target" href="/" data-assent-action="preferences">Cookies</a>`],
    ['an anchor without an address', html`<a class="target">Nowhere</a>`],
  ] as const) {
    it(`does not take a click on ${what} for consent`, async () => {
      const assent = open();
      await click(markup);
      expect(assent.state.status).to.equal('undecided');
    });
  }

  it('does not take scrolling for consent', () => {
    const assent = open();
    document.dispatchEvent(new Event('scroll'));
    dispatchEvent(new Event('wheel'));
    expect(assent.state.status).to.equal('undecided');
  });

  for (const mode of ['opt-in', 'opt-out'] as const) {
    it(`takes nothing for consent in ${mode}`, async () => {
      const assent = open({ mode }, `${location.origin}/before`);
      await click(html`<a class="target" href="/next">Next</a>`);
      expect(assent.state.status).to.equal('undecided');
    });
  }

  it('changes nothing about a decision', async () => {
    const assent = open();
    assent.rejectAll();
    await click(html`<a class="target" href="/next">Next</a>`);
    expect(assent.state).to.deep.include({ status: 'decided', source: 'visitor', granted: ['functional'] });
  });
});
