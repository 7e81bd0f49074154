import type { AssentInstance } from '../../assent/assent.js';
import { isUnopposed } from '../../consent/objection.js';
import { purposesOf } from '../../consent/purposes.js';
import { listOf, titleOf } from '../category-labels.js';
import { doNotSell } from '../do-not-sell.js';
import { interpolate } from '../interpolate.js';
import type { Locale } from '../load-locale.js';
import { serviceTitleOf } from '../service-labels.js';

/** What some banners show in addition. */
export interface BannerNotes {
  /** A note for a visitor who has been here before, or who is too young to decide alone. */
  readonly text: string;
  /** What is on without a consent, and that it can be switched off. */
  readonly objection: string;
  /** The opt-out button that United States laws ask for by name, in mode `opt-out`. */
  readonly action: unknown;
}

/** Returns what the banner adds if it is more than a first visit under `opt-in`. */
export function bannerNotes(assent: AssentInstance, locale: Locale): BannerNotes {
  const { messages } = locale;
  const { policy, guardian, categories } = assent.config;
  const unopposed = categories
    .filter(({ id }) => isUnopposed(id, assent.state, assent.rules))
    .map((category) => titleOf(category, locale));
  const reasons = {
    'first-visit': '',
    expired: messages.expired,
    'policy-changed': `${messages.policyChanged} ${policy.changes ?? ''}`,
    'purpose-added': interpolate(messages.purposeAdded, { items: listOf(addedTitles(assent, locale), locale) }),
    unreadable: messages.unreadable,
  };
  return {
    text: `${reasons[assent.state.reason ?? 'first-visit']} ${guardian ? messages.guardian : ''}`,
    objection: unopposed.length ? `${listOf(unopposed, locale)}: ${messages.objection}` : '',
    action: doNotSell(assent, locale),
  };
}

/** Returns the names of what the visitor's decision is not about. */
const addedTitles = ({ config, state }: AssentInstance, locale: Locale): string[] =>
  purposesOf(config)
    .filter(({ id }) => state.added.includes(id))
    .map(({ category, service }) => (service ? serviceTitleOf(service, category, locale) : titleOf(category, locale)));
