import { expect, fixture, html } from '@open-wc/testing';
import { connect, isHeld, isScript, revive } from '../../../src/effects/gate/activate.js';
import type { ScriptPolicy } from '../../../src/effects/gate/trusted-types.js';
import { nextEvent } from '../../helpers/events.js';
import { PATIENCE } from '../../helpers/pure-builders.js';
import { silence } from '../../helpers/silence.js';

/** A policy that tells what passed through it. */
function listeningPolicy(): ScriptPolicy & { readonly passed: string[] } {
  const passed: string[] = [];
  const pass = (kind: string) => (text: string) => {
    passed.push(`${kind} ${text}`);
    return text;
  };
  return { passed, createScriptURL: pass('url'), createScript: pass('script') };
}

/** A held script, written as markup. It is not in the document. */
function scriptOf(markup: string): HTMLScriptElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const script = template.content.querySelector('script');
  if (!script) throw new Error('no script in the markup');
  return script;
}

describe('isScript', () => {
  it('knows scripts from all else', () => {
    expect(isScript(document.createElement('script'))).to.be.true;
    for (const name of ['iframe', 'img', 'div', 'noscript', 'template']) {
      expect(isScript(document.createElement(name)), name).to.be.false;
    }
  });
});

describe('isHeld', () => {
  for (const type of ['text/plain', 'TEXT/PLAIN', ' text/plain ', 'text/Plain\n']) {
    it(`counts a script of type ${JSON.stringify(type)} as held`, () => {
      expect(isHeld(Object.assign(document.createElement('script'), { type }))).to.be.true;
    });
  }

  for (const type of ['', 'text/javascript', 'module', 'text/plain;charset=utf-8', 'text', 'application/json']) {
    it(`does not count a script of type ${JSON.stringify(type)} as held`, () => {
      expect(isHeld(Object.assign(document.createElement('script'), { type }))).to.be.false;
    });
  }
});

describe('revive', () => {
  it('makes a new script of an inline one, without the type that held it', () => {
    const held = scriptOf('<script type="text/plain" data-category="optional">let a = 1 < 2 && "é";</script>');
    const policy = listeningPolicy();
    const script = revive(held, policy);
    expect(script).not.to.equal(held);
    expect(script.hasAttribute('type')).to.be.false;
    expect(script.text).to.equal('let a = 1 < 2 && "é";');
    expect(policy.passed).to.deep.equal(['script let a = 1 < 2 && "é";']);
  });

  it('makes the held address the real one', () => {
    const policy = listeningPolicy();
    const script = revive(scriptOf('<script type="text/plain" data-src="/a.js?b=1&amp;c=2"></script>'), policy);
    expect(script.getAttribute('src')).to.equal('/a.js?b=1&c=2');
    expect(script.hasAttribute('data-src')).to.be.false;
    expect(policy.passed).to.deep.equal(['url /a.js?b=1&c=2']);
  });

  it('restores the type', () => {
    const script = revive(
      scriptOf('<script type="text/plain" data-type="module" data-src="/a.js"></script>'),
      listeningPolicy(),
    );
    expect(script.type).to.equal('module');
    expect(script.hasAttribute('data-type')).to.be.false;
  });

  it('keeps every other attribute', () => {
    const attributes = {
      id: 'tracker',
      class: 'a b',
      'data-category': 'optional',
      'data-service': 'matomo',
      'data-site-id': '5',
      crossorigin: 'anonymous',
      integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      referrerpolicy: 'no-referrer',
      fetchpriority: 'low',
      charset: 'utf-8',
      defer: '',
      nomodule: '',
      'xml:lang': 'en',
    };
    const held = document.createElement('script');
    held.type = 'text/plain';
    for (const [name, value] of Object.entries(attributes)) held.setAttribute(name, value);
    const script = revive(held, listeningPolicy());
    for (const [name, value] of Object.entries(attributes)) expect(script.getAttribute(name), name).to.equal(value);
  });

  it('keeps the nonce, also where the browser hides the attribute', () => {
    const held = scriptOf('<script type="text/plain" nonce="abc">1</script>');
    expect(revive(held, listeningPolicy()).nonce).to.equal('abc');

    // Under a policy the attribute is emptied, and the property keeps its value.
    const hidden = scriptOf('<script type="text/plain" nonce="">1</script>');
    hidden.nonce = 'abc';
    expect(revive(hidden, listeningPolicy()).nonce).to.equal('abc');
  });

  it('lends no nonce to a script that has none', () => {
    expect(revive(scriptOf('<script type="text/plain">1</script>'), listeningPolicy()).nonce).to.equal('');
  });

  it('is asynchronous only where the held script is', () => {
    expect(revive(scriptOf('<script type="text/plain" data-src="/a.js"></script>'), listeningPolicy()).async).to.be
      .false;
    expect(revive(scriptOf('<script type="text/plain" async data-src="/a.js"></script>'), listeningPolicy()).async).to
      .be.true;
  });

  it('takes the address of a script that has a real one already', () => {
    const script = revive(scriptOf('<script type="text/plain" src="/a.js"></script>'), listeningPolicy());
    expect(new URL(script.src).pathname).to.equal('/a.js');
  });

  it('keeps attributes by names that only a parser takes', () => {
    const script = revive(
      scriptOf('<script type="text/plain" @click="a" 1st="b" [x]="c">1</script>'),
      listeningPolicy(),
    );
    expect(script.getAttribute('@click')).to.equal('a');
    expect(script.getAttribute('1st')).to.equal('b');
    expect(script.getAttribute('[x]')).to.equal('c');
  });

  it('leaves the held script as it was', () => {
    const held = scriptOf(
      '<script type="text/plain" data-category="optional" data-src="/a.js" data-type="module"></script>',
    );
    const before = held.outerHTML;
    revive(held, listeningPolicy());
    expect(held.outerHTML).to.equal(before);
  });
});

