import { expect } from '@open-wc/testing';
import { normaliseConfig } from '../../../src/consent/config.js';
import { control, inside, openShop, SHOP, show } from '../../helpers/elements.js';
import { nextEvent } from '../../helpers/events.js';
import { sendSignals } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf } from '../../helpers/pure-builders.js';

const switchesIn = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[part=switch]') ?? []),
];
const notesIn = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('[part=text]') ?? [])].map(({ textContent }) => textContent ?? '');

describe('<assent-preferences>', () => {
  let page: TestPage;

  afterEach(() => page.end());

  it('ticks nothing before the visitor has, and has no switch for what is required', async () => {
    page = openShop(SHOP);
    const preferences = await show('assent-preferences', page);
    expect(switchesIn(preferences).map(({ checked }) => checked)).to.deep.equal([false, false, false]);
  });

  it('has everything off also where an id or a storage is called as a property of every object is', async () => {
    const cookies = [{ name: 'x', storage: 'constructor' as 'local' }];
    page = openShop({ categories: [{ id: 'constructor', cookies, services: [{ id: 'valueof' }] }] });
    const preferences = await show('assent-preferences', page);
    expect(switchesIn(preferences).map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(preferences.shadowRoot?.textContent).not.to.contain('native code');
  });

  it('names the button that does not cover a category as the site calls it', async () => {
    page = openShop({ ...SHOP, messages: { en: { acceptAll: 'Yes to all' } } });
    const text = (await show('assent-preferences', page)).shadowRoot?.textContent;
    expect(text).to.contain('Needs your separate consent, which “Yes to all” does not include.');
  });

  it('changes nothing before a button is pressed', async () => {
    page = openShop(SHOP);
    const preferences = await show('assent-preferences', page);
    for (const input of switchesIn(preferences)) input.click();
    expect(page.assent.state.granted).to.deep.equal(['functional']);
    preferences.hide();
    expect(page.assent.state.status).to.equal('undecided');
    expect((await show('assent-preferences', page)) && page.assent.state.record).to.equal(null);
  });

  it('saves what the switches say, each for itself', async () => {
    page = openShop(SHOP);
    const preferences = await show('assent-preferences', page);
    switchesIn(preferences)[2]?.click();
    control(preferences, 'Save choices').click();
    expect(page.assent.state.granted).to.deep.equal(['functional', 'health']);
    expect(preferences.isConnected).to.equal(false);
  });

  it('says nothing for the visitor about what opt-out has on, and ticks none of that where a rule asks for opt-in', async () => {
    const regions = [{ match: ['DE'], mode: 'opt-in' as const }];
    page = openShop({ ...SHOP, mode: 'opt-out', region: 'US', regions });
    const preferences = await show('assent-preferences', page);
    const before = switchesIn(preferences).map(({ checked }) => checked);
    expect(before[0]).to.be.true;
    const last = before.lastIndexOf(true);
    switchesIn(preferences)[last]?.click();
    control(preferences, 'Save choices').click();
    const { record } = page.assent.state;
    expect(record?.granted).to.deep.equal([]);
    expect(record?.refused).to.have.length.above(0);
    expect(record?.id).to.be.null;
    expect(page.assent.has('optional')).to.equal(last !== 0);
    await page.assent.setRegion('DE');
    const again = await show('assent-preferences', page);
    expect(switchesIn(again).filter(({ checked }) => checked)).to.deep.equal([]);
    expect(page.assent.state.granted).to.deep.equal(['functional']);
  });

  it('decides nothing by Save where opt-out has all on and the visitor turns nothing', async () => {
    page = openShop({ categories: [{ id: 'functional', required: true }, { id: 'optional' }], mode: 'opt-out' });
    const preferences = await show('assent-preferences', page);
    control(preferences, 'Save choices').click();
    await page.assent.hide();
    expect([preferences.isConnected, page.assent.state.record]).to.deep.equal([false, null]);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('turns the services of a category with it', async () => {
    page = openShop(SHOP);
    const preferences = await show('assent-preferences', page);
    switchesIn(preferences)[0]?.click();
    control(preferences, 'Save choices').click();
    expect(page.assent.state.granted).to.deep.equal(['functional', 'optional', 'optional/matomo']);
  });

  it('takes the focus to its heading, gives it back, and can be opened again at once', async () => {
    page = openShop();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const preferences = await show('assent-preferences', page);
    expect(preferences.shadowRoot?.activeElement?.getAttribute('part')).to.equal('title');
    const closed = nextEvent(inside(preferences, 'dialog'), 'close');
    preferences.hide();
    expect(document.activeElement).to.equal(button);
    await preferences.show(page.assent);
    await closed;
    expect(inside<HTMLDialogElement>(preferences, 'dialog').open).to.equal(true);
    button.remove();
  });

  it('says that a signal of the browser is honoured, under opt-out too', async () => {
    const stop = sendSignals({ globalPrivacyControl: true });
    page = openShop({ mode: 'opt-out' });
    const preferences = await show('assent-preferences', page);
    expect(page.assent.has('optional')).to.equal(false);
    expect(notesIn(preferences).join(' ')).to.contain('Your browser sends Global Privacy Control. We respect this');
    stop();
  });

  it('has a sentence for each signal', async () => {
    const stop = sendSignals({ globalPrivacyControl: true, doNotTrack: true });
    page = openShop();
    const notes = notesIn(await show('assent-preferences', page));
    stop();
    expect(notes.map((note) => /sends (.*?)\./.exec(note)?.[1])).to.include.members([
      'Global Privacy Control',
      'Do Not Track',
    ]);
  });

  it('says in a sentence of its own that the visitor agreed to nothing', async () => {
    page = openShop();
    page.assent.rejectAll();
    expect(notesIn(await show('assent-preferences', page))).to.include('You did not accept any optional cookies.');
  });

  it('says until which day a choice is valid, without a time', async () => {
    page = openShop({}, defaultRecordOf());
    const notes = notesIn(await show('assent-preferences', page)).join(' ');
    expect(notes).to.match(/remember it until [^:]*\d{4}\./);
  });

  it('offers the opt-out by its name under opt-out', async () => {
    page = openShop({ mode: 'opt-out' });
    control(await show('assent-preferences', page), 'Do Not Sell or Share My Personal Information').click();
    expect(page.assent.has('optional')).to.equal(false);
    // A click by a script is no visitor's.
    expect(page.detailsOf('decision')[0]?.surface).to.equal('api');
  });

  it('tells when and to what the visitor agreed', async () => {
    page = openShop(SHOP, defaultRecordOf({ g: 'optional', r: 'health' }, normaliseConfig(SHOP)));
    const notes = notesIn(await show('assent-preferences', page)).join(' ');
    expect(notes).to.match(/You made your choice on .* We will remember it until/);
    expect(notes).to.contain('Accepted: statistics, advertising and content from other sites and Matomo.');
    expect(notes).to.contain('0123456789abcdef01234567');
  });

  it('ends a sentence with one full stop, also where the time of day ends with one', async () => {
    page = openShop({ language: 'el' }, defaultRecordOf());
    expect(notesIn(await show('assent-preferences', page)).join(' '))
      .to.match(/[^.]\.( |$)/)
      .and.not.contain('..');
  });

  it('calls services as the messages for the language do', async () => {
    page = openShop({
      ...SHOP,
      language: 'de',
      messages: {
        de: {
          health: 'Gesundheit',
          healthText: 'Was Sie davon erzählen.',
          'optional/matomo': 'Matomo-Statistik',
          'optional/matomoText': 'Zählt Seiten',
        },
      },
    });
    const text = (await show('assent-preferences', page)).shadowRoot?.textContent ?? '';
    for (const own of ['Gesundheit', 'Was Sie davon erzählen.', 'Matomo-Statistik', 'Zählt Seiten']) {
      expect(text).to.contain(own);
    }
    expect(text).not.to.match(/Health|Counts pages|What you tell/);
  });

  it('tells the date where the browser names its language in a way of its own', async () => {
    for (const tag of ['en-US@posix', 'en-GB_x']) {
      Object.defineProperty(navigator, 'languages', { configurable: true, value: [tag] });
      page = openShop();
      page.assent.acceptAll();
      const text = (await show('assent-preferences', page)).shadowRoot?.textContent;
      Reflect.deleteProperty(navigator, 'languages');
      expect(text).to.contain(`${new Date().getFullYear()}`);
      page.end();
    }
  });

  it('calls a category without a title by its id, also where a text of ours has that name', async () => {
    page = openShop({ categories: [{ id: 'embed' }, { id: 'signal' }] });
    const headings = [...((await show('assent-preferences', page)).shadowRoot?.querySelectorAll('h3') ?? [])];
    expect(headings.map(({ textContent }) => textContent?.trim())).to.deep.equal(['Embed', 'Signal']);
    page.assent.acceptAll();
    const notes = notesIn(await show('assent-preferences', page)).join(' ');
    expect(notes).to.contain('Accepted: embed and signal.');
  });

  it('begins a heading of our own with a capital letter, and leaves those of the site as they are', async () => {
    page = openShop({ categories: [{ id: 'optional' }, { id: 'iphone', title: 'iPhone' }] });
    const headings = [...((await show('assent-preferences', page)).shadowRoot?.querySelectorAll('h3') ?? [])];
    expect(headings.map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Statistics, advertising and content from other sites',
      'iPhone',
    ]);
  });
});
