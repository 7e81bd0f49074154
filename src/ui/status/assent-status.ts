import type { AssentInstance } from '../../assent/assent.js';
import { createHtml, safeDocument } from '../../browser/safe-document.js';
import { addStyles } from '../../browser/styles.js';
import { isHonoured } from '../../consent/is-honoured.js';
import { ownValue } from '../../consent/json.js';
import type { State } from '../../consent/types.js';
import { BaseElement } from '../../browser/base-element.js';
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

/** The page's own lines, in whatever tree. */
const own = new Set<AssentStatus>();

/** Puts the floating `line` into the page, unless that has one of its own. */
export function addLine(line: Element): void {
  if (!own.size) (safeDocument.body ?? safeDocument.documentElement).append(line);
}

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
  #isLeaving = false;
  #isDone = false;

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
    form.addEventListener('reset', () => this.leave());
    form.append(this.#text);
    root.append(form);
  }

  connectedCallback(): void {
    if (this.#isFloating) {
      this.#text.after(this.#close);
      if (!this.#isLeaving) this.#leaveLater();
    } else {
      own.add(this);
      // The page has put it elsewhere.
      safeDocument.querySelector('assent-status[side]')?.remove();
    }
    // Text that is there from the start is not read out.
    setTimeout(() => this.#follow(), PAUSE);
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
    own.delete(this);
    // Routers and frameworks replace what the page holds.
    if (this.#isFloating && !this.#isDone) setTimeout(() => this.isConnected || addLine(this), PAUSE);
  }

  get #isFloating(): boolean {
    return this.hasAttribute('side');
  }

  /**
   * The floating one goes for good.
   *
   * @internal
   */
  leave(): void {
    this.#isDone = true;
    this.remove();
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
    if (state !== assent.state) return;
    const line = locale && isHonoured(state) ? lineFor(state, locale) : null;
    if (this.#isFloating && !line) this.leave();
    if (!locale) return;
    const { text, lang } = line ?? { text: '', lang: locale.lang };
    if (this.#text.textContent !== text) this.#text.textContent = text;
    this.lang = lang;
    this.dir = locale.dir;
    this.#close.ariaLabel = locale.messages.close;
  }

  #leaveLater(): void {
    this.#isLeaving = true;
    setTimeout(() => {
      if (safeDocument.hidden || this.matches(':hover, :focus-within')) this.#leaveLater();
      else this.leave();
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
