import { expect } from '@open-wc/testing';
import { surfaceOf } from '../../src/assent/surface.js';
import { duringTrustedEvent, nextEvent } from '../helpers/events.js';
import { PATIENCE } from '../helpers/pure-builders.js';
import { clickForReal } from '../helpers/real-click.js';

/** The names of Assent's elements, and what each is called as a surface. */
const ELEMENTS = {
  'assent-banner': 'banner',
  'assent-preferences': 'preferences',
  'assent-declaration': 'declaration',
  'assent-embed': 'embed',
} as const;

/** A button in the shadow root of an element `name`, in the document until the test ends. */
function buttonIn(name: string): HTMLButtonElement {
  const host = document.createElement(name);
  const button = document.createElement('button');
  button.type = 'button';
  host.attachShadow({ mode: 'open' }).append(button);
  document.body.append(host);
  return button;
}

/** What an event of that type on `target` counts as, while it is dispatched by `act`. */
function surfaceDuring(target: EventTarget, type: string, act: () => void): string[] {
  const surfaces: string[] = [];
  const keep = (event: Event) => void surfaces.push(surfaceOf(event));
  target.addEventListener(type, keep);
  act();
  target.removeEventListener(type, keep);
  return surfaces;
}

describe('surfaceOf', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll(Object.keys(ELEMENTS).join())) host.remove();
  });

  describe('of what the browser itself dispatches', () => {
    for (const [name, surface] of Object.entries(ELEMENTS)) {
      it(`is ${surface} inside <${name}>`, () => {
        const surfaces: string[] = [];
        duringTrustedEvent((event) => surfaces.push(surfaceOf(event)), name);
        expect(surfaces).to.deep.equal([surface]);
      });
    }

    it('is api anywhere else on the page, even in an element of the page’s own with a shadow root', () => {
      const surfaces: string[] = [];
      for (const name of [undefined, 'shop-banner', 'assent-settings']) {
        duringTrustedEvent((event) => surfaces.push(surfaceOf(event)), name);
      }
      expect(surfaces).to.deep.equal(['api', 'api', 'api']);
    });

    it('is api for markup of the page inside the tags of an element of Assent', () => {
      const surfaces: string[] = [];
      const host = document.createElement('assent-banner');
      const form = document.createElement('form');
      host.append(form);
      form.addEventListener('reset', (event) => surfaces.push(surfaceOf(event)));
      form.reset();
      expect(surfaces).to.deep.equal(['api']);
    });

    it('is api for a listener of the page’s own, around an element of Assent', () => {
      const surfaces: string[] = [];
      const host = document.createElement('assent-banner');
      const form = document.createElement('form');
      host.attachShadow({ mode: 'open' }).append(form);
      document.body.append(host);
      const keep = (event: Event) => void surfaces.push(surfaceOf(event));
      for (const target of [window, document]) target.addEventListener('reset', keep, true);
      form.addEventListener('reset', keep);
      form.reset();
      for (const target of [window, document]) target.removeEventListener('reset', keep, true);
      expect(surfaces.at(-1)).to.equal('banner');
      expect(new Set(surfaces.slice(0, -1))).to.deep.equal(new Set(surfaces.length > 1 ? ['api'] : []));
    });

    it('is the page for the visitor’s click on an element with data-assent-action, and for no other', async () => {
      const surfaces: string[] = [];
      const keep = (event: Event) => void surfaces.push(surfaceOf(event));
      addEventListener('click', keep);
      for (const markup of ['<button data-assent-action="reject"><b>No</b></button>', '<button><b>No</b></button>']) {
        const home = document.createElement('div');
        home.innerHTML = markup;
        document.body.append(home);
        const target = home.querySelector('b');
        const clicked = nextEvent(home, 'click');
        if (target) await clickForReal(target);
        await clicked;
        home.remove();
      }
      removeEventListener('click', keep);
      expect(surfaces).to.deep.equal(['page', 'api']);
    }).timeout(PATIENCE);

    it('is api once it is over', () => {
      const events: Event[] = [];
      duringTrustedEvent((event) => events.push(event), 'assent-banner');
      expect(events.map(({ isTrusted }) => isTrusted)).to.deep.equal([true]);
      expect(events.map(surfaceOf)).to.deep.equal(['api']);
    });
  });

  describe('is api', () => {
    it('without an event', () => {
      for (const nothing of [undefined, null, 0, '', 'banner', {}, []]) {
        expect(surfaceOf(nothing), String(nothing)).to.equal('api');
      }
    });

    it('for what only looks like an event that the browser dispatches', () => {
      const path = () => [buttonIn('assent-banner').getRootNode()];
      const lookalikes: object[] = [
        { isTrusted: true },
        { isTrusted: true, composedPath: path },
        Object.create(Event.prototype, { isTrusted: { value: true } }) as object,
        Object.create(Event.prototype, { isTrusted: { value: true }, composedPath: { value: path } }) as object,
        new Proxy(new Event('click'), {}),
      ];
      for (const lookalike of lookalikes) expect(surfaceOf(lookalike)).to.equal('api');
    });

    it('for a click by a script, in every element of Assent', () => {
      for (const name of Object.keys(ELEMENTS)) {
        const button = buttonIn(name);
        expect(
          surfaceDuring(button, 'click', () => button.click()),
          name,
        ).to.deep.equal(['api']);
      }
    });

    it('for an event that a script has made, in every element of Assent and on the page', () => {
      for (const name of [...Object.keys(ELEMENTS), 'shop-banner']) {
        const button = buttonIn(name);
        const event = new MouseEvent('click', { bubbles: true, composed: true });
        expect(
          surfaceDuring(button, 'click', () => button.dispatchEvent(event)),
          name,
        ).to.deep.equal(['api']);
      }
    });

    it('for elements that a script has called surfaces on the prototype of all objects', () => {
      Object.assign(Object.prototype, { 'shop-banner': 'banner', '': 'banner' });
      const surfaces: string[] = [];
      try {
        duringTrustedEvent((event) => surfaces.push(surfaceOf(event)), 'shop-banner');
      } finally {
        for (const name of ['shop-banner', '']) Reflect.deleteProperty(Object.prototype, name);
      }
      expect(surfaces).to.deep.equal(['api']);
    });

    it('for an event of the browser that a script dispatches again', () => {
      const events: Event[] = [];
      duringTrustedEvent((event) => events.push(event));
      const button = buttonIn('assent-banner');
      const surfaces = surfaceDuring(button, 'reset', () => events.forEach((event) => button.dispatchEvent(event)));
      expect(surfaces).to.deep.equal(['api']);
    });
  });
});
