import { matches } from '../browser/safe-document.js';
import type { Surface } from '../consent/types.js';

/** Assent's own elements, by name, and what each is called as a surface. */
const SURFACES: Readonly<Record<string, Surface>> = {
  'assent-banner': 'banner',
  'assent-preferences': 'preferences',
  'assent-declaration': 'declaration',
  'assent-embed': 'embed',
};

/**
 * Returns where the visitor acted. Only an event that the browser itself is dispatching now counts as the visitor's: one
 * that a listener inside one of Assent's elements hears has that element's name, a click on an element of the page with
 * `data-assent-action` is `page`. Everything else is `api`: an event made by a script, one that is over, one that a page
 * hears elsewhere, or no event at all.
 */
export function surfaceOf(event: unknown): Surface {
  try {
    // Throws for an object that only looks like an event; an event that is over has no path (DOM, section 2.2).
    const path = Event.prototype.composedPath.call(event);
    const { currentTarget, isTrusted, type } = event as Event;
    if (!path.length || !isTrusted) return 'api';
    const root = currentTarget instanceof Node ? currentTarget.getRootNode() : null;
    const host = root instanceof ShadowRoot ? root.host.localName : '';
    if (Object.hasOwn(SURFACES, host)) return SURFACES[host] ?? 'api';
    const isAction = (node: EventTarget) => node instanceof Element && matches(node, '[data-assent-action]');
    return type === 'click' && path.some(isAction) ? 'page' : 'api';
  } catch {
    return 'api';
  }
}