describe('connect', () => {
  const PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>";

  const cases: readonly (readonly [element: string, held: string, real: string])[] = [
    ['iframe', 'data-src', 'src'],
    ['img', 'data-src', 'src'],
    ['img', 'data-srcset', 'srcset'],
    ['video', 'data-src', 'src'],
    ['audio', 'data-src', 'src'],
    ['source', 'data-src', 'src'],
    ['source', 'data-srcset', 'srcset'],
    ['embed', 'data-src', 'src'],
    ['object', 'data-src', 'data'],
    ['link', 'data-href', 'href'],
  ];
  for (const [name, held, real] of cases) {
    it(`turns ${held} of <${name}> into ${real} and back`, () => {
      const element = document.createElement(name);
      element.setAttribute(held, PICTURE);
      connect(element, false, listeningPolicy());
      expect(element.hasAttribute(real)).to.be.false;
      connect(element, true, listeningPolicy());
      expect(element.getAttribute(real)).to.equal(PICTURE);
      expect(element.getAttribute(held)).to.equal(PICTURE);
      connect(element, false, listeningPolicy());
      expect(element.hasAttribute(real)).to.be.false;
      expect(element.getAttribute(held)).to.equal(PICTURE);
    });
  }

  it('connects all that is held', () => {
    const image = document.createElement('img');
    image.dataset['src'] = PICTURE;
    image.dataset['srcset'] = `${PICTURE} 2x`;
    const policy = listeningPolicy();
    connect(image, true, policy);
    expect(image.getAttribute('src')).to.equal(PICTURE);
    expect(image.getAttribute('srcset')).to.equal(`${PICTURE} 2x`);
    expect(policy.passed).to.have.length(2);
  });

  it('leaves alone what it did not hold', () => {
    const image = document.createElement('img');
    image.setAttribute('src', PICTURE);
    connect(image, false, listeningPolicy());
    connect(image, true, listeningPolicy());
    expect(image.getAttribute('src')).to.equal(PICTURE);
  });

  it('leaves a stand-in in its place until the real address comes', () => {
    const image = document.createElement('img');
    image.setAttribute('src', 'data:,stand-in');
    image.dataset['src'] = PICTURE;
    connect(image, false, listeningPolicy());
    expect(image.getAttribute('src')).to.equal('data:,stand-in');
    connect(image, true, listeningPolicy());
    expect(image.getAttribute('src')).to.equal(PICTURE);
    connect(image, false, listeningPolicy());
    expect(image.getAttribute('src')).not.to.equal(PICTURE);
  });

  it('loads a sound, and takes what was loaded away again', async () => {
    const audio = await fixture<HTMLAudioElement>(html`<audio data-src=${silence()}></audio>`);
    const loaded = nextEvent(audio, 'loadedmetadata');
    connect(audio, true, listeningPolicy());
    await loaded;
    connect(audio, false, listeningPolicy());
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
    connect(source, true, listeningPolicy());
    await loaded;
    connect(source, false, listeningPolicy());
    expect(audio.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
  }).timeout(PATIENCE);

  it('does not touch again what is as it should be', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Map" data-src="about:blank"></iframe>`);
    const changes = new MutationObserver(() => {});
    connect(frame, true, listeningPolicy());
    changes.observe(document, { attributes: true, childList: true, subtree: true });
    connect(frame, true, listeningPolicy());
    expect(changes.takeRecords()).to.deep.equal([]);
    changes.disconnect();
  });

  it('takes away what a frame has loaded, and leaves the same element in its place', async () => {
    const home = await fixture<HTMLElement>(
      html`<p><i></i><iframe title="Map" data-src="about:blank"></iframe><b></b></p>`,
    );
    const frame = home.querySelector('iframe');
    if (!frame) throw new Error('no frame');
    connect(frame, true, listeningPolicy());
    connect(frame, false, listeningPolicy());
    expect([...home.children].map(({ localName }) => localName)).to.deep.equal(['i', 'iframe', 'b']);
    expect(home.children[1]).to.equal(frame);
  });
});
