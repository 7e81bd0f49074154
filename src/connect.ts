import type { Assent } from './core/assent.js';
import { locate } from './core/locate.js';
import type { ConsentRecord } from './core/types.js';
import { tellTagManager } from './integrations/google-consent-mode.js';
import { tellClarity } from './integrations/microsoft-consent-mode.js';
import { sendReceipts } from './integrations/receipts.js';

/**
 * Does the rest of what the configuration asks for, which no tag in the page waits for.
 *
 * @param known The decision in force when the page started.
 */
export function connect(assent: Assent, known: ConsentRecord | null): void {
  const { regions, googleConsentMode: google, microsoftConsentMode: microsoft, receipts } = assent.config;
  if (regions.length) void locate(assent);
  if (google) tellTagManager(assent, 'dataLayer');
  if (microsoft) tellClarity(assent, microsoft);
  if (typeof receipts?.url === 'string') sendReceipts(assent, receipts, known);
}
