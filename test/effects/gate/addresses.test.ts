import { expect, fixture, html } from '@open-wc/testing';
import { ADDRESSES, grant, revoke } from '../../../src/effects/gate/addresses.js';
import { answerAddress } from '../../helpers/answer.js';
import { nextEvent } from '../../helpers/events.js';
import { listeningPolicy } from '../../helpers/listening-policy.js';
import { PATIENCE } from '../../helpers/pure-builders.js';
import { silence } from '../../helpers/silence.js';

const PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";
const PAGE = answerAddress('text/html', '<p>Map</p>');

/** Elements that can wait, each with a blocked attribute, the real one, and an address that may stand there. */
const CASES: readonly (readonly [element: string, held: string, real: string, address: string])[] = [
  ['iframe', 'data-src', 'src', PAGE],
  ['iframe', 'data-srcdoc', 'srcdoc', '<p>Map</p>'],
  ['img', 'data-src', 'src', PICTURE],
  ['img', 'data-src', 'src', '/picture.png'],
  ['img', 'data-srcset', 'srcset', `${PICTURE} 2x`],
  ['video', 'data-src', 'src', 'blob:nothing'],
  ['video', 'data-poster', 'poster', PICTURE],
  ['audio', 'data-src', 'src', 'data:audio/wav,'],
  ['source', 'data-src', 'src', 'data:audio/wav,'],
  ['source', 'data-srcset', 'srcset', PICTURE],
  ['embed', 'data-src', 'src', PAGE],
  ['object', 'data-src', 'data', PAGE],
  ['link', 'data-href', 'href', '/sheet.css'],
];

/** The first element in `markup`, which is not in the document. */
function elementOf(markup: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild as HTMLElement;
}

describe('grant', () => {
  for (const [name, held, real, address] of CASES) {
    it(`makes ${real} of ${held} on <${name}> with ${address}, which revoke takes away`, () => {
      const element = document.createElement(name);
      element.setAttribute(held, address);
      revoke(element);
      expect(element.hasAttribute(real)).to.be.false;
      grant(element, listeningPolicy());
      expect(element.getAttribute(real)).to.equal(address);
      expect(element.getAttribute(held)).to.equal(address);
      revoke(element);
      expect(element.hasAttribute(real)).to.be.false;
      expect(element.getAttribute(held)).to.equal(address);
    });
  }

  for (const [name, held, real, address] of CASES) {
    it(`keeps a lazy loader from setting ${real} on <${name}> to ${address}, which ${held} waits for`, () => {
      const element = document.createElement(name);
      element.setAttribute(held, address);
      revoke(element);
      element.setAttribute(real, address);
      element.setAttributeNS(null, real, address);
      Reflect.set(element, real, address);
      expect(element.hasAttribute(real)).to.be.false;
      element.setAttribute(real, 'about:blank');
      expect(element.getAttribute(real)).to.equal('about:blank');
      grant(element, listeningPolicy());
      Reflect.set(element, real, address);
      expect(element.getAttribute(real)).to.equal(address);
    });
  }

  it('sets all that is blocked, each through the policy for Trusted Types', () => {
    const image = document.createElement('img');
    image.dataset['src'] = PICTURE;
    image.dataset['srcset'] = `${PICTURE} 2x`;
    const policy = listeningPolicy();
    grant(image, policy);
    expect(image.getAttribute('src')).to.equal(PICTURE);
    expect(image.getAttribute('srcset')).to.equal(`${PICTURE} 2x`);
    expect(policy.passed).to.deep.equal([`url ${PICTURE}`, `url ${PICTURE} 2x`]);
  });

  it('does not touch again what is as it should be', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Map" data-src=${PAGE}></iframe>`);
    const changes = new MutationObserver(() => {});
    grant(frame, listeningPolicy());
    changes.observe(document, { attributes: true, childList: true, subtree: true });
    grant(frame, listeningPolicy());
    expect(changes.takeRecords()).to.deep.equal([]);
    changes.disconnect();
  });

  it('follows an address that is rendered anew, and takes the last one back', () => {
    const image = document.createElement('img');
    for (const address of ['/one.png', '/two.png', '/three.png']) {
      image.dataset['src'] = address;
      grant(image, listeningPolicy());
      expect(image.getAttribute('src')).to.equal(address);
    }
    revoke(image);
    expect(image.hasAttribute('src')).to.be.false;
  });

  it('loads a sound, and takes what was loaded away again', async () => {
    const audio = await fixture<HTMLAudioElement>(html`<audio data-src=${silence()}></audio>`);
    const loaded = nextEvent(audio, 'loadedmetadata');
    grant(audio, listeningPolicy());
    await loaded;
    revoke(audio);
    expect(audio.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
    expect(audio.isConnected).to.be.true;
  }).timeout(PATIENCE);

  it('loads the source of a sound that has given it up, and takes what was loaded away again', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    const audio = document.createElement('audio');
    const source = document.createElement('source');
    source.dataset['src'] = silence();
    source.type = 'audio/wav';
    const broken = document.createElement('source');
    broken.src = 'data:audio/wav,broken';
    const givenUp = nextEvent(broken, 'error');
    audio.append(source, broken);
    home.append(audio);
    await givenUp;
    const loaded = nextEvent(audio, 'loadedmetadata');
    grant(source, listeningPolicy());
    await loaded;
    revoke(source);
    expect(audio.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
  }).timeout(PATIENCE);
});

