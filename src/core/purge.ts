import type { Assent } from './assent.js';
import { declarationsOf, declares, doSafely, listStoredItems, writeCookie } from './stored-items.js';
import type { StoredItem } from './stored-items.js';
import type { CookieDeclaration } from './types.js';

/** Milliseconds after which a script that still runs has had the time to store again what was removed. */
const SECOND_LOOK = 3000;

/**
 * Removes what the categories and services in `ids` declare, and tells what would not go or came back.
 *
 * A cookie goes on every domain and path on which this page can reach it, partitioned or not. What something that is
 * granted declares too stays.
 */
export async function purge(assent: Assent, ids: readonly string[]): Promise<void> {
  const declared = declarationsOf(assent.config);
  const ownersOf = (item: StoredItem) => declared.filter((each) => declares(each, item));
  const isGoing = (item: StoredItem) => {
    const owners = ownersOf(item);
    const isRevoked = owners.some(({ id }) => ids.includes(id));
    return isRevoked && !owners.some(({ id }) => assent.has(id)) && item.name !== assent.config.cookie.name;
  };

  // A cookie of another path cannot be seen from here, and still be removed by its name.
  const unseen = declared.flatMap(({ cookie: { name, storage = 'cookie', path } }) =>
    path ? [{ name, storage }] : [],
  );
  const items = [...(await listStoredItems()), ...unseen].filter(isGoing);
  await Promise.all(
    items.map((item) =>
      doSafely(() =>
        remove(
          item,
          ownersOf(item).map(({ cookie }) => cookie),
        ),
      ),
    ),
  );

  const tell = async (): Promise<boolean> => {
    const left = (await listStoredItems()).filter(isGoing).map(({ name, storage }) => `${storage} "${name}"`);
    if (left.length) assent.report('not-removed', `still stored after the consent was withdrawn: ${left.join(', ')}`);
    return left.length > 0;
  };
  if (!(await tell())) setTimeout(tell, SECOND_LOOK);
}

function remove({ name, storage }: StoredItem, declarations: readonly CookieDeclaration[]): void | Promise<void> {
  if (storage === 'local') localStorage.removeItem(name);
  else if (storage === 'session') sessionStorage.removeItem(name);
  else if (storage === 'indexeddb') return removeDatabase(name);
  else {
    const domains = ['', ...ownDomains(), ...declarations.flatMap(({ domain = [] }) => domain)];
    const paths = [...ownPaths(), ...declarations.flatMap(({ path = [] }) => path)];
    for (const domain of new Set(domains)) {
      for (const path of new Set(paths)) removeCookie(name, `Path=${path}${domain && `; Domain=${domain}`}`);
    }
  }
}

/** The name goes as it is: an encoded one is another. */
function removeCookie(name: string, place: string): void {
  // A name with the prefix __Host- or __Secure- only changes if it is said to be secure (RFC 6265bis, section 4.1.3),
  // which a page without https may not say. A partitioned cookie is another one by the same name (CHIPS).
  for (const kind of ['', '; Secure', '; Secure; SameSite=None; Partitioned']) {
    writeCookie(`${name}=; Max-Age=0; ${place}${kind}`);
  }
}

/** Settled when the database is gone, or is to go when the last script that has it open lets go of it. */
function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  });
}

/** The host of the page and every suffix of it that may carry a cookie. */
const ownDomains = (): string[] =>
  location.hostname.split('.').map((_, index, labels) => labels.slice(index).join('.'));

/** Every path, with and without a slash at its end, under which this page sees cookies. */
const ownPaths = (): string[] =>
  location.pathname
    .split('/')
    .flatMap((_, index, parts) => [parts.slice(0, index + 1).join('/'), `${parts.slice(0, index + 1).join('/')}/`])
    .filter(Boolean);
