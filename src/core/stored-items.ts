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
  const named = (storage: StoredItem['storage'], names: readonly string[]) => names.map((name) => ({ name, storage }));
  const databases = await readSafely(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  return [
    ...named(
      'cookie',
      await readSafely(() => document.cookie.split('; ').map((cookie) => cookie.split('=', 1)[0] ?? '')),
    ),
    ...named('local', await readSafely(() => Object.keys(localStorage))),
    ...named('session', await readSafely(() => Object.keys(sessionStorage))),
    ...named('indexeddb', databases),
  ].filter(({ name }) => name);
}

/** Storage may be blocked, and then throws. It holds nothing that could be removed. */
async function readSafely(read: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}
