import { LitElement } from 'lit';
import type { Assent } from '../core/assent.js';
import { loadLocale } from './load-locale.js';
import type { Locale } from './load-locale.js';

/** What all elements have in common: while they are on the page they follow consent and the visitor's language. */
export abstract class AssentElement extends LitElement {
  declare assent: Assent;
  /** The texts, which have to be there before anything is rendered. */
  declare protected locale: Locale;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Texts that cannot be had in another language stay as they are.
    this.#unsubscribe = this.assent.subscribe(() => this.refresh().catch(() => {}));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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
    if (this.isConnected) this.requestUpdate();
  }
}
