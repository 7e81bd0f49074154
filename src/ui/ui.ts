import { createHtml, safeDocument } from '../browser/safe-document.js';
import type { AssentInstance } from '../assent/assent.js';
import { AssentBanner } from './banner/assent-banner.js';
import { define } from './define.js';
import type { AssentPreferences } from './preferences/assent-preferences.js';

define('assent-banner', AssentBanner);

let banner: AssentBanner | undefined;

/** Returns the only banner of this page: the one of an earlier attempt to load all this, if it got as far. */
const theBanner = (): AssentBanner =>
  (banner ??= safeDocument.querySelector<AssentBanner>('assent-banner') ?? createHtml('assent-banner'));

/** Shows the banner. Resolves when the visitor sees it. */
export async function showBanner(assent: AssentInstance): Promise<void> {
  await theBanner().show(assent);
  finish(assent);
}

/** Opens the preferences. Resolves when the visitor sees them. */
export const showPreferences = async (assent: AssentInstance): Promise<void> =>
  (await import('./preferences/open-preferences.js')).openPreferences(assent);

/** Defines the elements that the page has in its own markup. */
export const upgrade = async (assent: AssentInstance): Promise<void> =>
  (await import('./inline/define-inline-elements.js')).defineInlineElements(assent);

/** Hides everything, or the banner alone. */
export function hide(surface?: 'banner'): void {
  banner?.hide();
  if (!surface) safeDocument.querySelector<AssentPreferences>('assent-preferences')?.hide();
}

/** Does what can wait until the visitor has been served. If it does not load, the next call tries again. */
function finish(assent: AssentInstance): void {
  import('./after-show.js').then(({ afterShow }) => afterShow(assent, theBanner())).catch(() => {});
}
