import { expect, fixture, html } from '@open-wc/testing';
import { waitingQueue, whenStarted } from '../../src/assent/queue.js';
import type { Assent } from '../../src/assent/types.js';
import { getAssent } from '../../src/start/get-assent.js';

const page = window as unknown as { assent?: unknown };

describe('the queue', () => {
  afterEach(() => {
    delete page.assent;
    Reflect.deleteProperty(Object.prototype, 'assent');
  });

  it('is what scripts have put there', () => {
    const queue = [() => {}];
    page.assent = queue;
    expect(waitingQueue()).to.equal(queue);
  });

  for (const [what, value] of [
    ['a number', 1],
    ['text', 'assent'],
    ['an object with push', { push: () => {} }],
    ['null', null],
    ['nothing', undefined],
  ] as const) {
    it(`is empty where there is ${what}`, () => {
      page.assent = value;
      expect(waitingQueue()).to.deep.equal([]);
    });
  }

  it('is empty where only markup or a prototype has something of that name', async () => {
    await fixture(html`<form id="assent"><input name="push" /></form>`);
    expect(page.assent).to.be.an.instanceOf(HTMLFormElement);
    expect(waitingQueue()).to.deep.equal([]);
    Object.assign(Object.prototype, { assent: [() => {}] });
    expect(waitingQueue()).to.deep.equal([]);
  });

  describe('whenStarted', () => {
    it('begins a queue in the place of what markup or a script has put there', async () => {
      await fixture(html`<form id="assent"><input name="push" /></form>`);
      for (const value of [undefined, 1, 'text', { push: 1 }, null]) {
        if (value !== undefined) page.assent = value;
        const callback = () => {};
        whenStarted(callback);
        expect(page.assent).to.deep.equal([callback]);
        delete page.assent;
      }
    });

    it('adds to a queue that is there', () => {
      const [first, second] = [() => {}, () => {}];
      whenStarted(first);
      whenStarted(second);
      expect(page.assent).to.deep.equal([first, second]);
    });

    it('has getAssent() resolve beside markup of that name', async () => {
      await fixture(html`<a id="assent"></a>`);
      const given = getAssent();
      const assent = {} as Assent;
      for (const callback of waitingQueue()) callback(assent);
      expect(await given).to.equal(assent);
    });
  });
});
