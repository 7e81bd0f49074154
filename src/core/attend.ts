import type { Assent } from './assent.js';
import { diagnose } from './diagnose.js';
import { imply } from './imply.js';

/** What can wait until the visitor has been served, and that no page needs where nobody is asked. */
export function attend(assent: Assent): void {
  diagnose(assent);
  imply(assent);
}
