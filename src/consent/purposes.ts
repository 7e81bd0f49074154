import type { Category, Config, CookieDeclaration, Service } from './config-types.js';
import { serviceId } from './ids.js';
import { textOf } from './text.js';

/** A category, or a service inside one, under the id that decisions use for it. */
export interface Purpose {
  /** `category`, or `category/service`. */
  readonly id: string;
  readonly category: Category;
  /** `undefined` for the category itself. */
  readonly service: Service | undefined;
  /** What records keep of the declaration, so that a change is noticed. Empty for a required purpose. */
  readonly fingerprint: string;
  readonly cookies: readonly CookieDeclaration[];
}

/** What was made of each configuration: the hashes are not worth making twice. */
const known = new WeakMap<Config, readonly Purpose[]>();

/** Returns all declared purposes, each category before its services. */
export function purposesOf(config: Config): readonly Purpose[] {
  const purposes = known.get(config) ?? config.categories.flatMap(purposesIn);
  known.set(config, purposes);
  return purposes;
}

/** Returns the purposes that the visitor is asked about. */
export const optionalPurposesOf = (config: Config): readonly Purpose[] =>
  purposesOf(config).filter(({ category }) => !category.required);

const purposesIn = (category: Category): readonly Purpose[] => [
  purposeOf(category.id, category),
  ...category.services.map((service) => purposeOf(serviceId(category.id, service.id), category, service)),
];

function purposeOf(id: string, category: Category, service?: Service): Purpose {
  const { version } = service ?? category;
  const texts = service ? [service.purpose, service.data, service.provider, service.country] : [category.description];
  // A mended comma asks nobody: of texts, only letters, their marks and digits count.
  const letters = texts.map(lettersOf);
  const isVersioned = version !== undefined && version !== null;
  return {
    id,
    category,
    service,
    cookies: (service ?? category).cookies,
    fingerprint: category.required ? '' : hashOf([id, ...(isVersioned ? ['', textOf(version)] : letters)].join('\n')),
  };
}

/** The letters, marks and digits of `text`. The first such expression of a page costs more than all the rest here. */
const lettersOf = (text: unknown): string => textOf(text) && textOf(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/**
 * Returns a hash of `text` in four characters of base64url (RFC 4648, section 5).
 *
 * FNV-1a, folded to 24 bits: enough to notice a change, too few to identify a visitor by.
 */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const bits = (hash >>> 24) ^ (hash & 0xffffff);
  return btoa(String.fromCharCode(bits >> 16, (bits >> 8) & 255, bits & 255))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
