import type { Assent } from './assent.js';
import { writeCookie } from './document-cookie.js';
import { declarationsOf, declares, listStoredItems } from './stored-items.js';
import type { StoredItem } from './stored-items.js';
import type { CookieDeclaration } from './types.js';

/** Milliseconds after which a script that still runs has had the time to store again what was removed. */
const SECOND_LOOK = 3000;

/** Milliseconds that a database has to go in. One that a page keeps open goes when that page closes it. */
const PATIENCE = 1000;

/**
 * Removes what is declared and denied, and tells what would not go. A while later it removes again what a script has
 * brought back meanwhile, and tells what resists that too.
 *
 * Settled after the first time. What the page cannot see, as an `HttpOnly` cookie, it can neither remove nor tell.
 */
export async function purge(assent: Assent): Promise<void> {
  const told = await tellLeft(assent, []);
  setTimeout(() => tellLeft(assent, told), SECOND_LOOK);
}

/** Removes and looks; names what is left but for `told`, and gives back all that it has named. */
async function tellLeft(assent: Assent, told: readonly string[]): Promise<readonly string[]> {
  const left = (await removeDenied(assent)).map(({ name, storage }) => `${storage} "${name}"`);
  const news = left.filter((name) => !told.includes(name));
  if (news.length) assent.report('not-removed', `still stored without consent: ${news.join(', ')}`);
  return left;
}

/** Removes what is declared and denied, and gives back what is left of it. What something granted declares too stays. */
async function removeDenied(assent: Assent): Promise<readonly StoredItem[]> {
  const declared = declarationsOf(assent.config);
  const kept = declared.filter(({ id }) => assent.has(id));
  const denied = declared.filter(({ id }) => !assent.has(id));
  const isGoing = (item: StoredItem) =>
    item.name !== assent.config.cookie.name &&
    denied.some((each) => declares(each, item)) &&
    !kept.some((each) => declares(each, item));

  // A cookie of another path cannot be seen from here, and still be removed by its name.
  const unseen = denied.map(({ cookie: { name, storage = 'cookie' as const } }) => ({ name, storage }));
  const items = [...unseen.filter(({ name }) => !name.includes('*')), ...(await listStoredItems())].filter(isGoing);
  const byName = new Map(items.map((item) => [`${item.storage} ${item.name}`, item]));
  await Promise.allSettled(
    [...byName.values()].map((item) =>
      remove(
        item,
        denied.filter((each) => declares(each, item)).map(({ cookie }) => cookie),
      ),
    ),
  );
  return (await listStoredItems()).filter(isGoing);
}

async function remove({ name, storage }: StoredItem, declarations: readonly CookieDeclaration[]): Promise<void> {
  if (storage === 'local') localStorage.removeItem(name);
  else if (storage === 'session') sessionStorage.removeItem(name);
  else if (storage === 'indexeddb') await removeDatabase(name);
  else removeCookie(name, declarations);
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
    setTimeout(resolve, PATIENCE);
  });
}

/** Removes a cookie wherever this page can reach it: the name is not encoded, as other scripts do not encode theirs. */
function removeCookie(name: string, declarations: readonly CookieDeclaration[]): void {
  const domains = new Set([undefined, ...ownDomains(), ...declarations.map(({ domain }) => domain)]);
  const paths = new Set([...ownPaths(), ...declarations.map(({ path = '/' }) => path)]);
  for (const domain of domains) {
    for (const path of paths) {
      const text = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}`;
      writeCookie(text);
      // A name may ask for it (RFC 6265bis, section 4.1.3), and a partitioned cookie (CHIPS) is another one.
      writeCookie(`${text}; Secure`);
      writeCookie(`${text}; Secure; Partitioned`);
    }
  }
}

/** The host of the page and every suffix of it that may carry a cookie. */
const ownDomains = (): string[] => location.hostname.split('.').map((_, index, all) => all.slice(index).join('.'));

/** Every path, with and without a slash at its end, that leads to this page. */
const ownPaths = (): string[] =>
  location.pathname.split('/').flatMap((_, index, all) => {
    const path = all.slice(0, index + 1).join('/');
    return path ? [path, `${path}/`] : ['/'];
  });
