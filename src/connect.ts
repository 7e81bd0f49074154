import type { Assent } from './core/assent.js';
import { tellTagManager } from './integrations/google-consent-mode.js';
import { tellClarity } from './integrations/microsoft-consent-mode.js';

/** Connects the rest of what the configuration asks for, which no tag in the page waits for. */
export function connect(assent: Assent): void {
  const { googleConsentMode: google, microsoftConsentMode: microsoft } = assent.config;
  if (google) tellTagManager(assent, 'dataLayer');
  if (microsoft) tellClarity(assent, microsoft);
}
