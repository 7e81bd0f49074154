import { safeDocument } from '../browser/safe-document.js';
import type { Locale } from './load-locale.js';

/**
 * Translates the settings buttons once a locale has loaded. The core bundle has no translations, and a returning visitor
 * should not download one just for this label.
 */
export function labelSettingsButtons({ messages }: Locale): void {
  for (const { shadowRoot } of safeDocument.querySelectorAll('assent-settings')) {
    shadowRoot?.querySelector('slot')?.replaceChildren(messages.settings);
  }
}
