import type { Category, Config } from '../consent/config-types.js';
import { categoryIdOf, serviceId } from '../consent/ids.js';
import { ownTexts } from '../consent/own-texts.js';
import { firstText } from '../consent/text.js';

/** Names of the default categories, which have texts of their own in every language. */
const DEFAULTS: Readonly<Record<string, string>> = { functional: 'Strictly necessary', optional: 'Optional' };

/** Returns the title that the site gives to a category in `language`, or in any; `undefined` if there is none. */
export const givenTitle = ({ id, title, required }: Category, config: Config, language: string): string | undefined =>
  firstText(
    ownTexts(config, language)[id],
    title,
    (required ? id === 'functional' : id === 'optional') && DEFAULTS[id],
  );

/** Returns a function that names ids as visitors read them: `statistics/matomo` is "Statistics: Matomo". */
export function titlesOf(config: Config, language: string): (id: string) => string {
  const titles = new Map(
    config.categories.flatMap((category) => {
      const title = givenTitle(category, config, language) ?? category.id;
      const services = category.services.map((service): [string, string] => {
        const id = serviceId(category.id, service.id);
        return [id, `${title}: ${firstText(ownTexts(config, language)[id], service.title) ?? service.id}`];
      });
      return [[category.id, title] satisfies [string, string], ...services];
    }),
  );
  return (id) => titles.get(id) ?? titles.get(categoryIdOf(id)) ?? id;
}
