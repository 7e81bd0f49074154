import type { AssentError } from './errors.js';

/** How an undecided visitor is treated: asked first, on until refused, or taken to agree by browsing on. */
export type Mode = 'opt-in' | 'opt-out' | 'implied';

/** What a browser signal leads to: denied without a question, denied until asked, or nothing. */
export type SignalRule = 'refuse' | 'ask' | 'ignore';

/** One value for each of the two browser signals. */
export interface BySignal<T> {
  readonly doNotTrack: T;
  readonly globalPrivacyControl: T;
}

/** Which signals the browser sends. */
export type Signals = BySignal<boolean>;

/** How long a decision holds, in days. */
export interface Lifetimes {
  readonly granted: number;
  readonly refused: number;
}

/** A cookie or storage key that a category or service declares. */
export interface CookieDeclaration {
  /** Exact name, or a pattern in which `*` stands for any characters. */
  readonly name: string;
  readonly provider?: string;
  readonly purpose?: string;
  readonly duration?: string;
  readonly storage: 'cookie' | 'local' | 'session' | 'indexeddb';
  readonly domain?: string;
  readonly path?: string;
}

/** Somebody, inside a category, who receives or processes what the category is for. */
export interface Service {
  readonly id: string;
  readonly title?: string;
  readonly provider?: string;
  readonly country?: string;
  readonly purpose?: string;
  readonly data?: string;
  readonly policyUrl?: string;
  readonly cookies: readonly CookieDeclaration[];
}

/** A purpose that is asked for as a whole. */
export interface Category {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  /** Strictly necessary: always granted, explained, never asked for. */
  readonly required: boolean;
  /** Needs a consent of its own: "accept all" does not cover it. */
  readonly separate: boolean;
  readonly services: readonly Service[];
  readonly cookies: readonly CookieDeclaration[];
}

/** The site's privacy policy and who stands behind it. */
export interface Policy {
  readonly url?: string;
  readonly version?: string;
  /** The day from which on `version` counts, as an ISO 8601 date. */
  readonly effective?: string;
  readonly changes?: string;
  readonly controller?: string;
  readonly contact?: string;
}

/** Rules for visitors from some places. */
export interface RegionRule {
  /** ISO 3166 codes, `EU`, or a country and subdivision such as `US-CA`. */
  readonly match: readonly string[];
  readonly mode?: Mode;
  readonly signals?: Partial<BySignal<SignalRule>>;
  readonly lifetimeDays?: number | Partial<Lifetimes>;
}

/** The rules that hold for one visitor. */
export type Rules = Pick<Config, 'mode' | 'signals' | 'lifetimeDays'>;

/** The configuration in force: complete and frozen. */
export interface Config {
  readonly policy: Policy;
  readonly mode: Mode;
  readonly lifetimeDays: number | Partial<Lifetimes>;
  readonly signals: BySignal<SignalRule>;
  readonly categories: readonly Category[];
  readonly cookie: {
    readonly name: string;
    readonly domain?: string;
    readonly path: string;
    readonly sameSite: 'Lax' | 'Strict' | 'None';
  };
  readonly language: string;
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ui: {
    readonly layout: 'bar' | 'box' | 'modal';
    readonly position: string;
    readonly theme: 'auto' | 'light' | 'dark';
    readonly settingsButton: boolean | 'left' | 'right';
  };
  readonly region?: string;
  readonly regionUrl?: string;
  readonly regions: readonly RegionRule[];
  readonly guardian?: 'required';
  readonly googleConsentMode: boolean | Readonly<Record<string, readonly string[]>>;
  readonly microsoftConsentMode: boolean | Readonly<Record<string, readonly string[]>>;
  readonly receipts?: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  readonly onWithdraw: 'continue' | 'reload';
  readonly debug: boolean;
}

type CookieInput = Partial<CookieDeclaration> & Pick<CookieDeclaration, 'name'>;
type ServiceInput = Partial<Omit<Service, 'cookies'>> & Pick<Service, 'id'> & { cookies?: CookieInput[] };
type CategoryInput = Partial<Omit<Category, 'services' | 'cookies'>> &
  Pick<Category, 'id'> & { services?: ServiceInput[]; cookies?: CookieInput[] };

/**
 * What a site writes: every key optional, checked when it is read.
 *
 * @example
 * { "policy": { "url": "/privacy", "version": "2024-06-06" }, "lifetimeDays": 90 }
 */
export interface ConfigInput {
  policy?: Policy;
  mode?: Mode;
  /** Days, 1 to 400. */
  lifetimeDays?: number | Partial<Lifetimes>;
  signals?: Partial<BySignal<SignalRule>>;
  categories?: CategoryInput[];
  cookie?: Partial<Config['cookie']>;
  /** `auto`, or a BCP 47 tag. */
  language?: string;
  /** Own texts, by language and key. */
  messages?: Record<string, Record<string, string>>;
  ui?: Partial<Config['ui']>;
  region?: string;
  regionUrl?: string;
  regions?: RegionRule[];
  guardian?: 'required';
  googleConsentMode?: boolean | Record<string, string[]>;
  microsoftConsentMode?: boolean | Record<string, string[]>;
  receipts?: { url: string; headers?: Record<string, string> };
  onWithdraw?: 'continue' | 'reload';
  debug?: boolean;
}

/** A decision as sites see it: dates are ISO 8601 strings. */
export interface ConsentRecord {
  readonly id: string | null;
  readonly decidedAt: string;
  readonly expiresAt: string;
  readonly policyVersion: string | null;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

/** Why the visitor is asked. */
export type Reason = 'first-visit' | 'expired' | 'policy-changed' | 'purpose-added' | 'unreadable';

/** What led to a change of state. */
export type Cause = 'visitor' | 'api' | 'signal' | 'expiry' | 'policy' | 'sync' | 'implied';

/** Where a decision was taken; `page` is the site's own markup, `browsing` what `implied` takes for consent. */
export type Surface = 'banner' | 'preferences' | 'declaration' | 'embed' | 'settings' | 'api' | 'page' | 'browsing';

/** What is in force, at one moment. Frozen; replaced on change. */
export interface State {
  readonly status: 'undecided' | 'decided';
  readonly reason: Reason | null;
  readonly granted: readonly string[];
  readonly source: 'default' | 'visitor' | 'signal' | 'implied';
  readonly mode: Mode;
  readonly region: string | null;
  readonly language: string;
  readonly signals: Signals;
  readonly record: ConsentRecord | null;
  readonly persisted: boolean;
}

/** A choice by id: `true` grants, `false` refuses, ids not named keep what is in force. */
export type Choices = Readonly<Record<string, boolean>>;

/** Events on `document`, by name, with their `detail`. */
export interface AssentEventMap {
  'assent:ready': CustomEvent<{ state: State }>;
  'assent:change': CustomEvent<{
    state: State;
    previous: State;
    granted: readonly string[];
    revoked: readonly string[];
    cause: Cause;
  }>;
  'assent:decision': CustomEvent<{ record: ConsentRecord; surface: Surface }>;
  'assent:show': CustomEvent<{ surface: Surface }>;
  'assent:hide': CustomEvent<{ surface: Surface }>;
  'assent:error': CustomEvent<{ error: AssentError }>;
}
