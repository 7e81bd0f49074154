import { expect, fixture, html } from '@open-wc/testing';
import { listenForActions } from '../../src/effects/actions.js';
import { nextEvent } from '../helpers/events.js';
import { openPage } from '../helpers/page.js';
import { PATIENCE } from '../helpers/pure-builders.js';
import { clickForReal } from '../helpers/real-click.js';
import type { TestPage } from '../helpers/page.js';

describe('data-assent-action', function () {
  this.timeout(PATIENCE);

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

  it('rejects, and takes a click by a script for a program’s', async () => {
    page.assent.acceptAll();
    await click(html`<button class="target" data-assent-action="reject">No</button>`);
    expect(page.assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
    expect(page.detailsOf('decision').at(-1)?.surface).to.equal('api');
    expect(page.detailsOf('change').at(-1)?.cause).to.equal('api');
  });

  it('takes a click by the visitor for one on the page', async () => {
    const button = await fixture<HTMLElement>(html`<button data-assent-action="reject">No</button>`);
    const decided = nextEvent(page.assent, 'decision');
    await clickForReal(button);
    await decided;
    expect(page.detailsOf('decision').at(-1)?.surface).to.equal('page');
  });

  describe('has no way to accept by markup', () => {
    for (const action of [
      'accept',
      'accept-all',
      'acceptAll',
      'save',
      'ACCEPT',
      'answer',
      'confirmGuardian',
      'toString',
    ]) {
      it(`called ${action}, by a script or by the visitor`, async () => {
        await click(html`<button class="target" data-assent-action=${action} data-category="stats">Yes</button>`);
        const button = await fixture<HTMLElement>(
          html`<button data-assent-action=${action} data-category="stats">Yes</button>`,
        );
        const clicked = nextEvent(button, 'click');
        await clickForReal(button);
        await clicked;
        expect(page.assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
      });
    }

    it('where a script has put an action of that name on the prototype of all objects', async () => {
      Object.assign(Object.prototype, { accept: () => page.assent.acceptAll() });
      try {
        await click(html`<button class="target" data-assent-action="accept">Yes</button>`);
      } finally {
        Reflect.deleteProperty(Object.prototype, 'accept');
      }
      expect(page.assent.state.granted).to.deep.equal(['functional']);
    });

    it('by withdrawing what nothing declares, or what every object has', async () => {
      page.assent.save({ stats: true, ads: false });
      const before = page.assent.state;
      for (const id of ['nobody', '__proto__', 'constructor', '!stats']) {
        await click(html`<a class="target" data-assent-action="withdraw" data-category=${id}>Stop</a>`);
      }
      expect(page.assent.state).to.equal(before);
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(Array(4).fill('id-unknown'));
    });
  });

  it('works beside and inside forms whose fields hide their own members', async () => {
    const fields = ['matches', 'getAttribute', 'closest', 'localName', 'dispatchEvent'];
    const home = await fixture<HTMLElement>(
      html`<form data-assent-action="reject">
        ${fields.map((name) => html`<input name=${name} />`)}<b class="target">No</b>
      </form>`,
    );
    page.assent.acceptAll();
    home.querySelector<HTMLElement>('.target')?.click();
    expect(page.assent.state.granted).to.deep.equal(['functional']);
  });

  it('works where the page stops the click from travelling', async () => {
    const home = await fixture<HTMLElement>(
      html`<div><button class="target" data-assent-action="preferences">Cookies</button></div>`,
    );
    home.addEventListener('click', (event) => event.stopPropagation());
    home.querySelector<HTMLElement>('.target')?.click();
    expect(shown).to.deep.equal(['preferences']);
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
