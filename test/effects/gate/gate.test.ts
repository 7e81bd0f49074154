import { expect, fixture, html } from '@open-wc/testing';
import type { AssentInstance } from '../../../src/assent/assent.js';
import { guardMarkup } from '../../../src/effects/gate/gate.js';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { nextEvent, untilDocument } from '../../helpers/events.js';
import { openPage } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { listenToScripts } from '../../helpers/script-runs.js';
import type { ScriptRuns } from '../../helpers/script-runs.js';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

let count = 0;

describe('the gate', () => {
  let page: TestPage;
  let assent: AssentInstance;
  let runs: ScriptRuns;
  let home: HTMLElement;
  // A gate lasts as long as the page. Each test has categories of its own, which the gates of the others do not know.
  let must: string;
  let opt: string;
  let ads: string;
  let guard: ReturnType<typeof guardMarkup>;

  /** Puts a gate on the page, with a required category and two optional ones, of which the first has services. */
  async function openGate({ nonce, ...config }: ConfigInput & { nonce?: string } = {}) {
    count++;
    [must, opt, ads] = [`must-${count}`, `opt-${count}`, `ads-${count}`];
    runs = listenToScripts();
    home = await fixture<HTMLElement>(html`<div></div>`);
    page = openPage({
      categories: [
        { id: must, required: true },
        { id: opt, services: [{ id: 'acme' }, { id: 'osm' }] },
        { id: ads, services: [{ id: 'osm' }] },
      ],
      ...config,
    });
    ({ assent } = page);
    guard = guardMarkup(assent, nonce);
  }

  afterEach(() => {
    runs.end();
    page.end();
  });

  /** The markup of a held script that says when it runs. */
  const inline = (name: string, category: string, attributes = '') =>
    `<script type="text/plain" data-category="${category}" ${attributes}>${runs.codeOf(name)}</script>`;

  const external = (name: string, category: string, attributes = '', bytes = 0) =>
    `<script type="text/plain" data-category="${category}" data-src="${runs.fileOf(name, bytes)}" ${attributes}></script>`;

  /** Waits until the gate has seen to everything that is in the document: a script comes in that may run. */
  async function seenTo() {
    const name = `seen to ${runs.names.length}`;
    home.insertAdjacentHTML('beforeend', inline(name, must));
    await runs.until(name);
  }

  const withoutMarks = () => runs.names.filter((name) => !name.startsWith('seen to'));

  describe('before a decision', () => {
    it('keeps scripts held until the visitor decides', async () => {
      await openGate();
      home.innerHTML = inline('a', opt) + external('b', opt) + inline('c', `!${opt}`);
      await seenTo();
      expect(withoutMarks()).to.deep.equal([]);
      expect(home.querySelectorAll(`[data-category="${opt}"][type="text/plain"]`)).to.have.length(2);
    });

    it('runs scripts of what is required', async () => {
      await openGate();
      home.innerHTML = inline('a', must) + external('b', must);
      await runs.until('b');
      expect(runs.names).to.deep.equal(['a', 'b']);
    });

    it('keeps frames and images without an address', async () => {
      await openGate();
      home.innerHTML = `<iframe title="Map" data-category="${opt}" data-src="about:blank"></iframe>
        <img alt="" data-category="${opt}" data-src="${PICTURE}">`;
      await seenTo();
      expect(home.querySelector('[src]')).to.be.null;
    });

    it('runs what waits for a grant that is there already', async () => {
      await openGate();
      assent.acceptAll();
      home.innerHTML = inline('a', opt);
      await runs.until('a');
    });
  });

  describe('on a grant', () => {
    it('runs inline scripts', async () => {
      await openGate();
      home.innerHTML = inline('a', opt) + inline('b', opt);
      assent.acceptAll();
      await runs.until('b');
      expect(runs.names).to.deep.equal(['a', 'b']);
    });

    it('runs 5,000 scripts in order, and lets the page have its turns meanwhile', async () => {
      await openGate();
      const names = Array.from({ length: 5000 }, (_, index) => `${index}`);
      home.innerHTML = names.map((name) => inline(name, opt)).join('');
      let turns = 0;
      const takeTurn = () => {
        if (runs.names.length > 0) turns++;
        if (runs.names.length < names.length) setTimeout(takeTurn);
      };
      takeTurn();
      assent.acceptAll();
      await runs.until('4999');
      expect(runs.names).to.deep.equal(names);
      expect(turns).to.be.at.least(1);
    }).timeout(30_000);

    it('runs scripts in document order, external and inline ones mixed', async () => {
      await openGate();
      home.innerHTML =
        inline('a', opt) +
        external('b', opt, '', 3_000_000) +
        inline('c', opt) +
        inline('d', opt) +
        external('e', opt) +
        external('f', opt, '', 1_000_000) +
        inline('g', opt);
      assent.acceptAll();
      await runs.until('g');
      expect(runs.names).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    });

    it('keeps that order for what comes in while others are on their way', async () => {
      await openGate();
      assent.acceptAll();
      home.insertAdjacentHTML('beforeend', external('a', opt, '', 3_000_000));
      await untilDocument(() => home.querySelector('[data-assent="granted"]') !== null);
      home.insertAdjacentHTML('beforeend', inline('b', opt));
      await runs.until('b');
      expect(runs.names).to.deep.equal(['a', 'b']);
    });

    it('goes on with the next when an external script does not come', async () => {
      await openGate();
      home.innerHTML =
        `<script type="text/plain" data-category="${opt}" data-src="blob:${location.origin}/none"></script>` +
        inline('b', opt);
      const [held] = home.children;
      const failed = held && nextEvent(held, 'error');
      assent.acceptAll();
      await Promise.all([failed, runs.until('b')]);
    });

    it('goes on with the next when a script throws', async () => {
      await openGate();
      const { onerror } = window;
      const errors: unknown[] = [];
      window.onerror = (message) => Boolean(errors.push(message));
      home.innerHTML =
        `<script type="text/plain" data-category="${opt}">throw new Error('theirs')</script>` + inline('b', opt);
      assent.acceptAll();
      await runs.until('b');
      window.onerror = onerror;
      expect(errors).to.have.length(1);
      expect(page.detailsOf('error')).to.deep.equal([]);
    });

    it('does not have an inline script wait for an asynchronous one', async () => {
      await openGate();
      home.innerHTML = external('a', opt, 'async', 3_000_000) + inline('b', opt);
      assent.acceptAll();
      await runs.until('a');
      expect(runs.names).to.deep.equal(['b', 'a']);
    });

    it('restores the type of modules', async () => {
      await openGate();
      home.innerHTML =
        `<script type="text/plain" data-type="module" data-category="${opt}">import.meta.url; ${runs.codeOf('a')}</script>` +
        external('b', opt, 'data-type="module"');
      assent.acceptAll();
      // A classic script that says "import.meta" does not run.
      await Promise.all([runs.until('a'), runs.until('b')]);
    });

    it('tells who listens to the held script that the real one has loaded', async () => {
      await openGate();
      home.innerHTML = external('a', opt);
      const [held] = home.children;
      const loaded = held && nextEvent(held, 'load');
      assent.acceptAll();
      await loaded;
      expect(runs.names).to.deep.equal(['a']);
    });

    it('keeps every attribute of a script', async () => {
      await openGate();
      home.innerHTML = external(
        'a',
        opt,
        'id="tag" class="x y" data-site="5" crossorigin="anonymous" defer referrerpolicy="origin"',
      );
      assent.acceptAll();
      await runs.until('a');
      const script = home.querySelector('script');
      expect(script?.id).to.equal('tag');
      expect(script?.className).to.equal('x y');
      expect(script?.dataset['site']).to.equal('5');
      expect(script?.dataset['category']).to.equal(opt);
      expect(script?.crossOrigin).to.equal('anonymous');
      expect(script?.defer).to.be.true;
      expect(script?.referrerPolicy).to.equal('origin');
    });

    it('does not run a file that is not the one that its tag names by a hash', async () => {
      await openGate();
      const wrong = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
      home.innerHTML = external('a', opt, `integrity="${wrong}" crossorigin`) + inline('b', opt);
      assent.acceptAll();
      await runs.until('b');
      expect(runs.names).to.deep.equal(['b']);
    });

    it('keeps the nonce of a script', async () => {
      await openGate();
      home.innerHTML = inline('a', opt);
      const [held] = home.querySelectorAll('script');
      if (held) held.nonce = 'abc';
      assent.acceptAll();
      await runs.until('a');
      expect(home.querySelector('script')?.nonce).to.equal('abc');
    });

    it('runs a script once, whatever changes afterwards', async () => {
      await openGate();
      home.innerHTML = inline('a', opt) + inline('b', ads);
      assent.save({ [opt]: true });
      await runs.until('a');
      assent.withdraw(opt);
      assent.acceptAll();
      await runs.until('b');
      expect(runs.names).to.deep.equal(['a', 'b']);
    });

    it('does not run a script again that is moved, or cloned after it ran', async () => {
      await openGate();
      assent.acceptAll();
      home.innerHTML = inline('a', opt);
      await runs.until('a');
      const script = home.querySelector('script');
      if (script) {
        home.append(script.cloneNode(true));
        home.append(script);
      }
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['a']);
    });

    it('leaves alone what has left the document by then', async () => {
      await openGate();
      home.innerHTML = inline('a', opt) + inline('b', opt);
      home.firstElementChild?.remove();
      assent.acceptAll();
      await runs.until('b');
      expect(runs.names).to.deep.equal(['b']);
    });
  });

  describe('wherever it appears', () => {
    beforeEach(async () => {
      await openGate();
      assent.acceptAll();
    });

    const ways: readonly (readonly [way: string, insert: (markup: string) => void])[] = [
      ['by innerHTML', (markup) => (home.innerHTML = markup)],
      ['by insertAdjacentHTML', (markup) => home.insertAdjacentHTML('afterend', markup)],
      ['deep inside something else', (markup) => (home.innerHTML = `<div><p><span>${markup}</span></p></div>`)],
      [
        'as a clone',
        (markup) => {
          const template = document.createElement('template');
          template.innerHTML = markup;
          home.append(document.importNode(template.content, true));
        },
      ],
      [
        'in a fragment',
        (markup) => {
          home.append(document.createRange().createContextualFragment(markup));
        },
      ],
      [
        'in a new home, as routers do it',
        (markup) => {
          const other = home.cloneNode() as HTMLElement;
          other.innerHTML = markup;
          home.replaceWith(other);
          home = other;
        },
      ],
      [
        'parsed elsewhere',
        (markup) => {
          const other = new DOMParser().parseFromString(markup, 'text/html');
          home.append(...[...other.head.children].map((element) => document.adoptNode(element)));
        },
      ],
    ];
    for (const [way, insert] of ways) {
      it(`treats a script the same ${way}`, async () => {
        insert(inline('a', opt) + external('b', opt) + inline('c', opt) + inline('d', 'nobody'));
        await runs.until('c');
        await seenTo();
        expect(withoutMarks()).to.deep.equal(['a', 'b', 'c']);
        for (const script of document.querySelectorAll('script[data-category]'))
          if (!home.contains(script)) script.remove();
      });
    }

    it('treats a script the same that is made by hand', async () => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['category'] = opt;
      script.text = runs.codeOf('a');
      home.append(script);
      await runs.until('a');
    });

    it('runs a held script and its clone once each', async () => {
      const template = document.createElement('template');
      template.innerHTML = inline('a', opt);
      home.append(template.content.cloneNode(true), template.content.cloneNode(true));
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['a', 'a']);
    });

    it('treats a script the same in a shadow tree that is put under its guard', async () => {
      const root = home.attachShadow({ mode: 'open' });
      root.innerHTML = inline('a', opt);
      guard(root);
      await runs.until('a');
      root.innerHTML = inline('b', opt) + inline('c', `!${opt}`);
      await runs.until('b');
      assent.rejectAll();
      await runs.until('c');
      expect(runs.names).to.deep.equal(['a', 'b', 'c']);
    });

    it('runs a held script once that is moved at once', async () => {
      home.innerHTML = `<p></p>${inline('a', opt)}`;
      home.firstElementChild?.append(...home.querySelectorAll('script'));
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['a']);
    });
  });

  describe('with conditions', () => {
    it('runs scripts for the refused when something else was granted, or nothing', async () => {
      await openGate();
      home.innerHTML = inline('a', `!${opt}`) + inline('b', `!${ads}`) + inline('c', `!${must}`);
      assent.save({ [opt]: true });
      await runs.until('b');
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['b']);
      assent.rejectAll();
      await runs.until('a');
      expect(withoutMarks()).to.deep.equal(['b', 'a']);
    });

    it('runs scripts for the refused only once somebody has decided', async () => {
      await openGate({ mode: 'opt-in' });
      home.innerHTML = inline('a', `!${opt}`);
      await seenTo();
      expect(withoutMarks()).to.deep.equal([]);
      assent.rejectAll();
      await runs.until('a');
    });

    it('waits for all of several ids', async () => {
      await openGate();
      home.innerHTML = inline('a', `${opt} ${ads}`) + inline('b', `${opt} !${ads}`) + inline('c', opt);
      assent.save({ [opt]: true });
      await runs.until('c');
      expect(runs.names).to.deep.equal(['b', 'c']);
      assent.save({ [ads]: true });
      await runs.until('a');
      expect(runs.names).to.deep.equal(['b', 'c', 'a']);
    });

    it('waits for a service', async () => {
      await openGate();
      home.innerHTML =
        inline('a', opt, 'data-service="acme"') +
        inline('b', opt, 'data-service="osm"') +
        inline('c', `${opt}/acme`) +
        inline('d', opt);
      assent.save({ [opt]: true, [`${opt}/acme`]: false });
      await runs.until('d');
      expect(runs.names).to.deep.equal(['b', 'd']);
      assent.save({ [`${opt}/acme`]: true });
      await runs.until('c');
      expect(runs.names).to.deep.equal(['b', 'd', 'a', 'c']);
    });

    it('never runs what waits for something that nothing declares', async () => {
      await openGate();
      home.innerHTML =
        inline('a', 'nobody') +
        inline('b', '!nobody') +
        inline('c', `${opt} nobody`) +
        inline('d', `nobody ${opt}`) +
        inline('e', '') +
        inline('f', opt, 'data-service="nobody"') +
        inline('g', `${opt},${ads}`) +
        inline('h', opt.toUpperCase()) +
        inline('i', '*') +
        inline('last', opt);
      assent.acceptAll();
      await runs.until('last');
      assent.rejectAll();
      home.insertAdjacentHTML('beforeend', inline('refused', `!${opt}`));
      await runs.until('refused');
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['last', 'refused']);
    });

    it('takes back what an inline script waits with when the consent is withdrawn meanwhile', async () => {
      await openGate();
      home.innerHTML = external('a', opt, '', 3_000_000) + inline('b', opt) + inline('refused', `!${opt}`);
      assent.acceptAll();
      await untilDocument(() => home.querySelector('[data-assent="granted"]') !== null);
      assent.withdraw(opt);
      await runs.until('refused');
      await seenTo();
      expect(withoutMarks()).to.deep.equal(['a', 'refused']);
    });

    it('holds again what comes after a withdrawal', async () => {
      await openGate();
      assent.acceptAll();
      assent.rejectAll();
      home.innerHTML = inline('a', opt);
      await seenTo();
      expect(withoutMarks()).to.deep.equal([]);
    });
  });

  describe('with a nonce', () => {
    it('runs only scripts that carry it themselves', async () => {
      await openGate({ nonce: 'r4nd0m' });
      assent.acceptAll();
      home.innerHTML =
        inline('a', opt) +
        inline('b', opt, 'nonce="other"') +
        inline('c', opt, 'nonce=""') +
        external('d', opt) +
        inline('e', opt, 'nonce="r4nd0m"');
      await runs.until('e');
      home.insertAdjacentHTML('beforeend', inline('f', opt, 'nonce="r4nd0m"'));
      await runs.until('f');
      expect(runs.names).to.deep.equal(['e', 'f']);
    });

    it('lends it to no script', async () => {
      await openGate({ nonce: 'r4nd0m' });
      assent.acceptAll();
      home.innerHTML = inline('a', opt) + inline('b', opt, 'nonce="r4nd0m"');
      await runs.until('b');
      const scripts = [...home.querySelectorAll('script')].filter(({ text }) => text === runs.codeOf('a'));
      expect(scripts.map(({ nonce }) => nonce)).to.deep.equal(['']);
    });

    it('connects frames and images without one', async () => {
      await openGate({ nonce: 'r4nd0m' });
      assent.acceptAll();
      home.innerHTML = `<img alt="" data-category="${opt}" data-src="${PICTURE}">`;
      await untilDocument(() => home.querySelector('img')?.src === PICTURE);
    });
  });

  describe('what comes and goes', () => {
    /** The element in `markup`, in the document. */
    const put = <T extends HTMLElement>(markup: string) => {
      home.innerHTML = markup;
      return home.firstElementChild as T;
    };

    it('loads a frame on a grant and empties it on a withdrawal, as often as that happens', async () => {
      await openGate();
      const frame = put<HTMLIFrameElement>(
        `<iframe title="Map" data-category="${opt}" data-src="${URL.createObjectURL(new Blob(['<p>Map</p>'], { type: 'text/html' }))}"></iframe>`,
      );
      for (const attempt of [1, 2]) {
        const loaded = nextEvent(frame, 'load');
        assent.acceptAll();
        await loaded;
        expect(frame.contentDocument?.body.textContent, `${attempt}`).to.equal('Map');
        assent.rejectAll();
        await untilDocument(() => !frame.hasAttribute('src') && frame.isConnected);
        expect(frame.contentDocument?.body.textContent, `${attempt}`).to.equal('');
        expect(home.firstElementChild).to.equal(frame);
      }
    });

    it('loads an image on a grant and takes its address away on a withdrawal', async () => {
      await openGate();
      const image = put<HTMLImageElement>(
        `<img alt="" data-category="${opt}" data-src="${PICTURE}" data-srcset="${PICTURE} 2x">`,
      );
      const loaded = nextEvent(image, 'load');
      assent.acceptAll();
      await loaded;
      expect(image.src).to.equal(PICTURE);
      expect(image.srcset).to.equal(`${PICTURE} 2x`);
      assent.rejectAll();
      await untilDocument(() => !image.hasAttribute('src') && !image.hasAttribute('srcset'));
      expect(image.isConnected).to.be.true;
    });

    it('applies a style sheet on a grant and takes it away on a withdrawal', async () => {
      await openGate();
      const sheet = encodeURIComponent(`#styled-${count} { z-index: 5; position: relative }`);
      put(
        `<p id="styled-${count}"></p><link rel="stylesheet" data-category="${opt}" data-href="data:text/css,${sheet}">`,
      );
      const [styled, link] = home.children;
      if (!styled || !link) throw new Error('no elements');
      const loaded = nextEvent(link, 'load');
      assent.acceptAll();
      await loaded;
      expect(getComputedStyle(styled).zIndex).to.equal('5');
      assent.rejectAll();
      await untilDocument(() => !link.hasAttribute('href') && link.isConnected);
      expect(getComputedStyle(styled).zIndex).to.equal('auto');
    });

    it('follows the service that an element names', async () => {
      await openGate();
      const image = put<HTMLImageElement>(
        `<img alt="" data-category="${opt}" data-service="osm" data-src="${PICTURE}">`,
      );
      assent.save({ [opt]: true, [`${opt}/osm`]: false });
      await seenTo();
      expect(image.hasAttribute('src')).to.be.false;
      assent.save({ [`${opt}/osm`]: true });
      await untilDocument(() => image.hasAttribute('src'));
    });

    it('shows an element for those who refused', async () => {
      await openGate();
      const image = put<HTMLImageElement>(`<img alt="" data-category="!${opt}" data-src="${PICTURE}">`);
      assent.rejectAll();
      await untilDocument(() => image.hasAttribute('src'));
      assent.acceptAll();
      await untilDocument(() => !image.hasAttribute('src'));
    });

    it('keeps an element without an address that waits for something that nothing declares', async () => {
      await openGate();
      const image = put<HTMLImageElement>(`<img alt="" data-category="nobody" data-src="${PICTURE}">`);
      assent.acceptAll();
      home.insertAdjacentHTML('beforeend', inline('a', opt));
      await runs.until('a');
      expect(image.hasAttribute('src')).to.be.false;
    });
  });

  describe('what is no held script', () => {
    it('is left alone', async () => {
      await openGate();
      assent.acceptAll();
      home.innerHTML = `<script type="text/plain">${runs.codeOf('a')}</script>
        <script type="application/json" data-category="${opt}">{}</script>
        <script type="text/x-template" data-category="${opt}">${runs.codeOf('b')}</script>
        <p data-category="${opt}">Text</p>`;
      const before = home.innerHTML;
      home.insertAdjacentHTML('beforeend', inline('c', opt));
      await runs.until('c');
      expect(runs.names).to.deep.equal(['c']);
      expect(home.innerHTML.startsWith(before)).to.be.true;
    });
  });
});
