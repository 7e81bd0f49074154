import type { Assent } from '../core/assent.js';
import { listOf, titleOf } from './category-texts.js';
import { doNotSell } from './do-not-sell.js';
import { fill } from './fill.js';
import type { Locale } from './load-locale.js';
import { serviceTitleOf } from './purpose-texts.js';

/** What some banners hold beside what all of them do. */
export interface BannerNotes {
  /** What a visitor should know who has been here before, or who is too young to decide alone. */
  readonly text: string;
  /** The opt-out that United States laws want to be named, where optional cookies are on until refused. */
  readonly action: unknown;
}

/** What the banner says and offers where it is not a first visit under `opt-in`. */
export function bannerNotes(assent: Assent, locale: Locale): BannerNotes {
  const { messages } = locale;
  const { policy, guardian } = assent.config;
  const reasons = {
    'first-visit': '',
    expired: messages.expired,
    'policy-changed': `${messages.policyChanged} ${policy.changes ?? ''}`,
    'purpose-added': fill(messages.purposeAdded, { items: listOf(newTitlesOf(assent, locale), locale) }),
    unreadable: messages.unreadable,
  };
  return {
    text: `${reasons[assent.state.reason ?? 'first-visit']} ${guardian ? messages.guardian : ''}`,
    action: doNotSell(assent, locale, 'banner'),
  };
}

/** Titles of what the visitor's decision does not cover: it was not declared then, or not in this way. */
function newTitlesOf({ config, state }: Assent, locale: Locale): string[] {
  const { granted = [], refused = [] } = state.record ?? {};
  const isCovered = (id: string) => refused.includes(id) || (granted.includes(id) && state.granted.includes(id));
  return config.categories.flatMap((category) => [
    ...(isCovered(category.id) ? [] : [titleOf(category, locale)]),
    ...category.services
      .filter(({ id }) => !isCovered(`${category.id}/${id}`))
      .map((service) => serviceTitleOf(service, category, locale)),
  ]);
}
