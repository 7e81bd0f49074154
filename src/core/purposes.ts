import type { Category, Config } from './types.js';

/** A category, or a service inside one, under the id by which decisions name it. */
export interface Purpose {
  /** `category`, or `category/service`. */
  readonly id: string;
  readonly category: Category;
  /** Changes when what is declared about it changes; empty where nothing is. */
  readonly fingerprint: string;
}

/** Everything that `categories` declare, each category before its services. */
export const purposesOf = ({ categories }: Config): readonly Purpose[] =>
  categories.flatMap((category) => [
    { id: category.id, category, fingerprint: fingerprintOf(category.description) },
    ...category.services.map(({ id, purpose, data, provider, country }) => ({
      id: `${category.id}/${id}`,
      category,
      fingerprint: fingerprintOf(purpose, data, provider, country),
    })),
  ]);

/** 24 bits of a hash, in hexadecimal: enough to notice a change, too little to tell a visitor by. */
function fingerprintOf(...texts: readonly (string | undefined)[]): string {
  let hash = 0;
  for (const character of texts.join('\n')) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) & 0xffffff;
  return texts.some(Boolean) ? hash.toString(16).padStart(6, '0') : '';
}
