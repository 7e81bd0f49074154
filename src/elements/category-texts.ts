import type { Category } from '../core/types.js';
import type { Locale } from './load-locale.js';

/** What a category is called: by the site in this language, by the site in any, by our own texts, or by its id. */
export const titleOf = ({ id, title }: Pick<Category, 'id' | 'title'>, { own, messages }: Locale): string =>
  `${own[id] ?? title ?? messages[id] ?? id}`;

/** `items` as one enumeration, as the language writes it. */
export const listOf = (items: readonly string[], { lang }: Locale): string => new Intl.ListFormat(lang).format(items);
