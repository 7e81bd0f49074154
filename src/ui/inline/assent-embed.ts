import { safeDocument } from '../../browser/safe-document.js';
import { html, nothing } from 'lit/html.js';
import { addStyles, sheetOf } from '../../browser/styles.js';
import { conditionOf } from '../../consent/condition.js';
import { categoryIdOf, serviceId } from '../../consent/ids.js';
import { firstText, isVisible } from '../../consent/text.js';
import { styles } from './assent-embed.styles.js';
import { listOf, titleOf } from '../category-labels.js';
import { interpolate } from '../interpolate.js';
import { InlineElement } from './inline-element.js';
import { reflectAttributes } from './reflect-attributes.js';

/** What is said about the frame on the element, and passed on. */
const PASSED = ['allow', 'allowfullscreen', 'loading', 'name', 'referrerpolicy', 'sandbox', 'title'];

/**
 * Content of another site, which is asked for only when the visitor agrees; until then, and after a withdrawal, a
 * placeholder of the same size.
 *
 * @element assent-embed
 * @attr {string} category - the category that it needs; several ids, separated by spaces, must all be granted
 * @attr {string} service - the service inside the category
 * @attr {string} src - address of the content
 * @attr {string} title - name of the content
 * @attr {number|string} width - as on an iframe; with `height` it sets the shape of the box
 * @attr {number|string} height - as on an iframe
 * @attr {string} allow - passed on to the iframe
 * @attr {boolean|string} allowfullscreen - passed on to the iframe
 * @attr {'lazy'|'eager'} loading - passed on to the iframe
 * @attr {string} name - passed on to the iframe
 * @attr {string} referrerpolicy - passed on to the iframe
 * @attr {string} sandbox - passed on to the iframe
 * @csspart placeholder
 * @csspart title - name of the content, if it has one
 * @csspart text
 * @csspart button - "load once" and "always allow"
 * @csspart frame - the content
 * @cssprop --assent-surface
 * @cssprop --assent-text
 * @cssprop --assent-button
 * @cssprop --assent-button-text
 * @cssprop --assent-radius
 */
export class AssentEmbed extends InlineElement {
  protected static override readonly styles = [styles];
  static readonly observedAttributes = ['category', 'service', 'src', 'width', 'height'];

  declare category: string | null;
  declare service: string | null;
  declare src: string | null;
  declare width: string | null;
  declare height: string | null;

  /** The address that the visitor wants to see this once, without agreeing to anything else. */
  #loadedOnce = '';
  #frame: HTMLIFrameElement | undefined;
  readonly #shape = sheetOf('');

  constructor() {
    super();
    addStyles(this.root, this.#shape);
  }

  override connectedCallback(): void {
    reflectAttributes(this, AssentEmbed.observedAttributes);
    super.connectedCallback();
    safeDocument.addEventListener('assent:decision', this.#forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    safeDocument.removeEventListener('assent:decision', this.#forget);
  }

  attributeChangedCallback(name: string): void {
    if (name === 'src') this.#frame = undefined;
    // As with an iframe, the page's own rules come before these.
    const [width, height] = ['width', 'height'].map((side) => Number(this.getAttribute(side)));
    if (width && height && typeof this.#shape !== 'string') {
      this.#shape.replaceSync(`:host{inline-size:${width}px;aspect-ratio:${width}/${height}}`);
    }
    void this.update();
  }

  protected override render(): unknown {
    const { assent } = this;
    const ids = this.#ids();
    const url = this.#url();
    const isGranted = ids.length > 0 && ids.every((id) => assent.has(id));
    if (url && (isGranted || this.#loadedOnce === url.href)) return (this.#frame ??= this.#createFrame(url));
    this.#frame = undefined;
    return this.#renderPlaceholder(ids, url);
  }

  #renderPlaceholder(ids: readonly string[], url: URL | null): unknown {
    const { assent, locale } = this;
    const { messages } = locale;
    const { guardian, categories } = assent.config;
    const isDeclared = ids.length > 0 && ids.every((id) => assent.declares(id));
    const titles = categories
      .filter(({ id }) => ids.some((each) => categoryIdOf(each) === id))
      .map((category) => titleOf(category, locale));
    const providers = categories.flatMap(({ id, services }) =>
      services.flatMap((service) => (ids.includes(serviceId(id, service.id)) ? service.provider : [])),
    );
    const text = interpolate(messages.embed, {
      title: this.title,
      // Who it is says more than where it comes from.
      host: firstText(...providers) ?? url?.host ?? '',
      category: listOf(titles, locale) || ids.join(', '),
    });
    const loadOnce = () => {
      this.#loadedOnce = url?.href ?? '';
      this.#reveal();
    };
    const allow = (event?: Event) => {
      assent.answer(Object.fromEntries(ids.map((id) => [id, true])), event);
      this.#reveal();
    };
    return html`<div class="placeholder" part="placeholder">
      ${isVisible(this.title) ? html`<p part="title">${this.title}</p>` : nothing}
      <p part="text">${text}</p>
      ${guardian ? html`<p part="text">${messages.guardian}</p>` : nothing}
      ${
        url && isDeclared
          ? html`<div class="choices">
              ${guardian ? nothing : html`<form><button type="reset" part="button" .press=${loadOnce}>${messages.loadOnce}</button></form>`}
              <form><button type="reset" part="button" .press=${allow}>${messages.alwaysAllow}</button></form>
            </div>`
          : nothing
      }
    </div>`;
  }

  #createFrame(url: URL): HTMLIFrameElement {
    const frame = safeDocument.createElement('iframe');
    for (const name of PASSED) {
      const value = this.getAttribute(name);
      if (value !== null) frame.setAttribute(name, value);
    }
    frame.part.add('frame');
    frame.src = url.href;
    return frame;
  }

  /** Shows what has been agreed to, and moves the focus there from the button that is gone. */
  async #reveal(): Promise<void> {
    await this.update();
    this.#frame?.focus({ preventScroll: true });
  }

  /** A later decision replaces what was agreed to once. */
  readonly #forget = (): void => {
    this.#loadedOnce = '';
    void this.update();
  };

  /** The ids that must all be granted. */
  #ids(): readonly string[] {
    return conditionOf(this, (id) => this.assent.declares(id));
  }

  #url(): URL | null {
    try {
      const url = new URL(this.src ?? '', safeDocument.baseURI);
      return this.src && /^https?:$/.test(url.protocol) ? url : null;
    } catch {
      return null;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-embed': AssentEmbed;
  }
}
