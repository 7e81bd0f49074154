import type { Category, Service } from '../consent/config-types.js';
import { serviceId } from '../consent/purposes.js';
import { titleOf, WITH_TEXTS } from './category-labels.js';
import type { Locale } from './load-locale.js';

/** Returns a category's name as a heading. The default texts are written to stand inside a sentence. */
export function headingOf(category: Category, locale: Locale): string {
  const { title = locale.own[category.id] } = category;
  return title === undefined ? capitalise(titleOf(category, locale), locale.lang) : titleOf(category, locale);
}

/** Returns what `category` is for: the site's text, or the default one. */
export const descriptionOf = ({ id, description }: Category, { own, messages }: Locale): string | undefined =>
  own[`${id}Text`] ?? description ?? (WITH_TEXTS.includes(id) ? messages[`${id}Text`] : undefined);

/** Returns the name of a service of `category`. */
export const serviceTitleOf = (service: Service, category: Pick<Category, 'id'>, locale: Locale): string =>
  `${locale.own[serviceId(category.id, service.id)] ?? service.title ?? service.id}`;

/** Returns what a service of `category` does. */
export const servicePurposeOf = (
  service: Service,
  category: Pick<Category, 'id'>,
  { own }: Locale,
): string | undefined => own[`${serviceId(category.id, service.id)}Text`] ?? service.purpose;

const capitalise = (text: string, lang: string): string =>
  text.replace(/^./u, (letter) => letter.toLocaleUpperCase(lang));
