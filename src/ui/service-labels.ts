import type { Category, Service } from '../consent/config-types.js';
import { serviceId } from '../consent/ids.js';
import { firstText } from '../consent/text.js';
import { hasTexts, titleOf } from './category-labels.js';
import type { Locale } from './load-locale.js';

/** Returns a category's name as a heading. The default texts are written to stand inside a sentence. */
export function headingOf(category: Category, locale: Locale): string {
  const title = titleOf(category, locale);
  return firstText(locale.own[category.id], category.title) ? title : capitalise(title, locale.lang);
}

/** Returns what `category` is for: the site's text, or the default one, which explains any category that is required. */
export const descriptionOf = (category: Category, { own, messages }: Locale): string | undefined =>
  firstText(
    own[`${category.id}Text`],
    category.description,
    category.required ? messages.functionalText : hasTexts(category) && messages.optionalText,
  );

/** Returns the name of a service of `category`. */
export const serviceTitleOf = (service: Service, category: Pick<Category, 'id'>, locale: Locale): string =>
  firstText(locale.own[serviceId(category.id, service.id)], service.title) ?? service.id;

/** Returns what a service of `category` does. */
export const servicePurposeOf = (
  service: Service,
  category: Pick<Category, 'id'>,
  { own }: Locale,
): string | undefined => firstText(own[`${serviceId(category.id, service.id)}Text`], service.purpose);

const capitalise = (text: string, lang: string): string =>
  text.replace(/^./u, (letter) => letter.toLocaleUpperCase(lang));
