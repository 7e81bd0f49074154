import { expect, fixture, html } from '@open-wc/testing';
import type { AssentInstance } from '../../../src/assent/assent.js';
import { guardMarkup } from '../../../src/effects/gate/gate.js';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { answerAddress } from '../../helpers/answer.js';
import { nextEvent, untilDocument } from '../../helpers/events.js';
import { openPage } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { listenToScripts } from '../../helpers/script-runs.js';
import type { ScriptRuns } from '../../helpers/script-runs.js';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const MAP = answerAddress('text/html', '<p>Map</p>');

let count = 0;

/** What the gates of a test watch the page with. A page has one gate, which lasts as long as it: here each has to end. */
const watching: MutationObserver[] = [];

function startGate(assent: AssentInstance): void {
  const { MutationObserver: Observer } = window;
  window.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super(callback);
      watching.push(this);
    }
  };
  guardMarkup(assent);
  window.MutationObserver = Observer;
}

describe('the gate', () => {
  let page: TestPage;
  let assent: AssentInstance;
  let runs: ScriptRuns;
  let home: HTMLElement;
  // Each test has categories of its own.
  let must: string;
  let opt: string;
  let ads: string;

  /**
   * Puts a gate on the page, with a required category and two optional ones, of which the first has services.
   *
   * @param markup What the page holds already.
   */
  async function openGate(config: ConfigInput = {}, markup = '') {
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
    home.innerHTML = markup;
    startGate(assent);
  }

  afterEach(() => {
    for (const observer of watching.splice(0)) observer.disconnect();
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
      home.innerHTML = `<iframe title="Map" data-category="${opt}" data-src="${MAP}"></iframe>
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
        `<script type="text/plain" data-category="${opt}" data-src="/answer"></script>` + inline('b', opt);
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
      assent.guard(root);
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
      assent.save({ [opt]: true, [ads]: false });
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
      assent.save({ [opt]: true, [ads]: false });
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

  describe('where the page’s own scripts have a nonce', () => {
    const OWN_SCRIPT = '<script type="application/json" nonce="r4nd0m">{}</script>';

    it('runs only scripts that carry it themselves', async () => {
      await openGate({}, OWN_SCRIPT);
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
      await openGate({}, OWN_SCRIPT);
      assent.acceptAll();
      home.innerHTML = inline('a', opt) + inline('b', opt, 'nonce="r4nd0m"');
      await runs.until('b');
      const scripts = [...home.querySelectorAll('script')].filter(({ text }) => text === runs.codeOf('a'));
      expect(scripts.map(({ nonce }) => nonce)).to.deep.equal(['']);
    });

    it('learns it from a script that comes later, but from no held one', async () => {
      await openGate();
      assent.acceptAll();
      home.innerHTML = inline('a', opt, 'nonce="other"') + inline('b', opt);
      await runs.until('b');
      home.innerHTML = OWN_SCRIPT + inline('c', opt) + inline('d', opt, 'nonce="r4nd0m"');
      await runs.until('d');
      expect(runs.names).to.deep.equal(['a', 'b', 'd']);
    });

    it('takes no nonce from a held module that ran', async () => {
      await openGate();
      assent.acceptAll();
      home.innerHTML = inline('a', opt, 'nonce="other" data-type="module"');
      await runs.until('a');
      home.innerHTML = inline('b', opt);
      await runs.until('b');
    });

    it('connects frames and images without one', async () => {
      await openGate({}, OWN_SCRIPT);
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
      const frame = put<HTMLIFrameElement>(`<iframe title="Map" data-category="${opt}" data-src="${MAP}"></iframe>`);
      for (const attempt of [1, 2]) {
        const loaded = nextEvent(frame, 'load');
        assent.acceptAll();
        await loaded;
        expect(frame.contentDocument?.body.textContent, `${attempt}`).to.contain('Map');
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
      const sheet = answerAddress('text/css', `#styled-${count} { z-index: 5; position: relative }`);
      put(`<p id="styled-${count}"></p><link rel="stylesheet" data-category="${opt}" data-href="${sheet}">`);
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

  describe('markup that visitors may have brought', () => {
    const HOSTILE = [
      '<a data-category="$" data-href="javascript:alert(1)">Link</a>',
      '<svg><a data-category="$" data-href="javascript:alert(1)"><text>Link</text></a></svg>',
      '<area data-category="$" data-href="https://elsewhere.example/">',
      '<form data-category="$" data-src="javascript:alert(1)"></form>',
      '<input type="image" data-category="$" data-src="/x.png">',
      '<track data-category="$" data-src="/x.vtt">',
      '<iframe title="" data-category="$" data-src="javascript:alert(1)"></iframe>',
      '<iframe title="" data-category="$" data-src="data:text/html,x"></iframe>',
      '<embed data-category="$" data-src="data:text/html,x">',
      '<object data-category="$" data-src="javascript:alert(1)"></object>',
      '<link rel="stylesheet" data-category="$" data-href="javascript:alert(1)">',
      '<link rel="stylesheet" data-category="$" data-href="data:text/css,*{}">',
      '<img alt="" data-category="$" data-src="javascript:alert(1)">',
    ];

    it('never comes to life, in what is required and in what is granted', async () => {
      await openGate();
      for (const category of [must, opt]) {
        const markup = HOSTILE.join('').replaceAll('$', category);
        home.innerHTML = markup;
        const before = home.innerHTML;
        assent.acceptAll();
        await seenTo();
        expect(home.innerHTML.startsWith(before)).to.be.true;
        home.replaceChildren();
      }
    });

    it('moves no base of addresses', async () => {
      await openGate();
      home.innerHTML = `<base data-category="${must}" data-href="https://elsewhere.example/">`;
      await seenTo();
      expect(document.baseURI).to.equal(location.href);
    });

    for (const address of ['data:text/javascript,', 'blob:', 'javascript:']) {
      it(`runs no script from ${address}`, async () => {
        await openGate();
        const code = runs.codeOf('a');
        const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const from = address === 'blob:' ? blob : `${address}${encodeURIComponent(code)}`;
        home.innerHTML =
          `<script type="text/plain" data-category="${must}" data-src="${from}"></script>` +
          `<script type="text/plain" data-category="${must}" src="${from}"></script>`;
        await seenTo();
        expect(withoutMarks()).to.deep.equal([]);
        expect(
          home.querySelector('script[data-assent="granted"]:not([data-src=""])')?.getAttribute('src'),
        ).not.to.equal(from);
        URL.revokeObjectURL(blob);
      });
    }

    it('runs no handler that a held script brings', async () => {
      await openGate();
      home.innerHTML = external('a', must, `onload="${runs.codeOf('handler').replaceAll('"', '')}"`);
      const [held] = home.children;
      // The held script gets the events of the one that runs, and would call what is written on it.
      const loaded = held && nextEvent(held, 'load');
      await loaded;
      const script = home.querySelector('script[data-assent="granted"]');
      expect(script?.hasAttribute('onload')).to.be.false;
    });

    it('is gated beside and inside forms whose fields hide their own members', async () => {
      await openGate();
      const errors: unknown[] = [];
      const keep = (event: ErrorEvent) => void errors.push(event.message);
      addEventListener('error', keep);
      const fields = ['matches', 'localName', 'getAttribute', 'firstElementChild', 'querySelectorAll', 'nextSibling'];
      home.innerHTML = `<form data-category="${must}" data-src="/x">
        ${fields.map((name) => `<input name="${name}">`).join('')}
        <p>${inline('a', must)}<img alt="" data-category="${opt}" data-src="${PICTURE}"></p>
      </form>`;
      await runs.until('a');
      assent.acceptAll();
      await untilDocument(() => home.querySelector('img')?.src === PICTURE);
      removeEventListener('error', keep);
      expect(errors).to.deep.equal([]);
    });
  });

  describe('an element that changes', () => {
    const put = async (markup: string) => {
      home.innerHTML = markup;
      await seenTo();
      return home.firstElementChild as HTMLIFrameElement;
    };
    const frame = (category: string, address = MAP) =>
      put(`<iframe title="Map" data-category="${category}" data-src="${address}"></iframe>`);

    it('loads when its category becomes one that is granted, and is emptied when it becomes one that is not', async () => {
      await openGate();
      assent.save({ [opt]: true, [ads]: false });
      const map = await frame(ads);
      expect(map.hasAttribute('src')).to.be.false;
      map.dataset['category'] = opt;
      await untilDocument(() => map.getAttribute('src') === MAP);
      map.dataset['category'] = ads;
      await untilDocument(() => !map.hasAttribute('src'));
      map.dataset['category'] = '';
      map.dataset['category'] = `!${ads}`;
      await untilDocument(() => map.getAttribute('src') === MAP);
    });

    it('follows its service', async () => {
      await openGate();
      assent.save({ [opt]: true, [`${opt}/osm`]: false, [ads]: false });
      const map = await frame(opt);
      await untilDocument(() => map.hasAttribute('src'));
      map.dataset['service'] = 'osm';
      await untilDocument(() => !map.hasAttribute('src'));
      map.dataset['service'] = 'acme';
      await untilDocument(() => map.hasAttribute('src'));
    });

    for (const [what, to] of [
      ['an id that nothing declares', 'nobody'],
      ['nothing', null],
    ] as const) {
      it(`is emptied by a withdrawal also if it waits for ${what} by then`, async () => {
        await openGate();
        assent.acceptAll();
        const map = await frame(opt);
        await untilDocument(() => map.hasAttribute('src'));
        if (to === null) map.removeAttribute('data-category');
        else map.dataset['category'] = to;
        await seenTo();
        assent.rejectAll();
        await untilDocument(() => !map.hasAttribute('src'));
      });
    }

    it('loads a new address that a framework renders, and gives that back too', async () => {
      await openGate();
      assent.acceptAll();
      const map = await frame(opt);
      await untilDocument(() => map.getAttribute('src') === MAP);
      map.dataset['src'] = `${MAP}&page=2`;
      await untilDocument(() => map.getAttribute('src') === `${MAP}&page=2`);
      assent.rejectAll();
      await untilDocument(() => !map.hasAttribute('src'));
      map.dataset['src'] = `${MAP}&page=3`;
      await seenTo();
      expect(map.hasAttribute('src')).to.be.false;
    });

    it('is emptied by a withdrawal also if its own script has changed the address', async () => {
      await openGate();
      assent.acceptAll();
      const map = await frame(opt);
      await untilDocument(() => map.hasAttribute('src'));
      map.src = `${MAP}&enablejsapi=1`;
      assent.rejectAll();
      await untilDocument(() => !map.hasAttribute('src'));
      expect(map.contentDocument?.body.textContent).to.equal('');
    });

    it('is not loaded anew when something else changes, if its own script has changed the address', async () => {
      await openGate();
      assent.save({ [opt]: true, [ads]: false });
      const map = await frame(opt);
      await untilDocument(() => map.hasAttribute('src'));
      map.src = `${MAP}&enablejsapi=1`;
      home.insertAdjacentHTML('beforeend', inline('later', ads));
      await seenTo();
      assent.save({ [ads]: true });
      await runs.until('later');
      expect(map.getAttribute('src')).to.equal(`${MAP}&enablejsapi=1`);
    });
  });

  describe('with a lazy loader on the page', () => {
    it('keeps blocked images blocked, whatever it sets, and lets it load them once they are granted', async () => {
      await openGate();
      home.innerHTML = `<img alt="" data-category="${opt}" data-src="${PICTURE}" data-srcset="${PICTURE} 2x">`;
      await seenTo();
      const image = home.firstElementChild as HTMLImageElement;
      image.src = PICTURE;
      image.srcset = `${PICTURE} 2x`;
      image.setAttribute('src', PICTURE);
      expect([image.getAttribute('src'), image.getAttribute('srcset')]).to.deep.equal([null, null]);
      assent.acceptAll();
      await untilDocument(() => image.getAttribute('src') === PICTURE);
      assent.rejectAll();
      await untilDocument(() => !image.hasAttribute('src'));
      image.src = PICTURE;
      expect(image.hasAttribute('src')).to.be.false;
    });

    it('does not freeze the page with one that sets the address each time it is missing', async () => {
      await openGate();
      let times = 0;
      const loader = new MutationObserver(() => {
        for (const image of home.querySelectorAll<HTMLImageElement>('img[data-src]:not([src])')) {
          times++;
          image.src = image.dataset['src'] ?? '';
          image.classList.toggle('tried');
        }
      });
      loader.observe(home, { attributeFilter: ['src', 'data-src'], childList: true, subtree: true });
      home.innerHTML = `<img alt="" data-category="${opt}" data-src="${PICTURE}">`.repeat(10);
      await seenTo();
      assent.acceptAll();
      await untilDocument(() => !home.querySelector('img:not([src])'));
      assent.rejectAll();
      await untilDocument(() => !home.querySelector('img[src]'));
      await seenTo();
      loader.disconnect();
      expect(times).to.be.within(10, 200);
    });

    it('touches no image of the page’s own grid that is marked with data-category for another reason', async () => {
      await openGate();
      home.innerHTML = `<img alt="" data-category="shoes" data-src="${PICTURE}" src="data:,small">
        <iframe title="" data-category="shoes" data-src="${MAP}"></iframe>`;
      const before = home.innerHTML;
      home.insertAdjacentHTML('beforeend', inline('granted', opt) + inline('refused', `!${opt}`));
      await seenTo();
      assent.acceptAll();
      await runs.until('granted');
      assent.rejectAll();
      await runs.until('refused');
      expect(home.innerHTML.startsWith(before)).to.be.true;
      const [image] = home.querySelectorAll('img');
      if (!image) throw new Error('no image');
      expect(Object.keys(Object.getOwnPropertyDescriptors(image))).to.deep.equal([]);
      image.src = image.dataset['src'] ?? '';
      expect(image.getAttribute('src')).to.equal(PICTURE);
    });
  });

  describe('elements of Assent in the page’s own markup', () => {
    it('has them defined, also those that come later, and goes on if that fails', async () => {
      await openGate();
      let times = 0;
      let isCalled = () => {};
      const nextCall = () => new Promise<void>((resolve) => (isCalled = resolve));
      assent.upgrade = () => {
        times++;
        isCalled();
        return Promise.reject(new Error('no network'));
      };
      await seenTo();
      expect(times).to.equal(0);
      const first = nextCall();
      home.innerHTML = `<p><assent-embed category="${opt}"></assent-embed></p>`;
      await first;
      home.insertAdjacentHTML('beforeend', '<p>Nothing new to define</p>');
      await seenTo();
      expect(times).to.equal(1);
      const second = nextCall();
      home.insertAdjacentHTML('beforeend', '<assent-declaration></assent-declaration>');
      await second;
    });
  });

  describe('shadow roots', () => {
    it('are guarded also if they were handed over before the gate was there', async () => {
      await openGate();
      const host = document.createElement('div');
      home.append(host);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = inline('a', must);
      const early = openPage({ categories: [{ id: must, required: true }] });
      early.assent.guard(root);
      startGate(early.assent);
      await runs.until('a');
      early.end();
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
