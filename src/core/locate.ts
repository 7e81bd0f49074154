import type { Assent } from './assent.js';
import { findRegion } from './regions.js';

/** Lets the rules of the visitor's place hold. */
export async function locate(assent: Assent): Promise<void> {
  try {
    const region = await findRegion(assent.config);
    if (region) await assent.setRegion(region);
  } catch (cause) {
    assent.report('region-unknown', 'the rules are those of opt-in', cause);
  }
}
