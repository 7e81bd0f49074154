import type { Assent } from './assent.js';

/** Keeps `data-assent` and `data-assent-granted` on the root element equal to what is in force, for style sheets. */
export function markRoot(assent: Assent): void {
  assent.subscribe(({ status, granted }) => {
    const { dataset } = document.documentElement;
    dataset['assent'] = status;
    dataset['assentGranted'] = granted.join(' ');
  });
}
