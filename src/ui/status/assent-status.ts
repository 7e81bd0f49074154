import type { AssentInstance } from '../../assent/assent.js';
import { createHtml } from '../../browser/safe-document.js';
import { addStyles } from '../../browser/styles.js';
import { isHonoured } from '../../consent/is-honoured.js';
import { ownValue } from '../../consent/json.js';
import type { State } from '../../consent/types.js';
import { BaseElement } from '../base-element.js';
import { interpolate } from '../interpolate.js';
import { loadLocale } from '../load-locale.js';
import type { Locale } from '../load-locale.js';
import { placeText } from '../place-text.js';
import { SIGNAL_NAMES } from '../signal-names.js';
import { styles } from './assent-status.styles.js';
import { HONOURED } from './honoured.js';

/** Milliseconds that screen readers need to notice a live region before its text changes. */
const PAUSE = 100;

/** Milliseconds for which the line by the corner stays, and longer while the visitor is on it. */
const STAY = 10_000;

/** Whose state the lines tell. */
let host: AssentInstance | undefined;

/** Has `<assent-status>` tell the state of `assent`. */
export function defineStatus(assent: AssentInstance): void {
  host = assent;
  if (!customElements.get('assent-status')) customElements.define('assent-status', AssentStatus);
}

/**
 * A line that says that the visitor's opt-out, by a signal or by a refusal, is obeyed.
 *
 * In the page's own markup it stays as long as that is so. The one that Assent puts by the corner goes by itself.
 *
 * @element assent-status
 * @attr {'left'|'right'} side - the corner that it floats in
 * @csspart text
 * @csspart close - what removes the floating one
 * @cssprop --assent-surface - background of the floating one
 * @cssprop --assent-text - text colour of the floating one
 * @cssprop --assent-font - names of fonts of the floating one
 */
export class AssentStatus extends BaseElement {
  readonly #text = createHtml('span');
  readonly #close = createHtml('button');
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    addStyles(root, styles());
    const form = createHtml('form');
    this.#text.part.add('text');
    this.#text.setAttribute('role', 'status');
    this.#close.part.add('close');
    this.#close.append('✕');
    // Where a page keeps the click to itself, the form hears of it: its event never leaves the shadow root.
    this.#close.setAttribute('type', 'reset');
    form.addEventListener('reset', () => this.remove());
    form.append(this.#text);
    root.append(form);
  }

  connectedCallback(): void {
    if (this.hasAttribute('side')) {
      this.#text.after(this.#close);
      this.#leaveLater();
    }
    // Text that is there from the start is not read out.
    setTimeout(() => this.#follow(), PAUSE);
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
  }

  #follow(): void {
    const assent = host;
    this.#unsubscribe?.();
    if (assent && this.isConnected) this.#unsubscribe = assent.subscribe(() => this.#update(assent));
  }

  async #update(assent: AssentInstance): Promise<void> {
    const { state } = assent;
    const locale = await loadLocale(assent).catch(() => null);
    // The state may have changed again by now.
    if (!locale || state !== assent.state) return;
    const { text, lang } = isHonoured(state) ? lineFor(state, locale) : { text: '', lang: locale.lang };
    if (!text && this.hasAttribute('side')) this.remove();
    if (this.#text.textContent !== text) this.#text.textContent = text;
    this.lang = lang;
    this.dir = locale.dir;
    this.#close.ariaLabel = locale.messages.close;
  }

  #leaveLater(): void {
    setTimeout(() => {
      if (this.matches(':hover, :focus-within')) this.#leaveLater();
      else this.remove();
    }, STAY);
  }
}

/** The line, and the language (BCP 47) that it is in. Every language has a sentence about signals. */
function lineFor({ source, signals }: State, locale: Locale): { readonly text: string; readonly lang: string } {
  const line = placeText('honoured', HONOURED, locale);
  const signal = (['globalPrivacyControl', 'doNotTrack'] as const).find((name) => ownValue(signals, name));
  return line.lang === locale.lang || source !== 'signal' || !signal
    ? line
    : { text: interpolate(locale.messages.signal, { signal: SIGNAL_NAMES[signal] }), lang: locale.lang };
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-status': AssentStatus;
  }
}
