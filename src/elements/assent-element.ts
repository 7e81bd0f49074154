import { LitElement } from 'lit';
import type { Assent } from '../core/assent.js';
import { loadLocale } from './load-locale.js';
import type { Locale } from './load-locale.js';

/** What all elements have in common: while they are on the page they follow consent and the visitor's language. */
export abstract class AssentElement extends LitElement {
  declare assent: Assent;
  /** The texts. Nothing is rendered before they have come. */
  declare protected locale: Locale;
  /** Settles when what is in force is on the page. */
  declare protected rendered: Promise<unknown>;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.assent.subscribe(() => {
      this.rendered = this.#refresh();
      // Who waits for it, sees why; others go on with what they have.
      this.rendered.catch(() => {});
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override shouldUpdate(): boolean {
    return this.isConnected && !!this.locale;
  }

  /** Fetches what is needed before anything can be rendered. */
  protected async prepare(): Promise<void> {
    const { language } = this.assent.state;
    const locale = await loadLocale(this.assent);
    if (language === this.assent.state.language) this.locale = locale;
  }

  async #refresh(): Promise<unknown> {
    await this.prepare();
    this.requestUpdate();
    return this.updateComplete;
  }
}
