import type { BySignal, CookieDeclaration, Mode } from './config-types.js';

/** Which signals the browser sends. */
export type Signals = BySignal<boolean>;

/** A decision, with dates as ISO 8601 strings. Required ids are in neither list. */
export interface ConsentRecord<Id extends string = string> {
  /** Random; `null` if nothing was granted. */
  readonly id: string | null;
  readonly decidedAt: string;
  readonly expiresAt: string;
  /** The version of the policy that was in effect. */
  readonly policyVersion: string | null;
  readonly granted: readonly Id[];
  readonly refused: readonly Id[];
  /** Ids that are on without a consent, as the visitor has not objected to them: `{ statistics: 'objection' }`. */
  readonly basis?: Readonly<Partial<Record<Id, 'objection'>>>;
}

/** Why the visitor is asked. */
export type Reason =
  /** No decision is stored. */
  | 'first-visit'
  /** The decision is older than its lifetime. */
  | 'expired'
  /** A new version of the policy is in effect. */
  | 'policy-changed'
  /** A category or service was declared or changed after the decision: `state.added` lists them. */
  | 'purpose-added'
  /** The cookie is not exactly in the format of a record. */
  | 'unreadable';

/** What led to a change of state. */
export type Cause =
  /** The visitor decided. */
  | 'visitor'
  /** A script decided, or the language changed, or the place became known. */
  | 'api'
  /** The browser's Do Not Track or Global Privacy Control changed. */
  | 'signal'
  /** The decision ran out. */
  | 'expiry'
  /** A new version of the policy took effect. */
  | 'policy'
  /** The cookie was changed elsewhere: in another tab, by a server, or while the page was in the back/forward cache. */
  | 'sync'
  /** The visitor went on browsing, in mode `implied`. */
  | 'implied';

/**
 * Where the visitor decided: one of Assent's elements, `page` for the site's own markup, `browsing` in mode `implied`, and
 * `api` for every decision by a script.
 */
export type Surface =
  /** `<assent-banner>`. */
  | 'banner'
  /** `<assent-preferences>`. */
  | 'preferences'
  /** `<assent-declaration>`. */
  | 'declaration'
  /** `<assent-embed>`. */
  | 'embed'
  /** `<assent-settings>`. */
  | 'settings'
  /** A script. */
  | 'api'
  /** An element of the page with `data-assent-action`. */
  | 'page'
  /** The visitor went on browsing, in mode `implied`. */
  | 'browsing';

/** What is granted at one moment, and why. Frozen: a change replaces it. */
export interface State<Id extends string = string> {
  /** Whether somebody has decided: the visitor, or a signal for them. */
  readonly status: 'undecided' | 'decided';
  /** Why an undecided visitor is asked. */
  readonly reason: Reason | null;
  /** Ids that are granted now, required ones included; a service as `category/service`. */
  readonly granted: readonly Id[];
  /** Ids that the current decision does not cover: they were declared, or changed, after it. */
  readonly added: readonly Id[];
  /** What the state follows: nobody's decision, the visitor's, the browser's signal, or browsing on. */
  readonly source: 'default' | 'visitor' | 'signal' | 'implied';
  /** The current mode, by the rules of the visitor's place. */
  readonly mode: Mode;
  /** The visitor's place; `null` if it is not known. */
  readonly region: string | null;
  /** The language of the texts, as a BCP 47 tag. */
  readonly language: string;
  /** Which signals the browser sends. */
  readonly signals: Signals;
  /** The decision; `null` if there is none. */
  readonly record: ConsentRecord<Id> | null;
  /** Whether the decision could be stored. */
  readonly persisted: boolean;
}

/** Choices by id: `true` grants, `false` refuses; ids not named keep what was decided about them. */
export type Choices<Id extends string = string> = Readonly<Partial<Record<Id, boolean>>>;

/** Something that a page has stored in the browser. */
export interface StoredItem {
  readonly name: string;
  readonly storage: CookieDeclaration['storage'];
}

/** What is stored in the browser, compared with what the configuration declares. */
export interface Audit {
  /** Items that are stored but not declared. */
  readonly undeclared: readonly StoredItem[];
  /** Items that are stored although every purpose that declares them is denied; `id` is one of these purposes. */
  readonly survivors: readonly (StoredItem & { readonly id: string })[];
  /** The undeclared items as JSON for the configuration, to paste into the category that they belong to. */
  readonly declaration: string;
}
