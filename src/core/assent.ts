import { announce } from './announce.js';
import type { Audit } from './audit.js';
import { rulesAnywhere } from './config.js';
import { decide } from './decide.js';
import { AssentError } from './errors.js';
import type { ErrorCode } from './errors.js';
import type { ConsentExport } from './export-record.js';
import { newestOf } from './find-record.js';
import type { Stored } from './find-record.js';
import { isForeignFrame, isPrerendering } from './surroundings.js';
import { loadUi } from './load-ui.js';
import type { Ui } from './load-ui.js';
import { purposesOf } from './purposes.js';
import type { Purpose } from './purposes.js';
import { toConsentRecord } from './record.js';
import type { StoredRecord } from './record.js';
import { resolveState } from './resolve-state.js';
import { readSignals } from './signals.js';
import { readStored, writeStored } from './store.js';
import { nowInSeconds } from './time.js';
import type { Cause, Choices, Config, Rules, State, Surface } from './types.js';
import { freeze } from './tree.js';
import { version } from './version.js';

/**
 * Consent on one page: what is in force, and every way to change it.
 *
 * The events `ready`, `change`, `decision`, `show`, `hide` and `error` are dispatched here and, with the prefix
 * `assent:`, on `document`.
 */
export class Assent extends EventTarget {
  readonly version = version;

  #state!: State;
  /** The decision in force, and the last one that was. */
  #record: StoredRecord | null = null;
  #last: StoredRecord | null = null;
  /** A decision that the browser did not store: it holds for as long as the page. */
  #unsaved: StoredRecord | null = null;
  #language: string;
  #region: string | null;
  #rules: Rules;
  #byGuardian = false;
  #isReady = false;
  #ui: Promise<Ui> | undefined;
  #attempts = 0;
  readonly #purposes: readonly Purpose[];

  /** @param input What the site wrote, for who wants to check it. */
  constructor(
    readonly config: Config,
    readonly input: unknown = config,
  ) {
    super();
    this.#purposes = purposesOf(config);
    this.#language = config.language;
    this.#rules = rulesAnywhere(config);
    // Where there are rules by place, it is known only when they are.
    this.#region = config.regions.length ? null : (config.region ?? null);
    this.#read();
  }

  /** What is in force now. Frozen: a change brings another object. */
  get state(): State {
    return this.#state;
  }

  /** Says whether `id`, a category or a `category/service`, is granted. An unknown id never is. */
  has(id: string): boolean {
    return this.#state.granted.includes(id);
  }

  /** Says whether the configuration declares `id`. */
  declares(id: string): boolean {
    return this.#purposes.some((purpose) => purpose.id === id);
  }

  /** Grants everything that "accept all" may cover: what asks for separate consent keeps what is in force. */
  acceptAll(surface?: Surface): void {
    this.#decideAll(true, surface);
  }

  /** Refuses everything optional. */
  rejectAll(surface?: Surface): void {
    this.#decideAll(false, surface);
  }

  /**
   * Decides about the ids that are named; the others keep what is in force.
   *
   * @example
   * assent.save({ statistics: true, 'statistics/matomo': false });
   */
  save(choices: Choices, surface: Surface = 'api'): void {
    const { config } = this;
    for (const id of Object.keys(choices)) {
      if (!this.declares(id)) this.report('id-unknown', `nothing declares "${id}"`);
    }
    if (config.guardian && !this.#byGuardian && Object.values(choices).includes(true)) {
      this.report('guardian-required', 'confirmGuardian() has to come first');
      return;
    }
    const record = decide(
      choices,
      config,
      this.#rules,
      readSignals(),
      this.#state.granted,
      this.#record,
      nowInSeconds(),
      this.#byGuardian || this.#record?.by ? 'guardian' : '',
      surface === 'browsing' ? 'implied' : 'visitor',
    );
    const isSaved = !isForeignFrame() && writeStored(record, config);
    this.#unsaved = isSaved ? null : record;
    this.refresh(surface === 'api' ? surface : surface === 'browsing' ? 'implied' : 'visitor');
    announce(this, 'decision', { record: toConsentRecord(record), surface });
    if (!isSaved) this.report('not-stored', 'the decision holds for this page only');
  }

  /** Takes back the consent to `id`, or to everything optional. */
  withdraw(id?: string, surface?: Surface): void {
    if (id) this.save({ [id]: false }, surface);
    else this.rejectAll(surface);
  }

  /** Forgets the decision: the visitor is asked again. */
  reset(): void {
    writeStored(null, this.config);
    this.#unsaved = this.#last = null;
    this.refresh('api');
  }

