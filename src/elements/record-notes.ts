import { html, nothing } from 'lit/html.js';
import type { Assent } from '../core/assent.js';
import type { Surface } from '../core/types.js';
import { listOf, titleOf } from './category-texts.js';
import { doNotSell } from './do-not-sell.js';
import { fill } from './fill.js';
import type { Locale } from './load-locale.js';
import { serviceTitleOf } from './purpose-texts.js';

/** What each signal is called: names that are not translated. */
const SIGNALS = { doNotTrack: 'Do Not Track', globalPrivacyControl: 'Global Privacy Control' } as const;

/** When and to what the visitor agreed, until when that holds, and what the browser says about it. */
export function recordNotes(assent: Assent, locale: Locale, surface: Surface): unknown {
  const { config, state } = assent;
  const { messages, lang } = locale;
  const { record } = state;
  // Dates as they are written where the visitor is: days come first in Britain. Some browsers name a language in a way
  // that `Intl` does not take, such as `en-US@posix`.
  const written = navigator.languages.find((tag) => new RegExp(`^${lang}-[a-z\\d-]+$`, 'i').test(tag)) ?? lang;
  const format = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeStyle: 'short' });
  const signals = (['globalPrivacyControl', 'doNotTrack'] as const)
    .filter((name) => state.signals[name] && config.signals[name] !== 'ignore')
    .map((name) => SIGNALS[name]);
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
    signals.length && fill(messages.signal, { signal: listOf(signals, locale) }),
    record
      ? fill(messages.decided, {
          date: format.format(new Date(record.decidedAt)),
          until: format.format(new Date(record.expiresAt)),
          // Some languages end a time of day with a full stop of its own.
        }).replaceAll('..', '.')
      : !signals.length && messages.undecided,
    record && fill(messages.agreed, { items: listOf(agreed, locale) || messages.nothing }),
    !state.persisted && messages.notStored,
  ];
  return html`${notes.map((note) => (note ? html`<p part="text">${note}</p>` : nothing))}
  ${doNotSell(assent, locale, surface)} ${record?.id ? renderId(record.id, locale) : nothing}`;
}

function renderId(id: string, { messages }: Locale): unknown {
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLButtonElement;
    await navigator.clipboard.writeText(id);
    button.textContent = messages.copied;
  };
  return html`<p class="record" part="text">
    ${messages.record}: <code>${id}</code>
    <button class="copy" part="copy" aria-live="polite" @click=${copy}>${messages.copy}</button>
  </p>`;
}
