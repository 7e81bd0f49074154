import type { Config, ConfigInput } from '../consent/config-types.js';
import type { ConsentExport } from '../consent/export-record.js';
import type { Audit, Choices, State } from '../consent/types.js';
import type { AssentEventTarget } from './events.js';

/** A function that waits for Assent. */
export type AssentCallback = (assent: Assent) => unknown;

/** The queue that `window.assent` may be before Assent has loaded. */
export type AssentQueue = AssentCallback[];

/**
 * Consent on one page: what is granted, and every way to change it.
 *
 * @typeParam Id - The ids of the configuration, if TypeScript knows them: `has('statistcs')` is then an error.
 */
export interface Assent<Id extends string = string> extends AssentEventTarget<Id> {
  /** Version of the package. */
  readonly version: string;
  /** The complete configuration, frozen. */
  readonly config: Config;
  /** The current state. Frozen: a change replaces it. */
  readonly state: State<Id>;

  /**
   * With `data-manual` on the script tag: starts, with `input` over the page's configuration. Changes nothing once
   * Assent runs, and logs a warning if the configuration differs.
   */
  start(input?: ConfigInput): Assent;

  /** Whether `id` is granted: a category, or a service as `category/service`. `false` for an unknown id. */
  has(id: Id): boolean;

  /**
   * Grants every optional purpose except the `separate` ones, which keep their current value. The decision is
   * stored and effective when the call returns.
   */
  acceptAll(): void;

  /** Refuses every optional purpose. The decision is stored and effective when the call returns. */
  rejectAll(): void;

  /**
   * Decides about the ids that `choices` names; the others keep their current value.
   *
   * @example
   * assent.save({ statistics: true, 'statistics/matomo': false });
   */
  save(choices: Choices<Id>): void;

  /** Withdraws the consent to `id`, or to everything optional. */
  withdraw(id?: Id): void;

  /** Forgets the decision: the visitor is asked again. Grants nothing. */
  reset(): void;

  /** Shows the banner. Resolves when the visitor sees it; rejects with an `AssentError` if it cannot load. */
  showBanner(): Promise<void>;

  /** Opens the preferences. Resolves when the visitor sees them; rejects with an `AssentError` if they cannot load. */
  showPreferences(): Promise<void>;

  /** Hides the banner and the preferences, without a decision. */
  hide(): Promise<void>;

  /**
   * Resolves when `id` is first granted: at once if it is granted now. Rejects with the reason of `signal` if that
   * aborts first.
   */
  when(id: Id, options?: { readonly signal?: AbortSignal }): Promise<void>;

  /** Returns a signal that aborts when `id` is revoked. It is aborted already if `id` is denied. */
  signal(id: Id): AbortSignal;

  /** Calls `listener` now and on every change. Returns a function that stops it. */
  subscribe(listener: (state: State<Id>) => unknown): () => void;

  /** Sets the language of the texts: a BCP 47 tag, or `auto`. */
  setLanguage(tag: string): void;

  /** Sets the visitor's place, an ISO 3166 code such as `DE` or `US-CA`. Resolves when its rules apply. */
  setRegion(code: string): Promise<void>;

  /** Confirms that a parent or guardian agrees to the decisions from now on. */
  confirmGuardian(): void;

  /**
   * Gates the elements inside `root` like those of the page, while `root` is in the document. Call it in
   * `connectedCallback`.
   *
   * @example
   * (window.assent ||= []).push((assent) => assent.guard(this.shadowRoot));
   */
  guard(root: ShadowRoot): void;

  /** Lists cookies and storage that are not declared, and declared ones that outlived a refusal. */
  audit(): Promise<Audit>;

  /** Returns the full consent record, after ISO/IEC TS 27560; `null` if there is no decision. */
  exportRecord(): Promise<ConsentExport | null>;

  /** Calls each callback at once. Before Assent has loaded, `push` on the queue keeps them. */
  push(...callbacks: AssentCallback[]): void;
}

declare global {
  interface Window {
    /** Assent. Before it has loaded, `undefined` or the queue: `(window.assent ||= []).push((assent) => …)`. */
    get assent(): Assent;
    set assent(value: Assent | AssentQueue | undefined);
  }
}
