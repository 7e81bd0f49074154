import type { Assent } from '../core/assent.js';
import { AssentBanner } from './assent-banner.js';
import type { AssentPreferences } from './assent-preferences.js';
import { define } from './define.js';

define('assent-banner', AssentBanner);

const banner = document.createElement('assent-banner') as AssentBanner;
let preferences: AssentPreferences | undefined;

/** Shows the banner; settled when the visitor sees it. */
export const showBanner = (assent: Assent): Promise<void> => banner.show(assent);

/** Opens the preferences; settled when the visitor sees them. */
export async function showPreferences(assent: Assent): Promise<void> {
  const { AssentPreferences } = await import('./assent-preferences.js');
  define('assent-preferences', AssentPreferences);
  preferences ??= document.createElement('assent-preferences') as AssentPreferences;
  await preferences.show(assent);
}

/** Takes away what is shown: everything, or the banner alone. */
export function hide(surface?: 'banner'): void {
  banner.hide();
  if (!surface) preferences?.hide();
}

/** Brings those elements of ours to life that the page holds in its own markup. */
export const upgrade = async (): Promise<void> => (await import('./page-elements.js')).upgradePage();
