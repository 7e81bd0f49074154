import type { AssentInstance } from '../assent/assent.js';
import { safeDocument } from '../browser/safe-document.js';
import { loadLocale } from './load-locale.js';

/** Instances whose settings buttons are looked after. */
const done = new WeakSet<AssentInstance>();

/**
 * Keeps the settings buttons in the visitor's language from now on. The core bundle has no translations, and a returning
 * visitor should not download one just for this label.
 */
export function labelSettingsButtons(assent: AssentInstance): void {
  if (done.has(assent)) return;
  done.add(assent);
  assent.subscribe(async ({ language }) => {
    const locale = await loadLocale(assent).catch(() => null);
    // The language may have changed again by now.
    if (!locale || language !== assent.state.language) return;
    for (const { shadowRoot } of safeDocument.querySelectorAll('assent-settings')) {
      shadowRoot?.querySelector('slot')?.replaceChildren(locale.messages.settings);
    }
  });
}
