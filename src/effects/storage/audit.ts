import type { AssentInstance } from '../../assent/assent.js';
import type { Audit } from '../../consent/types.js';
import { declarationsOf, declares, isOwn, listStoredItems } from './stored-items.js';

/** Compares what the page can see of its cookies and storage with what the configuration declares. */
export async function audit(assent: AssentInstance): Promise<Audit> {
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
