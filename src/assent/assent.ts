import { safeDocument, withWholeDocumentUntil } from '../browser/safe-document.js';
import type { Config, ConfigInput, Rules } from '../consent/config-types.js';
import { readConfig } from '../consent/config.js';
import { AssentError } from '../consent/errors.js';
import type { ErrorCode } from '../consent/errors.js';
import type { ConsentExport } from '../consent/export-record.js';
import type { Audit, Cause, Choices, State, Surface } from '../consent/types.js';
import { isEqual } from '../consent/json.js';
import { version } from '../version.js';
import { callBack, signalIn } from './callbacks.js';
import { namedChoices } from './choices.js';
import { causeOf, DecisionState } from './decision-state.js';
import { announce, AssentTarget } from './events.js';
import type { Loaders, Ui } from './loaders.js';
import { surfaceOf } from './surface.js';
import type { Assent, AssentCallback } from './types.js';
import { Watchers } from './watchers.js';

/** {@link Assent}, and what the parts of Assent need beyond it. */
export class AssentInstance extends AssentTarget implements Assent {
  readonly version = version;
  readonly loaders: Loaders<AssentInstance>;
  readonly #decisions: DecisionState;
  readonly #watchers = new Watchers();
  #isReady = false;
  #decidedHere: { readonly decidedAt: string; readonly surface: Surface } | undefined;
  #ui: Promise<Ui<AssentInstance>> | undefined;
  /** The last one that did load: it knows what it has shown. */
  #loaded: Ui<AssentInstance> | undefined;
  #attempts = 0;
  #guard: ((root: ShadowRoot) => unknown) | undefined;
  /** The shadow roots that came before there was a guard. */
  readonly #waiting: ShadowRoot[] = [];

  constructor(
    readonly config: Config,
    loaders: Loaders<AssentInstance>,
  ) {
    super();
    this.loaders = loaders;
    this.#decisions = new DecisionState(config);
  }

  get state(): State {
    return this.#decisions.current;
  }

  protected override get readyState(): State | null {
    return this.#isReady ? this.state : null;
  }

  /** The rules for the visitor's place. */
  get rules(): Rules {
    return this.#decisions.rules;
  }

