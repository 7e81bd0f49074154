import type { Assent } from './assent.js';
import type { AssentEventMap } from './types.js';

/** Has what a withdrawal leaves behind removed, and the page loaded anew where the site wants that. */
export function purgeWhenRevoked(assent: Assent): void {
  assent.addEventListener('change', async (event) => {
    const { revoked } = (event as AssentEventMap['assent:change']).detail;
    if (!revoked.length) return;
    try {
      await (await import('./ledger.js')).purge(assent, revoked);
    } catch (cause) {
      assent.report('not-removed', 'the clean-up failed', cause);
    }
    if (assent.config.onWithdraw === 'reload') location.reload();
  });
}
