import type { ScriptPolicy } from './trusted-types.js';

/** Says whether `element` is a script, which runs once, rather than something that comes and goes. */
export const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** Says whether the browser leaves `script` alone. */
export const isHeld = ({ type }: HTMLScriptElement): boolean => type.trim().toLowerCase() === 'text/plain';

/** Where `held` gets its code from; nothing for an inline script. */
export const addressOf = ({ dataset, src }: HTMLScriptElement): string => dataset['src'] || src;

/**
 * A script as `held`, with its attributes and its nonce, that runs once it is inserted.
 *
 * It has to be a new one: what `innerHTML` or a router has parsed never runs, and neither do its clones. The nonce is
 * taken from the property, as attributes do not show it (HTML, section 2.6.8). What listens to the held one is told
 * by it, and needs no copy.
 */
export function revive(held: HTMLScriptElement, policy: ScriptPolicy): HTMLScriptElement {
  const script = document.createElement('script');
  const { type } = held.dataset;
  const address = addressOf(held);
  for (const attribute of held.attributes) {
    // A copied attribute may have a name that the parser takes, and `setAttribute` does not.
    if (!/^((data-)?(type|src)|on.*)$/.test(attribute.name)) script.setAttributeNode(attribute.cloneNode() as Attr);
  }
  script.dataset['assent'] = 'granted';
  script.nonce = held.nonce;
  if (type) script.type = type;
  if (address) script.src = policy.createScriptURL(address);
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
    // Another address than the held one is a stand-in of the page's own.
    if (address === undefined || (element.getAttribute(real) === address) === isOn) continue;
    if (isOn) element.setAttribute(real, policy.createScriptURL(address));
    else {
      element.removeAttribute(real);
      // A frame keeps what it has loaded until it is inserted anew.
      element.replaceWith(element);
    }
    // So do media, and they do not look at their sources again by themselves.
    element.closest<HTMLMediaElement>('video, audio')?.load();
  }
}
