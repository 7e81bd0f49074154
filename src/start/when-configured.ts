import type { AssentInstance } from '../assent/assent.js';
import { findRegion } from '../browser/detect-region.js';
import { isPlaceAwaited } from '../consent/region-rules.js';
import type { ConsentRecord } from '../consent/types.js';
import { implyConsent } from '../effects/implied-consent.js';
import { tellTagManager } from '../integrations/google-consent-mode.js';
import { tellClarity } from '../integrations/microsoft-consent-mode.js';
import { sendReceipts } from '../integrations/receipts.js';
import { inTime } from './in-time.js';

/**
 * Starts what the configuration asks for and no tag in the page waits for.
 *
 * @param known The decision that was valid when the page started.
 */
export function connect(assent: AssentInstance, known: ConsentRecord | null): void {
  const { googleConsentMode: google, microsoftConsentMode: microsoft, receipts } = assent.config;
  if (isPlaceAwaited(assent.config)) void applyRegion(assent);
  implyConsent(assent);
  if (google) tellTagManager(assent, 'dataLayer');
  if (microsoft) tellClarity(assent, microsoft);
  if (typeof receipts?.url === 'string') sendReceipts(assent, receipts, known);
}

/** Finds the visitor's place and applies its rules. */
async function applyRegion(assent: AssentInstance): Promise<void> {
  try {
    const region = await inTime(findRegion(assent.config));
    // What the site has set meanwhile counts.
    if (region && !assent.state.region) await assent.setRegion(region);
  } catch (cause) {
    if (!assent.state.region) assent.report('region-unknown', 'Could not detect the region; using opt-in', cause);
    assent.endSearch();
  }
}
