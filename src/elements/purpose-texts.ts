import type { Category, Service } from '../core/types.js';
import { titleOf } from './category-texts.js';
import type { Locale } from './load-locale.js';

/** What a category is called where that stands alone: our own texts are made to stand inside a sentence. */
export function headingOf(category: Category, locale: Locale): string {
  const { title = locale.own[category.id] } = category;
  return title === undefined ? capitalise(titleOf(category, locale), locale.lang) : titleOf(category, locale);
}

/** What `category` is for: as the site or our own texts have it. */
export const descriptionOf = ({ id, description }: Category, { own, messages }: Locale): string | undefined =>
  own[`${id}Text`] ?? description ?? messages[`${id}Text`];

/** What a service of `category` is called. */
export const serviceTitleOf = (service: Service, category: Pick<Category, 'id'>, locale: Locale): string =>
  `${locale.own[`${category.id}/${service.id}`] ?? service.title ?? service.id}`;

/** What a service of `category` does. */
export const servicePurposeOf = (
  service: Service,
  category: Pick<Category, 'id'>,
  { own }: Locale,
): string | undefined => own[`${category.id}/${service.id}Text`] ?? service.purpose;

const capitalise = (text: string, lang: string): string =>
  text.replace(/^./u, (letter) => letter.toLocaleUpperCase(lang));
