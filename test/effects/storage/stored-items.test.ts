import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { declarationsOf, declares, listStoredItems } from '../../../src/effects/storage/stored-items.js';
import type { CookieDeclaration } from '../../../src/consent/config-types.js';
import { nextEvent } from '../../helpers/events.js';
import { removeCookie, setCookie, uniqueName } from '../../helpers/page.js';
import { configOf } from '../../helpers/pure-builders.js';

/** Says whether a declaration of `pattern` stands for a cookie of that name. */
const stands = (pattern: string, name: string) =>
  declares({ id: 'a', cookie: { name: pattern, storage: 'cookie' } }, { name, storage: 'cookie' });

describe('declarationsOf', () => {
  it('lists what categories and services declare, each with who declares it', () => {
    const config = configOf({
      categories: [
        { id: 'functional', required: true },
        { id: 'ads', cookies: [{ name: '_a' }], services: [{ id: 'acme', cookies: [{ name: '_b' }] }, { id: 'osm' }] },
      ],
    });
    expect(declarationsOf(config)).to.deep.equal([
      { id: 'ads', cookie: { name: '_a' } },
      { id: 'ads/acme', cookie: { name: '_b' } },
    ]);
  });
});

describe('declares', () => {
  it('stands for exactly the name', () => {
    expect(stands('_ga', '_ga')).to.be.true;
    for (const name of ['_gat', 'x_ga', '_GA', '']) expect(stands('_ga', name), name).to.be.false;
  });

  it('stands for any characters by an asterisk', () => {
    expect(stands('_ga_*', '_ga_X1')).to.be.true;
    expect(stands('_ga_*', '_ga_')).to.be.true;
    expect(stands('_ga_*', '_ga')).to.be.false;
    expect(stands('*_ga', 'x_ga')).to.be.true;
    expect(stands('a*b*c', 'a1b2c')).to.be.true;
    expect(stands('a*b*c', 'a1c2b')).to.be.false;
    expect(stands('*', 'line\nbreak')).to.be.true;
  });

  for (const name of ['a.b', 'a+b', 'a?', '(a)', '[a]', 'a|b', '^a$', 'a{2}', 'a\\b', '$1']) {
    it(`takes ${name} as it stands`, () => {
      expect(stands(name, name)).to.be.true;
      expect(stands(name, 'aab')).to.be.false;
    });
  }

  it('knows beginning and end from each other where they overlap', () => {
    expect(stands('aba*aba', 'aba')).to.be.false;
    expect(stands('aba*aba', 'ababa')).to.be.false;
    expect(stands('aba*aba', 'abaaba')).to.be.true;
    expect(stands('*a*', 'b')).to.be.false;
    expect(stands('**', '')).to.be.true;
  });

  it('stands for what a regular expression would, whatever the name', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const names = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(letters, names, (pattern, name) => {
        expect(stands(pattern, name)).to.equal(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for many asterisks and a long name than for going through it', () => {
    const name = 'a'.repeat(200_000);
    const start = performance.now();
    expect(stands(`${'*a'.repeat(50)}*b`, name)).to.be.false;
    expect(performance.now() - start).to.be.below(200);
  });

  it('tells one kind of storage from another, and means cookies by default', () => {
    const item = { name: 'a', storage: 'local' } as const;
    expect(declares({ id: 'a', cookie: { name: 'a', storage: 'local' } }, item)).to.be.true;
    expect(declares({ id: 'a', cookie: { name: 'a', storage: 'session' } }, item)).to.be.false;
    expect(declares({ id: 'a', cookie: { name: 'a' } as CookieDeclaration }, item)).to.be.false;
    expect(declares({ id: 'a', cookie: { name: 'a' } as CookieDeclaration }, { ...item, storage: 'cookie' })).to.be
      .true;
  });
});

describe('listStoredItems', () => {
  it('lists cookies, storage keys and databases', async () => {
    const name = uniqueName();
    setCookie(name, 'a=b');
    localStorage.setItem(name, '1');
    sessionStorage.setItem(name, '1');
    const opening = indexedDB.open(name);
    await nextEvent(opening, 'success');
    opening.result.close();
    const items = await listStoredItems();
    for (const storage of ['cookie', 'local', 'session', 'indexeddb']) {
      expect(
        items.filter((item) => item.name === name && item.storage === storage),
        storage,
      ).to.have.length(1);
    }
    removeCookie(name);
    localStorage.removeItem(name);
    sessionStorage.removeItem(name);
    indexedDB.deleteDatabase(name);
  });

  it('lists what can be read where some of it cannot', async () => {
    const name = uniqueName();
    setCookie(name, '1');
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      expect((await listStoredItems()).map((item) => item.name)).to.include(name);
    } finally {
      Reflect.deleteProperty(window, 'localStorage');
      if (own) Object.defineProperty(window, 'localStorage', own);
      removeCookie(name);
    }
  });
});
