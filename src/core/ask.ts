import type { Assent } from './assent.js';
import { isForeignFrame } from './surroundings.js';

/** Shows the banner whenever the visitor has to be asked, and takes it away once that is over. */
export function askWhenUndecided(assent: Assent): void {
  if (isForeignFrame()) return;
  let last: string | null | undefined;
  const ask = () => {
    const { reason } = assent.state;
    if (reason === last) return;
    last = reason;
    // What went wrong has been reported by then, and a later call tries again.
    if (reason) assent.showBanner().catch(() => {});
    else void assent.hide('banner');
  };
  assent.addEventListener('ready', ask);
  assent.addEventListener('change', ask);
}
