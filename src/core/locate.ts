import type { Assent } from './assent.js';

/** Lets the rules of the visitor's place hold, where there are such rules. */
export async function locate(assent: Assent): Promise<void> {
  const { region, regions, regionUrl } = assent.config;
  if (!regions.length) return;
  try {
    const code = region ?? (regionUrl && (await (await import('./ledger.js')).findRegion(regionUrl)));
    if (code) await assent.setRegion(code);
  } catch (cause) {
    assent.report('region-unknown', 'the rules are those of opt-in', cause);
  }
}
