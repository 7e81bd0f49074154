import type { AssentInstance } from '../assent/assent.js';

/** Only the one in the corner has a look of its own. In the page's own markup it looks as buttons do. */
const STYLES = `
  :host([side]) {
    all: initial !important;
    color-scheme: light dark !important;
    position: fixed !important;
    inset: auto auto 16px 16px !important;
    z-index: 2147483647 !important;
  }
  :host([side='right']) {
    inset: auto 16px 16px auto !important;
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
    padding: 12px 16px;
    border: 1px solid #8888;
    border-radius: 50px;
    background: var(--assent-surface, Canvas);
    color: var(--assent-text, CanvasText);
  }
`;

/**
 * Defines `<assent-settings>`, the way back to the preferences, and puts one into the corner of a page that has none
 * of its own, unless `ui.settingsButton` says otherwise.
 *
 * It is part of the core, as it has to be on every page, and so it does without Lit.
 */
export function defineSettings(assent: AssentInstance): void {
  const { config, state } = assent;
  const { settingsButton } = config.ui;
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
   * @cssprop --assent-text - colour of its words
   */
  class AssentSettings extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const button = document.createElement('button');
      const label = document.createElement('slot');
      root.adoptedStyleSheets.push(sheet);
      root.append(button);
      button.append(label);
      button.part.add('button');
      button.setAttribute('data-assent-action', 'preferences');
      label.append(config.messages[state.language]?.['settings'] ?? 'Cookies');
    }
  }
  customElements.define('assent-settings', AssentSettings);

  /** Keeps a button in the corner, but while a banner is up. */
  const offerWayBack = () => {
    if (!settingsButton || document.querySelector('assent-settings')) return;
    const settings = document.createElement('assent-settings');
    const start = document.dir === 'rtl' ? 'right' : 'left';
    settings.setAttribute('side', settingsButton === true ? start : settingsButton);
    settings.hidden = assent.state.status === 'undecided';
    for (const name of ['change', 'show', 'hide', 'error']) {
      assent.addEventListener(name, () => {
        settings.hidden = !!document.querySelector('assent-banner');
      });
    }
    document.documentElement.append(settings);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerWayBack);
  else offerWayBack();
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-settings': HTMLElement;
  }
}
