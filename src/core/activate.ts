import type { ScriptPolicy } from './trusted.js';

/** Says whether `element` is a script, which runs once, rather than something that comes and goes. */
export const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** Says whether the browser leaves `script` alone. */
export const isHeld = ({ type }: HTMLScriptElement): boolean => type.trim().toLowerCase() === 'text/plain';

/**
 * A script as `held`, with its attributes and its nonce, that runs once it is inserted.
 *
 * It has to be a new one: what `innerHTML` or a router has parsed never runs, and neither do its clones. The nonce is
 * taken from the property, as attributes do not show it (HTML, section 2.6.8).
 */
export function revive(held: HTMLScriptElement, policy: ScriptPolicy): HTMLScriptElement {
  const script = document.createElement('script');
  const { src, type } = held.dataset;
  for (const { name, value } of held.attributes) {
    if (!/^(data-)?(type|src)$/.test(name)) script.setAttribute(name, value);
  }
  script.dataset['assent'] = 'granted';
  script.nonce = held.nonce;
  if (type) script.type = type;
  if (src) script.src = policy.createScriptURL(src);
  else script.text = policy.createScript(held.text);
  // Otherwise a script that another inserts runs as soon as it has come, in whatever order.
  script.async = held.hasAttribute('async');
  return script;
}

/** Gives `element` the real addresses for its held ones, or takes them away again with what they brought. */
export function connect(element: HTMLElement, isOn: boolean, policy: ScriptPolicy): void {
  for (const name of ['src', 'srcset', 'href']) {
    const address = element.dataset[name];
    const real = element.localName === 'object' ? 'data' : name;
    if (address === undefined || element.hasAttribute(real) === isOn) continue;
    if (isOn) element.setAttribute(real, policy.createScriptURL(address));
    else {
      element.removeAttribute(real);
      // Media keep what they have loaded until they are inserted anew.
      element.replaceWith(element);
    }
  }
}
