import type { AssentEventMap } from './types.js';

/** The events of an {@link Assent}, without the prefix that they bear on `document`. */
export type EventName = keyof AssentEventMap extends `assent:${infer Name}` ? Name : never;

/** What an event of that name carries. */
export type Detail<Name extends EventName> = AssentEventMap[`assent:${Name}`]['detail'];

/** Dispatches an event on `target`, and on `document` under the name `assent:…`. */
export function announce<Name extends EventName>(target: EventTarget, name: Name, detail: Detail<Name>): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  document.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
}
