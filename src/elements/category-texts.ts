import type { Assent } from '../core/assent.js';
import type { Category } from '../core/types.js';
import type { Locale } from './load-locale.js';

/** What `category` is called: by the site, by the language, or by its id. */
export const titleOf = ({ id, title }: Pick<Category, 'id' | 'title'>, { messages }: Locale): string =>
  `${title ?? messages[id] ?? id}`;

/** What `category` is for; empty where nobody says. */
export const descriptionOf = ({ id, description }: Category, { messages }: Locale): string =>
  description ?? messages[`${id}Text`] ?? '';

/** `items` as one enumeration, as the language writes it. */
export const listOf = (items: readonly string[], { lang }: Locale): string => new Intl.ListFormat(lang).format(items);

/** Titles of what the visitor's decision does not cover: it was not declared then, or not in this way. */
export function newTitlesOf({ config, state }: Assent, locale: Locale): string[] {
  const { granted = [], refused = [] } = state.record ?? {};
  const isCovered = (id: string) => refused.includes(id) || (granted.includes(id) && state.granted.includes(id));
  return config.categories.flatMap((category) => [
    ...(isCovered(category.id) ? [] : [titleOf(category, locale)]),
    ...category.services
      .filter(({ id }) => !isCovered(`${category.id}/${id}`))
      .map((service) => titleOf(service, locale)),
  ]);
}