/** What a sanitiser may let through as harmless, and what it would come to. */
describe('markup of visitors', () => {
  for (const markup of [
    '<a data-category="functional" data-href="javascript:alert(1)">Link</a>',
    '<a data-category="functional" data-src="javascript:alert(1)">Link</a>',
    '<svg><a data-category="functional" data-href="javascript:alert(1)"></a></svg>',
    '<area data-href="javascript:alert(1)">',
    '<form data-src="javascript:alert(1)" data-href="javascript:alert(1)"></form>',
    '<iframe data-src="javascript:alert(1)"></iframe>',
    '<iframe data-src=" java&#10;script:alert(1)"></iframe>',
    '<iframe data-src="data:text/html,<script>alert(1)</script>"></iframe>',
    '<iframe data-src="blob:nothing"></iframe>',
    '<iframe data-href="javascript:alert(1)"></iframe>',
    '<iframe data-src="https://["></iframe>',
    '<embed data-src="data:text/html,<script>alert(1)</script>">',
    '<embed data-src="javascript:alert(1)">',
    '<object data-src="data:text/html,<script>alert(1)</script>"></object>',
    '<object data-src="javascript:alert(1)"></object>',
    '<object data-data="javascript:alert(1)"></object>',
    '<link rel="stylesheet" data-href="javascript:alert(1)">',
    '<link rel="stylesheet" data-href="data:text/css,*{display:none}">',
    '<img data-src="javascript:alert(1)">',
    '<video data-poster="javascript:alert(1)"></video>',
    '<img data-onerror="alert(1)" data-srcdoc="<p>">',
  ]) {
    it(`gets no address: ${markup}`, () => {
      const element = elementOf(markup);
      const inner = (element.firstElementChild as HTMLElement | null) ?? element;
      const before = inner.outerHTML;
      grant(inner, listeningPolicy());
      expect(inner.outerHTML).to.equal(before);
    });
  }

  for (const [sandbox, expected] of [
    [undefined, 'allow-scripts allow-popups allow-forms'],
    ['', ''],
    ['allow-scripts allow-same-origin', 'allow-scripts'],
    ['ALLOW-SAME-ORIGIN allow-forms', 'allow-forms'],
    ['allow-scripts allow-top-navigation allow-modals', 'allow-scripts'],
    ['allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation', 'allow-popups'],
    ['allow-same-allow-same-originorigin allow-scripts', undefined],
  ] as const) {
    it(`runs a document in the markup with an origin of its own: sandbox ${JSON.stringify(sandbox)}`, () => {
      const frame = document.createElement('iframe');
      if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
      frame.dataset['srcdoc'] = '<script>parent.document</script>';
      grant(frame, listeningPolicy());
      expect(frame.getAttribute('srcdoc')).to.equal('<script>parent.document</script>');
      expect([...frame.sandbox].map((token) => token.toLowerCase())).not.to.include('allow-same-origin');
      if (expected !== undefined) expect(frame.getAttribute('sandbox')?.trim()).to.equal(expected);
    });
  }

  it('cannot reach the page from a document in the markup', async () => {
    const home = await fixture<HTMLElement>(html`<div></div>`);
    const frame = document.createElement('iframe');
    frame.dataset['srcdoc'] = `<script>
      let reached = 'apart';
      try { reached = parent.document.title + 'reached' } catch {}
      parent.postMessage(reached, '*');
    </script>`;
    const told = nextEvent(window, 'message') as Promise<MessageEvent>;
    grant(frame, listeningPolicy());
    home.append(frame);
    expect((await told).data).to.equal('apart');
    revoke(frame);
  });
});

