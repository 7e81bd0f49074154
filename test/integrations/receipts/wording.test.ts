import { expect, fixture, html } from '@open-wc/testing';
import { hashOf, hexOf, wordingOf } from '../../../src/integrations/receipts/wording.js';

/** Puts an element into the page that has the surface `markup` in its shadow root. */
async function showSurface(name: string, markup: string): Promise<HTMLElement> {
  const home = await fixture<HTMLElement>(html`<div></div>`);
  const host = document.createElement(name);
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  home.append(host);
  return host;
}

describe('wordingOf', () => {
  it('is empty where the surface is not shown, or has nothing in it yet', async () => {
    expect(wordingOf('banner')).to.equal('');
    await showSurface('assent-banner', '');
    expect(wordingOf('banner')).to.equal('');
  });

  it('is the text of the surface, with each run of white space as one space', async () => {
    await showSurface(
      'assent-banner',
      `<style>p { color: red }</style>
      <div part="surface">
        <h2>Optional
          cookies</h2> <p>For\u00a0 statistics.\t</p><button>Accept</button>
      </div>`,
    );
    expect(wordingOf('banner')).to.equal('Optional cookies For statistics. Accept');
    expect(wordingOf('preferences')).to.equal('');
  });

  it('leaves out what is about the visitor, and what is there a second time, and takes neither away', async () => {
    const host = await showSurface(
      'assent-preferences',
      `<dialog part="surface large"><h2>Settings</h2><div class="about"><p>You decided on Monday.</p></div>
        <p>Statistics</p><p role="status">Statistics</p></dialog>`,
    );
    expect(wordingOf('preferences')).to.equal('Settings Statistics');
    expect(host.shadowRoot?.textContent).to.contain('You decided on Monday.');
    expect(host.shadowRoot?.querySelector('[role=status]')).not.to.be.null;
  });
});

describe('hashOf', () => {
  it('is the SHA-256 of the text in UTF-8, in hexadecimal', async () => {
    expect(await hashOf('abc')).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await hashOf('ä')).to.equal('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc');
    expect(await hashOf('')).to.equal('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is nothing where the browser has no hashes, as on plain http', async () => {
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      expect(await hashOf('abc')).to.be.null;
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});

describe('hexOf', () => {
  it('writes two digits for each byte', () => {
    expect(hexOf(new Uint8Array([0, 1, 15, 16, 255]))).to.equal('00010f10ff');
    expect(hexOf(new Uint8Array())).to.equal('');
  });
});
