import { expect, fixture, html } from '@open-wc/testing';
import type { AssentInstance } from '../../../src/assent/assent.js';
import { removeDenied } from '../../../src/effects/storage/remove-denied.js';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { nextEvent } from '../../helpers/events.js';
import { cookieValue, openPage, removeCookie, setCookie, uniqueName } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';
import { PATIENCE } from '../../helpers/pure-builders.js';

describe('removeDenied', () => {
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

  it('removes what a denied category declares, in the storage that it names', async () => {
    await removeDenied(open([{ id: 'ads', cookies: [{ name }] }]), false);
    expect(left()).to.deep.equal(['local', 'session']);
    await removeDenied(open([{ id: 'ads', cookies: [{ name, storage: 'local' }] }]), false);
    expect(left()).to.deep.equal(['session']);
    await removeDenied(open([{ id: 'ads', cookies: [{ name, storage: 'session' }] }]), false);
    expect(left()).to.deep.equal([]);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  /** Opens the database of this test, and gives back the version that it had. */
  async function openDatabase(): Promise<{ database: IDBDatabase; oldVersion: number }> {
    const opening = indexedDB.open(name);
    let oldVersion = 1;
    opening.addEventListener('upgradeneeded', (event) => (oldVersion = event.oldVersion));
    await nextEvent(opening, 'success');
    return { database: opening.result, oldVersion };
  }

  it('has removed databases when it is done', async () => {
    const { database } = await openDatabase();
    database.close();
    await removeDenied(open([{ id: 'ads', cookies: [{ name, storage: 'indexeddb' }] }]), false);
    const again = await openDatabase();
    again.database.close();
    indexedDB.deleteDatabase(name);
    // A new one starts at version 0.
    expect(again.oldVersion).to.equal(0);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('waits no longer than it has to for a database that is kept open, and names it', async () => {
    const { database } = await openDatabase();
    await removeDenied(open([{ id: 'ads', cookies: [{ name, storage: 'indexeddb' }] }]), false);
    database.close();
    const [{ error } = { error: undefined }] = page.detailsOf('error');
    expect(error?.code).to.equal('not-removed');
    expect(error?.message).to.contain(`indexeddb "${name}"`);
  }).timeout(PATIENCE);

  it('removes what a pattern stands for', async () => {
    await removeDenied(open([{ id: 'ads', cookies: [{ name: `${name.slice(0, -1)}*`, storage: 'local' }] }]), false);
    expect(localStorage.getItem(name)).to.be.null;
  });

  it('removes what a denied service declares, and leaves its neighbour’s', async () => {
    const services = [
      { id: 'acme', cookies: [{ name }] },
      { id: 'osm', cookies: [{ name, storage: 'local' as const }] },
    ];
    const assent = open([{ id: 'ads', services }]);
    assent.save({ ads: true, 'ads/acme': false });
    await removeDenied(assent, false);
    expect(left()).to.deep.equal(['local', 'session']);
  });

  it('leaves what something granted declares too', async () => {
    const assent = open([
      { id: 'ads', cookies: [{ name }] },
      { id: 'stats', cookies: [{ name }] },
    ]);
    assent.save({ stats: true });
    await removeDenied(assent, false);
    expect(left()).to.include('cookie');
  });

  it('leaves the record itself', async () => {
    const assent = open([{ id: 'ads', cookies: [{ name: '*' }] }]);
    assent.rejectAll();
    await removeDenied(assent, false);
    expect(cookieValue(page.cookie)).to.exist;
    expect(left()).to.deep.equal(['local', 'session']);
  });

  it('leaves what nothing declares', async () => {
    await removeDenied(open([{ id: 'ads' }]), false);
    expect(left()).to.deep.equal(['cookie', 'local', 'session']);
  });

  it('leaves what is strictly necessary, whatever else declares it', async () => {
    const assent = open([
      { id: 'security', required: true, cookies: [{ name }, { name, storage: 'local' }] },
      { id: 'ads', cookies: [{ name: '*' }, { name: '*', storage: 'local' }, { name, storage: 'session' }] },
    ]);
    await removeDenied(assent, false);
    expect(left()).to.deep.equal(['cookie', 'local']);
  });

  describe('finds a cookie', () => {
    const write = (text: string) => (document.cookie = `${text}; Path=/`);
    const isThere = (cookie: string) => document.cookie.split('; ').some((each) => each.startsWith(`${cookie}=`));

    /** WebKit may show a cookie for a moment that is gone already, and no event tells in every browser. */
    async function untilGone(cookie: string): Promise<void> {
      while (isThere(cookie)) await new Promise((resolve) => setTimeout(resolve));
    }

    for (const odd of ['list[one]', 'a(b)', 'a|b', 'a:b@c', 'a%20b', 'a/b', 'a{b}', "a'b", 'a+b?']) {
      it(`by a name such as ${odd}, as it stands`, async () => {
        write(`${odd}-${name}=1`);
        expect(isThere(`${odd}-${name}`)).to.be.true;
        await removeDenied(open([{ id: 'ads', cookies: [{ name: `${odd}-${name}` }] }]), false);
        await untilGone(`${odd}-${name}`);
      });

      it(`by a pattern that stands for ${odd}`, async () => {
        write(`${odd}-${name}=1`);
        expect(isThere(`${odd}-${name}`)).to.be.true;
        await removeDenied(open([{ id: 'ads', cookies: [{ name: `*-${name}` }] }]), false);
        await untilGone(`${odd}-${name}`);
      });
    }

    it('on each path that leads to the page, with and without a slash', async () => {
      const { pathname } = location;
      const folder = pathname.slice(0, pathname.lastIndexOf('/')) || '/';
      for (const path of [folder, `${folder}/`, pathname]) document.cookie = `${name}=1; Path=${path}`;
      expect(isThere(name)).to.be.true;
      await removeDenied(open([{ id: 'ads', cookies: [{ name }] }]), false);
      expect(isThere(name)).to.be.false;
    });

    it('beside a form with a field named "cookie"', async () => {
      await fixture(html`<form name="cookie"></form>`);
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
      expect(get?.call(document)).to.contain(name);
      await removeDenied(open([{ id: 'ads', cookies: [{ name }] }]), false);
      expect(get?.call(document)).not.to.contain(name);
    });
  });

  describe('looks again a while later', () => {
    /** Does `act` when the second look is about to come, and waits until it has been. */
    async function beforeSecondLook(assent: AssentInstance, act: () => void = () => {}) {
      const { setTimeout: wait } = window;
      const looked = new Promise<void>((resolve) => {
        window.setTimeout = ((look: () => Promise<void>, time: number) => {
          // Only the second look waits that long.
          if (time < 2000) return wait(look, time);
          return wait(() => {
            act();
            void look().then(resolve);
          });
        }) as typeof setTimeout;
      });
      try {
        await removeDenied(assent, false);
      } finally {
        window.setTimeout = wait;
      }
      await looked;
    }

    it('and removes what a script has stored again', async () => {
      await beforeSecondLook(open([{ id: 'ads', cookies: [{ name }] }]), () => setCookie(name, '2'));
      expect(left()).not.to.include('cookie');
      expect(page.detailsOf('error')).to.deep.equal([]);
    });

    it('and leaves what has been granted meanwhile', async () => {
      const assent = open([{ id: 'ads', cookies: [{ name }] }]);
      await beforeSecondLook(assent, () => {
        assent.acceptAll();
        setCookie(name, '2');
      });
      expect(left()).to.include('cookie');
    });

    it('and names what resists, each once', async () => {
      const resisting = Object.getOwnPropertyDescriptor(Storage.prototype, 'removeItem') ?? {};
      const assent = open([
        {
          id: 'ads',
          cookies: [
            { name, storage: 'local' },
            { name, storage: 'session' },
          ],
        },
      ]);
      Storage.prototype.removeItem = () => {};
      sessionStorage.clear();
      try {
        await beforeSecondLook(assent, () => sessionStorage.setItem(name, '2'));
      } finally {
        Object.defineProperty(Storage.prototype, 'removeItem', resisting);
      }
      const messages = page.detailsOf('error').map(({ error }) => error.message);
      expect(messages).to.have.length(2);
      expect(messages[0]).to.contain(`local "${name}"`).and.not.to.contain('session');
      expect(messages[1]).to.contain(`session "${name}"`).and.not.to.contain('local');
      const { survivors } = await assent.audit();
      expect(survivors.filter((item) => item.name === name)).to.deep.equal([
        { name, storage: 'local', id: 'ads' },
        { name, storage: 'session', id: 'ads' },
      ]);
    });
  });

  it('says nothing and does no harm where the browser blocks storage', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    const block = {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', block);
    try {
      await removeDenied(open([{ id: 'ads', cookies: [{ name }, { name, storage: 'local' }] }]), false);
    } finally {
      Reflect.deleteProperty(window, 'localStorage');
      if (own) Object.defineProperty(window, 'localStorage', own);
    }
    expect(left()).to.deep.equal(['local', 'session']);
    expect(page.detailsOf('error')).to.deep.equal([]);
  });
});
