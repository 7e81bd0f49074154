import { expect } from '@open-wc/testing';
import { openShop, place, SHOP, untilShown } from '../../helpers/elements.js';
import type { TestPage } from '../../helpers/page.js';

describe('<assent-declaration>', () => {
  let page: TestPage;

  beforeEach(() => {
    page = openShop(SHOP);
  });

  afterEach(() => page.end());

  it('lists categories, services and cookies, and tells how to remove cookies', async () => {
    const declaration = await place('<assent-declaration></assent-declaration>');
    const text = declaration.shadowRoot?.textContent ?? '';
    for (const part of [
      'Strictly necessary',
      'basket',
      'Matomo',
      '_pk_*',
      'localStorage',
      'Germany',
      'Health',
      'Firefox',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('acts on each switch at once, and says so', async () => {
    const declaration = await place('<assent-declaration></assent-declaration>');
    const health = [...(declaration.shadowRoot?.querySelectorAll<HTMLInputElement>('[part=switch]') ?? [])].at(-1);
    health?.click();
    expect(page.assent.state.granted).to.deep.equal(['functional', 'health']);
    // A click by a script is no visitor's.
    expect(page.detailsOf('decision')[0]?.surface).to.equal('api');
    await untilShown(declaration, '[part=text]', 'Accepted: Health.');
    health?.click();
    expect(page.assent.state.granted).to.deep.equal(['functional']);
    await untilShown(declaration, '[part=text]', 'You did not accept any optional cookies.');
  });

  it('follows what is decided elsewhere, and another language', async () => {
    const declaration = await place('<assent-declaration></assent-declaration>');
    page.assent.acceptAll();
    await untilShown(declaration, '[part=text]', 'Accepted: statistics');
    expect(declaration.shadowRoot?.querySelector<HTMLInputElement>('[part=switch]')?.checked).to.equal(true);
    page.assent.setLanguage('de');
    await untilShown(declaration, 'h3', 'Cookies löschen');
    expect(declaration.lang).to.equal('de');
  });
});
