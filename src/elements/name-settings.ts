import type { Locale } from './load-locale.js';

/**
 * Has the buttons that lead back to the preferences speak the visitor's language, now that its texts are here: the core
 * has none of them, and a returning visitor is not to fetch any for a label.
 */
export function nameSettings({ messages }: Locale): void {
  for (const { shadowRoot } of document.querySelectorAll('assent-settings')) {
    shadowRoot?.querySelector('slot')?.replaceChildren(messages.settings);
  }
}
