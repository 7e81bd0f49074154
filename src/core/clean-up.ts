import type { Assent } from './assent.js';
import type { AssentEventMap, CookieDeclaration } from './types.js';

/**
 * Has removed what a consent leaves behind that is no longer in force: when it is taken back here, or, where it ended
 * while nobody looked, when the page starts.
 */
export function cleanUp(assent: Assent): void {
  const purge = async (ids: readonly string[]) => {
    try {
      await (await import('./ledger.js')).purge(assent, ids);
    } catch (cause) {
      assent.report('not-removed', 'the clean-up failed', cause);
    }
  };

  assent.addEventListener('change', async (event) => {
    const { revoked } = (event as AssentEventMap['assent:change']).detail;
    if (!revoked.length) return;
    await purge(revoked);
    if (assent.config.onWithdraw === 'reload') location.reload();
  });

  assent.addEventListener('ready', () => {
    const owners = assent.config.categories.flatMap(({ id, cookies, services }) => [
      { id, cookies },
      ...services.map((service) => ({ id: `${id}/${service.id}`, cookies: service.cookies })),
    ]);
    const isThere = ({ name }: CookieDeclaration) => `${document.cookie}`.includes(name.replace(/\*.*/, ''));
    const left = owners.filter(({ id, cookies }) => !assent.has(id) && Array.isArray(cookies) && cookies.some(isThere));
    if (left.length) void purge(left.map(({ id }) => id));
  });
}
