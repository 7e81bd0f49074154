import type { BySignal, CookieDeclaration, Mode } from './config-types.js';

/** Which signals the browser sends. */
export type Signals = BySignal<boolean>;

/** A decision as sites see it: dates are ISO 8601 strings. */
export interface ConsentRecord<Id extends string = string> {
  readonly id: string | null;
  readonly decidedAt: string;
  readonly expiresAt: string;
  readonly policyVersion: string | null;
  readonly granted: readonly Id[];
  readonly refused: readonly Id[];
}

/** Why the visitor is asked. */
export type Reason = 'first-visit' | 'expired' | 'policy-changed' | 'purpose-added' | 'unreadable';

/** What led to a change of state. */
export type Cause = 'visitor' | 'api' | 'signal' | 'expiry' | 'policy' | 'sync' | 'implied';

/** Where a decision was taken; `page` is the site's own markup, `browsing` what `implied` takes for consent. */
export type Surface = 'banner' | 'preferences' | 'declaration' | 'embed' | 'settings' | 'api' | 'page' | 'browsing';

/** What is in force, at one moment. Frozen; replaced on change. */
export interface State<Id extends string = string> {
  readonly status: 'undecided' | 'decided';
  readonly reason: Reason | null;
  readonly granted: readonly Id[];
  /** Ids that the decision in force is not about: they were declared, or changed, after it. */
  readonly added: readonly Id[];
  readonly source: 'default' | 'visitor' | 'signal' | 'implied';
  readonly mode: Mode;
  readonly region: string | null;
  readonly language: string;
  readonly signals: Signals;
  readonly record: ConsentRecord<Id> | null;
  readonly persisted: boolean;
}

/** A choice by id: `true` grants, `false` refuses, ids not named keep what is in force. */
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
