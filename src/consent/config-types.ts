import type { Messages } from '../locales/messages.js';

/** What an undecided visitor gets: nothing before a yes, everything until a no, or a notice after which going on is a yes. */
export type Mode =
  /** Denied until the visitor agrees. */
  | 'opt-in'
  /** Granted until the visitor refuses. */
  | 'opt-out'
  /** Following a link to another page of the site, while the notice shows, is consent. */
  | 'implied';

/** What a browser signal does: denies without asking, denies until the visitor decides, or nothing. */
export type SignalRule =
  /** Denied, and no banner. */
  | 'refuse'
  /** Denied until the visitor agrees. */
  | 'ask'
  /** Does nothing. */
  | 'ignore';

/** One value per browser signal. */
export interface BySignal<T> {
  /** Do Not Track. */
  readonly doNotTrack: T;
  /** Global Privacy Control. */
  readonly globalPrivacyControl: T;
}

/** How long a decision is valid, in days. */
export interface Lifetimes {
  /**
   * Days for a decision that granted something.
   *
   * @default 180
   */
  readonly granted: number;
  /**
   * Days for a refusal; 400 under `opt-out`, whatever this says.
   *
   * @default 184
   */
  readonly refused: number;
}

/** A cookie or storage key that a category or service declares. */
export interface CookieDeclaration {
  /** Exact name, or a pattern in which `*` stands for any characters. */
  readonly name: string;
  /** Who sets it. */
  readonly provider?: string;
  /** What it is for. */
  readonly purpose?: string;
  /** How long it is kept, in words. */
  readonly duration?: string;
  /**
   * Where it is stored.
   *
   * @default "cookie"
   */
  readonly storage: 'cookie' | 'local' | 'session' | 'indexeddb';
  /** The cookie's domain, if Assent cannot find it by itself. */
  readonly domain?: string;
  /** The cookie's path, if Assent cannot find it by itself. */
  readonly path?: string;
}

/** A service inside a category: one that receives or processes data for the category's purpose. */
export interface Service {
  /** A lower-case letter, then lower-case letters, digits, `_` or `-`. */
  readonly id: string;
  /** Its name. */
  readonly title?: string;
  /** The company behind it. */
  readonly provider?: string;
  /** Where data goes. */
  readonly country?: string;
  /** What it is for. */
  readonly purpose?: string;
  /** Which data it gets. */
  readonly data?: string;
  /** Address of its privacy policy. */
  readonly policyUrl?: string;
  /** If given, it alone says whether what was asked for has changed. */
  readonly version?: string;
  /** What it stores. */
  readonly cookies: readonly CookieDeclaration[];
}

/** A purpose that the visitor is asked about as a whole. */
export interface Category {
  /** A lower-case letter, then lower-case letters, digits, `_` or `-`. */
  readonly id: string;
  /** Its name. */
  readonly title?: string;
  /** What it is for. */
  readonly description?: string;
  /** If given, it alone says whether what was asked for has changed. */
  readonly version?: string;
  /**
   * Strictly necessary: always granted, explained, never asked for.
   *
   * @default false
   */
  readonly required: boolean;
  /**
   * Needs a consent of its own: "accept all" does not cover it.
   *
   * @default false
   */
  readonly separate: boolean;
  /**
   * `objection`: on until the visitor objects, in `places` alone, because the law there asks for no consent.
   *
   * @default "consent"
   */
  readonly basis?: 'consent' | 'objection';
  /** Where `basis` holds, as in a rule's `match`. */
  readonly places?: readonly string[];
  /** The services in it. */
  readonly services: readonly Service[];
  /** What is stored for it, apart from what its services store. */
  readonly cookies: readonly CookieDeclaration[];
}

