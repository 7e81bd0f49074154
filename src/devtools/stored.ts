import type { Config } from '../consent/config-types.js';
import type { Audit, State, StoredItem } from '../consent/types.js';
import { declarationsOf, declares, isOwn, listStoredItems } from '../effects/storage/stored-items.js';
import type { Group, Row, Section } from './section.js';
import { titlesOf } from './titles.js';

const STORAGE: Readonly<Record<StoredItem['storage'], string>> = {
  cookie: 'cookie',
  local: 'local storage',
  session: 'session storage',
  indexeddb: 'database',
};

/** Returns what is stored, by purpose: first what nothing declares, then what is there although it is denied. */
export async function storedSection(audit: Audit, { language }: State, config: Config): Promise<Section> {
  const titleOf = titlesOf(config, language);
  const declarations = declarationsOf(config);
  const isIn = (list: readonly StoredItem[], { name, storage }: StoredItem) =>
    list.some((each) => each.name === name && each.storage === storage);
  const rowOf = ({ name, storage }: StoredItem): Row => ({ name, text: STORAGE[storage] });

  const byPurpose = new Map<string, Row[]>();
  for (const item of await listStoredItems()) {
    if (isIn(audit.undeclared, item)) continue;
    const id = declarations.find((each) => declares(each, item))?.id;
    const title = id ? titleOf(id) : isOwn(item.name, config) ? 'Assent' : undefined;
    if (!title) continue;
    const row = rowOf(item);
    const rows = byPurpose.get(title) ?? [];
    rows.push(isIn(audit.survivors, item) ? { ...row, text: `${row.text}, denied`, mark: 'bad' } : row);
    byPurpose.set(title, rows);
  }
  const undeclared: Group[] = audit.undeclared.length
    ? [{ title: 'Declared nowhere', rows: audit.undeclared.map((item) => ({ ...rowOf(item), mark: 'bad' as const })) }]
    : [];
  const isDenied = ({ rows }: Group) => rows.some(({ mark }) => mark);
  const declared = [...byPurpose].map(([title, rows]): Group => ({ title, rows }));
  return {
    title: 'Stored',
    groups: [...undeclared, ...declared.filter(isDenied), ...declared.filter((group) => !isDenied(group))],
    empty: 'Nothing that a script can see.',
  };
}
