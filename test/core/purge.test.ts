import { expect } from '@open-wc/testing';
import { purge } from '../../src/core/purge.js';
import type { ConfigInput } from '../../src/core/types.js';
import { nextEvent } from '../helpers/events.js';
import { cookieValue, openPage, removeCookie, setCookie, uniqueName } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('purge', () => {
  let page: TestPage;
  let name: string;

  const open = (categories: ConfigInput['categories'] = []) => {
    page = openPage({ categories: [{ id: 'functional', required: true }, ...categories] });
    return page.assent;
  };

  beforeEach(() => {
    name = uniqueName();
    setCookie(name, '1');
    localStorage.setItem(name, '1');
    sessionStorage.setItem(name, '1');
  });

  afterEach(() => {
    removeCookie(name);
    localStorage.removeItem(name);
    sessionStorage.removeItem(name);
    page.end();
  });

  /** Where something of this test's name is stored. */
  const left = () =>
    Object.entries({
      cookie: cookieValue(name),
      local: localStorage.getItem(name),
      session: sessionStorage.getItem(name),
    })
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([storage]) => storage);

  it('removes what a revoked category declares, in the storage that it names', async () => {
    await purge(open([{ id: 'ads', cookies: [{ name }] }]), ['ads']);
    expect(left()).to.deep.equal(['local', 'session']);
    await purge(open([{ id: 'ads', cookies: [{ name, storage: 'local' }] }]), ['ads']);
    expect(left()).to.deep.equal(['session']);
    await purge(open([{ id: 'ads', cookies: [{ name, storage: 'session' }] }]), ['ads']);
    expect(left()).to.deep.equal([]);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('removes databases', async () => {
    const opening = indexedDB.open(name);
    await nextEvent(opening, 'success');
    opening.result.close();
    await purge(open([{ id: 'ads', cookies: [{ name, storage: 'indexeddb' }] }]), ['ads']);
    // Requests about one database come one after the other. A new one starts at version 0.
    const again = indexedDB.open(name);
    const { oldVersion } = (await nextEvent(again, 'upgradeneeded')) as IDBVersionChangeEvent;
    await nextEvent(again, 'success');
    again.result.close();
    indexedDB.deleteDatabase(name);
    expect(oldVersion).to.equal(0);
  });

  it('removes what a pattern stands for', async () => {
    await purge(open([{ id: 'ads', cookies: [{ name: `${name.slice(0, -1)}*`, storage: 'local' }] }]), ['ads']);
    expect(localStorage.getItem(name)).to.be.null;
  });

  it('removes what a revoked service declares, and leaves its neighbour’s', async () => {
    const services = [
      { id: 'acme', cookies: [{ name }] },
      { id: 'osm', cookies: [{ name, storage: 'local' as const }] },
    ];
    await purge(open([{ id: 'ads', services }]), ['ads/acme']);
    expect(left()).to.deep.equal(['local', 'session']);
  });

  it('leaves what something granted declares too', async () => {
    const assent = open([
      { id: 'ads', cookies: [{ name }] },
      { id: 'stats', cookies: [{ name }] },
    ]);
    assent.save({ stats: true });
    await purge(assent, ['ads']);
    expect(left()).to.include('cookie');
  });

  it('leaves the record itself', async () => {
    const assent = open([{ id: 'ads', cookies: [{ name: '*' }] }]);
    assent.rejectAll();
    await purge(assent, ['ads']);
    expect(cookieValue(page.cookie)).to.exist;
    expect(left()).to.deep.equal(['local', 'session']);
  });

  it('leaves what nothing revoked declares', async () => {
    await purge(open([{ id: 'ads' }, { id: 'stats', cookies: [{ name }] }]), ['ads']);
    expect(left()).to.deep.equal(['cookie', 'local', 'session']);
  });
});
