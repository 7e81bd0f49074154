import { html } from 'lit/html.js';
import { styles } from './assent-declaration.styles.js';
import { categoryList } from '../preferences/category-list.js';
import { listStyles } from '../preferences/category-list.styles.js';
import { InlineElement } from './inline-element.js';
import { decisionSummary } from '../preferences/decision-summary.js';

/** Instructions of browser vendors for deleting cookies. */
const BROWSERS = {
  Chrome: 'https://support.google.com/chrome/answer/95647',
  Edge: 'https://support.microsoft.com/microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09',
  Firefox: 'https://support.mozilla.org/kb/clear-cookies-and-site-data-firefox',
  Safari: 'https://support.apple.com/guide/safari/sfri11471/mac',
};

/**
 * The list of categories, services and cookies for the policy page, with switches that take effect at once.
 *
 * @element assent-declaration
 * @csspart text - each note on the current decision
 * @csspart category
 * @csspart service
 * @csspart cookie
 * @csspart details - what unfolds
 * @csspart switch
 * @csspart link
 * @csspart do-not-sell - the opt-out button of United States laws
 * @csspart copy - copies the identifier of the consent record
 * @csspart removal - how to remove cookies in the browser
 * @cssprop --assent-accent - a switch that is on
 * @cssprop --assent-border - the lines between categories
 */
export class AssentDeclaration extends InlineElement {
  protected static override readonly styles = [listStyles, styles];

  protected override render(): unknown {
    const { assent, locale } = this;
    const { messages } = locale;
    return html`<div class="about">${decisionSummary(assent, locale)}</div>
      ${categoryList({
        assent,
        locale,
        isOn: (id) => assent.has(id),
        // A click by a script counts as such; the `change` event that follows it would look like the visitor's.
        choose: (choices, event) => event.type === 'click' && assent.answer(choices, event),
      })}
      <section class="category removal" part="removal">
        <h3>${messages.removeTitle}</h3>
        <p>${messages.removeText}</p>
        <ul>
          ${Object.entries(BROWSERS).map(([name, url]) => html`<li><a part="link" href=${url}>${name}</a></li>`)}
        </ul>
      </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-declaration': AssentDeclaration;
  }
}
