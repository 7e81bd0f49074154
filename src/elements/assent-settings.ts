import type { Assent } from '../core/assent.js';

/** Only the one in the corner has a look of its own: a biscuit. In the page's own markup it looks as buttons do. */
const STYLES = `
:host([side]) {
  all: initial !important;
  color-scheme: light dark !important;
  position: fixed !important;
  bottom: 16px !important;
  left: 16px !important;
  z-index: 2147483647 !important;
}
:host([side=right]) {
  right: 16px !important;
  left: auto !important;
}
:host([hidden]) {
  display: none !important;
}
@media print {
  :host {
    display: none !important;
  }
}
:host([side]) button {
  width: 44px;
  height: 44px;
  border: 1px solid #8888;
  border-radius: 50%;
  background:
    radial-gradient(circle at 40% 40%, var(--assent-surface, Canvas) 2px, #0000 3px),
    radial-gradient(circle at 59% 47%, var(--assent-surface, Canvas) 2px, #0000 3px),
    radial-gradient(circle at 45% 60%, var(--assent-surface, Canvas) 2px, #0000 3px),
    radial-gradient(currentColor 11px, var(--assent-surface, Canvas) 12px);
  color: var(--assent-text, CanvasText);
  forced-color-adjust: none;
  font-size: 0;
}`;

/**
 * Defines `<assent-settings>`, the way back to the preferences, and puts one into the corner of a page that has none
 * of its own, unless `ui.settingsButton` says otherwise.
 *
 * It is part of the core, as it has to be on every page, and so it does without Lit.
 */
export function defineSettings(assent: Assent): void {
  const { config, state } = assent;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);

  /**
   * A button that opens the preferences.
   *
   * @element assent-settings
   * @slot - what it says, where the page puts it into its own markup
   * @attr {'left'|'right'} side - the corner it floats in
   * @csspart button
   * @cssprop --assent-surface - colour of the floating one
   * @cssprop --assent-text - colour of its sign
   */
  class AssentSettings extends HTMLElement {
    constructor() {
      super();
      const button = document.createElement('button');
      const label = document.createElement('slot');
      label.append(config.messages[state.language]?.['settings'] ?? 'Cookies');
      button.append(label);
      button.part = 'button';
      button.dataset['assentAction'] = 'preferences';
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(button);
    }
  }
  customElements.define('assent-settings', AssentSettings);

  const { settingsButton } = config.ui;
  const side = settingsButton === true ? (document.dir === 'rtl' ? 'right' : 'left') : settingsButton;
  if (document.readyState !== 'loading') offerWayBack(assent, side);
  else document.addEventListener('DOMContentLoaded', () => offerWayBack(assent, side));
}

/** Keeps a button in the corner at `side`, but while a banner is up. */
function offerWayBack(assent: Assent, side: string | false): void {
  if (!side || document.querySelector('assent-settings')) return;
  const settings = document.createElement('assent-settings');
  settings.setAttribute('side', side);
  settings.hidden = assent.state.status === 'undecided';
  for (const name of ['change', 'show', 'hide', 'error']) {
    assent.addEventListener(name, () => {
      settings.hidden = !!document.querySelector('assent-banner');
    });
  }
  document.documentElement.append(settings);
}