/** The site's privacy policy, and its controller. */
export interface Policy {
  /** Address of the privacy policy. */
  readonly url?: string;
  /** Any name for its present version. A new one asks again. */
  readonly version?: string;
  /** The day on which `version` takes effect, as an ISO 8601 date. */
  readonly effective?: string;
  /** What is new in this version, as the banner tells it. */
  readonly changes?: string;
  /** Who is responsible for the data: the banner names it. By default, the host. */
  readonly controller?: string;
  /** How to reach the controller: an address, for the consent record. */
  readonly contact?: string;
}

/** Rules for visitors from some places. */
export interface RegionRule {
  /** ISO 3166 codes, `EU`, or a country and subdivision such as `US-CA`. */
  readonly match: readonly string[];
  /** Instead of the site's `mode`. */
  readonly mode?: Mode;
  /** Instead of the site's `signals`. */
  readonly signals?: Partial<BySignal<SignalRule>>;
  /** Instead of the site's `lifetimeDays`. */
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
    /** Its name. */
    readonly name: string;
    /** Its domain, such as `.example.com` for all sub-domains; by default, the host alone. */
    readonly domain?: string;
    /** Its path. */
    readonly path: string;
    /** Its `SameSite`. `Secure` is set on https by itself. */
    readonly sameSite: 'Lax' | 'Strict' | 'None';
  };
  readonly language: string;
  readonly messages: Readonly<Record<string, OwnMessages>>;
  readonly ui: {
    /** The shape of the banner. A `modal` is a `box` on the page that `policy.url` names. */
    readonly layout: 'bar' | 'box' | 'modal';
    /** Where the banner stands. `start` and `end` follow the direction of the text. */
    readonly position: Position;
    /** `auto` follows the page's own `color-scheme` if it states one, then the system. */
    readonly theme: 'auto' | 'light' | 'dark';
    /** The floating button that opens the preferences, and its corner. A page's own `<assent-settings>` replaces it. */
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
  /** The privacy policy, and who is responsible. */
  policy?: Policy;
  /** What an undecided visitor gets. */
  mode?: Mode;
  /** How long a decision is valid: days, 1 to 400. */
  lifetimeDays?: number | Partial<Lifetimes>;
  /** What the browser's signals do. */
  signals?: Partial<BySignal<SignalRule>>;
  /** The purposes, in the order in which they are shown. */
  categories?: readonly CategoryInput[];
  /** Assent's own cookie. */
  cookie?: Partial<Config['cookie']>;
  /** A BCP 47 tag, or `auto`: the page's `lang`, also when it changes, then the browser's languages. */
  language?: string;
  /** Own texts, by BCP 47 tag and key. */
  messages?: Readonly<Record<string, OwnMessages>>;
  /** How the banner and the settings button look. */
  ui?: Partial<Config['ui']>;
  /** Where the visitor is: an ISO 3166 code such as `DE` or `US-CA`. Applies from the start. */
  region?: string;
  /** Address of the site that responds with such a code, or with `{"country": "DE"}`. */
  regionUrl?: string;
  /** Rules by place. The first that matches applies; until the place is known, the strictest. */
  regions?: readonly RegionRule[];
  /** The visitor is a minor: nothing optional until `confirmGuardian()`. */
  guardian?: 'required';
  /**
   * Sends decisions to Google's tags.
   *
   * @default false
   */
  googleConsentMode?: ConsentMapping;
  /**
   * Sends decisions to Microsoft's tags.
   *
   * @default false
   */
  microsoftConsentMode?: ConsentMapping;
  /** Sends each decision to an endpoint of the site. */
  receipts?: {
    /** Address of the endpoint. */
    url: string;
    /** Headers of the request. Visitors can read them. */
    headers?: Record<string, string>;
  };
  /**
   * What happens to scripts that already run: `reload` ends them, by reloading the tab in which the visitor withdraws.
   *
   * @default "continue"
   */
  onWithdraw?: 'continue' | 'reload';
  /**
   * Logs mistakes in configuration and markup on every page, and every cookie, storage write or request made without
   * consent, with the script that made it.
   *
   * @default false
   */
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
