import type { Config, CookieDeclaration } from './types.js';

/** Something that a page has stored in the browser. */
export interface StoredItem {
  readonly name: string;
  readonly storage: CookieDeclaration['storage'];
}

/** A declaration, with the id of the category or service that made it. */
export interface Declared {
  readonly id: string;
  readonly cookie: CookieDeclaration;
}

/** Every cookie and storage key that `config` declares. */
export function declarationsOf({ categories }: Config): readonly Declared[] {
  return categories.flatMap(({ id, cookies = [], services }) => [
    ...cookies.map((cookie) => ({ id, cookie })),
    ...services.flatMap((service) => (service.cookies ?? []).map((cookie) => ({ id: `${id}/${service.id}`, cookie }))),
  ]);
}

/** Says whether `declared` stands for `item`: `*` in a declared name is any run of characters. */
export function declares({ cookie }: Declared, { name, storage }: StoredItem): boolean {
  const parts = cookie.name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return (cookie.storage ?? 'cookie') === storage && new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

/** What the page can see of its cookies, its local and session storage, and its IndexedDB databases. */
export async function listStoredItems(): Promise<readonly StoredItem[]> {
  const list = async (storage: StoredItem['storage'], read: () => readonly string[] | Promise<readonly string[]>) =>
    ((await doSafely(read)) ?? []).map((name) => ({ name, storage }));
  const lists = await Promise.all([
    list('cookie', () => readCookies().map((cookie) => cookie.split('=', 1)[0] ?? '')),
    list('local', () => Object.keys(localStorage)),
    list('session', () => Object.keys(sessionStorage)),
    list('indexeddb', async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
  ]);
  return lists.flat().filter(({ name }) => name);
}

/** What `act` gives; nothing where storage is blocked, which then throws. It holds nothing that could be removed. */
export async function doSafely<T>(act: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

// A form or image named "cookie" hides `document.cookie`. The accessor behind it cannot be hidden by markup.
const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');

const readCookies = (): string[] => (accessor?.get?.call(document) as string).split('; ');

/** Does what an assignment to `document.cookie` does. */
export const writeCookie = (text: string): void => accessor?.set?.call(document, text);
