import type { Category } from '../consent/config-types.js';
import type { Locale } from './load-locale.js';

/** The default categories, which have texts in every language. */
export const WITH_TEXTS: readonly string[] = ['functional', 'optional'];

/** Returns a category's name: the site's in this language, the site's in any, the default text, or the id. */
export const titleOf = ({ id, title }: Pick<Category, 'id' | 'title'>, { own, messages }: Locale): string =>
  `${own[id] ?? title ?? (WITH_TEXTS.includes(id) ? messages[id] : id)}`;

/** Returns `items` as one enumeration in the language. */
export const listOf = (items: readonly string[], { lang }: Locale): string =>
  // The first list of a page costs milliseconds, and most sites ask for one category.
  items.length === 1 ? `${items[0]}` : new Intl.ListFormat(lang).format(items);
