import { render } from 'lit/html.js';
import type { Assent } from '../core/assent.js';
import { loadLocale } from './load-locale.js';
import type { Locale } from './load-locale.js';

/**
 * What all elements have in common: they render Lit's templates into a shadow root, and while they are on the page
 * they follow consent and the visitor's language.
 *
 * Everything they show hangs on the core and on the texts, so this takes the place of `LitElement` and its reactive
 * properties, which would be a third of what a first visit fetches.
 */
export abstract class AssentElement extends HTMLElement {
  /** What the shadow root adopts. */
  protected static readonly styles: CSSStyleSheet[] = [];

  /** @internal */
  declare assent: Assent;
  /** The texts, which have to be there before anything is rendered. */
  declare protected locale: Locale;
  protected readonly root = this.attachShadow({ mode: 'open' });
  #rendering: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.root.adoptedStyleSheets.push(...(this.constructor as typeof AssentElement).styles);
  }

  /** What the element shows now. */
  protected abstract render(): unknown;

  connectedCallback(): void {
    // Texts that cannot be had in another language stay as they are. What a router has cloned follows nobody.
    this.#unsubscribe = this.assent?.subscribe(() => this.refresh().catch(() => {}));
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
  }

  /** Fetches what is needed before anything can be rendered. */
  protected async prepare(): Promise<void> {
    const { language } = this.assent.state;
    const locale = await loadLocale(this.assent);
    // Another may have been asked for by now.
    if (language !== this.assent.state.language) return;
    this.locale = locale;
    this.lang = locale.lang;
    this.dir = locale.dir;
  }

  /** Shows what is in force now. */
  protected async refresh(): Promise<void> {
    await this.prepare();
    await this.update();
  }

  /** Is called whenever the element has rendered. */
  protected updated(): void {}

  /** Settles when everything is shown that has changed so far, with one rendering for all of it. */
  protected update(): Promise<void> {
    return (this.#rendering ??= Promise.resolve().then(() => {
      this.#rendering = undefined;
      if (!this.isConnected || !this.locale) return;
      render(this.render(), this.root, { host: this });
      this.updated();
    }));
  }
}
