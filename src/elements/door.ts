import type { Assent } from '../core/assent.js';
import { AssentBanner } from './assent-banner.js';
import type { AssentPreferences } from './assent-preferences.js';
import { define } from './define.js';

define('assent-banner', AssentBanner);

/** The only one: that of an earlier attempt to load all this, if it got as far. */
const banner = (document.querySelector('assent-banner') ?? document.createElement('assent-banner')) as AssentBanner;

/** Shows the banner; settled when the visitor sees it. */
export async function showBanner(assent: Assent): Promise<void> {
  await banner.show(assent);
  attend(assent);
}

/** Opens the preferences; settled when the visitor sees them. */
export const showPreferences = async (assent: Assent): Promise<void> =>
  (await import('./open-preferences.js')).openPreferences(assent);

/** Brings to life what the page holds of our elements in its own markup. */
export async function upgrade(assent: Assent): Promise<void> {
  await (await import('./page-elements.js')).upgradePage();
  attend(assent);
}

/** Takes away what is shown: everything, or the banner alone. */
export function hide(surface?: 'banner'): void {
  banner.hide();
  if (!surface) document.querySelector<AssentPreferences>('assent-preferences')?.hide();
}

/** Once the visitor is served: what could wait. What does not come is tried again the next time. */
function attend(assent: Assent): void {
  import('./after-show.js').then(({ afterShow }) => afterShow(assent, banner)).catch(() => {});
}
