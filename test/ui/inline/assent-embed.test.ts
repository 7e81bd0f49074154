import { expect } from '@open-wc/testing';
import { control, inside, openShop, place, SHOP, untilShown } from '../../helpers/elements.js';
import type { AssentEmbed } from '../../../src/elements.js';
import type { TestPage } from '../../helpers/page.js';

const FILM = '/test/helpers/events.ts';

const embedOf = (attributes = 'category="health"') =>
  place<AssentEmbed>(`<assent-embed ${attributes} src="${FILM}" title="Film" allow="fullscreen"></assent-embed>`);
const frameIn = (embed: Element) => embed.shadowRoot?.querySelector('iframe') ?? null;

describe('<assent-embed>', () => {
  let page: TestPage;

  beforeEach(() => {
    page = openShop(SHOP);
  });

  afterEach(() => page.end());

  it('asks for nothing before the visitor agrees, and says what is missing', async () => {
    const embed = await embedOf();
    expect(frameIn(embed)).to.equal(null);
    expect(inside(embed, '[part=title]').textContent).to.equal('Film');
    expect(inside(embed, '[part=text]').textContent).to.contain(`This content comes from ${location.host}.`);
    expect(inside(embed, '[part=text]').textContent).to.contain('your consent to: Health.');
  });

  it('names who is behind the content, where a service declares that', async () => {
    const embed = await embedOf('category="optional" service="matomo"');
    expect(inside(embed, '[part=text]').textContent).to.contain('This content comes from Harbour Bicycles.');
  });

  it('has no title line without a title', async () => {
    for (const title of ['', 'title=" "']) {
      const embed = await place<AssentEmbed>(`<assent-embed category="health" src="${FILM}" ${title}></assent-embed>`);
      expect(embed.shadowRoot?.querySelector('[part=title]')).to.equal(null);
    }
  });

  it('loads once without a decision, until the next one', async () => {
    const embed = await embedOf();
    control(embed, 'Load once').click();
    const frame = await untilShown(embed, 'iframe');
    expect([frame.getAttribute('allow'), frame.title]).to.deep.equal(['fullscreen', 'Film']);
    expect(page.assent.state.status).to.equal('undecided');
    page.assent.rejectAll();
    await untilShown(embed, '[part=placeholder]');
    expect(frameIn(embed)).to.equal(null);
  });

  it('remembers "always allow", and is a placeholder again after a withdrawal', async () => {
    const embed = await embedOf();
    control(embed, 'Always allow').click();
    expect(page.assent.has('health')).to.equal(true);
    // A click by a script is no visitor's.
    expect(page.detailsOf('decision')[0]?.surface).to.equal('api');
    await untilShown(embed, 'iframe');
    page.assent.withdraw('health');
    await untilShown(embed, '[part=placeholder]');
    expect(frameIn(embed)).to.equal(null);
  });

  it('waits for all of its categories, and for its service', async () => {
    const embed = await embedOf('category="health optional" service="matomo"');
    page.assent.save({ health: true, optional: true, 'optional/matomo': false });
    page.assent.setLanguage('de');
    await untilShown(embed, '[part=text]', 'Einwilligung');
    expect(frameIn(embed)).to.equal(null);
    page.assent.save({ 'optional/matomo': true });
    await untilShown(embed, 'iframe');
  });

  it('offers no consent to what nothing declares, and no frame for a link that is no page', async () => {
    const unknown = await embedOf('category="nobody"');
    const script = await place<AssentEmbed>('<assent-embed category="health" src="javascript:1"></assent-embed>');
    for (const embed of [unknown, script]) expect(embed.shadowRoot?.querySelector('button')).to.equal(null);
    page.assent.acceptAll();
    page.assent.save({ health: true });
    page.assent.setLanguage('de');
    await untilShown(script, '[part=text]', 'Einwilligung');
    expect(frameIn(script)).to.equal(null);
  });

  it('never loads a new address under the consent that was given to another', async () => {
    const embed = await embedOf('category="optional"');
    page.assent.save({ optional: true });
    await untilShown(embed, 'iframe');
    embed.src = '/package.json';
    embed.category = 'health';
    await untilShown(embed, '[part=placeholder]');
    embed.category = 'optional';
    expect((await untilShown(embed, 'iframe')).getAttribute('src')).to.match(/\/package\.json$/);
  });

  it('has the size that it is given, and the shape of a film where it is given none', async () => {
    const plain = await embedOf();
    const sized = await embedOf('width="300" height="200"');
    expect(Math.round((plain.offsetWidth / plain.offsetHeight) * 9)).to.equal(16);
    expect([sized.offsetWidth, sized.offsetHeight]).to.deep.equal([300, 200]);
  });

  it('loads once the address that the visitor wanted to see, and no other', async () => {
    const embed = await embedOf();
    control(embed, 'Load once').click();
    await untilShown(embed, 'iframe');
    embed.src = '/package.json';
    await untilShown(embed, '[part=placeholder]');
    expect(frameIn(embed)).to.equal(null);
    // What was agreed to still is.
    embed.src = FILM;
    expect((await untilShown(embed, 'iframe')).getAttribute('src')).to.match(/events\.ts$/);
    expect(page.assent.state.status).to.equal('undecided');
  });

  it('forgets what the visitor wanted to see once with a decision about something else', async () => {
    const embed = await embedOf();
    control(embed, 'Load once').click();
    await untilShown(embed, 'iframe');
    page.assent.save({ optional: true });
    await untilShown(embed, '[part=placeholder]');
    expect(frameIn(embed)).to.equal(null);
  });

  it('loads one address once, and not another with the same words', async () => {
    const one = await embedOf();
    const other = await embedOf();
    control(one, 'Load once').click();
    await untilShown(one, 'iframe');
    expect(frameIn(other)).to.equal(null);
  });

  it('waits for its attributes alone, whatever stands on the prototype of all objects', async () => {
    Object.assign(Object.prototype, { category: 'functional', service: 'basket' });
    try {
      const embed = await place<AssentEmbed>(`<assent-embed src="${FILM}" title="Film"></assent-embed>`);
      page.assent.acceptAll();
      page.assent.setLanguage('de');
      await untilShown(embed, '[part=text]', 'Einwilligung');
      expect(frameIn(embed)).to.equal(null);
      expect(embed.shadowRoot?.querySelector('button')).to.equal(null);
    } finally {
      for (const name of ['category', 'service']) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  for (const address of ['data:text/html,x', 'blob:x', ' javascript:1', 'java\nscript:1', 'https://[']) {
    it(`loads nothing from ${JSON.stringify(address)}`, async () => {
      const embed = document.createElement('assent-embed');
      embed.category = 'health';
      embed.src = address;
      document.body.append(embed);
      page.assent.save({ health: true });
      await untilShown(embed, '[part=placeholder]');
      expect(frameIn(embed)).to.equal(null);
      embed.remove();
    });
  }
});
