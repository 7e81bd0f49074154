import Cookies from 'js-cookie';

import type { Assent } from './assent.js';
import { declarationsOf, declares, listStoredItems } from './stored-items.js';
import type { Declared, StoredItem } from './stored-items.js';

/** Milliseconds after which a script that still runs has had the time to store again what was removed. */
const SECOND_LOOK = 3000;

/**
 * Removes what the categories and services in `ids` declare, and tells what would not go or came back.
 *
 * A cookie goes on every domain and path on which this page can reach it, partitioned or not. What something that is
 * still granted declares too stays.
 */
export async function purge(assent: Assent, ids: readonly string[]): Promise<void> {
  const declared = declarationsOf(assent.config);
  const revoked = declared.filter(({ id }) => ids.includes(id));
  const kept = declared.filter(({ id }) => assent.has(id));
  const isGoing = (item: StoredItem) =>
    revoked.some((each) => declares(each, item)) &&
    !kept.some((each) => declares(each, item)) &&
    item.name !== assent.config.cookie.name;

  // A cookie of another path cannot be seen from here, and still be removed by its name.
  const unseen = revoked.map(({ cookie: { name, storage = 'cookie' as const } }) => ({ name, storage }));
  const items = [...unseen.filter(({ name }) => !name.includes('*')), ...(await listStoredItems())];
  for (const item of items.filter(isGoing)) remove(item, revoked);

  const tell = async (): Promise<boolean> => {
    const left = (await listStoredItems()).filter(isGoing).map(({ name, storage }) => `${storage} "${name}"`);
    if (left.length) assent.report('not-removed', `still stored after the consent was withdrawn: ${left.join(', ')}`);
    return left.length > 0;
  };
  if (await tell()) return;
  setTimeout(() => {
    if (ids.every((id) => !assent.has(id))) void tell();
  }, SECOND_LOOK);
}

function remove({ name, storage }: StoredItem, revoked: readonly Declared[]): void {
  if (storage === 'local') localStorage.removeItem(name);
  else if (storage === 'session') sessionStorage.removeItem(name);
  else if (storage === 'indexeddb') indexedDB.deleteDatabase(name);
  else {
    const own = revoked.filter((each) => declares(each, { name, storage })).map(({ cookie }) => cookie);
    for (const domain of [undefined, ...domains(), ...own.map((cookie) => cookie.domain)]) {
      for (const path of [...paths(), ...own.map((cookie) => cookie.path)]) {
        const place = { ...(domain && { domain }), ...(path && { path }) };
        Cookies.remove(name, place);
        // CHIPS: a partitioned cookie is another one, and only ever secure.
        Cookies.remove(name, { ...place, secure: true, sameSite: 'none', partitioned: true });
      }
    }
  }
}

/** The host of the page and every suffix of it that may carry a cookie. */
const domains = (): string[] => location.hostname.split('.').map((_, index, labels) => labels.slice(index).join('.'));

/** Every path, with and without a slash at its end, under which this page sees cookies. */
const paths = (): string[] =>
  location.pathname
    .split('/')
    .flatMap((_, index, parts) => [parts.slice(0, index + 1).join('/'), `${parts.slice(0, index + 1).join('/')}/`])
    .filter(Boolean);
