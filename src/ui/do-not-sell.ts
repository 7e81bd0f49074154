import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Locale } from './load-locale.js';

/**
 * Renders the button that refuses everything optional under the name that United States laws require (California Code of
 * Regulations, title 11, section 7013), in mode `opt-out`.
 */
export const doNotSell = (assent: AssentInstance, { messages }: Locale): unknown =>
  assent.state.mode === 'opt-out'
    ? html`<form>
        <button type="reset" class="more" part="do-not-sell" .press=${(event?: Event) => assent.answer(false, event)}>
          ${messages.doNotSell}
        </button>
      </form>`
    : nothing;
