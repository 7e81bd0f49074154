import { safeDocument } from '../../browser/safe-document.js';
import { html } from 'lit/html.js';
import type { AssentInstance } from '../../assent/assent.js';
import { announce } from '../../assent/events.js';
import { safeLink } from '../../consent/safe-link.js';
import { firstText } from '../../consent/text.js';
import { styles } from './assent-banner.styles.js';
import { AssentElement } from '../assent-element.js';
import type { BannerNotes } from './banner-notes.js';
import { mayInvolveOthers } from './other-companies.js';
import { listOf, titleOf } from '../category-labels.js';
import { interpolate } from '../interpolate.js';
import { schemeOf } from '../scheme.js';
import { open } from '../open.js';
import { theme } from '../theme.styles.js';

/** Milliseconds after which a banner that was removed from the page comes back. */
const PAUSE = 100;

/** Milliseconds after `load` by which frameworks have taken over what their server has rendered. */
export const TAKE_OVER = 1000;

/**
 * Asks for consent without getting in the way: a region in the top layer, first in tab order.
 *
 * Only its buttons decide.
 *
 * @element assent-banner
 * @fires assent:show - on `document`, when a visitor can see it
 * @fires assent:hide - on `document`, when it is gone
 * @csspart surface - the region itself
 * @csspart title
 * @csspart text - each paragraph
 * @csspart link - the link to the policy
 * @csspart button - Accept and Reject alike
 * @csspart customise - what opens the preferences
 * @csspart do-not-sell - the opt-out button of United States laws
 * @cssprop --assent-accent - links
 * @cssprop --assent-surface - behind the text
 * @cssprop --assent-text
 * @cssprop --assent-button - behind the text of Accept and Reject
 * @cssprop --assent-button-text
 * @cssprop --assent-border - colour of lines
 * @cssprop --assent-radius - of corners
 * @cssprop --assent-shadow
 * @cssprop --assent-spacing - between text and edge
 * @cssprop --assent-font - names of fonts
 * @cssprop --assent-focus - colour of the ring around what has the focus
 */
export class AssentBanner extends AssentElement {
  protected static override readonly styles = [theme, styles];

  #isWanted = false;
  #isSettled = false;
  #notes: BannerNotes | undefined;

