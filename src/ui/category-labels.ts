import type { Category } from '../consent/config-types.js';
import { firstText } from '../consent/text.js';
import type { Locale } from './load-locale.js';

/** What a category's name depends on. */
type Named = Pick<Category, 'id' | 'title'> & Partial<Pick<Category, 'required'>>;

/** Whether there are texts for a category in every language: for the default ones, if they are what they are by default. */
export const hasTexts = ({ id, required }: Named): boolean => id === (required ? 'functional' : 'optional');

/** Returns a category's name: the site's in this language, the site's in any, the default text, or the id. */
export const titleOf = (category: Named, { own, messages }: Locale): string =>
  firstText(own[category.id], category.title, hasTexts(category) && messages[category.id]) ?? category.id;

/** Returns `items` as one enumeration in the language. */
export const listOf = (items: readonly string[], { lang }: Locale): string =>
  // The first list of a page costs milliseconds, and most sites ask for one category.
  items.length === 1 ? `${items[0]}` : new Intl.ListFormat(lang).format(items);
