import { readCookieNames } from '../../browser/cookies.js';
import { purposesOf } from '../../consent/purposes.js';
import type { Config, CookieDeclaration } from '../../consent/config-types.js';
import type { StoredItem } from '../../consent/types.js';

/** A declaration, with the id of the category or service that made it. */
export interface Declared {
  readonly id: string;
  readonly cookie: CookieDeclaration;
}

/** Returns every cookie and storage key that `config` declares. */
export const declarationsOf = (config: Config): readonly Declared[] =>
  purposesOf(config).flatMap(({ id, cookies }) => cookies.map((cookie) => ({ id, cookie })));

/** Whether `declared` covers `item`. `*` in a declared name stands for any characters. */
export const declares = ({ cookie }: Declared, { name, storage }: StoredItem): boolean =>
  (cookie.storage ?? 'cookie') === storage && fits(name, cookie.name);

/**
 * Whether `name` fits `pattern`: begins and ends as it does, with the parts between its asterisks in their order. Taking
 * each part where it first comes is enough, so this goes through the name once; a regular expression would try again from
 * every place.
 */
function fits(name: string, pattern: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return name === pattern;
  let at = start.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.startsWith(start) && name.endsWith(end) && at + end.length <= name.length;
}

/** Whether Assent itself stores something under that name: the record, or an undelivered receipt. */
export const isOwn = (name: string, { cookie }: Config): boolean =>
  name === cookie.name || name.startsWith('assent-receipt:');

/** Lists what the page can see of its cookies, its local and session storage, and its IndexedDB databases. */
export async function listStoredItems(): Promise<readonly StoredItem[]> {
  const named = async (storage: StoredItem['storage'], read: () => string[] | Promise<string[]>) =>
    (await readSafely(read)).map((name) => ({ name, storage }));
  const items = await Promise.all([
    named('cookie', readCookieNames),
    named('local', () => Object.keys(localStorage)),
    named('session', () => Object.keys(sessionStorage)),
    named('indexeddb', async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
  ]);
  return items.flat().filter(({ name }) => name);
}

/** Returns nothing if storage is blocked, and throws. */
async function readSafely(read: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}
