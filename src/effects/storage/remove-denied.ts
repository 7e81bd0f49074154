import type { AssentInstance } from '../../assent/assent.js';
import { removeCookie } from '../../browser/cookies.js';
import type { CookieDeclaration } from '../../consent/config-types.js';
import type { StoredItem } from '../../consent/types.js';
import { declarationsOf, declares, isOwn, listStoredItems } from './stored-items.js';

/** Milliseconds after which a script that still runs has had time to store its items again. */
const SECOND_LOOK = 3000;

/** Milliseconds to wait for a database to go. One that a page keeps open goes when that page closes it. */
const PATIENCE = 1000;

/**
 * Deletes the stored items of denied purposes, and reports those that remain. Three seconds later it does so again, in
 * case a script that still runs has stored them anew.
 *
 * Resolves after the first time. What the page cannot see, such as an `HttpOnly` cookie, is neither deleted nor
 * reported.
 *
 * @param isStart Whether the page has just started: what is there was stored after, or in spite of, a refusal.
 */
export async function removeDenied(assent: AssentInstance, isStart: boolean): Promise<void> {
  if (isStart) await reportStoredAgain(assent);
  const reported = await removeAndReport(assent, []);
  setTimeout(() => removeAndReport(assent, reported), SECOND_LOOK);
}

/** Reports what has been stored without consent before this page started. */
async function reportStoredAgain(assent: AssentInstance): Promise<void> {
  const items = (await listStoredItems()).filter(goingWith(assent));
  if (!items.length) return;
  const names = items.map(({ name, storage }) => `${storage} "${name}"`).join(', ');
  assent.report('stored-again', `Stored without consent before this page, and deleted now: ${names}`);
}

/** Deletes denied items, reports those that remain (unless in `reported`), and returns the names of all that remain. */
async function removeAndReport(assent: AssentInstance, reported: readonly string[]): Promise<readonly string[]> {
  const left = (await removeOnce(assent)).map(({ name, storage }) => `${storage} "${name}"`);
  const news = left.filter((name) => !reported.includes(name));
  if (news.length) assent.report('not-removed', `Still stored without consent: ${news.join(', ')}`);
  return left;
}

/** Deletes denied items and returns those that remain. Items that a granted purpose declares too stay. */
async function removeOnce(assent: AssentInstance): Promise<readonly StoredItem[]> {
  const denied = declarationsOf(assent.config).filter(({ id }) => !assent.has(id));
  const isGoing = goingWith(assent);

  // A cookie of another path cannot be seen from here, but can be deleted by its name.
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

/** Returns whether an item is to be deleted: it is declared by denied purposes alone, and not Assent's own. */
function goingWith(assent: AssentInstance): (item: StoredItem) => boolean {
  const declared = declarationsOf(assent.config);
  const kept = declared.filter(({ id }) => assent.has(id));
  const denied = declared.filter(({ id }) => !assent.has(id));
  return (item) =>
    !isOwn(item.name, assent.config) &&
    denied.some((each) => declares(each, item)) &&
    !kept.some((each) => declares(each, item));
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
