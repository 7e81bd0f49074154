import type { AssentInstance } from '../assent/assent.js';
import { createHtml, safeDocument } from '../browser/safe-document.js';
import { addStyles, sheetOf } from '../browser/styles.js';
import { ownTexts } from '../consent/own-texts.js';
import { textOf } from '../consent/text.js';

/** Milliseconds after which a corner button that was removed from the page comes back. */
const PAUSE = 100;

/** Only the one in the corner has a look of its own. In the page's own markup it looks as buttons do. */
const STYLES = `
  :host([side]) {
    all: initial !important;
    color-scheme: light dark !important;
    position: fixed !important;
    inset: auto auto max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left)) !important;
    z-index: 2147483647 !important;
  }
  :host([scheme='light']) {
    color-scheme: light !important;
  }
  :host([scheme='dark']) {
    color-scheme: dark !important;
  }
  :host([side='right']) {
    left: auto !important;
    right: max(16px, env(safe-area-inset-right)) !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  form {
    display: contents;
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
  const { settingsButton, theme } = config.ui;
  let sheet: ReturnType<typeof sheetOf> | undefined;
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
    if (!corner) return;
    corner.hidden = isExpected || others.size > 0 || !!safeDocument.querySelector('assent-banner');
    const start = safeDocument.dir === 'rtl' ? 'right' : 'left';
    corner.setAttribute('side', typeof settingsButton === 'string' ? settingsButton : start);
  };
  for (const name of ['change', 'show', 'hide', 'error']) {
    assent.addEventListener(name, () => {
      isExpected = false;
      update();
    });
  }

  const insert = () => {
    // React 18 expects nothing behind the body, but does not mind more in it.
    if (corner && !corner.isConnected) (safeDocument.body ?? safeDocument.documentElement)?.append(corner);
  };

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
      const button = createHtml('button');
      const form = createHtml('form');
      root.append(form);
      form.append(button);
      addStyles(root, (sheet ??= sheetOf(STYLES)));
      button.append(createHtml('slot'));
      label(this);
      button.part.add('button');
      button.setAttribute('data-assent-action', 'preferences');
      // Where a page keeps the click to itself, the form hears of it: its event never leaves the shadow root.
      button.setAttribute('type', 'reset');
      Object.assign(form, { onreset: () => void assent.showPreferences().catch(() => {}) });
    }

    connectedCallback() {
      if (this !== corner) others.add(this);
      update();
    }

    disconnectedCallback() {
      others.delete(this);
      update();
      // Pages replace what their root holds, or the root.
      if (this === corner) setTimeout(insert, PAUSE);
    }
  }
  if (!customElements.get('assent-settings')) customElements.define('assent-settings', AssentSettings);

  const offerWayBack = () => {
    if (!settingsButton) return;
    corner = createHtml('assent-settings');
    corner.setAttribute('scheme', textOf(theme));
    insert();
  };
  if (safeDocument.readyState === 'loading') safeDocument.addEventListener('DOMContentLoaded', offerWayBack);
  else offerWayBack();
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-settings': HTMLElement;
  }
}
