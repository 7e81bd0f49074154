import type { Assent } from './assent.js';
import { declarationsOf, declares, isOwn, listStoredItems } from './stored-items.js';
import type { StoredItem } from './stored-items.js';

/** What is stored in the browser, held against what the configuration declares. */
export interface Audit {
  /** Present, and declared by nothing. */
  readonly undeclared: readonly StoredItem[];
  /** Present, though all that declares it is denied; `id` is who declares it. */
  readonly survivors: readonly (StoredItem & { readonly id: string })[];
  /** The undeclared ones in the form of the configuration, to paste into the category that they belong to. */
  readonly declaration: string;
}

/** Looks at what the page can see of its cookies and storage. */
export async function audit(assent: Assent): Promise<Audit> {
  const declared = declarationsOf(assent.config);
  const items = (await listStoredItems()).filter(({ name }) => !isOwn(name, assent.config));
  const undeclared = items.filter((item) => !declared.some((each) => declares(each, item)));
  const survivors = items.flatMap((item) => {
    const owners = declared.filter((each) => declares(each, item));
    const [owner] = owners;
    return owner && owners.every(({ id }) => !assent.has(id)) ? { ...item, id: owner.id } : [];
  });
  return { undeclared, survivors, declaration: JSON.stringify(undeclared, null, 2) };
}
