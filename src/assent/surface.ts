import type { Surface } from '../consent/types.js';

/** Assent's own elements, by name, and what each is called as a surface. */
const SURFACES: Readonly<Record<string, Surface>> = {
  'assent-banner': 'banner',
  'assent-preferences': 'preferences',
  'assent-declaration': 'declaration',
  'assent-embed': 'embed',
};

/**
 * Returns where the visitor acted. Only an event that the browser itself is dispatching now counts as the visitor's:
 * inside one of Assent's elements it has that element's name, elsewhere `page`. Everything else is `api`: an event made
 * by a script, one that is over, or no event at all.
 */
export function surfaceOf(event: unknown): Surface {
  try {
    // Throws for an object that only looks like an event; an event that is over has no path (DOM, section 2.2).
    const path = Event.prototype.composedPath.call(event);
    if (!path.length || !(event as Event).isTrusted) return 'api';
    const names = path.map((node) => (node instanceof ShadowRoot ? node.host.localName : ''));
    const own = names.find((name) => Object.hasOwn(SURFACES, name));
    return (own === undefined ? undefined : SURFACES[own]) ?? 'page';
  } catch {
    return 'api';
  }
}
