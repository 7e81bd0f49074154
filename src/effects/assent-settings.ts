import type { AssentInstance } from '../assent/assent.js';
import { safeDocument } from '../browser/safe-document.js';
import { ownTexts } from '../consent/own-texts.js';

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
 * Defines `<assent-settings>`, the way back to the preferences, and puts one into the corner while the page has none of
 * its own, unless `ui.settingsButton` says otherwise.
 *
 * It is part of the core, as every page needs it, and so it does without Lit.
 */
export function defineSettings(assent: AssentInstance): void {
  const { config, state } = assent;
  const { settingsButton } = config.ui;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  /** The page's own. */
  const others = new Set<HTMLElement>();
  let corner: HTMLElement | undefined;
  let { language } = state;
  /** Whether the banner is about to come. */
  let isExpected = state.status === 'undecided';

  /** The user interface, once it has loaded, knows a better name in every language. */
  const label = (button?: HTMLElement) =>
    button?.shadowRoot
      ?.querySelector('slot')
      ?.replaceChildren(ownTexts(config, assent.state.language)['settings'] ?? 'Cookies');

  /** Keeps a button in the corner, except while a banner or a button of the page's own is there. */
  const update = () => {
    const { language: now } = assent.state;
    if (now !== language) for (const button of [corner, ...others]) label(button);
    language = now;
    if (corner) corner.hidden = isExpected || others.size > 0 || !!safeDocument.querySelector('assent-banner');
  };
  for (const name of ['change', 'show', 'hide', 'error']) {
    assent.addEventListener(name, () => {
      isExpected = false;
      update();
    });
  }

  /**
   * A button that opens the preferences.
   *
   * @element assent-settings
   * @slot - the label, if the page uses the element in its own markup
   * @attr {'left'|'right'} side - the corner that it floats in
   * @csspart button
   * @cssprop --assent-surface - background of the floating one
   * @cssprop --assent-text - text colour of the floating one
   */
  class AssentSettings extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const button = safeDocument.createElement('button');
      root.adoptedStyleSheets.push(sheet);
      root.append(button);
      button.append(safeDocument.createElement('slot'));
      label(this);
      button.part.add('button');
      button.setAttribute('data-assent-action', 'preferences');
    }

    connectedCallback() {
      if (this !== corner) others.add(this);
      update();
    }

    disconnectedCallback() {
      others.delete(this);
      update();
    }
  }
  if (!customElements.get('assent-settings')) customElements.define('assent-settings', AssentSettings);

  const offerWayBack = () => {
    if (!settingsButton) return;
    corner = safeDocument.createElement('assent-settings');
    const start = safeDocument.dir === 'rtl' ? 'right' : 'left';
    corner.setAttribute('side', settingsButton === true ? start : settingsButton);
    safeDocument.documentElement.append(corner);
  };
  if (safeDocument.readyState === 'loading') safeDocument.addEventListener('DOMContentLoaded', offerWayBack);
  else offerWayBack();
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-settings': HTMLElement;
  }
}
