import { expect, fixture, html } from '@open-wc/testing';
import type { AssentBanner } from '../../src/elements.js';
import { implyConsent } from '../../src/effects/implied-consent.js';
import { openShop, show } from '../helpers/elements.js';
import { nextEvent } from '../helpers/events.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf, PATIENCE } from '../helpers/pure-builders.js';
import { clickForReal, stayAfterClick } from '../helpers/real-click.js';

describe('implyConsent', function () {
  this.timeout(PATIENCE);

  let page: TestPage;

  let notice: AssentBanner;

  /** Opens a page in mode `implied` that shows its notice. */
  async function open(input: Parameters<typeof openShop>[0] = {}, stored?: Parameters<typeof openShop>[1]) {
    page = openShop({ mode: 'implied', ...input }, stored);
    implyConsent(page.assent);
    notice = await show('assent-banner', page);
    return page.assent;
  }

  /** Puts `markup` into the page, where nothing is followed, and has the visitor click on what has the class `target`. */
  async function click(markup: ReturnType<typeof html>, act = clickForReal) {
    const home = await fixture<HTMLElement>(html`<div>${markup}</div>`);
    const target = home.querySelector<HTMLElement>('.target');
    if (!target) throw new Error('nothing to click on');
    const clicked = nextEvent(window, 'click');
    stayAfterClick();
    await act(target);
    await clicked;
  }

  const onLink = () => click(html`<a href="/next"><b class="target">Next</b></a>`);

  afterEach(() => {
    // A click is listened to for as long as the page lives: with a decision nothing more comes of it.
    page.assent.rejectAll();
    page.end();
  });

  it('takes a click on a link to another document of the site for consent', async () => {
    const assent = await open();
    expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    await onLink();
    expect(assent.state).to.deep.include({ status: 'decided', source: 'implied', granted: ['functional', 'optional'] });
    expect(page.detailsOf('decision').map(({ surface }) => surface)).to.deep.equal(['browsing']);
    expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['implied']);
  });

  it('does not take the next page of the same visit for consent', async () => {
    Object.defineProperty(document, 'referrer', { configurable: true, value: `${location.origin}/before` });
    const assent = await open();
    Reflect.deleteProperty(document, 'referrer');
    expect(assent.state.status).to.equal('undecided');
  });

  it('takes nothing for consent while the notice does not show', async () => {
    const assent = await open();
    notice.hide();
    await onLink();
    expect(assent.state.status).to.equal('undecided');
    await notice.show(assent);
    await onLink();
    expect(assent.state.status).to.equal('decided');
  });

  it('takes nothing for consent before the notice has its words, nor a clone of it for the notice', async () => {
    const assent = await open();
    const clone = notice.cloneNode();
    notice.hide();
    document.documentElement.prepend(clone);
    await onLink();
    (clone as Element).remove();
    expect(assent.state.status).to.equal('undecided');
  });

  for (const [what, act] of [
    ['click()', (target: HTMLElement) => target.click()],
    [
      'an event of its own',
      (target: HTMLElement) =>
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })),
    ],
  ] as const) {
    it(`does not take ${what} by a script for consent`, async () => {
      const assent = await open();
      await click(html`<a class="target" href="/next">Next</a>`, async (target) => void act(target as HTMLElement));
      expect(assent.state.status).to.equal('undecided');
    });
  }

  for (const [what, markup] of [
    ['a link to another site', html`<a class="target" href="https://elsewhere.example/">Elsewhere</a>`],
    ['a link to the policy', html`<a class="target" href="/privacy#cookies">Privacy</a>`],
    ['a link inside the page', html`<a class="target" href="#top">Up</a>`],
    ['a link to the page itself', html`<a class="target" href=${location.href}>Here</a>`],
    ['a link that is no page', html`<a class="target" href="mailto:a@b.example">Write</a>`],
    ['a link by a script', html`<a class="target" href="javascript:void 0">Do</a>`],
    ['a link that cannot be read', html`<a class="target" href="https://[">Broken</a>`],
    ['a button', html`<button class="target" type="button">Menu</button>`],
    ['the way to the settings', html`<a class="target" href="/next" data-assent-action="preferences">Cookies</a>`],
    [
      'something inside a link that does something else',
      html`<a href="/next"><button class="target" type="button" data-assent-action="banner">Ask</button></a>`,
    ],
    ['an anchor without an address', html`<a class="target">Nowhere</a>`],
  ] as const) {
    it(`does not take a click on ${what} for consent`, async () => {
      const assent = await open({ policy: { url: '/privacy' } });
      await click(markup);
      expect(assent.state.status).to.equal('undecided');
    });
  }

  it('does not take scrolling for consent', async () => {
    const assent = await open();
    document.dispatchEvent(new Event('scroll'));
    dispatchEvent(new Event('wheel'));
    expect(assent.state.status).to.equal('undecided');
  });

  for (const mode of ['opt-in', 'opt-out'] as const) {
    it(`takes nothing for consent in ${mode}`, async () => {
      const assent = await open({ mode });
      await onLink();
      expect(assent.state.status).to.equal('undecided');
    });
  }

  it('takes nothing for consent from a visitor who is asked again', async () => {
    const assent = await open({}, defaultRecordOf({ t: '1600000000' }));
    expect(assent.state.reason).to.equal('expired');
    await onLink();
    expect(assent.state.status).to.equal('undecided');
  });

  it('changes nothing about a decision', async () => {
    const assent = await open();
    assent.rejectAll();
    await onLink();
    expect(assent.state).to.deep.include({ status: 'decided', source: 'visitor', granted: ['functional'] });
  });
});
