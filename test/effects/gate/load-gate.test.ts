import { expect, fixture, html } from '@open-wc/testing';
import { announce } from '../../../src/assent/events.js';
import { loadGateOnDemand } from '../../../src/effects/gate/load-gate.js';
import { nextEvent } from '../../helpers/events.js';
import { openPage } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { defaultRecordOf } from '../../helpers/pure-builders.js';

describe('loadGateOnDemand', () => {
  let page: TestPage;
  let home: HTMLElement;
  /** How often the gate of a test was loaded, and the roots that it was given. The document is watched by all of them. */
  let gate: { loads: number; readonly guarded: Node[] };
  let loaded: Promise<void>;

  /** Opens a page that loads a gate on demand. It starts with the test's markup in it. */
  async function open(markup: string, stored?: Parameters<typeof openPage>[1]) {
    home = await fixture<HTMLElement>(html`<div></div>`);
    home.innerHTML = markup;
    page = openPage({}, stored);
    const { assent } = page;
    const own: typeof gate = { loads: 0, guarded: [] };
    gate = own;
    loaded = new Promise((resolve) => {
      loadGateOnDemand(assent, async () => {
        own.loads++;
        resolve();
        return (root) => void own.guarded.push(root);
      });
    });
    assent.refresh();
    return assent;
  }

  /** Waits until what watches the document has been told of what is in it by now. */
  const untilNoticed = () =>
    new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => resolve());
      watcher.observe(home, { attributes: true });
      home.toggleAttribute('data-noticed');
    });

  afterEach(() => {
    home.remove();
    page.end();
  });

  const GATED = '<script type="text/plain" data-category="optional"></script>';

  it('loads the gate at the start for a visitor who has decided, once', async () => {
    const assent = await open(GATED, defaultRecordOf());
    expect(gate.loads).to.equal(1);
    assent.rejectAll();
    home.insertAdjacentHTML('beforeend', GATED);
    await untilNoticed();
    expect(gate.loads).to.equal(1);
  });

  it('loads nothing where there is nothing to gate', async () => {
    const assent = await open('<script type="application/json">{}</script><p>Text</p>', defaultRecordOf());
    assent.rejectAll();
    announce(assent, 'show', { surface: 'banner' });
    home.insertAdjacentHTML('beforeend', '<p>More text</p>');
    await untilNoticed();
    expect(gate.loads).to.equal(0);
  });

  it('lets the banner go first while the visitor is asked, and loads once that shows', async () => {
    const assent = await open(GATED);
    await untilNoticed();
    expect(gate.loads).to.equal(0);
    announce(assent, 'show', { surface: 'banner' });
    expect(gate.loads).to.equal(1);
  });

  it('waits for no banner where something waits for what is granted already', async () => {
    await open('<script type="text/plain" data-category="functional"></script>');
    expect(gate.loads).to.equal(1);
  });

  it('loads with the decision of a visitor who saw no banner', async () => {
    const assent = await open(GATED);
    assent.rejectAll();
    expect(gate.loads).to.equal(1);
  });

  it('loads as soon as something to gate appears', async () => {
    await open('', defaultRecordOf());
    await untilNoticed();
    expect(gate.loads).to.equal(0);
    home.insertAdjacentHTML('beforeend', `<div><p>${GATED}</p></div>`);
    await loaded;
  });

  it('guards shadow roots, those too that came before the gate, which it loads for them', async () => {
    const assent = await open('');
    expect(gate.loads).to.equal(0);
    const roots = [0, 1].map(() => document.createElement('div').attachShadow({ mode: 'open' }));
    for (const root of roots) assent.guard(root);
    await loaded;
    await Promise.resolve();
    expect(gate.loads).to.equal(1);
    expect(gate.guarded).to.deep.equal(roots);
  });

  it('guards shadow roots that waited before it was called', async () => {
    home = await fixture<HTMLElement>(html`<div></div>`);
    page = openPage();
    const root = home.attachShadow({ mode: 'open' });
    page.assent.guard(root);
    await new Promise<void>((resolve) => {
      loadGateOnDemand(page.assent, async () => (given) => {
        expect(given).to.equal(root);
        resolve();
      });
    });
  });

  it('says once that everything stays blocked where the gate does not load', async () => {
    home = await fixture<HTMLElement>(html`<div></div>`);
    home.innerHTML = GATED;
    page = openPage({}, defaultRecordOf());
    const { assent } = page;
    const cause = new Error('no network');
    const failed = nextEvent(assent, 'error');
    loadGateOnDemand(assent, () => Promise.reject(cause));
    assent.refresh();
    await failed;
    assent.guard(document.createElement('div').attachShadow({ mode: 'open' }));
    assent.rejectAll();
    home.insertAdjacentHTML('beforeend', GATED);
    await untilNoticed();
    expect(page.detailsOf('error').map(({ error }) => [error.code, error.cause])).to.deep.equal([
      ['markup-held', cause],
    ]);
  });

  describe('with elements of Assent in the page’s own markup', () => {
    it('has them defined, also those that come later, and needs no gate for that', async () => {
      home = await fixture<HTMLElement>(html`<div></div>`);
      page = openPage();
      const { assent } = page;
      let times = 0;
      let isCalled = () => {};
      assent.upgrade = () => {
        times++;
        isCalled();
        return Promise.reject(new Error('no network'));
      };
      let loads = 0;
      loadGateOnDemand(assent, async () => {
        loads++;
        return () => {};
      });
      assent.refresh();
      await untilNoticed();
      expect(times).to.equal(0);
      const called = new Promise<void>((resolve) => {
        isCalled = resolve;
      });
      home.innerHTML = '<assent-embed category="optional"></assent-embed>';
      await called;
      home.insertAdjacentHTML('beforeend', '<p>Nothing new to define</p>');
      await untilNoticed();
      expect([times, loads]).to.deep.equal([1, 0]);
    });
  });
});