describe('revoke', () => {
  it('leaves alone what Assent did not set', () => {
    const image = document.createElement('img');
    image.setAttribute('src', PICTURE);
    revoke(image);
    grant(image, listeningPolicy());
    revoke(image);
    expect(image.getAttribute('src')).to.equal(PICTURE);
  });

  it('puts back the stand-in that was in its place', () => {
    const image = document.createElement('img');
    image.setAttribute('src', 'data:,stand-in');
    image.dataset['src'] = PICTURE;
    revoke(image);
    expect(image.getAttribute('src')).to.equal('data:,stand-in');
    grant(image, listeningPolicy());
    expect(image.getAttribute('src')).to.equal(PICTURE);
    revoke(image);
    expect(image.getAttribute('src')).to.equal('data:,stand-in');
  });

  it('takes an address away also if another script has changed it since, in either attribute', () => {
    for (const change of [
      (frame: HTMLIFrameElement) => (frame.src = `${PAGE}&t=5`),
      (frame: HTMLIFrameElement) => (frame.dataset['src'] = '/other'),
      (frame: HTMLIFrameElement) => delete frame.dataset['src'],
    ]) {
      const frame = document.createElement('iframe');
      frame.dataset['src'] = PAGE;
      grant(frame, listeningPolicy());
      change(frame);
      revoke(frame);
      expect(frame.hasAttribute('src')).to.be.false;
    }
  });

  it('takes away what a frame has loaded, and leaves the same element in its place', async () => {
    const home = await fixture<HTMLElement>(html`<p><i></i><iframe title="Map" data-src=${PAGE}></iframe><b></b></p>`);
    const frame = home.querySelector('iframe');
    if (!frame) throw new Error('no frame');
    const loaded = nextEvent(frame, 'load');
    grant(frame, listeningPolicy());
    await loaded;
    expect(frame.contentDocument?.body.textContent).to.contain('Map');
    revoke(frame);
    expect([...home.children].map(({ localName }) => localName)).to.deep.equal(['i', 'iframe', 'b']);
    expect(home.children[1]).to.equal(frame);
    expect(frame.contentDocument?.body.textContent).to.equal('');
  });
});

describe('a lazy loader', () => {
  /** An image that waits, as a lazy loader finds it. */
  function waitingImage(): HTMLImageElement {
    const image = document.createElement('img');
    image.dataset['src'] = PICTURE;
    image.dataset['srcset'] = `${PICTURE} 2x`;
    revoke(image);
    return image;
  }

  const ways: Readonly<Record<string, (image: HTMLImageElement, name: 'src' | 'srcset') => void>> = {
    'by the property': (image, name) => (image[name] = image.dataset[name] ?? ''),
    'by setAttribute': (image, name) => image.setAttribute(name, image.dataset[name] ?? ''),
    'by setAttribute in capitals': (image, name) => image.setAttribute(name.toUpperCase(), image.dataset[name] ?? ''),
  };
  for (const [way, set] of Object.entries(ways)) {
    it(`sets no blocked address ${way}, and may after consent`, () => {
      const image = waitingImage();
      for (const name of ['src', 'srcset'] as const) {
        set(image, name);
        expect(image.hasAttribute(name), name).to.be.false;
      }
      grant(image, listeningPolicy());
      image.removeAttribute('src');
      set(image, 'src');
      expect(image.getAttribute('src')).to.equal(PICTURE);
    });
  }

  it('is ignored again after a withdrawal', () => {
    const image = waitingImage();
    grant(image, listeningPolicy());
    revoke(image);
    image.src = image.dataset['src'] ?? '';
    expect(image.hasAttribute('src')).to.be.false;
  });

  it('may set another address, such as a stand-in, and read what is there', () => {
    const image = waitingImage();
    image.src = 'data:,stand-in';
    expect(image.getAttribute('src')).to.equal('data:,stand-in');
    expect(image.src).to.equal('data:,stand-in');
    image.setAttribute('src', '/other.png');
    expect(new URL(image.src).pathname).to.equal('/other.png');
  });

  it('may set every other attribute, also to the same value', () => {
    const image = waitingImage();
    image.setAttribute('data-original', PICTURE);
    image.setAttribute('alt', 'A picture');
    image.setAttribute('title', PICTURE);
    expect([image.dataset['original'], image.alt, image.title]).to.deep.equal([PICTURE, 'A picture', PICTURE]);
  });

  it('meets the same, however often consent has changed', () => {
    /** How often attributes are read for one attempt, after as many changes. */
    const readsAfter = (changes: number) => {
      const image = waitingImage();
      for (let times = 0; times < changes; times++) revoke(image);
      let reads = 0;
      image.getAttribute = (name) => {
        reads++;
        return Element.prototype.getAttribute.call(image, name);
      };
      image.setAttribute('width', '5');
      image.src = '/other.png';
      expect(image.width).to.equal(5);
      return reads;
    };
    expect(readsAfter(50)).to.equal(readsAfter(1));
  });

  it('finds an image as it was before, once that is granted', () => {
    const image = waitingImage();
    expect(Object.keys(Object.getOwnPropertyDescriptors(image))).to.include('src');
    grant(image, listeningPolicy());
    expect(Object.keys(Object.getOwnPropertyDescriptors(image))).to.deep.equal([]);
  });
});

describe('ADDRESSES', () => {
  it('are the attributes that a browser loads from', () => {
    expect(ADDRESSES).to.deep.equal(['src', 'srcset', 'href', 'poster', 'srcdoc']);
  });
});
