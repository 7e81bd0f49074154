import { safeDocument } from '../../browser/safe-document.js';
import { html } from 'lit/html.js';
import type { AssentInstance } from '../../assent/assent.js';
import { announce } from '../../assent/events.js';
import { own } from '../../consent/json.js';
import { isUnopposed } from '../../consent/objection.js';
import { optionalPurposesOf } from '../../consent/purposes.js';
import type { Choices } from '../../consent/types.js';
import { AssentElement } from '../assent-element.js';
import { styles } from './assent-preferences.styles.js';
import { categoryList } from './category-list.js';
import { listStyles } from './category-list.styles.js';
import { lockScroll } from '../lock-scroll.js';
import { schemeOf } from '../scheme.js';
import { open } from '../open.js';
import { decisionSummary } from './decision-summary.js';
import { theme } from '../theme.styles.js';

/**
 * A modal dialog with everything that the visitor can decide about, and what they decided before.
 *
 * Nothing changes until the visitor presses a button, or switches off what needs no consent. Closing changes nothing.
 *
 * @element assent-preferences
 * @fires assent:show - on `document`, when a visitor can see it
 * @fires assent:hide - on `document`, when it is closed
 * @csspart surface - the dialog
 * @csspart title
 * @csspart text - each note on the current decision
 * @csspart category
 * @csspart service
 * @csspart cookie
 * @csspart details - what unfolds
 * @csspart switch
 * @csspart link
 * @csspart button - "accept all" and "reject all" alike
 * @csspart save
 * @csspart close
 * @csspart do-not-sell - the opt-out button of United States laws
 * @csspart copy - copies the identifier of the consent record
 * @cssprop --assent-accent - links, and a switch that is on
 * @cssprop --assent-surface - behind the text
 * @cssprop --assent-text
 * @cssprop --assent-button - behind the text of "accept all" and "reject all"
 * @cssprop --assent-button-text
 * @cssprop --assent-border - colour of lines
 * @cssprop --assent-radius - of corners
 * @cssprop --assent-shadow
 * @cssprop --assent-spacing - between text and edge
 * @cssprop --assent-font - names of fonts
 * @cssprop --assent-focus - colour of the ring around what has the focus
 */
export class AssentPreferences extends AssentElement {
  protected static override readonly styles = [theme, listStyles, styles];

  /** What the visitor has turned since the dialog opened. */
  #choices: Choices = own({});
  #isObjecting = false;

  /**
   * Resolves when the visitor sees the dialog.
   *
   * @internal
   */
  async show(assent: AssentInstance): Promise<void> {
    this.assent = assent;
    await this.prepare();
    if (this.isConnected) return;
    this.#choices = own({});
    safeDocument.documentElement.append(this);
    await this.update();
    if (!this.isConnected) return;
    const dialog = this.#dialog;
    if (!dialog?.getClientRects().length) {
      // An open one that nobody sees would leave the page inert.
      this.remove();
      throw new Error('The page, or a content blocker, hides the preferences');
    }
    lockScroll(dialog);
    announce(assent, 'show', { surface: 'preferences' });
  }

  /**
   * Closes the dialog without a decision; focus returns to where it was.
   *
   * @internal
   */
  readonly hide = (): void => {
    this.#dialog?.close();
    // The `close` event comes later: a dialog that is opened again at once must not be this one.
    this.#leave();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.assent.addEventListener('decision', this.#end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.assent.removeEventListener('decision', this.#end);
  }

  readonly #end = (): void => {
    if (!this.#isObjecting) this.hide();
  };

  #object(choices: Choices, event: Event): void {
    this.#isObjecting = true;
    this.assent.answer(choices, event);
    this.#isObjecting = false;
  }

  protected override render(): unknown {
    const { assent, locale } = this;
    const { messages } = locale;
    const isOn = (id: string) => this.#choices[id] ?? assent.has(id);
    const choose = (choices: Choices, event: Event) => {
      // An objection takes effect at once, and the dialog stays. Turned on again, it is a choice like any other.
      if (Object.keys(choices).some((id) => isUnopposed(id, assent.state, assent.rules))) this.#object(choices, event);
      else this.#choices = own({ ...this.#choices, ...choices });
      void this.update();
    };
    const save = (event?: Event) => {
      // The visitor has said nothing about what opt-out merely has on, unless they turned it.
      const isSaid = (id: string) =>
        Object.hasOwn(this.#choices, id) || !assent.has(id) || !!assent.state.record?.granted.includes(id);
      const ids = optionalPurposesOf(assent.config)
        .map(({ id }) => id)
        .filter(isSaid);
      if (ids.length) assent.answer(Object.fromEntries(ids.map((id) => [id, isOn(id)])), event);
      else {
        this.hide();
        void assent.hide();
      }
    };
    const answerAll = (isGranted: boolean) => (event?: Event) => assent.answer(isGranted, event);
    return html`<dialog
      class=${schemeOf(assent.config.ui.theme)}
      part="surface"
      aria-labelledby="title"
      @close=${this.#leave}
    >
      <div class="head">
        <h2 id="title" part="title" tabindex="-1" autofocus>${messages.settings}</h2>
        <form><button type="reset" part="close" aria-label=${messages.close} .press=${this.hide}>✕</button></form>
      </div>
      <div class="about">${decisionSummary(assent, locale)}</div>
      ${categoryList({ assent, locale, isOn, choose })}
      <div class="answers">
        <form><button type="reset" part="button" .press=${answerAll(true)}>${messages.acceptAll}</button></form>
        <form><button type="reset" part="button" .press=${answerAll(false)}>${messages.rejectAll}</button></form>
        <form>
          <button type="reset" class=${Object.keys(this.#choices).length ? 'changed' : ''} part="save" .press=${save}>
            ${messages.save}
          </button>
        </form>
      </div>
    </dialog>`;
  }

  protected override updated(): void {
    if (this.#dialog) open(this.#dialog);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog');
  }

  #leave(): void {
    if (!this.isConnected || this.#dialog?.open) return;
    this.remove();
    announce(this.assent, 'hide', { surface: 'preferences' });
    safeDocument.querySelector('assent-banner')?.redraw();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-preferences': AssentPreferences;
  }
}
