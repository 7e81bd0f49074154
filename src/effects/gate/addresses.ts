import { safeDocument } from '../../browser/safe-document.js';
import { own } from '../../consent/json.js';
import { schemeOf } from './activate.js';
import type { ScriptPolicy } from './trusted-types.js';

/** Attributes that can wait, each as `data-…`. */
export const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'srcdoc'] as const;

/** An address that Assent has set, and what was there before. */
interface Given {
  readonly address: string;
  readonly before: string | null;
  /** How often it may be set again after somebody has removed it: two that want different things must not go on for ever. */
  readonly tries: number;
}

const TRIES = 5;

/** The addresses that Assent has set on an element, by the name of the attribute. */
const given = new WeakMap<Element, Map<string, Given>>();

/** Whether Assent has set an address on `element`, and not taken it back since. */
export const isGiven = (element: Element): boolean => given.has(element);

/** Gives `element` the real addresses for its blocked ones. */
export function grant(element: HTMLElement, policy: ScriptPolicy): void {
  unshield(element);
  for (const [real, address] of blockedIn(element)) {
    const gifts = given.get(element) ?? new Map<string, Given>();
    const gift = gifts.get(real);
    const value = element.getAttribute(real);
    const isGone = value === null && gift && gift.tries > 0;
    // The frame's own script may have changed it since: that is no reason to load it anew.
    if (!isAllowed(element, real, address) || (gift?.address === address && !isGone)) continue;
    const before = gift ? gift.before : value === address ? null : value;
    gifts.set(real, { address, before, tries: isGone ? gift.tries - 1 : TRIES });
    given.set(element, gifts);
    if (value === address) continue;
    // What the markup of a visitor may hold must not act in the name of the site.
    if (real === 'srcdoc') confine(element);
    element.setAttribute(real, policy.createScriptURL(address));
    reload(element);
  }
}

/**
 * Takes back every address that Assent has set on `element`, also if the frame's own script has changed it since, or if
 * a router has copied the element with it. Keeps others from setting a blocked one.
 */
export function revoke(element: HTMLElement): void {
  unshield(element);
  const taken = new Map([...(given.get(element) ?? [])].map(([name, { before }]) => [name, before]));
  given.delete(element);
  for (const [real, address] of blockedIn(element)) {
    if (element.getAttribute(real) === address && !taken.has(real)) taken.set(real, null);
  }
  taken.forEach((before, name) => {
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
    // A frame keeps what it has loaded until it is inserted anew.
    element.replaceWith(element);
    reload(element);
  });
  shield(element);
}

/** The addresses that `element` waits for, each with the name of the real attribute. */
const blockedIn = (element: HTMLElement): [string, string][] =>
  ADDRESSES.flatMap((name): [string, string][] => {
    const address = element.getAttribute(`data-${name}`);
    return address === null ? [] : [[realName(element, name), address]];
  });

const realName = (element: HTMLElement, name: string) =>
  element.localName === 'object' && name === 'src' ? 'data' : name;

/** `https:` and `http:`; for pictures, sound and film `blob:` and `data:` too. */
function isAllowed(element: HTMLElement, name: string, address: string): boolean {
  if (!(name in element)) return false;
  if (name === 'srcdoc' || name === 'srcset') return true;
  const isMedia = /^(img|video|audio|source)$/.test(element.localName);
  return (isMedia ? /^(https?|blob|data):/ : /^https?:/).test(schemeOf(address));
}

/** What the document of a frame may do: nothing that leads the visitor away, or that acts in the name of the site. */
const HARMLESS = ['allow-scripts', 'allow-popups', 'allow-forms'];

/** Keeps the document of a frame apart from the page: its scripts run with an origin of their own. */
function confine(frame: HTMLElement): void {
  const allowed = (frame.getAttribute('sandbox') ?? HARMLESS.join(' ')).toLowerCase().split(/\s+/);
  frame.setAttribute('sandbox', allowed.filter((word) => HARMLESS.includes(word)).join(' '));
}

/** Media keep what they have loaded, and do not look at their sources again by themselves. */
const reload = (element: HTMLElement): void => element.closest<HTMLMediaElement>('video, audio')?.load();

/** Methods that set an attribute, each with where its arguments have the name and the value. */
const SETTERS = { setAttribute: [0, 1], setAttributeNS: [1, 2] } as const;

/** Properties that an address can be set by. */
const PROPERTIES = ['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'] as const;

/**
 * Keeps other scripts from setting the address that `element` waits for: `data-src` is also what lazy loaders read. By
 * properties of the element's own, which no framework compares.
 */
function shield(element: HTMLElement): void {
  const isBlocked = (name: unknown, value: unknown) =>
    blockedIn(element).some(
      ([real, address]) => real === String(name).toLowerCase() && absolute(address) === absolute(String(value)),
    );
  const define = (name: string, descriptor: PropertyDescriptor) =>
    Object.defineProperty(element, name, own({ configurable: true, ...descriptor }));
  for (const [method, [name, value]] of Object.entries(SETTERS)) {
    const set = Reflect.get(element, method) as (...values: unknown[]) => void;
    define(method, {
      value: (...values: unknown[]) => {
        if (!isBlocked(values[name], values[value])) set.apply(element, values);
      },
    });
  }
  const prototype = Object.getPrototypeOf(element) as object;
  for (const name of PROPERTIES.filter((property) => property in prototype)) {
    define(name, {
      get: (): unknown => Reflect.get(prototype, name, element),
      set: (value) => {
        if (!isBlocked(name, value)) Reflect.set(prototype, name, value, element);
      },
    });
  }
}

/** `address` as the browser resolves it on this page; as it is if that cannot be. */
function absolute(address: string): string {
  try {
    return new URL(address, safeDocument.baseURI).href;
  } catch {
    return address;
  }
}

function unshield(element: HTMLElement): void {
  for (const name of [...Object.keys(SETTERS), ...PROPERTIES]) Reflect.deleteProperty(element, name);
}
