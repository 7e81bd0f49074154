import type { Assent } from '../core/assent.js';
import { readCookies } from '../core/document-cookie.js';
import { findRecord } from '../core/find-record.js';
import { purposesOf } from '../core/purposes.js';
import { isAbout } from '../core/resolve-state.js';
import { nowInSeconds } from '../core/time.js';
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

/** Titles of what the visitor's decision is not about: it was not declared then, or not in this way. */
function newTitlesOf({ config }: Assent, locale: Locale): string[] {
  const stored = findRecord(readCookies(), config, nowInSeconds());
  if (!stored || stored === 'unreadable') return [];
  return purposesOf(config)
    .filter((purpose) => !purpose.category.required && !isAbout(stored, purpose))
    .map(({ id, category }) => {
      const service = category.services.find((each) => id === `${category.id}/${each.id}`);
      return service ? serviceTitleOf(service, category, locale) : titleOf(category, locale);
    });
}
