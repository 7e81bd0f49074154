import { expect } from '@open-wc/testing';
import { openPage } from '../../helpers/page.js';

const NAMES = ['assent-banner', 'assent-declaration', 'assent-embed', 'assent-preferences'];

/** The elements that the browser knows by now: a page fetches the code of no others. */
const defined = () => NAMES.filter((name) => customElements.get(name));

describe('defineInlineElements', () => {
  it('defines the elements that the page has in its own markup, as they come, and only those', async () => {
    const page = openPage();
    const home = document.createElement('div');
    document.body.append(home);
    await page.assent.upgrade();
    expect(defined()).to.deep.equal(['assent-banner']);
    home.innerHTML = '<assent-declaration></assent-declaration>';
    await page.assent.upgrade();
    expect(defined()).to.deep.equal(['assent-banner', 'assent-declaration']);
    home.innerHTML = '<assent-embed category="optional"></assent-embed>';
    await page.assent.upgrade();
    expect(defined()).to.deep.equal(['assent-banner', 'assent-declaration', 'assent-embed']);
    home.remove();
    page.end();
  });
});
