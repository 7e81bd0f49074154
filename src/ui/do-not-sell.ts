import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../assent/assent.js';
import type { Locale } from './load-locale.js';
import { placeText } from './place-texts.js';

/**
 * Renders the button that refuses everything optional under the name that United States laws require (California Code of
 * Regulations, title 11, section 7013), in mode `opt-out`, unless the visitor is known to be elsewhere.
 */
export function doNotSell(assent: AssentInstance, locale: Locale): unknown {
  const { mode, region } = assent.state;
  if (mode !== 'opt-out' || (region && !region.startsWith('US'))) return nothing;
  const { text, lang } = placeText('doNotSell', locale);
  return html`<form>
    <button
      type="reset"
      class="more"
      part="do-not-sell"
      lang=${lang}
      .press=${(event?: Event) => assent.answer(false, event)}
    >
      ${text}
    </button>
  </form>`;
}
