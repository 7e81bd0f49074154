import { expect } from '@open-wc/testing';
import { audit } from '../../../src/effects/storage/audit.js';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { openPage, removeCookie, setCookie, uniqueName } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';

describe('audit', () => {
  let page: TestPage;
  let name: string;

  /** Opens a page on which a cookie of this test is stored. */
  const open = (categories: ConfigInput['categories'] = []) => {
    page = openPage({ categories: [{ id: 'functional', required: true }, ...categories] });
    return page.assent;
  };

  beforeEach(() => {
    name = uniqueName();
    setCookie(name, '1');
  });

  afterEach(() => {
    removeCookie(name);
    page.end();
  });

  const isOurs = (item: { name: string }) => item.name === name;

  it('names what nothing declares', async () => {
    const { undeclared, survivors } = await audit(open());
    expect(undeclared.filter(isOurs)).to.deep.equal([{ name, storage: 'cookie' }]);
    expect(survivors.filter(isOurs)).to.deep.equal([]);
  });

  it('writes that down in the form of the configuration', async () => {
    const { declaration } = await audit(open());
    expect((JSON.parse(declaration) as { name: string }[]).filter(isOurs)).to.deep.equal([{ name, storage: 'cookie' }]);
  });

  it('names what outlived a refusal, and who declares it', async () => {
    const { undeclared, survivors } = await audit(
      open([{ id: 'ads', services: [{ id: 'acme', cookies: [{ name }] }] }]),
    );
    expect(undeclared.filter(isOurs)).to.deep.equal([]);
    expect(survivors.filter(isOurs)).to.deep.equal([{ name, storage: 'cookie', id: 'ads/acme' }]);
  });

  it('has nothing against what is granted', async () => {
    const assent = open([{ id: 'ads', cookies: [{ name }] }]);
    assent.acceptAll();
    const { undeclared, survivors } = await assent.audit();
    expect([...undeclared, ...survivors].filter(isOurs)).to.deep.equal([]);
  });

  it('has nothing against what one of two that declare it may store', async () => {
    const { survivors } = await audit(
      open([
        { id: 'ads', cookies: [{ name }] },
        { id: 'security', required: true, cookies: [{ name: `${name.slice(0, -1)}*` }] },
      ]),
    );
    expect(survivors.filter(isOurs)).to.deep.equal([]);
  });

  it('does not count a receipt that is yet to be delivered', async () => {
    localStorage.setItem('assent-receipt:1', '{}');
    const { undeclared } = await audit(open());
    localStorage.removeItem('assent-receipt:1');
    expect(undeclared.map((item) => item.name)).not.to.include('assent-receipt:1');
  });

  it('does not count the record itself', async () => {
    const assent = open();
    assent.rejectAll();
    const { undeclared } = await audit(assent);
    expect(undeclared.map((item) => item.name)).not.to.include(page.cookie);
  });
});
