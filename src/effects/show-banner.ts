import type { AssentInstance } from '../assent/assent.js';
import { isForeignFrame } from '../browser/page-context.js';

/** Shows the banner whenever the visitor must be asked, and hides it once they have answered. */
export function showBannerWhileUndecided(assent: AssentInstance): void {
  if (isForeignFrame()) return;
  let last: string | null | undefined;
  const ask = () => {
    const { reason } = assent.state;
    if (reason === last) return;
    last = reason;
    // An error has been reported by then, and a later call tries again.
    if (reason) assent.showBanner().catch(() => {});
    else void assent.hide('banner');
  };
  assent.addEventListener('ready', ask);
  assent.addEventListener('change', ask);
  // A banner that the page opened after the decision closes with the next one.
  assent.addEventListener('decision', () => {
    if (!assent.state.reason) void assent.hide('banner');
  });
}
