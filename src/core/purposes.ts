import type { Category, Config, CookieDeclaration } from './types.js';

/** A category, or a service inside one, under the id by which decisions name it. */
export interface Purpose {
  /** `category`, or `category/service`. */
  readonly id: string;
  readonly category: Category;
  /** The id with a hash of what is declared about it, as records keep it: `optional:3fa9b1`. Empty where nothing is. */
  readonly fingerprint: string;
  readonly cookies: readonly CookieDeclaration[];
}

/** Everything that `categories` declare, each category before its services. */
export const purposesOf = ({ categories }: Config): readonly Purpose[] =>
  categories.flatMap((category) => [
    purposeOf(category.id, category, category, category.description),
    ...category.services.map((service) => {
      const { id, purpose, data, provider, country } = service;
      return purposeOf(`${category.id}/${id}`, category, service, purpose, data, provider, country);
    }),
  ]);

const purposeOf = (
  id: string,
  category: Category,
  { cookies }: Pick<Purpose, 'cookies'>,
  ...texts: readonly (string | undefined)[]
): Purpose => ({
  id,
  category,
  cookies,
  fingerprint: texts.some(Boolean) ? `${id}:${hashOf(texts.join('\n'))}` : '',
});

/** 24 bits of a hash, in hexadecimal: enough to notice a change, too little to tell a visitor by. */
function hashOf(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) & 0xffffff;
  return hash.toString(16).padStart(6, '0');
}
