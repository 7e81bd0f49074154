import type { Category, Config, CookieDeclaration, Service } from './config-types.js';

/** A category, or a service inside one, under the id that decisions use for it. */
export interface Purpose {
  /** `category`, or `category/service`. */
  readonly id: string;
  readonly category: Category;
  /** `undefined` for the category itself. */
  readonly service: Service | undefined;
  /** The id with a hash of the declared texts, as records store it: `optional:3fa9b1`. Empty if there are no texts. */
  readonly fingerprint: string;
  readonly cookies: readonly CookieDeclaration[];
}

/** The id of the service `service` inside the category `category`. */
export const serviceId = (category: string, service: string): string => `${category}/${service}`;

/** The id of the category that `id`, a category or a service, belongs to. */
export const categoryIdOf = (id: string): string => id.split('/', 1)[0] ?? id;

/** All declared purposes, each category before its services. */
export const purposesOf = ({ categories }: Config): readonly Purpose[] =>
  categories.flatMap((category) => [
    purposeOf(category.id, category, undefined, category.description),
    ...category.services.map((service) => {
      const { purpose, data, provider, country } = service;
      return purposeOf(serviceId(category.id, service.id), category, service, purpose, data, provider, country);
    }),
  ]);

const purposeOf = (
  id: string,
  category: Category,
  service: Service | undefined,
  ...texts: readonly (string | undefined)[]
): Purpose => ({
  id,
  category,
  service,
  cookies: (service ?? category).cookies,
  fingerprint: texts.some(Boolean) ? `${id}:${hashOf(texts.join('\n'))}` : '',
});

/** 24 bits of a hash, in hexadecimal: enough to notice a change, too few to identify a visitor. */
function hashOf(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) & 0xffffff;
  return hash.toString(16).padStart(6, '0');
}
