import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../../assent/assent.js';
import { listOf, titleOf } from '../category-labels.js';
import { doNotSell } from '../do-not-sell.js';
import { interpolate } from '../interpolate.js';
import type { Locale } from '../load-locale.js';
import { serviceTitleOf } from '../service-labels.js';
import { SIGNAL_NAMES } from '../signal-names.js';

/** Renders when and to what the visitor agreed, how long that is valid, and what the browser's signals do. */
export function decisionSummary(assent: AssentInstance, locale: Locale): unknown {
  const { config, state } = assent;
  const { messages, lang } = locale;
  const { record } = state;
  // Dates as they are written where the visitor is: days come first in Britain. Some browsers name a language in a way
  // that `Intl` does not take, such as `en-US@posix`.
  const written = navigator.languages?.find((tag) => new RegExp(`^${lang}-[a-z\\d-]+$`, 'i').test(tag)) ?? lang;
  const format = (date: string, timeStyle?: 'short') => {
    try {
      return new Intl.DateTimeFormat(written, { dateStyle: 'long', timeStyle }).format(new Date(date));
    } catch {
      // Where a page has broken its `Date`.
      return date;
    }
  };
  const signals = (['globalPrivacyControl', 'doNotTrack'] as const)
    .filter((name) => state.signals[name] && assent.rules.signals[name] !== 'ignore')
    .map((name) => SIGNAL_NAMES[name]);
  const agreed = config.categories
    .filter(({ required }) => !required)
    .flatMap((category) => [
      { id: category.id, title: titleOf(category, locale) },
      ...category.services.map((service) => ({
        id: `${category.id}/${service.id}`,
        title: serviceTitleOf(service, category, locale),
      })),
    ])
    .filter(({ id }) => record?.granted.includes(id))
    .map(({ title }) => title);
  const notes = [
    config.guardian && messages.guardian,
    // A sentence each: no language has one that is right for both one and two.
    ...signals.map((signal) => interpolate(messages.signal, { signal })),
    record
      ? interpolate(messages.decided, {
          date: format(record.decidedAt, 'short'),
          until: format(record.expiresAt),
          // Some languages end a date or a time of day with a full stop of its own.
        }).replaceAll('..', '.')
      : !signals.length && messages.undecided,
    record && (agreed.length ? interpolate(messages.agreed, { items: listOf(agreed, locale) }) : messages.nothing),
    !state.persisted && messages.notStored,
  ];
  return html`${notes.map((note) => (note ? html`<p part="text">${note}</p>` : nothing))} ${doNotSell(assent, locale)}
  ${record?.id ? renderId(record.id, locale) : nothing}`;
}

function renderId(id: string, { messages }: Locale): unknown {
  const copy = async function (this: HTMLButtonElement) {
    try {
      await navigator.clipboard.writeText(id);
      this.textContent = messages.copied;
    } catch {
      // Plain http has no clipboard, and visitors refuse it: the id can be selected.
    }
  };
  return html`<div class="record" part="text">
    ${messages.record}: <code>${id}</code>
    <form>
      <button type="reset" class="copy" part="copy" aria-live="polite" .press=${copy}>${messages.copy}</button>
    </form>
  </div>`;
}
