import type { AssentInstance } from '../assent/assent.js';
import { isForeignFrame, isFramed, isInsideAssent } from '../browser/page-context.js';

/**
 * Shows the banner whenever the visitor must be asked, and hides it once they have answered. One page shows one banner,
 * in the outermost document that has Assent.
 */
export function showBannerWhileUndecided(assent: AssentInstance): void {
  if (isFramed() && (isForeignFrame() || isInsideAssent())) return;
  let last: string | null | undefined;
  const ask = () => {
    const reason = assent.isPatient ? null : assent.state.reason;
    if (reason === last) return;
    last = reason;
    // An error has been reported by then, and a later call tries again.
    if (reason) assent.showBanner().catch(() => {});
    else void assent.hide('banner');
  };
  assent.addEventListener('ready', ask);
  assent.addEventListener('change', ask);
  assent.addEventListener('place', ask);
  // A banner that the page opened after the decision closes with the next one.
  assent.addEventListener('decision', () => {
    if (!assent.state.reason) void assent.hide('banner');
  });
}
