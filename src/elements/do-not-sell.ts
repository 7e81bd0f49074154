import { html, nothing } from 'lit/html.js';
import type { Assent } from '../core/assent.js';
import type { Surface } from '../core/types.js';
import type { Locale } from './load-locale.js';

/**
 * The button that refuses everything optional, by the name that laws of the United States give it (California Code of
 * Regulations, title 11, section 7013), where optional cookies are on until refused.
 */
export const doNotSell = (assent: Assent, { messages }: Locale, surface: Surface): unknown =>
  assent.state.mode === 'opt-out'
    ? html`<button class="more" part="do-not-sell" @click=${() => assent.rejectAll(surface)}>
        ${messages.doNotSell}
      </button>`
    : nothing;
