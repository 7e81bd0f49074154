import { safeDocument } from '../../browser/safe-document.js';
import type { ScriptPolicy } from './trusted-types.js';

/** Whether `element` is a script, which runs once, rather than something that comes and goes. */
export const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** Whether a script or a style sheet is blocked until consent. */
export const isHeld = ({ type }: HTMLScriptElement | HTMLStyleElement): boolean =>
  type.trim().toLowerCase() === 'text/plain';

/** Where a blocked script gets its code from; empty for an inline script. */
export const addressOf = (script: HTMLScriptElement): string => script.getAttribute('data-src') || script.src;

/**
 * Whether the browser runs `script` in the order of its insertion and tells when it has: not a module, not one for old
 * browsers, for an event of old Internet Explorer, or of a type that is no script.
 */
export const isClassic = (script: HTMLScriptElement): boolean =>
  !script.noModule &&
  !script.hasAttribute('event') &&
  /^((text|application)\/(x-)?(java|ecma)script)?$/i.test(script.type);

/** Whether `script` is to run when the page has been parsed. */
export const isDeferred = (script: HTMLScriptElement): boolean =>
  !script.hasAttribute('async') &&
  (script.getAttribute('data-type') === 'module' || (script.hasAttribute('defer') && !!addressOf(script)));

/** Whether the script `held` may load `address`: nothing but `https:` and `http:` does. */
export const isWebAddress = (address: string): boolean => /^https?:/.test(schemeOf(address));

/** The scheme of `address` on this page, with its colon; empty if it cannot be read. */
export function schemeOf(address: string): string {
  try {
    return new URL(address, safeDocument.baseURI).protocol;
  } catch {
    return '';
  }
}

/**
 * Returns a script like `held`, with its attributes and its nonce, that runs once it is inserted.
 *
 * It has to be a new one: what `innerHTML` or a router has parsed never runs, and neither do its clones. The nonce is
 * taken from the property, as attributes do not show it (HTML, section 2.6.8). Listeners stay on the blocked script,
 * which gets the same events.
 */
export function revive(held: HTMLScriptElement, policy: ScriptPolicy): HTMLScriptElement {
  const script = safeDocument.createElement('script');
  const type = held.getAttribute('data-type') ?? (isHeld(held) ? '' : held.type);
  const address = addressOf(held);
  for (const attribute of held.attributes) {
    // A copied attribute may have a name that the parser takes, and `setAttribute` does not.
    if (!/^(type|src|on.*)$/.test(attribute.name)) script.setAttributeNode(attribute.cloneNode() as Attr);
    // Routers compare elements by their markup: the type that it will get again keeps its place.
    else if (attribute.name === 'type') script.setAttribute('type', '');
  }
  script.setAttribute('data-assent', 'granted');
  if (held.nonce) script.nonce = held.nonce;
  if (type) script.type = type;
  if (address) script.src = policy.createScriptURL(address);
  else script.text = policy.createScript(held.text);
  // Otherwise a script that another inserts runs as soon as it has loaded, in whatever order.
  if (address || type) script.async = held.hasAttribute('async');
  return script;
}
