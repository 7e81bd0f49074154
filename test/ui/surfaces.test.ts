import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { control, inside, openShop, place, SHOP, show } from '../helpers/elements.js';
import { nextEvent } from '../helpers/events.js';
import type { TestPage } from '../helpers/page.js';
import { PATIENCE } from '../helpers/pure-builders.js';
import { clickForReal } from '../helpers/real-click.js';

/** Each element of Assent that takes decisions: how it comes into the page, and its button or switch that decides. */
const ELEMENTS: Readonly<Record<string, (page: TestPage) => Promise<HTMLElement>>> = {
  banner: async (page) => control(await show('assent-banner', page), 'Accept'),
  preferences: async (page) => control(await show('assent-preferences', page), 'Save choices'),
  declaration: async () => inside(await place('<assent-declaration></assent-declaration>'), '[part=switch]'),
  embed: async () =>
    control(await place('<assent-embed category="health" src="/answer" title="Film"></assent-embed>'), 'Always allow'),
};

describe('where the visitor decided', function () {
  this.timeout(PATIENCE);

  let page: TestPage;

  beforeEach(() => {
    page = openShop(SHOP);
  });

  afterEach(() => page.end());

  const surfaces = () => page.detailsOf('decision').map(({ surface }) => surface);
  const causes = () => new Set(page.detailsOf('change').map(({ cause }) => cause));

  for (const [surface, find] of Object.entries(ELEMENTS)) {
    describe(`is ${surface}`, () => {
      it('after a click by the visitor', async () => {
        const target = await find(page);
        const decided = nextEvent(page.assent, 'decision');
        await clickForReal(target);
        await decided;
        expect(surfaces()).to.deep.equal([surface]);
      });

      it('after a key of the visitor', async () => {
        const target = await find(page);
        target.focus();
        const decided = nextEvent(page.assent, 'decision');
        await sendKeys({ press: ' ' });
        await decided;
        expect(surfaces()).to.deep.equal([surface]);
      });

      it('but api after a click by a script', async () => {
        (await find(page)).click();
        expect(surfaces()).to.deep.equal(['api']);
      });
    });
  }

  it('is api for an event of the visitor that a script has kept, or dispatches again', async () => {
    const kept: Event[] = [];
    const button = control(await show('assent-banner', page), 'Reject');
    addEventListener('click', (event) => kept.push(event), { capture: true, once: true });
    const decided = nextEvent(page.assent, 'decision');
    await clickForReal(button);
    await decided;
    const [event] = kept;
    if (!event) throw new Error('no event');
    expect(event.isTrusted).to.be.true;
    page.assent.answer(true, event);
    page.assent.reset();
    control(await show('assent-banner', page), 'Accept').dispatchEvent(event);
    expect(surfaces()).to.deep.equal(['banner', 'api', 'api']);
  });

  it('is api for a click by a script while the browser dispatches one of the visitor’s', async () => {
    const accept = control(await show('assent-banner', page), 'Accept');
    const button = await fixture<HTMLElement>(html`<button>Next</button>`);
    button.addEventListener('click', () => accept.click());
    const decided = nextEvent(page.assent, 'decision');
    await clickForReal(button);
    await decided;
    expect(surfaces()).to.deep.equal(['api']);
  });

  it('is api for a call of the page while the visitor clicks', async () => {
    const button = await fixture<HTMLElement>(html`<button>Agree</button>`);
    button.addEventListener('click', () => page.assent.acceptAll());
    const decided = nextEvent(page.assent, 'decision');
    await clickForReal(button);
    await decided;
    expect(surfaces()).to.deep.equal(['api']);
    expect(causes()).to.deep.equal(new Set(['api']));
  });

  it('is api for the change of a switch that follows a click by a script, though the browser dispatches it', async () => {
    const target = inside<HTMLInputElement>(await place('<assent-declaration></assent-declaration>'), '[part=switch]');
    const trusted: boolean[] = [];
    target.addEventListener('change', (event) => trusted.push(event.isTrusted));
    target.click();
    target.click();
    expect(trusted).to.include(true);
    expect(new Set(surfaces())).to.deep.equal(new Set(['api']));
    expect(causes()).to.deep.equal(new Set(['api']));
  });
});
