import { expect } from '@open-wc/testing';
import { markRoot } from '../../src/effects/root-attributes.js';
import { untilDocument } from '../helpers/events.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('markRoot', () => {
  let page: TestPage;
  const root = document.documentElement;

  // It lasts as long as the page, and keeps to what it knows.
  before(() => {
    page = openPage();
    markRoot(page.assent);
  });

  afterEach(() => page.assent.reset());

  after(() => page.end());

  it('says at once what is in force', () => {
    expect(root.dataset['assent']).to.equal('undecided');
    expect(root.matches('[data-assent-granted~="functional"]')).to.be.true;
    expect(root.matches('[data-assent-granted~="optional"]')).to.be.false;
  });

  it('follows every change', () => {
    page.assent.acceptAll();
    expect(root.matches('[data-assent="decided"][data-assent-granted~="optional"]')).to.be.true;
    page.assent.rejectAll();
    expect(root.matches('[data-assent="decided"]:not([data-assent-granted~="optional"])')).to.be.true;
    page.assent.reset();
    expect(root.dataset['assent']).to.equal('undecided');
  });

  it('is there again where another script has taken it away, or made it something else', async () => {
    root.removeAttribute('data-assent');
    root.dataset['assentGranted'] = 'functional optional';
    await untilDocument(() => root.matches('[data-assent="undecided"][data-assent-granted="functional"]'));
  });

  it('does not keep the page busy with a script that takes it away each time', async () => {
    let times = 0;
    const remover = new MutationObserver(() => {
      if (!root.hasAttribute('data-assent')) return;
      times++;
      root.removeAttribute('data-assent');
    });
    remover.observe(root, { attributes: true });
    root.removeAttribute('data-assent');
    for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
    remover.disconnect();
    await untilDocument(() => root.hasAttribute('data-assent'));
    expect(times).to.be.within(1, 6);
  });
});