  /**
   * Resolves when the visitor sees the banner, or when it is not wanted any more.
   *
   * @internal
   */
  async show(assent: AssentInstance): Promise<void> {
    this.assent = assent;
    this.#isWanted = true;
    await this.prepare();
    if (!this.#isWanted || this.isConnected) return;
    this.place();
    // Who takes the keyboard wants the banner first, and a router may follow a link by replacing the body.
    for (const type of ['keydown', 'click']) addEventListener(type, () => this.settle(), { once: true, capture: true });
    await this.update();
    announce(assent, 'show', { surface: 'banner' });
  }

  /**
   * Hides the banner.
   *
   * @internal
   */
  hide(): void {
    this.#isWanted = false;
    if (!this.isConnected) return;
    this.remove();
    announce(this.assent, 'hide', { surface: 'banner' });
  }

  /**
   * Puts the banner into `modal` or else first in the page, where it is first in tab order and survives a replaced body.
   *
   * As long as a framework may take over the document, the banner waits at the end of the body: that is the one place
   * where React 18 lets be what its server has not rendered.
   *
   * @internal
   */
  place(modal?: Element): void {
    const { activeElement, body, documentElement, readyState } = safeDocument;
    // Whoever is in the banner would lose the focus, and with it a key that is down.
    if (!this.#isWanted || (!modal && activeElement === this)) return;
    if (!modal && body && readyState !== 'loading' && !this.#isSettled && isFresh()) {
      if (this.parentNode !== body) body.append(this);
      return;
    }
    const home = modal ?? (documentElement as Element | null);
    if (!home) this.#placeLater();
    else if (this.parentNode !== home) home.prepend(this);
  }

  /**
   * Takes its own place, as the framework of the page has taken over or the visitor has begun to act.
   *
   * @internal
   */
  settle(): void {
    this.#isSettled = true;
    // A dialog of the page may have made all of the body inert before.
    for (const name of ['inert', 'aria-hidden']) this.removeAttribute(name);
    if (this.parentNode === safeDocument.body) this.place();
  }

  /**
   * Renders again, after the page has changed.
   *
   * @internal
   */
  redraw(): void {
    void this.update();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A surface that was taken out of the page is closed. If it is not wanted, a router has copied the page, and this.
    if (this.#isWanted) void this.update();
    else this.remove();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#placeLater();
  }

  /** Routers remove nodes that are not theirs, and the root with them. */
  #placeLater(): void {
    setTimeout(() => this.isConnected || this.place(), PAUSE);
  }

  protected override async prepare(): Promise<void> {
    await super.prepare();
    const { config, state, rules } = this.assent;
    const { reason, mode } = state;
    const isFirst = !reason || reason === 'first-visit';
    const isPlain = isFirst && mode === 'opt-in' && !config.guardian && !rules.objection.length;
    this.#notes = isPlain ? undefined : (await import('./banner-notes.js')).bannerNotes(this.assent, this.locale);
  }

  protected override render(): unknown {
    const { locale, assent } = this;
    const { messages } = locale;
    const { policy, ui, categories } = assent.config;
    const intro = { 'opt-in': messages.intro, 'opt-out': messages.introOptOut, implied: messages.introImplied };
    const optional = categories.filter(({ required }) => !required);
    const asked = optional.filter(({ id }) => assent.isAsked(id));
    const purposes = (asked.length ? asked : optional).map((category) => titleOf(category, locale));
    const link = safeLink(policy.url);
    /**
     * Page styles cannot reach it.
     *
     * @attribute data-choice - `accept` or `reject`, on the two buttons: for tools that answer for the visitor
     */
    const choice = (name: string, text: string, isGranted: boolean) =>
      html`<form>
        <button
          type="reset"
          data-choice=${name}
          part="button"
          .press=${(event?: Event) => assent.answer(isGranted, event)}
        >
          ${text}
        </button>
      </form>`;
    // Nothing may stand before the policy that the visitor is asked about.
    const layout = ui.layout === 'modal' && isThisPage(policy.url) ? 'box' : ui.layout;
    const isModal = layout === 'modal';
    const content = html`<h2 part="title" tabindex="-1" ?autofocus=${isModal}>${messages.title}</h2>
      <p part="text">
        ${this.#notes?.text}
        ${interpolate(intro[assent.state.mode], {
          site: firstText(policy.controller) ?? location.hostname,
          purposes: listOf(purposes, locale),
          others: mayInvolveOthers(assent.config) ? messages.others : '',
        })}
        ${this.#notes?.objection} ${link && html`<a part="link" href=${link}>${messages.policy}</a>`}
      </p>
      <div class="choices">
        ${choice('accept', messages.accept, true)} ${choice('reject', messages.reject, false)} ${this.#notes?.action}
        <form>
          <button
            type="reset"
            class="more"
            data-assent-action="preferences"
            part="customise"
            .press=${() => assent.showPreferences().catch(() => {})}
          >
            ${messages.customise}
          </button>
        </form>
      </div>`;
    const name = `${layout} ${ui.position} ${schemeOf(ui.theme)}`;
    return isModal
      ? html`<dialog
          class=${name}
          part="surface"
          aria-label=${messages.title}
          data-nosnippet
          @cancel=${(event: Event) => event.preventDefault()}
          @close=${() => this.update()}
        >
          <div class="content" data-nosnippet>${content}</div>
        </dialog>`
      : html`<div
          class=${name}
          part="surface"
          popover="manual"
          role="region"
          aria-label=${messages.title}
          data-nosnippet
        >
          ${content}
        </div>`;
  }

  protected override updated(): void {
    // Over the preferences it would be seen and inert.
    if (!safeDocument.querySelector('assent-preferences')) open(this.#surface);
  }

  get #surface(): HTMLElement {
    return this.root.firstElementChild as HTMLElement;
  }
}

/** Whether a framework may yet take over the document. */
function isFresh(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!visit && (!visit.loadEventEnd || performance.now() < visit.loadEventEnd + TAKE_OVER);
}

/** Whether `url` leads to the page that is open. */
function isThisPage(url: string | undefined): boolean {
  try {
    const { origin, pathname } = new URL(url ?? '', safeDocument.baseURI);
    return !!url && origin === location.origin && pathname === location.pathname;
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-banner': AssentBanner;
  }
}
