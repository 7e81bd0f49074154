import { render } from 'lit/html.js';
import type { AssentInstance } from '../assent/assent.js';
import { safeDocument, withWholeDocument } from '../browser/safe-document.js';
import { addStyles } from '../browser/styles.js';
import { BaseElement } from '../browser/base-element.js';
import { loadLocale } from './load-locale.js';
import type { LazySheet } from './css.js';
import type { Locale } from './load-locale.js';
import { listenForPresses } from './press.js';

/**
 * The base of all elements: renders Lit's templates into a shadow root and, while the element is on the page, follows
 * consent and the visitor's language.
 *
 * What an element shows depends on the core and on the texts alone, so this replaces `LitElement` and its reactive
 * properties, which would be a third of the bytes of a first visit.
 */
export abstract class AssentElement extends BaseElement {
  /** The sheets that the shadow root adopts. */
  protected static readonly styles: readonly LazySheet[] = [];

  /** @internal */
  declare assent: AssentInstance;
  /** The texts. Nothing is rendered before they are there. */
  declare protected locale: Locale;
  protected readonly root = this.attachShadow({ mode: 'open' });
  #rendering: Promise<void> | undefined;
  /** Reads templates: in a page that is XML that takes more. */
  #read = (draw: () => void): void => draw();
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    const { styles } = this.constructor as typeof AssentElement;
    for (const sheet of styles) addStyles(this.root, sheet());
  }

  /** Returns what the element shows now. */
  protected abstract render(): unknown;

  connectedCallback(): void {
    listenForPresses(this.root);
    // If the texts of a new language cannot load, the old ones stay. An element that a router has cloned follows nothing.
    this.#unsubscribe = this.assent?.subscribe(() => this.refresh().catch(() => {}));
  }

  disconnectedCallback(): void {
    this.#unsubscribe?.();
  }

  /** Loads what the element needs before it can render. */
  protected async prepare(): Promise<void> {
    if (safeDocument.contentType !== 'text/html') this.#read = (await import('./as-html.js')).asHtml;
    const { language } = this.assent.state;
    const locale = await loadLocale(this.assent);
    // The language may have changed again by now.
    if (language !== this.assent.state.language) return;
    this.locale = locale;
    this.lang = locale.lang;
    this.dir = locale.dir;
  }

  /** Renders the current state. */
  protected async refresh(): Promise<void> {
    await this.prepare();
    await this.update();
  }

  /** Called after each rendering. */
  protected updated(): void {}

  /** Renders once for all changes so far. Resolves when that is done. */
  protected update(): Promise<void> {
    return (this.#rendering ??= Promise.resolve().then(() => {
      this.#rendering = undefined;
      if (!this.isConnected || !this.locale) return;
      // Styles that are elements come last: the surface is first.
      const renderBefore = this.root.querySelector('style');
      withWholeDocument(() => this.#read(() => render(this.render(), this.root, { host: this, renderBefore })));
      this.updated();
    }));
  }
}
