import { expect } from '@open-wc/testing';
import type { Assent } from '../../src/assent/types.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { version } from '../../src/version.js';
import { openFrame } from '../helpers/frame.js';
import type { Frame } from '../helpers/frame.js';
import { removeCookie, uniqueName } from '../helpers/page.js';
import { PATIENCE } from '../helpers/pure-builders.js';

/** Members of a document that Assent, Lit or a site may use. Markup can hide each of them. */
const MEMBERS = [
  'querySelector',
  'querySelectorAll',
  'getElementById',
  'createElement',
  'createComment',
  'createTextNode',
  'createTreeWalker',
  'importNode',
  'adoptNode',
  'addEventListener',
  'dispatchEvent',
  'documentElement',
  'body',
  'head',
  'scripts',
  'cookie',
  'readyState',
  'adoptedStyleSheets',
  'currentScript',
  'baseURI',
  'prerendering',
  'referrer',
  'dir',
  'hidden',
  'fonts',
  'activeElement',
  'appendChild',
  'contains',
];

/** Elements that hide a member of the document by their name. */
const ELEMENTS: Readonly<Record<string, (name: string) => string>> = {
  img: (name) => `<img alt="" name="${name}">`,
  form: (name) => `<form name="${name}"></form>`,
  object: (name) => `<object id="${name}"></object>`,
  embed: (name) => `<embed name="${name}">`,
  iframe: (name) => `<iframe title="" name="${name}"></iframe>`,
  'two images': (name) => `<img alt="" name="${name}"><img alt="" name="${name}">`,
  'a form that hides its own members': (name) =>
    `<form name="${name}"><input name="getAttribute"><input name="setAttribute"><input name="removeAttribute"></form>`,
};

const FIELDS = [
  'matches',
  'localName',
  'getAttribute',
  'firstElementChild',
  'querySelectorAll',
  'nextSibling',
  'closest',
];

/** Globals that markup can put in the place of what scripts look for. */
const GLOBALS = `<form id="dataLayer"><input name="push"></form><a id="uetq"></a><a id="clarity"></a>
  <form id="trustedTypes"><input name="createPolicy"></form><img alt="" id="cookieStore">`;

describe('a page whose markup hides members of the document', function () {
  this.timeout(PATIENCE);

  let frame: Frame;
  let cookie: { readonly name: string };

  afterEach(() => {
    frame.end();
    removeCookie(cookie.name);
  });

  /** What `selector` finds in the page, by the browser's own method. */
  const find = <Found extends Element>(selector: string): Found => {
    const found = Document.prototype.querySelector.call(frame.document, selector);
    if (!found) throw new Error(`no ${selector}`);
    return found as Found;
  };

  async function start(markup: string, input: ConfigInput = {}, root = ''): Promise<Assent> {
    frame = await openFrame('', markup, root);
    cookie = { name: uniqueName() };
    const { start: begin } = await frame.load<{ start(config: ConfigInput): Assent }>('/src/start/start.js');
    return begin({ language: 'en', cookie, ...input });
  }

  const untilRun = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      frame.window.addEventListener('ran', () => resolve(), { once: true });
      act();
    });

  for (const [kind, markupOf] of Object.entries(ELEMENTS)) {
    it(`is served like any other: by ${kind}`, async () => {
      const hiding = MEMBERS.map(markupOf).join('');
      const assent = await start(
        `${hiding}${GLOBALS}
        <form data-assent-action="reject">${FIELDS.map((name) => `<input name="${name}">`).join('')}<b id="no">No</b></form>
        <script type="text/plain" data-category="optional">dispatchEvent(new Event('ran'))</script>`,
        { googleConsentMode: true, microsoftConsentMode: true },
      );
      expect(assent.version).to.equal(version);
      const namesOf = () =>
        Array.from(Document.prototype.querySelectorAll.call(frame.document, 'body [name], body [id]'), (element) =>
          ['name', 'id'].map((name) => Element.prototype.getAttribute.call(element, name)).join(' '),
        );
      await assent.showBanner();
      // Lit has been loaded and used, and every name is back.
      const names = namesOf();
      for (const member of MEMBERS)
        expect(
          names.some((pair) => pair.split(' ').includes(member)),
          member,
        ).to.be.true;
      const button = find('assent-banner').shadowRoot?.querySelector<HTMLElement>('[data-choice=accept]');
      expect(button?.textContent?.trim()).to.equal('Accept');
      await untilRun(() => button?.click());
      expect(assent.state.granted).to.deep.equal(['functional', 'optional']);

      await assent.showPreferences();
      expect(find('assent-preferences').shadowRoot?.querySelector('[part=save]')).not.to.be.null;
      await assent.hide();
      find<HTMLElement>('#no').click();
      expect(assent.state.granted).to.deep.equal(['functional']);
      expect(find('html').getAttribute('data-assent-granted')).to.equal('functional');
      await assent.audit();
      expect(await assent.exportRecord()).to.be.an('object');

      const { dataLayer, uetq } = frame.window as unknown as Record<'dataLayer' | 'uetq', ArrayLike<unknown>>;
      expect(dataLayer.length).to.be.above(1);
      expect(uetq[0]).to.equal('consent');
      expect(namesOf()).to.deep.equal(names);
      expect(frame.errors).to.deep.equal([]);
    });
  }

  it('offers a button for the settings in its corner, and one of its own makes do', async () => {
    const assent = await start(MEMBERS.map(ELEMENTS['img'] ?? String).join(''));
    assent.rejectAll();
    const corner = find<HTMLElement>('assent-settings[side]');
    expect(corner.hidden).to.be.false;
    expect(corner.shadowRoot?.querySelector('button')?.textContent).to.contain('Cookies');
    expect(frame.errors).to.deep.equal([]);
  });

  for (const root of ['id="assent"', 'id="assent" name="assent"']) {
    it(`starts where the root element is called assent: ${root}`, async () => {
      const assent = await start(
        '<form name="assent" id="assent"><input name="version"><input name="push"></form>',
        {},
        root,
      );
      expect(assent.version).to.equal(version);
      expect(frame.window.assent).to.equal(assent);
      expect(frame.errors).to.deep.equal([]);
    });
  }

  for (const code of [
    'var assent = 1',
    'var assent = "text"',
    'var assent = { push: 1 }',
    'var assent = { version: "9" }',
    'var assent = null',
    'var assent = function () {}',
    'const assent = 1',
    'Object.prototype.assent = [() => { throw new Error("never called") }]',
  ]) {
    it(`starts where a script says ${code}`, async () => {
      const assent = await start(`<script>${code}</script>`);
      expect(assent.version).to.equal(version);
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
      if (!code.startsWith('Object')) expect(frame.window.assent).to.equal(assent);
      expect(frame.errors).to.deep.equal([]);
    });
  }

  it('shows the banner where Lit’s own global, of development, is one of markup', async () => {
    const assent = await start('<a id="litIssuedWarnings"></a>');
    await assent.showBanner();
    expect(find('assent-banner').shadowRoot?.querySelector('[data-choice=accept]')).not.to.be.null;
  });

  it('is asked what waits in a queue of scripts, with globals of markup around it', async () => {
    const assent = await start(
      `<a id="assent"></a><script>(window.assent = []).push((assent) => (window.given = assent))</script>`,
    );
    expect((frame.window as unknown as { given: unknown }).given).to.equal(assent);
  });
});
