import type { AssentInstance } from '../../assent/assent.js';
import { readCookies } from '../../browser/cookies.js';
import { isForeignFrame } from '../../browser/page-context.js';
import type { CookieDeclaration } from '../../consent/config-types.js';
import { purposesOf } from '../../consent/purposes.js';

/**
 * Deletes stored data of purposes that lost consent: on withdrawal, and at page load if consent ended meanwhile, or if a
 * script has stored something again as the last page was closed.
 */
export function removeOnWithdrawal(assent: AssentInstance): void {
  const { config } = assent;
  // What a page of another site embeds has nothing of its own to remove.
  if (isForeignFrame(config.cookie.domain)) return;

  /** Whether there may be something of a denied purpose. Most pages have nothing, and need not fetch the code. */
  const isAnythingLeft = async () => {
    const denied = purposesOf(config).flatMap(({ id, cookies }) => (assent.has(id) ? [] : cookies));
    if (!denied.length) return false;
    const stored = storedText() + (await databaseNames(denied));
    return denied.some(({ name }) => stored.includes(name.split('*', 1).join()));
  };

  const removeDenied = async (isStart: boolean) => {
    try {
      if (!isStart || (await isAnythingLeft())) await (await assent.loaders.extras()).removeDenied(assent, isStart);
    } catch (cause) {
      assent.report('not-removed', 'Could not delete the data of denied purposes', cause);
    }
  };

  assent.addEventListener('ready', () => removeDenied(true));
  let removal: Promise<void> | undefined;
  assent.addEventListener('change', ({ detail }) => {
    removal = detail.revoked.length ? removeDenied(false) : undefined;
  });
  // Only where the visitor withdraws: another tab may hold what somebody is typing. And not if the decision would be gone
  // with the page.
  assent.addEventListener('decision', async () => {
    const isWithdrawal = removal;
    removal = undefined;
    if (!isWithdrawal || config.onWithdraw !== 'reload' || !assent.state.persisted) return;
    await isWithdrawal;
    location.reload();
  });
}

/** The names of all cookies and storage keys, as far as the page may see them. */
function storedText(): string {
  const read = (source: () => string) => {
    try {
      return source();
    } catch {
      return '';
    }
  };
  return [
    read(readCookies),
    read(() => Object.keys(localStorage).join()),
    read(() => Object.keys(sessionStorage).join()),
  ].join();
}

/** The names of all databases, if one of `declared` is a database. */
async function databaseNames(declared: readonly CookieDeclaration[]): Promise<string> {
  try {
    if (!declared.some(({ storage }) => storage === 'indexeddb')) return '';
    return (await indexedDB.databases()).map(({ name }) => name).join();
  } catch {
    return '';
  }
}
