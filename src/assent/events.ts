import { safeDocument } from '../browser/safe-document.js';
import type { AssentError } from '../consent/errors.js';
import type { Cause, ConsentRecord, State, Surface } from '../consent/types.js';

/** What the events carry as `detail`, by name. On `document` the names have the prefix `assent:`. */
export interface AssentEventDetails<Id extends string = string> {
  /** Assent has started. A late listener on `assent` is called right away. */
  ready: { readonly state: State<Id> };
  /** The state has changed. */
  change: {
    readonly state: State<Id>;
    readonly previous: State<Id>;
    /** Ids that are granted now and were not before. */
    readonly granted: readonly Id[];
    /** Ids that were granted before and are not any more. */
    readonly revoked: readonly Id[];
    readonly cause: Cause;
  };
  /** Somebody has decided; `surface` says where, and is `api` for whatever a script decided. */
  decision: { readonly record: ConsentRecord<Id>; readonly surface: Surface };
  /** The visitor sees the banner or the preferences. */
  show: { readonly surface: Surface };
  /** The banner or the preferences are gone. */
  hide: { readonly surface: Surface };
  /** Something is wrong. The error's `code` says what. */
  error: { readonly error: AssentError };
}

/** Name of an event on the instance. */
export type AssentEventName = keyof AssentEventDetails;

/** Events on the instance, by name. */
export type AssentEventMap<Id extends string = string> = {
  [Name in AssentEventName]: CustomEvent<AssentEventDetails<Id>[Name]>;
};

/** Events on `document`, by name. */
export type AssentDocumentEventMap = {
  [Name in AssentEventName as `assent:${Name}`]: CustomEvent<AssentEventDetails[Name]>;
};

/** A listener to the event `Name` on the instance. */
export type AssentListener<Name extends AssentEventName, Id extends string = string> = (
  event: AssentEventMap<Id>[Name],
) => unknown;

/** An `EventTarget` that knows Assent's events. A `ready` listener that is added too late is called right away. */
export interface AssentEventTarget<Id extends string = string> extends EventTarget {
  addEventListener<Name extends AssentEventName>(
    name: Name,
    listener: AssentListener<Name, Id>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends AssentEventName>(
    name: Name,
    listener: AssentListener<Name, Id>,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The platform's class, with the types of {@link AssentEventTarget}. */
const TypedEventTarget = EventTarget as new () => AssentEventTarget;

/** An event target that calls a `ready` listener right away if it is added too late. */
export abstract class AssentTarget extends TypedEventTarget {
  /** What late `ready` listeners are called with; `null` before the event. */
  protected abstract readonly readyState: State | null;

  override addEventListener<Name extends AssentEventName>(
    name: Name,
    listener: AssentListener<Name>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(name: string, listener: never, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(name, listener, options);
    const state = this.readyState;
    if (name !== 'ready' || !state) return;
    const replay = new EventTarget();
    replay.addEventListener(name, listener);
    replay.dispatchEvent(new CustomEvent(name, { detail: { state } }));
  }
}

declare global {
  interface DocumentEventMap extends AssentDocumentEventMap {}
}

/** Dispatches an event on `target`, and on `document` as `assent:…`. */
export function announce<Name extends AssentEventName>(
  target: EventTarget,
  name: Name,
  detail: AssentEventDetails[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  safeDocument.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
}
