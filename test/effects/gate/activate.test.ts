import { expect } from '@open-wc/testing';
import { addressOf, isHeld, isScript, isWebAddress, revive, schemeOf } from '../../../src/effects/gate/activate.js';
import { listeningPolicy } from '../../helpers/listening-policy.js';

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

describe('addressOf', () => {
  it('is the blocked address, or else the one in "src", or none', () => {
    expect(addressOf(scriptOf('<script type="text/plain" data-src="/a.js" src="/b.js"></script>'))).to.equal('/a.js');
    expect(addressOf(scriptOf('<script type="text/plain" src="https://a.example/b.js"></script>'))).to.equal(
      'https://a.example/b.js',
    );
    expect(addressOf(scriptOf('<script type="text/plain">1</script>'))).to.equal('');
  });
});

describe('isWebAddress', () => {
  it('is true of addresses by https and http, also relative ones', () => {
    for (const address of ['https://a.example/b.js', 'HTTP://a.example', '/b.js', 'b.js', '//a.example/b.js', '?b']) {
      expect(isWebAddress(address), address).to.be.true;
    }
  });

  for (const address of [
    'data:text/javascript,alert(1)',
    'blob:https://a.example/0',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'filesystem:https://a.example/b.js',
    'https://[',
    'about:blank',
  ]) {
    it(`is false of ${JSON.stringify(address)}`, () => {
      expect(isWebAddress(address)).to.be.false;
    });
  }
});

describe('schemeOf', () => {
  it('is the scheme that the browser would use, or nothing if it cannot read the address', () => {
    expect(schemeOf('/a.js')).to.equal(location.protocol);
    expect(schemeOf(' data:,a')).to.equal('data:');
    expect(schemeOf('https://[')).to.equal('');
  });
});

describe('revive', () => {
  it('makes a new script of an inline one, without the type that held it', () => {
    const held = scriptOf('<script type="text/plain" data-category="optional">let a = 1 < 2 && "é";</script>');
    const policy = listeningPolicy();
    const script = revive(held, policy);
    expect(script).not.to.equal(held);
    expect(script.type).to.equal('');
    expect(script.text).to.equal('let a = 1 < 2 && "é";');
    expect(policy.passed).to.deep.equal(['script let a = 1 < 2 && "é";']);
  });

  it('makes the held address the real one', () => {
    const policy = listeningPolicy();
    const script = revive(scriptOf('<script type="text/plain" data-src="/a.js?b=1&amp;c=2"></script>'), policy);
    expect(script.getAttribute('src')).to.equal('/a.js?b=1&c=2');
    // The script takes the place of the held one, and has to look as that did.
    expect(script.getAttribute('data-src')).to.equal('/a.js?b=1&c=2');
    expect(policy.passed).to.deep.equal(['url /a.js?b=1&c=2']);
  });

  it('restores the type', () => {
    const script = revive(
      scriptOf('<script type="text/plain" data-type="module" data-src="/a.js"></script>'),
      listeningPolicy(),
    );
    expect(script.type).to.equal('module');
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

  it('takes over no handler that the markup names: a policy may allow what is inserted, and not what is written', () => {
    const held = scriptOf('<script type="text/plain" onload="1" onerror="1" ONABORT="1" data-src="/a.js"></script>');
    expect([...revive(held, listeningPolicy()).attributes].map(({ name }) => name)).to.have.members([
      'data-assent',
      'data-src',
      'src',
      'type',
    ]);
  });

  it('marks the script that runs, so that it is not taken for one that waits', () => {
    const script = revive(scriptOf('<script type="text/plain" data-category="optional">1</script>'), listeningPolicy());
    expect(script.dataset['assent']).to.equal('granted');
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
