import { html, nothing } from 'lit/html.js';
import type { AssentInstance } from '../../assent/assent.js';
import type { Category, CookieDeclaration, Service } from '../../consent/config-types.js';
import { ownValue } from '../../consent/json.js';
import { isUnopposed } from '../../consent/objection.js';
import { serviceId } from '../../consent/ids.js';
import { safeLink } from '../../consent/safe-link.js';
import { isVisible } from '../../consent/text.js';
import type { Choices } from '../../consent/types.js';
import { interpolate } from '../interpolate.js';
import type { Locale } from '../load-locale.js';
import { descriptionOf, headingOf, servicePurposeOf, serviceTitleOf } from '../service-labels.js';

/** What the list depends on. */
export interface ListOptions {
  readonly assent: AssentInstance;
  readonly locale: Locale;
  /** Whether the switch for `id` is on. */
  readonly isOn: (id: string) => boolean;
  /** Called when the visitor turns switches. */
  readonly choose: (choices: Choices, event: Event) => void;
}

/** Names of the storage APIs other than cookies. */
const STORAGES: Readonly<Record<string, string>> = {
  local: 'localStorage',
  session: 'sessionStorage',
  indexeddb: 'IndexedDB',
};

/** All categories with their services and cookies, and a switch for each that the visitor decides about. */
export const categoryList = (options: ListOptions): unknown =>
  options.assent.config.categories.map((category) => renderCategory(category, options));

function renderCategory(category: Category, options: ListOptions): unknown {
  const { assent, locale, isOn, choose } = options;
  const { id, required, separate, services, cookies } = category;
  const { messages } = locale;
  const ids = [id, ...services.map((service) => serviceId(id, service.id))];
  const turn = (isGranted: boolean, event: Event) =>
    choose(Object.fromEntries(ids.map((each) => [each, isGranted])), event);
  const title = headingOf(category, locale);
  return html`<section class="category" part="category">
    <h3>
      ${
        required
          ? html`${title} <span class="always">${messages.alwaysOn}</span>`
          : renderSwitch(title, () => isOn(id), turn)
      }
    </h3>
    <p>
      ${descriptionOf(category, locale)}
      ${separate ? interpolate(messages.separate, { button: messages.acceptAll }) : nothing}
      ${isUnopposed(id, assent.state, assent.rules) ? messages.objection : nothing}
    </p>
    ${
      services.length
        ? html`<details part="details">
            <summary>${messages.services} (${services.length})</summary>
            <ul>
              ${services.map((service) => renderService(service, category, options))}
            </ul>
          </details>`
        : nothing
    }
    ${renderCookies(cookies, locale)}
  </section>`;
}

function renderService(service: Service, category: Category, options: ListOptions): unknown {
  const { locale, isOn, choose } = options;
  const { messages, lang } = locale;
  const id = serviceId(category.id, service.id);
  const { provider, data, country, policyUrl, cookies } = service;
  const link = safeLink(policyUrl);
  const title = serviceTitleOf(service, category, locale);
  return html`<li part="service">
    <h4>
      ${
        category.required
          ? title
          : renderSwitch(
              title,
              () => isOn(id),
              (isGranted, event) => choose({ [id]: isGranted }, event),
            )
      }
    </h4>
    <dl>
      ${renderRow(messages.provider, provider)}
      ${renderRow(messages.purpose, servicePurposeOf(service, category, locale))} ${renderRow(messages.data, data)}
      ${renderRow(messages.country, nameOfCountry(country, lang))}
    </dl>
    ${link ? html`<a part="link" href=${link}>${messages.policy}</a>` : nothing} ${renderCookies(cookies, locale)}
  </li>`;
}

function renderCookies(cookies: readonly CookieDeclaration[] | undefined, { messages }: Locale): unknown {
  if (!cookies?.length) return nothing;
  return html`<details part="details">
    <summary>${messages.cookies} (${cookies.length})</summary>
    <ul>
      ${cookies.map(
        ({ name, storage, provider, purpose, duration }) =>
          html`<li part="cookie">
            <code>${name}</code> ${ownValue(STORAGES, storage)}
            <dl>
              ${renderRow(messages.provider, provider)} ${renderRow(messages.purpose, purpose)}
              ${renderRow(messages.duration, duration)}
            </dl>
          </li>`,
      )}
    </ul>
  </details>`;
}

const renderRow = (label: string, value: string | undefined): unknown =>
  isVisible(value)
    ? html`<dt>${label}</dt>
        <dd>${value}</dd>`
    : nothing;

function renderSwitch(label: string, isOn: () => boolean, turn: (isOn: boolean, event: Event) => void): unknown {
  const change = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    turn(input.checked, event);
    // A choice that was not accepted does not show.
    input.checked = isOn();
  };
  return html`<label
    >${label}<input type="checkbox" role="switch" part="switch" .checked=${isOn()} @click=${change} @change=${change}
  /></label>`;
}

/** ISO 3166 codes by name; anything else as it is. */
const nameOfCountry = (country: string | undefined, lang: string): string | undefined =>
  country && /^[A-Z]{2}$/.test(country) ? new Intl.DisplayNames(lang, { type: 'region' }).of(country) : country;
