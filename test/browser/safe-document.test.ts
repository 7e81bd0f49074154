import { expect, fixture, html } from '@open-wc/testing';
import {
  matches,
  ownGlobal,
  queryAll,
  safeDocument,
  withWholeDocument,
  withWholeDocumentUntil,
} from '../../src/browser/safe-document.js';

describe('safeDocument', () => {
  it('has the members of the document that markup hides', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    home.innerHTML = ['querySelector', 'createElement', 'cookie', 'addEventListener', 'title']
      .map((name) => `<img alt="" name="${name}">`)
      .join('');
    expect(document.querySelector).to.be.an.instanceOf(HTMLImageElement);
    expect(safeDocument.querySelector('html')).to.equal(safeDocument.documentElement);
    expect(safeDocument.createElement('p').localName).to.equal('p');
    expect(safeDocument.cookie).to.be.a('string');
    let times = 0;
    const count = () => times++;
    safeDocument.addEventListener('test', count);
    safeDocument.dispatchEvent(new Event('test'));
    safeDocument.removeEventListener('test', count);
    safeDocument.dispatchEvent(new Event('test'));
    expect(times).to.equal(1);
    const { title } = safeDocument;
    safeDocument.title = 'Another';
    expect(safeDocument.title).to.equal('Another');
    safeDocument.title = title;
    home.replaceChildren();
  });
});

describe('matches', () => {
  it('is the browser’s own, also of a form with fields that hide it', async () => {
    const form = await fixture<HTMLElement>(html`<form class="a"><input name="matches" /></form>`);
    expect(form.matches).to.be.an.instanceOf(HTMLInputElement);
    expect([matches(form, '.a'), matches(form, '.b')]).to.deep.equal([true, false]);
  });
});

describe('ownGlobal', () => {
  it('is what a script has put on the window, and nothing of markup or of a prototype', async () => {
    const name = 'assentTestGlobal';
    await fixture(html`<form id=${name}></form>`);
    expect(Reflect.get(window, name)).to.be.an.instanceOf(HTMLFormElement);
    expect(ownGlobal(name)).to.be.undefined;
    Object.assign(Object.prototype, { [name]: 1 });
    expect(ownGlobal(name)).to.be.undefined;
    Object.assign(window, { [name]: 2 });
    expect(ownGlobal(name)).to.equal(2);
    for (const target of [Object.prototype, window]) Reflect.deleteProperty(target, name);
  });
});

describe('queryAll', () => {
  it('finds in the document, in a form that hides its own methods, and in a shadow root', async () => {
    const form = await fixture<HTMLElement>(
      html`<form><input name="querySelectorAll" /><i class="query-all"></i></form>`,
    );
    const root = form.ownerDocument.createElement('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<i class="query-all"></i><i class="query-all"></i>';
    expect([document, form, root].map((where) => queryAll(where, '.query-all').length)).to.deep.equal([1, 1, 2]);
  });
});

describe('withWholeDocument', () => {
  it('has the makers of nodes there meanwhile, and the names as they were afterwards, also if it throws', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    const markup =
      '<img alt="" name="createComment"><img alt="" name="importNode" id="importNode"><form name="createTextNode"></form>' +
      '<form name="createTreeWalker"><input name="getAttribute"><input name="removeAttribute"><input name="setAttribute"></form>';
    home.innerHTML = markup;
    const isWhole = () =>
      (['createComment', 'importNode', 'createTextNode', 'createTreeWalker'] as const).every(
        (name) => typeof document[name] === 'function',
      );
    expect(isWhole()).to.be.false;
    const seen: boolean[] = [];
    withWholeDocument(() => seen.push(isWhole()));
    expect(() =>
      withWholeDocument(() => {
        seen.push(isWhole());
        throw new Error('theirs');
      }),
    ).to.throw('theirs');
    expect(seen).to.deep.equal([true, true]);
    const namesOf = (root: ParentNode) =>
      [...root.querySelectorAll('*')].map((element) =>
        ['name', 'id'].map((name) => Element.prototype.getAttribute.call(element, name)),
      );
    const expected = document.createElement('div');
    expected.innerHTML = markup;
    expect(namesOf(home)).to.deep.equal(namesOf(expected));
    home.replaceChildren();
  });

  it('touches no markup where nothing is hidden', async () => {
    const home = await fixture<HTMLElement>(html`<div><img alt="" name="picture" /></div>`);
    const changes = new MutationObserver(() => {});
    changes.observe(home, { attributes: true, subtree: true });
    let times = 0;
    withWholeDocument(() => times++);
    expect(times).to.equal(1);
    expect(changes.takeRecords()).to.deep.equal([]);
    changes.disconnect();
  });
});

describe('withWholeDocumentUntil', () => {
  it('takes names away from what comes in the meantime too, and gives them back in the end', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    const isWhole = () =>
      typeof document.createTreeWalker === 'function' && typeof document.createComment === 'function';
    const { promise, reject } = withReject();
    const waiting = withWholeDocumentUntil(() => promise).catch((error: Error) => error.message);
    home.innerHTML = '<img alt="" name="createTreeWalker"><form></form>';
    expect(isWhole()).to.be.false;
    await Promise.resolve();
    expect(isWhole()).to.be.true;
    home.lastElementChild?.setAttribute('name', 'createComment');
    await Promise.resolve();
    expect(isWhole()).to.be.true;
    reject(new Error('theirs'));
    expect(await waiting).to.equal('theirs');
    expect(home.innerHTML).to.equal('<img alt="" name="createTreeWalker"><form name="createComment"></form>');
    home.replaceChildren();
  });
});

/** A promise, and how to reject it. */
function withReject() {
  let reject!: (error: Error) => void;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}
