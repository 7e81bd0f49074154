import type { Messages } from '../locales/messages.js';

/** What an undecided visitor gets: nothing before a yes, everything until a no, or a notice after which going on is a yes. */
export type Mode = 'opt-in' | 'opt-out' | 'implied';

/** What a browser signal does: denies without asking, denies until the visitor decides, or nothing. */
export type SignalRule = 'refuse' | 'ask' | 'ignore';

/** One value per browser signal. */
export interface BySignal<T> {
  readonly doNotTrack: T;
  readonly globalPrivacyControl: T;
}

/** How long a decision is valid, in days. */
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

/** A service inside a category: one that receives or processes data for the category's purpose. */
export interface Service {
  readonly id: string;
  readonly title?: string;
  readonly provider?: string;
  readonly country?: string;
  readonly purpose?: string;
  readonly data?: string;
  readonly policyUrl?: string;
  /** If given, it alone says whether what was asked for has changed. */
  readonly version?: string;
  readonly cookies: readonly CookieDeclaration[];
}

/** A purpose that the visitor is asked about as a whole. */
export interface Category {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  /** If given, it alone says whether what was asked for has changed. */
  readonly version?: string;
  /** Strictly necessary: always granted, explained, never asked for. */
  readonly required: boolean;
  /** Needs a consent of its own: "accept all" does not cover it. */
  readonly separate: boolean;
  /** `objection`: on until the visitor objects, in `places` alone, because the law there asks for no consent. */
  readonly basis?: 'consent' | 'objection';
  /** Where `basis` holds, as in a rule's `match`. */
  readonly places?: readonly string[];
  readonly services: readonly Service[];
  readonly cookies: readonly CookieDeclaration[];
}

/** The site's privacy policy, and its controller. */
export interface Policy {
  readonly url?: string;
  readonly version?: string;
  /** The day on which `version` takes effect, as an ISO 8601 date. */
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

/** The rules for one visitor. */
export interface Rules extends Pick<Config, 'mode' | 'signals' | 'lifetimeDays'> {
  /** Ids of the categories that are on here until the visitor objects. */
  readonly objection: readonly string[];
}

/** Where the banner stands. `start` and `end` follow the direction of the text. */
export type Position = 'bottom-start' | 'bottom' | 'bottom-end' | 'top-start' | 'top' | 'top-end';

/** What Google Consent Mode v2 asks about. */
export type GoogleSignal =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/**
 * The consent types that each category controls. A type is granted when all its categories are granted, and from the
 * start if these are all required; a type without a category stays denied. `true` maps every type to all optional
 * categories.
 */
export type ConsentMapping = boolean | Readonly<Record<string, readonly GoogleSignal[]>>;

/** The key of a text. */
export type MessageKey = keyof Messages;

/**
 * A site's own texts in one language: by key, and for a category or service by its id (`statistics`) and its id with
 * `Text` (`statisticsText`), for its name and its explanation.
 */
export type OwnMessages = Readonly<Partial<Record<MessageKey | (string & {}), string>>>;

/** The complete configuration, frozen. */
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
  readonly messages: Readonly<Record<string, OwnMessages>>;
  readonly ui: {
    readonly layout: 'bar' | 'box' | 'modal';
    readonly position: Position;
    readonly theme: 'auto' | 'light' | 'dark';
    readonly settingsButton: boolean | 'left' | 'right';
  };
  readonly region?: string;
  readonly regionUrl?: string;
  readonly regions: readonly RegionRule[];
  readonly guardian?: 'required';
  readonly googleConsentMode: ConsentMapping;
  readonly microsoftConsentMode: ConsentMapping;
  readonly receipts?: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  readonly onWithdraw: 'continue' | 'reload';
  readonly debug: boolean;
}

/** A cookie as a site declares it. */
export type CookieInput = Partial<CookieDeclaration> & Pick<CookieDeclaration, 'name'>;
/** A service as a site declares it. */
export type ServiceInput = Partial<Omit<Service, 'cookies'>> &
  Pick<Service, 'id'> & { cookies?: readonly CookieInput[] };
/** A category as a site declares it. */
export type CategoryInput = Partial<Omit<Category, 'services' | 'cookies'>> &
  Pick<Category, 'id'> & { services?: readonly ServiceInput[]; cookies?: readonly CookieInput[] };

/**
 * The configuration that a site writes. Every key is optional.
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
  categories?: readonly CategoryInput[];
  cookie?: Partial<Config['cookie']>;
  /** `auto`, or a BCP 47 tag. */
  language?: string;
  /** Own texts, by language and key. */
  messages?: Readonly<Record<string, OwnMessages>>;
  ui?: Partial<Config['ui']>;
  region?: string;
  regionUrl?: string;
  regions?: readonly RegionRule[];
  guardian?: 'required';
  googleConsentMode?: ConsentMapping;
  microsoftConsentMode?: ConsentMapping;
  receipts?: { url: string; headers?: Record<string, string> };
  onWithdraw?: 'continue' | 'reload';
  debug?: boolean;
}

/**
 * `Input` with `never` for every key that `Shape` does not have: a type parameter would let a misspelled key pass.
 *
 * @example
 * start({ polcy: { url: '/privacy' } }) // does not compile
 */
export type Exactly<Input, Shape> = Input extends readonly unknown[]
  ? { readonly [Index in keyof Input]: Exactly<Input[Index], ItemOf<Shape>> }
  : Input extends object
    ? { readonly [Key in keyof Input]: Key extends KeyOf<Shape> ? Exactly<Input[Key], ValueOf<Shape, Key>> : never }
    : Input;

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;
type KeyOf<Shape> = Shape extends object ? keyof Shape : never;
type ValueOf<Shape, Key> = Shape extends object ? (Key extends keyof Shape ? Shape[Key] : never) : never;

/**
 * The ids that a literal configuration declares: `'functional' | 'statistics' | 'statistics/matomo'`. Any string if the
 * type does not say which.
 */
export type IdsOf<Input> = ConfigInput extends Input
  ? string
  : Input extends { readonly categories: readonly (infer Declared)[] }
    ? IdsOfCategory<Declared>
    : 'functional' | 'optional';

type IdsOfCategory<Declared> = Declared extends { readonly id: infer Id extends string }
  ? | Id
    | (Declared extends { readonly services: readonly { readonly id: infer ServiceId extends string }[] }
        ? `${Id}/${ServiceId}`
        : never)
  : never;
