import type { Assent } from './assent.js';
import { purposesOf } from './purposes.js';
import type { AssentEventMap } from './types.js';

/**
 * Has removed what a consent leaves behind that is no longer in force: when it is taken back here, or, where it ended
 * while nobody looked, when the page starts.
 */
export function cleanUp(assent: Assent): void {
  const { config } = assent;

  /** Says whether there may be a cookie of what is denied. Most pages have none, and need not fetch what removes it. */
  const isAnythingLeft = () =>
    purposesOf(config).some(
      ({ id, cookies }) =>
        !assent.has(id) && cookies.some(({ name }) => `${document.cookie}`.includes(name.replace(/\*.*/, ''))),
    );

  const purge = async ({ type }: Event) => {
    try {
      if (type === 'change' || isAnythingLeft()) await (await import('./ledger.js')).purge(assent);
    } catch (cause) {
      assent.report('not-removed', 'the clean-up failed', cause);
    }
  };

  assent.addEventListener('ready', purge);
  assent.addEventListener('change', async (event) => {
    if (!(event as AssentEventMap['assent:change']).detail.revoked.length) return;
    await purge(event);
    if (config.onWithdraw === 'reload') location.reload();
  });
}