  /** When the decision ends, in Unix seconds. */
  get expiry(): number {
    return +(this.#decisions.record?.x ?? Infinity);
  }

  start(input: ConfigInput = {}): this {
    if (!isEqual(readConfig(input), this.config)) {
      console.warn(`assent: Assent ${version} is already running; this start() was ignored`);
    }
    return this;
  }

  has(id: string): boolean {
    return this.state.granted.includes(id);
  }

  /** Whether the configuration declares `id`. */
  declares(id: string): boolean {
    return this.#decisions.purposeOf(id) !== undefined;
  }

  /** Whether the visitor is asked for `id`, rather than told about it. */
  isAsked(id: string): boolean {
    return this.#decisions.isAsked(id);
  }

  /** Whether `id` is of a required category. */
  isRequired(id: string): boolean {
    return this.#decisions.purposeOf(id)?.category.required === true;
  }

  readonly acceptAll = (): void => this.answer(true);

  readonly rejectAll = (): void => this.answer(false);

  readonly save = (choices: Choices): void => this.answer(choices);

  readonly withdraw = (id?: string): void => {
    if (id === undefined) this.answer(false);
    else if (typeof id === 'string') this.answer({ [id]: false });
    else
      this.report('choice-invalid', 'withdraw() takes an id, or nothing to withdraw everything; nothing was changed');
  };

  /**
   * Takes a decision: about everything, or about the ids that `choices` names.
   *
   * @param event The event by which the visitor decided, in one of Assent's elements or on the page.
   * @param isImplied Whether going on counts as the decision, in mode `implied`.
   */
  answer(choices: Choices | boolean, event?: Event, isImplied = false): void {
    const named = typeof choices === 'boolean' ? this.#decisions.everything(choices) : namedChoices(choices, this);
    if (!named) return;
    if (this.config.guardian && !this.#decisions.byGuardian && Object.values(named).includes(true)) {
      this.report('guardian-required', 'Call confirmGuardian() before granting consent');
      return;
    }
    const decision = this.#decisions.decide(named, isImplied ? 'implied' : 'visitor');
    if (!decision) {
      // Nobody has asked for anything: there is nothing to keep open.
      if (typeof choices === 'boolean') void this.hide();
      return;
    }
    const surface = isImplied ? 'browsing' : surfaceOf(event);
    this.#decidedHere = { decidedAt: decision.record.decidedAt, surface };
    this.refresh(isImplied ? 'implied' : surface === 'api' ? 'api' : 'visitor');
    const { record } = this.state;
    // A consent beside an objection ends before what is stored does.
    const isInForce = record?.decidedAt === decision.record.decidedAt;
    announce(this, 'decision', { record: isInForce ? record : decision.record, surface });
    if (!decision.isStored) {
      this.report('not-stored', 'The browser did not store the decision: it is valid for this page only');
    }
  }

  reset(): void {
    this.#decisions.reset();
    this.refresh('api');
  }

  /**
   * Re-reads the cookie, browser signals and time, and updates the state. Safe to call at any time: it never grants
   * anything that is not stored.
   */
  refresh(cause?: Cause): void {
    const previous = this.state;
    this.#decisions.update();
    const { state } = this;
    if (state !== previous) {
      const granted = state.granted.filter((id) => !previous.granted.includes(id));
      const revoked = previous.granted.filter((id) => !this.has(id));
      this.#watchers.update(granted, revoked);
      announce(this, 'change', { state, previous, granted, revoked, cause: cause ?? causeOf(state) });
    }
    this.announceReady();
  }

  /** Announces that the state is known, once. */
  announceReady(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    announce(this, 'ready', { state: this.state });
  }

  showBanner(): Promise<void> {
    return this.#show('showBanner');
  }

  showPreferences(): Promise<void> {
    return this.#show('showPreferences');
  }

  /** Defines the elements that the page has in its own markup. */
  upgrade(): Promise<void> {
    return this.#show('upgrade');
  }

  async hide(surface?: 'banner'): Promise<void> {
    ((await this.#ui?.catch(() => null)) ?? this.#loaded)?.hide(surface);
  }

  async when(id: string, options?: { readonly signal?: AbortSignal }): Promise<void> {
    if (!this.has(id)) await this.#watchers.when(id, signalIn(options));
  }

  signal(id: string): AbortSignal {
    return this.has(id) ? this.#watchers.signal(id) : AbortSignal.abort();
  }

  subscribe(listener: (state: State) => unknown): () => void {
    const listen = () => callBack(this, 'subscribe', listener, this.state);
    this.addEventListener('change', listen);
    listen();
    return () => this.removeEventListener('change', listen);
  }

  setLanguage(tag: string): void {
    this.#decisions.language = typeof tag === 'string' && tag ? tag : 'auto';
    this.refresh('api');
  }

  /** What would be granted by place, while it is not known where the visitor is. An event `place` tells when it is. */
  grantedByPlace(): ReturnType<DecisionState['grantedByPlace']> {
    return this.#decisions.grantedByPlace();
  }

  /** Whether to wait for the place before the visitor is asked again: what they have refused may hold there. */
  get isPatient(): boolean {
    return this.#decisions.isPatient;
  }

  async setRegion(code: string): Promise<void> {
    this.#decisions.setRegion(code);
    this.endSearch();
  }

  /** Applies and tells that the place is known, or will not be. */
  endSearch(): void {
    this.#decisions.isSearching = false;
    this.refresh('api');
    this.dispatchEvent(new Event('place'));
  }

  confirmGuardian(): void {
    this.#decisions.byGuardian = true;
  }

  guard(root: ShadowRoot): void {
    if (!isNode(root)) this.report('argument-invalid', `guard() takes a shadow root, got ${typeof root}`);
    else if (this.#guard) this.#guard(root);
    else this.#waiting.push(root);
  }

  /** Registers what `guard()` calls, and calls it for the roots that wait. */
  guardWith(guard: (root: ShadowRoot) => unknown): void {
    this.#guard = guard;
    this.#waiting.splice(0).forEach(guard);
  }

  async audit(): Promise<Audit> {
    return (await this.loaders.extras()).audit(this);
  }

  async exportRecord(): Promise<ConsentExport | null> {
    const { exportRecord } = await this.loaders.extras();
    const { config, state, rules } = this;
    const stored = this.#decisions.record;
    const surface = (this.#decidedHere?.decidedAt === state.record?.decidedAt && this.#decidedHere?.surface) || null;
    const { hostname: host } = location;
    return exportRecord({ config, state, rules, stored, surface, host, baseUrl: safeDocument.baseURI });
  }

  push(...callbacks: AssentCallback[]): void {
    for (const callback of callbacks) callBack<Assent>(this, 'push', callback, this);
  }

  /** Logs what went wrong to the console, and dispatches it as an `error` event. */
  report(code: ErrorCode, message: string, cause?: unknown): AssentError {
    const error = new AssentError(code, message, { cause });
    console.error(error);
    announce(this, 'error', { error });
    return error;
  }

  /** Loads the user interface, and beside it the texts that it will ask for. */
  #loadUi(): Promise<Ui<AssentInstance>> {
    this.loaders.messages(this.state.language).catch(() => {});
    return withWholeDocumentUntil(() => this.loaders.ui(this.#attempts++));
  }

  async #show(what: 'showBanner' | 'showPreferences' | 'upgrade'): Promise<void> {
    try {
      this.#ui ??= this.#loadUi();
      this.#loaded = await this.#ui;
      await this.#loaded[what](this);
      this.#decisions.canRefuse = true;
    } catch (cause) {
      this.#ui = undefined;
      // Without a way to refuse, opt-out mode grants nothing.
      this.#decisions.canRefuse = false;
      this.refresh();
      throw this.report(
        'ui-unavailable',
        `The user interface did not load (${String(cause)}): keep the files of ${version}`,
        cause,
      );
    }
  }
}

/** Whether `value` is a node: a proxy may refuse the question. */
function isNode(value: unknown): value is Node {
  try {
    return value instanceof Node;
  } catch {
    return false;
  }
}
