import { expect } from '@open-wc/testing';
import { control, inside, openShop, SHOP, show } from '../../helpers/elements.js';
import { nextEvent } from '../../helpers/events.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf } from '../../helpers/pure-builders.js';

const textOf = (element: Element) => inside(element, '[part=text]').textContent?.replace(/\s+/g, ' ').trim();

describe('<assent-banner>', () => {
  let page: TestPage;

  afterEach(() => page.end());

  it('says who asks, what for, that others are involved, and that the choice can be changed', async () => {
    page = openShop({ policy: { controller: 'Harbour Bicycles' } });
    expect(textOf(await show('assent-banner', page))).to.equal(
      'Harbour Bicycles asks for your consent to use optional cookies for these purposes: statistics, advertising and ' +
        'content from other sites. Some of these cookies come from other companies. You can accept or reject them, ' +
        'and change your choice at any time.',
    );
  });

  it('says nothing of other companies where the controller provides everything', async () => {
    page = openShop({
      policy: { controller: 'Harbour Bicycles' },
      categories: [{ id: 'optional', services: [{ id: 'matomo', provider: 'Harbour Bicycles' }] }],
    });
    expect(textOf(await show('assent-banner', page))).not.to.contain('companies');
  });

  it('shows its own words, and the host, where the site’s are blank', async () => {
    page = openShop({ policy: { controller: ' ' }, messages: { en: { reject: ' ', accept: '\u200b' } } });
    const banner = await show('assent-banner', page);
    expect(textOf(banner)).to.match(/^localhost asks/);
    expect(inside(banner, '[data-choice=accept]').textContent?.trim()).to.equal('Accept');
    expect(inside(banner, '[data-choice=reject]').textContent?.trim()).to.equal('Reject');
  });

  it('stays empty, and breaks nothing, as a clone that a router makes', async () => {
    page = openShop();
    const clone = (await show('assent-banner', page)).cloneNode() as HTMLElement;
    const errors: unknown[] = [];
    const keep = (event: ErrorEvent) => {
      errors.push(event.error);
      event.preventDefault();
    };
    addEventListener('error', keep);
    document.body.append(clone);
    clone.remove();
    removeEventListener('error', keep);
    expect(errors).to.deep.equal([]);
    expect(clone.shadowRoot?.childElementCount).to.equal(0);
  });

  it('is a box on the page of the policy where it is a modal elsewhere, and no text for search results', async () => {
    for (const [url, layout] of [
      [`${location.pathname}#cookies`, 'box'],
      ['/privacy', 'modal'],
      ['https://[', 'modal'],
    ] as const) {
      page = openShop({ policy: { url }, ui: { layout: 'modal' } });
      const surface = inside(await show('assent-banner', page), '[part=surface]');
      expect([surface.classList.contains(layout), surface.localName === 'dialog']).to.deep.equal([
        true,
        layout === 'modal',
      ]);
      expect(surface.hasAttribute('data-nosnippet')).to.be.true;
      page.end();
    }
  });

  it('names the categories of the site by its own titles', async () => {
    page = openShop({
      ...SHOP,
      categories: [
        { id: 'statistics', title: 'Statistics' },
        { id: 'adverts', title: 'Adverts' },
      ],
    });
    expect(textOf(await show('assent-banner', page))).to.contain('for these purposes: Statistics and Adverts. Some');
  });

  it('calls a category as the messages for the language do, else by its title', async () => {
    page = openShop({
      language: 'de',
      categories: [
        { id: 'statistics', title: 'Statistics' },
        { id: 'adverts', title: 'Adverts' },
      ],
      messages: { de: { statistics: 'Statistik' } },
    });
    expect(textOf(await show('assent-banner', page))).to.contain('für folgende Zwecke: Statistik und Adverts.');
  });

  it('offers the opt-out by its name under opt-out alone, and that refuses everything', async () => {
    page = openShop();
    const banner = await show('assent-banner', page);
    expect(banner.shadowRoot?.querySelector('[part=do-not-sell]')).to.equal(null);
    banner.hide();
    page.end();

    page = openShop({ mode: 'opt-out' });
    expect(page.assent.has('optional')).to.equal(true);
    control(await show('assent-banner', page), 'Do Not Sell or Share My Personal Information').click();
    expect(page.assent.has('optional')).to.equal(false);
    // A click by a script is no visitor's.
    expect(page.detailsOf('decision')[0]?.surface).to.equal('api');
  });

  it('answers by buttons that programs find by their names, whatever the language', async () => {
    for (const [choice, granted] of [
      ['accept', ['functional', 'optional']],
      ['reject', ['functional']],
    ] as const) {
      page = openShop({ language: 'fi' });
      inside(await show('assent-banner', page), `[data-choice=${choice}]`).click();
      expect(page.assent.state).to.deep.include({ status: 'decided', granted });
      expect(page.detailsOf('decision').map(({ surface }) => surface)).to.deep.equal(['api']);
      page.end();
    }
  });

  it('calls a category without a title by its id, also where a text of ours has that name', async () => {
    page = openShop({ categories: [{ id: 'embed' }, { id: 'signal' }] });
    expect(textOf(await show('assent-banner', page))).to.contain('for these purposes: embed and signal. Some');
  });

  it('names what was added since the last choice, services too', async () => {
    page = openShop(SHOP, defaultRecordOf({ g: 'functional.optional' }));
    expect(textOf(await show('assent-banner', page))).to.match(/^New since your last choice: Matomo and Health\./);
  });

  it('tells why it is back', async () => {
    page = openShop(SHOP, defaultRecordOf({ t: '1600000000' }));
    expect(textOf(await show('assent-banner', page))).to.match(/^Your earlier choice has expired\./);
  });

  it('shows another language as soon as that is asked for, and mirrors itself', async () => {
    page = openShop();
    const banner = await show('assent-banner', page);
    const changed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(banner.shadowRoot ?? banner, { subtree: true, characterData: true }),
    );
    page.assent.setLanguage('ar');
    await changed;
    expect(inside(banner, '[part=title]').textContent).to.equal('ملفات تعريف الارتباط الاختيارية');
    expect([banner.lang, banner.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('is back when a router has taken it out of the page, but not once it is hidden', async () => {
    page = openShop();
    const banner = await show('assent-banner', page);
    banner.remove();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!banner.isConnected) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
    });
    const hidden = nextEvent(document, 'assent:hide');
    banner.hide();
    await hidden;
    expect(banner.isConnected).to.equal(false);
  });

  it('shows what is markup in a text as it stands', async () => {
    page = openShop({ policy: { controller: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' } });
    const banner = await show('assent-banner', page);
    expect(textOf(banner)).to.contain('<img src=x onerror=alert(1)>');
    expect(banner.shadowRoot?.querySelector('img, a')).to.equal(null);
  });
});
