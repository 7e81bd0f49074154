import type { AssentInstance } from '../assent/assent.js';
import { declarationsOf, declares, isOwn, listStoredItems } from '../effects/storage/stored-items.js';
import type { StoredItem } from '../consent/types.js';
import type { FindingCode, Findings } from '../devtools/findings.js';

/** Milliseconds between two looks at everything stored: servers store too, and some ways of storing cannot be watched. */
const INTERVAL = 2000;

/**
 * Logs what is stored or requested without consent, until the page closes: each cookie, storage key or database that no
 * granted purpose declares, with the script that set it, and each request to another site while the visitor has granted
 * nothing. For the site's developers, with `debug` in the configuration.
 */
export function monitorStorage(assent: AssentInstance, findings: Findings): void {
  const told = new Set<string>();
  const tell = (code: FindingCode, what: string, why: string) => {
    if (told.has(what)) return;
    told.add(what);
    console.warn(`assent: ${what} ${why}`);
    findings.add(code, `${what} ${why}`);
  };

  const inspect = (item: StoredItem, origin: string) => {
    if (!item.name || isOwn(item.name, assent.config)) return;
    const owners = declarationsOf(assent.config).filter((declared) => declares(declared, item));
    if (owners.some(({ id }) => assent.has(id))) return;
    const ids = owners.map(({ id }) => id).join(', ');
    tell(
      'stored',
      `${item.storage} "${item.name}"`,
      `${ids ? `belongs to ${ids}, which is denied` : 'is declared by nothing'}; ${origin}`,
    );
  };
  const lookAround = async (origin: string) => {
    for (const item of await listStoredItems()) inspect(item, origin);
  };

  watchWrites((item) => inspect(item, `set by ${caller()}`));
  void lookAround('it was there before this could see who set it');
  setInterval(() => void lookAround('set by a server, or in a way that does not show who'), INTERVAL);

  const isAnythingGranted = () => assent.config.categories.some(({ id, required }) => !required && assent.has(id));
  new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      const { origin, protocol } = new URL(name);
      if (protocol.startsWith('http') && origin !== location.origin && !isAnythingGranted()) {
        tell('requested', `a request to ${origin}`, `was made before consent (${initiatorType}): ${name}`);
      }
    }
  }).observe({ type: 'resource', buffered: true });
}

/** Calls `listener` before a script stores something in one of the usual ways. */
function watchWrites(listener: (item: StoredItem) => void): void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (cookie?.set) {
    const { set } = cookie;
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, text: string) {
        if (!isRemoval(`${text}`)) listener({ storage: 'cookie', name: `${text}`.split('=', 1)[0]?.trim() ?? '' });
        set.call(this, text);
      },
    });
  }

  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as Storage['setItem'];
  Storage.prototype.setItem = function (this: Storage, name: string, value: string) {
    listener({ storage: this === window.sessionStorage ? 'session' : 'local', name: `${name}` });
    setItem.call(this, name, value);
  };

  const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')?.value as IDBFactory['open'];
  IDBFactory.prototype.open = function (this: IDBFactory, ...about: Parameters<IDBFactory['open']>) {
    listener({ storage: 'indexeddb', name: `${about[0]}` });
    return open.apply(this, about);
  };
}

/** Whether writing `text` to `document.cookie` deletes a cookie. */
function isRemoval(text: string): boolean {
  const [, age] = /;\s*max-age\s*=\s*([^;]*)/i.exec(text) ?? [];
  const [, date] = /;\s*expires\s*=\s*([^;]*)/i.exec(text) ?? [];
  return age === undefined ? Date.parse(date ?? '') <= Date.now() : Number(age) <= 0;
}

/** Returns the address of the calling script, if the browser gives it: the first that is not our own. */
function caller(): string {
  const addresses = new Error().stack?.match(/\bhttps?:\/\/[^\s)]+/g) ?? [];
  const own = addresses[0]?.replace(/(:\d+)*$/, '');
  return addresses.find((address) => !own || !address.startsWith(own)) ?? 'a script that the browser does not name';
}
