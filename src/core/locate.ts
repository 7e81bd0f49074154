import type { Assent } from './assent.js';

/** Lets the rules of the visitor's place hold, where there are such rules. */
export async function locate(assent: Assent): Promise<void> {
  if (!assent.config.regions.length) return;
  try {
    const region = await (await import('./ledger.js')).findRegion(assent.config);
    if (region) await assent.setRegion(region);
  } catch (cause) {
    assent.report('region-unknown', 'the rules are those of opt-in', cause);
  }
}
