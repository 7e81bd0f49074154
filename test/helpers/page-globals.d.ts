import type { Assent } from '../../src/assent/types.js';

/** An event of Assent, as `keepEvents` keeps it. */
interface HeardEvent {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly detail: any;
}

/** What tests leave on `window` in one call, for the next. */
declare global {
  interface Window {
    /** Events of Assent so far. */
    heard: HeardEvent[];
    /** Names of the scripts that have run so far. */
    ran: string[];
    tampered?: boolean;
    /** Elements whose surfaces were opened, in order. */
    opened: string[];
    /** Why Assent has reported errors. */
    causes: string[];

    // Queues and functions of other tools.
    // oxlint-disable typescript/no-explicit-any
    dataLayer: any[];
    layer: any[];
    uetq: any[];
    events: any[];
    clarity: ((...call: unknown[]) => void) & { q: any[][] };
    calls: any[][];
    CookieConsent: any;
    React: any;
    createRoot: any;
    autoconsentReceiveMessage(message: unknown): void;
    /** Both queues, right after the tag. */
    early: any[][];
    /** What Tag Manager has told consent mode. */
    told: any[];
    // oxlint-enable typescript/no-explicit-any
    /** How a tag of Tag Manager ended. */
    outcome: 'success' | 'failure';

    // What a test keeps of the page.
    violations: string[];
    refused: string[];
    shifts: unknown[];
    /** Each text that a status said, with the milliseconds since the page began. */
    said: [text: string, time: number][];
    /** When the state was known. */
    known: number;
    watchers: { observers: number; listeners: number };
    /** How many scripts had run at each turn of the page. */
    turns: number[];
    me: unknown[][];
    meta: string;
    found: number;
    held: Element[];
    away: Element[];
    map: Element;
    kept: IDBDatabase;
    signal: AbortSignal;
    first: Assent;
    heldState: Assent['state'];
    imported: unknown;
    pushed: [version: string, hasFunctional: boolean];
    second: boolean;
    seen: boolean;
    isSame: boolean;
    isTracked: boolean;
    isReady: boolean;
    backAfter: number;
    theirs: string;
    plainSetItem: Storage['setItem'];
    lookAgain(): Promise<void>;
    theirDialog: HTMLDialogElement;
    /** Shadow roots of the banner and the preferences. */
    surfaceRoots: ShadowRoot[];
    hideSurfaces(): void;
    isDone: boolean;
    /** Errors and rejections that nobody caught. */
    uncaught: string[];

    // What the page with React offers.
    show(name: string): void;
    remake(name: string): void;
    unmount(): void;
    hydrate(): void;
    isHydrated(): boolean;
    isKept(): boolean;
    problems: string[];
    clicks: number;

    // What the page with an app in a framework offers.
    app: Record<string, (state: unknown) => () => void>;
    end(): void;
    /** How many parts of the app follow Assent, and whether `#denied` was ever there. */
    followed: { count: number; isDenied: boolean };

    /** Listeners of held scripts that were called. */
    called: string[];
    own: number;
  }
}
