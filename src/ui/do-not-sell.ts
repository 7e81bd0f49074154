import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Locale } from './load-locale.js';

/**
 * The button that refuses everything optional, by the name that laws of the United States give it (California Code of
 * Regulations, title 11, section 7013), where optional cookies are on until refused.
 */
export const doNotSell = (assent: AssentInstance, { messages }: Locale): unknown =>
  assent.state.mode === 'opt-out'
    ? html`<button class="more" part="do-not-sell" @click=${(event: Event) => assent.answer(false, event)}>
        ${messages.doNotSell}
      </button>`
    : nothing;
