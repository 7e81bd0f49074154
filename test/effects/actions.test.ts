import { expect, fixture, html } from '@open-wc/testing';
import { listenForActions } from '../../src/effects/actions.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('data-assent-action', () => {
  // Clicks are listened to for as long as the page lives: one instance serves all tests.
  let page: TestPage;
  const shown: string[] = [];

  before(() => {
    page = openPage({ categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }] });
    const { assent } = page;
    assent.showBanner = () => Promise.resolve(void shown.push('banner'));
    assent.showPreferences = () => Promise.resolve(void shown.push('preferences'));
    listenForActions(assent);
  });

  after(() => page.end());

  afterEach(() => {
    page.assent.reset();
    shown.splice(0);
  });

  /** Clicks on what `markup` has of that class, and says whether the browser was kept from following it. */
  async function click(markup: ReturnType<typeof html>) {
    const home = await fixture<HTMLElement>(html`<div>${markup}</div>`);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    home.querySelector('.target')?.dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('accepts and rejects, and takes a click by a script for a program’s', async () => {
    await click(html`<button class="target" data-assent-action="accept">Yes</button>`);
    expect(page.assent.state.granted).to.deep.equal(['functional', 'stats', 'ads']);
    await click(html`<button class="target" data-assent-action="reject">No</button>`);
    expect(page.assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
    expect(page.detailsOf('decision').map(({ surface }) => surface)).to.deep.equal(['api', 'api']);
    expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['api', 'api']);
  });

  it('withdraws everything, or the category that the element names', async () => {
    page.assent.acceptAll();
    await click(html`<button class="target" data-assent-action="withdraw" data-category="stats">Stop</button>`);
    expect(page.assent.state.granted).to.deep.equal(['functional', 'ads']);
    await click(html`<button class="target" data-assent-action="withdraw">Stop</button>`);
    expect(page.assent.state.granted).to.deep.equal(['functional']);
  });

  it('shows the preferences and the banner', async () => {
    await click(html`<button class="target" data-assent-action="preferences">Cookies</button>`);
    await click(html`<button class="target" data-assent-action="banner">Ask me</button>`);
    expect(shown).to.deep.equal(['preferences', 'banner']);
  });

  it('works on any element, and keeps links from being followed', async () => {
    expect(await click(html`<a class="target" href="#top" data-assent-action="preferences">Cookies</a>`)).to.be.true;
    expect(await click(html`<span class="target" data-assent-action="preferences">Cookies</span>`)).to.be.true;
    expect(shown).to.have.length(2);
  });

  it('works from inside the element', async () => {
    await click(
      html`<a href="#" data-assent-action="preferences"
        >Our <b><i class="target">cookies</i></b></a
      >`,
    );
    await click(
      html`<button data-assent-action="preferences">
        <svg><path class="target"></path></svg>
      </button>`,
    );
    expect(shown).to.deep.equal(['preferences', 'preferences']);
  });

  it('works inside a shadow tree', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button data-assent-action="preferences">Cookies</button>';
    root.querySelector('button')?.click();
    expect(shown).to.deep.equal(['preferences']);
  });

  it('leaves other clicks and unknown actions without effect', async () => {
    const { state } = page.assent;
    expect(await click(html`<button class="target" type="button">Other</button>`)).to.be.false;
    for (const action of ['', 'acceptAll', 'constructor', 'ACCEPT']) {
      await click(html`<button class="target" data-assent-action=${action}>Other</button>`);
    }
    expect(page.assent.state).to.equal(state);
    expect(shown).to.deep.equal([]);
  });
});
