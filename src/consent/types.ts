import type { BySignal, CookieDeclaration, Mode } from './config-types.js';

/** Which signals the browser sends. */
export type Signals = BySignal<boolean>;

/** A decision, with dates as ISO 8601 strings. Required ids are in neither list. */
export interface ConsentRecord<Id extends string = string> {
  readonly id: string | null;
  readonly decidedAt: string;
  readonly expiresAt: string;
  readonly policyVersion: string | null;
  readonly granted: readonly Id[];
  readonly refused: readonly Id[];
  /** Ids that are on without a consent, as the visitor has not objected to them: `{ statistics: 'objection' }`. */
  readonly basis?: Readonly<Partial<Record<Id, 'objection'>>>;
}

/** Why the visitor is asked. */
export type Reason = 'first-visit' | 'expired' | 'policy-changed' | 'purpose-added' | 'unreadable';

/** What led to a change of state. */
export type Cause = 'visitor' | 'api' | 'signal' | 'expiry' | 'policy' | 'sync' | 'implied';

/**
 * Where the visitor decided: one of Assent's elements, `page` for the site's own markup, `browsing` in mode `implied`, and
 * `api` for every decision by a script.
 */
export type Surface = 'banner' | 'preferences' | 'declaration' | 'embed' | 'settings' | 'api' | 'page' | 'browsing';

/** What is granted at one moment, and why. Frozen: a change replaces it. */
export interface State<Id extends string = string> {
  readonly status: 'undecided' | 'decided';
  readonly reason: Reason | null;
  readonly granted: readonly Id[];
  /** Ids that the current decision does not cover: they were declared, or changed, after it. */
  readonly added: readonly Id[];
  readonly source: 'default' | 'visitor' | 'signal' | 'implied';
  readonly mode: Mode;
  readonly region: string | null;
  readonly language: string;
  readonly signals: Signals;
  readonly record: ConsentRecord<Id> | null;
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
