import type { Assent } from '../core/assent.js';

/**
 * `url` where a visitor may safely follow it: `https:`, `http:`, `mailto:`, `tel:` or relative. Anything else is
 * dropped, and reported.
 */
export function safeLink(assent: Assent, url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { protocol } = Object.assign(document.createElement('a'), { href: url });
  if (/^(https?|mailto|tel):/.test(protocol)) return url;
  assent.report('config-invalid', `"${url}" is no https, http, mailto, tel or relative link`);
  return undefined;
}
