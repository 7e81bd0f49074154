import type { Category } from '../core/types.js';
import type { Locale } from './load-locale.js';

/** What `category` is called: by the site, by the language, or by its id. */
export const titleOf = ({ id, title }: Pick<Category, 'id' | 'title'>, { messages }: Locale): string =>
  `${title ?? messages[id] ?? id}`;

/** `items` as one enumeration, as the language writes it. */
export const listOf = (items: readonly string[], { lang }: Locale): string => new Intl.ListFormat(lang).format(items);
