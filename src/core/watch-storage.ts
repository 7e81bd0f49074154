import type { Assent } from './assent.js';
import { declarationsOf, declares } from './stored-items.js';
import type { StoredItem } from './stored-items.js';

/**
 * Tells the console, for as long as the page lives, what is stored or requested without consent: a cookie or storage
 * key that nothing granted declares, with the script that set it, and a request to another site while the visitor has
 * granted nothing. For the site's developers: the configuration asks for it with `debug`.
 */
export function watchStorage(assent: Assent): void {
  const told = new Set<string>();
  const tell = (what: string, why: string) => {
    if (told.has(what)) return;
    told.add(what);
    console.warn(`assent: ${what} ${why}`);
  };

  const inspect = (item: StoredItem) => {
    if (item.name === assent.config.cookie.name) return;
    const owners = declarationsOf(assent.config).filter((declared) => declares(declared, item));
    if (owners.some(({ id }) => assent.has(id))) return;
    const ids = owners.map(({ id }) => id).join(', ');
    const why = ids ? `belongs to ${ids}, which is denied` : 'is declared by nothing';
    tell(`${item.storage} "${item.name}"`, `${why}; set by ${caller()}`);
  };

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (cookie?.set) {
    const { set } = cookie;
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, text: string) {
        inspect({ storage: 'cookie', name: String(text).split('=', 1)[0]?.trim() ?? '' });
        set.call(this, text);
      },
    });
  }

  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
  Storage.prototype.setItem = function (this: Storage, name: string, value: string) {
    inspect({ storage: this === window.sessionStorage ? 'session' : 'local', name });
    setItem.call(this, name, value);
  };

  const isAnythingGranted = () => assent.config.categories.some(({ id, required }) => !required && assent.has(id));
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const { origin, protocol } = new URL(name);
      if (protocol.startsWith('http') && origin !== location.origin && !isAnythingGranted()) {
        tell(`a request to ${origin}`, `was made before consent: ${name}`);
      }
    }
  }).observe({ type: 'resource', buffered: true });
}

/** The address of the script that called into here, as far as the browser tells: the first that is not our own. */
function caller(): string {
  const addresses = new Error().stack?.match(/\bhttps?:\/\/[^\s)]+/g) ?? [];
  const own = addresses[0]?.replace(/(:\d+)*$/, '');
  return addresses.find((address) => !own || !address.startsWith(own)) ?? 'a script that the browser does not name';
}