  /** Reads everything again that a decision hangs on. Harmless at any time: it grants what is stored, no more. */
  refresh(cause?: Cause): void {
    const previous = this.#state;
    this.#read();
    const state = this.#state;
    if (state !== previous) {
      const granted = state.granted.filter((id) => !previous.granted.includes(id));
      const revoked = previous.granted.filter((id) => !this.has(id));
      announce(this, 'change', { state, previous, granted, revoked, cause: cause ?? causeOf(state) });
    }
    if (this.#isReady) return;
    this.#isReady = true;
    announce(this, 'ready', { state });
  }

  /** Shows the banner; settled when the visitor sees it, rejected with an {@link AssentError} if that cannot be. */
  showBanner(): Promise<void> {
    return this.#show('showBanner');
  }

  /** Opens the preferences; settled when the visitor sees them, rejected with an {@link AssentError} if not. */
  showPreferences(): Promise<void> {
    return this.#show('showPreferences');
  }

  /** Brings to life what the page itself has of `<assent-declaration>` and `<assent-embed>`. */
  upgrade(): Promise<void> {
    return this.#show('upgrade');
  }

  /** Takes away what is shown, or the banner alone, without a decision. */
  async hide(surface?: 'banner'): Promise<void> {
    (await this.#ui?.catch(() => null))?.hide(surface);
  }

  /** A promise that is kept when `id` is first granted; at once where it is. */
  when(id: string): Promise<void> {
    return new Promise((resolve) => this.#once(() => this.has(id), resolve));
  }

  /** A signal that aborts when `id` is revoked; aborted already while it is denied. */
  signal(id: string): AbortSignal {
    const revocation = new AbortController();
    this.#once(
      () => !this.has(id),
      () => revocation.abort(),
    );
    return revocation.signal;
  }

  /** Calls `listener` now and on every change. Gives back the function that ends that. */
  subscribe(listener: (state: State) => unknown): () => void {
    const listen = () => listener(this.#state);
    this.addEventListener('change', listen);
    listen();
    return () => this.removeEventListener('change', listen);
  }

  /** Shows texts in another language: a BCP 47 tag, or `auto`. */
  setLanguage(tag: string): void {
    this.#language = tag;
    this.refresh('api');
  }

  /** Says where the visitor is: an ISO 3166 code such as `DE` or `US-CA`. Settled when its rules are in force. */
  async setRegion(code: string): Promise<void> {
    this.#rules = (await import('./ledger.js')).rulesFor(this.config, code);
    this.#region = `${code}`.toUpperCase();
    this.refresh('api');
  }

  /** Says that a parent or guardian stands behind the decisions taken from here on. */
  confirmGuardian(): void {
    this.#byGuardian = true;
  }

  /**
   * Has what `root` holds wait for the visitor like the rest of the page, for as long as `root` is in the document: the
   * component that it belongs to says so each time that it is connected.
   *
   * @example
   * (window.assent ||= []).push((assent) => assent.guard(this.shadowRoot));
   */
  guard(root: ShadowRoot): void {
    // Until the page starts. What guards its markup then takes the place of this.
    this.addEventListener('ready', () => this.guard(root));
  }

  /** What is stored in the browser, held against what is declared. */
  async audit(): Promise<Audit> {
    return (await import('./ledger.js')).audit(this);
  }

  /** The consent record in full, after ISO/IEC TS 27560; `null` where there is none. */
  async exportRecord(): Promise<ConsentExport | null> {
    return (await import('./ledger.js')).exportRecord(this, this.#record);
  }

  /** Calls `callback` with this object: the queue of `(window.assent ||= []).push(…)`, once it is no queue. */
  push(...callbacks: ((assent: Assent) => void)[]): void {
    for (const callback of callbacks) {
      try {
        callback(this);
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** Tells the console and the `error` event what went wrong. */
  report(code: ErrorCode, message: string, cause?: unknown): AssentError {
    const error = new AssentError(code, message, { cause });
    console.error(error);
    announce(this, 'error', { error });
    return error;
  }

  /** As any event target's; who listens to `ready` too late still hears it. */
  override addEventListener(...about: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...about);
    const [type, listener] = about;
    if (type !== 'ready' || !this.#isReady) return;
    const echo = new EventTarget();
    echo.addEventListener(type, listener);
    echo.dispatchEvent(new CustomEvent(type, { detail: { state: this.#state } }));
  }

  /** Calls `act` as soon as `isTime` says so, and forgets both then. */
  #once(isTime: () => boolean, act: () => void): void {
    const listen = () => {
      if (!isTime()) return;
      this.removeEventListener('change', listen);
      act();
    };
    this.addEventListener('change', listen);
    listen();
  }

  #read(): void {
    const { config } = this;
    const now = nowInSeconds();
    const rules = this.#rules;
    const signals = readSignals();
    const verdict = resolveState(this.#stored(now), config, rules, signals, now);
    this.#record = verdict.record;
    this.#last = verdict.record ?? this.#last;
    const state: State = freeze({
      ...verdict,
      mode: rules.mode,
      region: this.#region,
      language: this.#language === 'auto' ? document.documentElement.lang || navigator.language : this.#language,
      signals,
      record: verdict.record && toConsentRecord(verdict.record),
      persisted: !this.#unsaved,
    });
    if (JSON.stringify(state) !== JSON.stringify(this.#state)) this.#state = state;
  }

  #stored(now: number): Stored {
    if (isPrerendering()) return null;
    const stored = isForeignFrame() ? null : readStored(this.config);
    if (this.#unsaved) return newestOf([stored, this.#unsaved]);
    // Browsers drop the cookie in the second in which the record expires, but that is no first visit.
    const last = this.#last;
    return stored ?? (last && now >= +last.x ? last : null);
  }

  #decideAll(isGranted: boolean, surface: Surface | undefined): void {
    const covered = this.#purposes.filter(({ category }) => !isGranted || !category.separate);
    this.save(Object.fromEntries(covered.map(({ id }) => [id, isGranted])), surface);
  }

  async #show(what: 'showBanner' | 'showPreferences' | 'upgrade'): Promise<void> {
    try {
      this.#ui ??= loadUi(this.#attempts++);
      await (await this.#ui)[what](this);
    } catch (cause) {
      this.#ui = undefined;
      throw this.report('ui-unavailable', 'the user interface did not load', cause);
    }
  }
}

/** What led to a state where nobody decided anything on this page. */
function causeOf({ reason, source }: State): Cause {
  if (reason === 'expired') return 'expiry';
  if (reason === 'policy-changed') return 'policy';
  return source === 'signal' ? source : 'sync';
}
