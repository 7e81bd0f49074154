import { readSignals } from '../browser/browser-signals.js';
import { isForeignFrame, isFramed, isPrerendering } from '../browser/page-context.js';
import { randomId } from '../browser/random-id.js';
import { isStorable, readStored, removeStored, writeStored } from '../browser/record-store.js';
import { safeDocument } from '../browser/safe-document.js';
import type { Config, Rules } from '../consent/config-types.js';
import { placesByRules } from '../consent/by-place.js';
import { decide } from '../consent/decide.js';
import { isRecord, newestOf } from '../consent/find-record.js';
import type { Stored } from '../consent/find-record.js';
import { freeze, isEqual, own } from '../consent/json.js';
import { isUnopposed, objectedIn } from '../consent/objection.js';
import { optionalPurposesOf, purposesOf } from '../consent/purposes.js';
import type { Purpose } from '../consent/purposes.js';
import { serialiseRecord, toConsentRecord } from '../consent/record.js';
import type { StoredRecord } from '../consent/record.js';
import { placeOf } from '../consent/places.js';
import { isPlaceAwaited, rulesFor } from '../consent/region-rules.js';
import { renewRecord } from '../consent/renew-record.js';
import { resolveState } from '../consent/resolve-state.js';
import type { Verdict } from '../consent/resolve-state.js';
import { textOf } from '../consent/text.js';
import { DAY, nowInSeconds } from '../consent/time.js';
import type { Cause, Choices, ConsentRecord, Signals, State } from '../consent/types.js';

/**
 * Seconds by which a visit has to lengthen a refusal before that is written: not each page of a visit writes, and where a
 * browser keeps what scripts write for seven days, seven days without a visit are what ends it.
 */
const RENEWAL = 60 * 60;

/** What a decision led to. */
export interface DecisionResult {
  readonly record: ConsentRecord;
  /** Whether the browser has stored it. */
  readonly isStored: boolean;
}

/** Reads, resolves, decides and stores: everything that leads to the state of one page. */
export class DecisionState {
  language: string;
  /** Whether a guardian agrees to the decisions from now on. */
  byGuardian = false;
  /** Whether the visitor can refuse on this page, as far as is known. */
  canRefuse = true;
  /** Whether the visitor's place is being looked up. */
  isSearching: boolean;
  /** Whether the visitor has refused in a way that may hold in the place that is being looked up. */
  isPatient = false;

  #current!: State;
  /** The valid decision, and the last one that was valid. */
  #record: StoredRecord | null = null;
  #last: StoredRecord | null = null;
  /** Whether `#last` could not be stored: it is valid until the page closes. */
  #isUnsaved = false;
  /** When the decision was forgotten, in Unix seconds: an older one that comes back does not count. */
  #forgottenAt = 0;
  /** Whether this page has known a refusal. */
  #hasRefused = false;
  #region: string | null;
  #rules: Rules;
  /** What was stored at the last update, be it over. */
  #stored: Stored | undefined;

  constructor(readonly config: Config) {
    this.language = textOf(config.language) || 'auto';
    this.#region = placeOf(config.region);
    this.isSearching = isPlaceAwaited(config);
    this.#rules = rulesFor(config, this.#region);
    this.update();
  }

  /** The state as of the last update. Frozen: a change replaces it. */
  get current(): State {
    return this.#current;
  }

  /** The rules for the visitor's place. */
  get rules(): Rules {
    return this.#rules;
  }

  /** The valid decision, as it is stored. */
  get record(): StoredRecord | null {
    return this.#record;
  }

  /** Applies the rules of the place `code`; the strictest ones if it names none. */
  setRegion(code: unknown): void {
    this.#region = placeOf(code);
    this.#rules = rulesFor(this.config, this.#region);
  }

  /** The choices that "accept all" or "reject all" stands for: what is `separate` is not accepted, but keeps its consent. */
  everything(isGranted: boolean): Choices {
    const { granted } = this.#current;
    return Object.fromEntries(
      optionalPurposesOf(this.config)
        .filter(({ id }) => !isGranted || this.isAsked(id))
        .map(({ id, category }) => [id, isGranted && (!category.separate || granted.includes(id))]),
    );
  }

  /** Whether the visitor is asked for `id`: not for what is on without a consent, nor for what they have objected to. */
  isAsked(id: string): boolean {
    return !isUnopposed(id, this.#current, this.#rules) && !this.#objected.includes(id);
  }

  /** The ids that the visitor has objected to. */
  get #objected(): readonly string[] {
    const stored = this.#stored;
    return isRecord(stored) ? objectedIn(stored, this.config, this.#rules) : [];
  }

  /** What the configuration declares as `id`. */
  purposeOf(id: string): Purpose | undefined {
    return purposesOf(this.config).find((purpose) => purpose.id === id);
  }

  /**
   * While it is not known where the visitor is: what would be granted in the places that the configuration names, each as
   * an ISO 3166 code.
   */
  grantedByPlace(): readonly { readonly places: readonly string[]; readonly granted: readonly string[] }[] {
    const { config } = this;
    // Where nobody looks for the place, no category counts as in one of its places.
    if (this.#region || !(config.regions.length || this.isSearching)) return [];
    return placesByRules(config).map(({ rules, places }) => {
      const known = this.isSearching ? rules : { ...rules, objection: [] };
      const { granted } = this.#resolve(known, nowInSeconds()).verdict;
      return { places, granted };
    });
  }

  /** Re-reads the cookie, the browser's signals and the time. */
  update(): void {
    const { config, language } = this;
    const now = nowInSeconds();
    const rules = this.#rules;
    const { stored, verdict, signals } = this.#resolve(rules, now);
    const record = this.#renew(stored, verdict.record, now);
    this.isPatient = this.isSearching && isRecord(stored) && !!stored.r && now < +stored.x;
    this.#stored = stored;
    this.#record = record;
    this.#last = record ?? this.#last;
    const state: State = freeze({
      ...verdict,
      mode: rules.mode,
      region: this.#region,
      language: language === 'auto' ? safeDocument.documentElement.lang || navigator.language : language,
      signals,
      record: record && toConsentRecord(record, optionalPurposesOf(config), rules.objection),
      persisted: !this.#isUnsaved,
    });
    if (!isEqual(state, this.#current)) this.#current = state;
  }

  /** What holds under `rules`. */
  #resolve(
    rules: Rules,
    now: number,
  ): { readonly stored: Stored | undefined; readonly verdict: Verdict; readonly signals: Signals } {
    const { config } = this;
    const { signals, isReadable } = readSignals();
    const stored = this.#read(now);
    // Also one that does not count any more.
    this.#hasRefused ||= stored === 'unreadable' || !!stored?.r;
    const isForgotten = !stored && this.#hasRefused;
    const isUnknown = !isReadable || stored === undefined || isFramed() || isPrerendering();
    const isAnyOn = rules.mode === 'opt-out' || rules.objection.length > 0;
    const mayHaveRefused = isAnyOn && (isUnknown || isForgotten || !this.canRefuse || !isStorable(config));
    const verdict = resolveState({ stored: stored ?? null, config, rules, signals, now, mayHaveRefused });
    return { stored, verdict, signals };
  }

  /** Stores a decision, which takes effect with the next update. Returns `null` if nothing is decided by it. */
  decide(choices: Choices, source: 'visitor' | 'implied'): DecisionResult | null {
    const { config } = this;
    // What is required, or merely on, is nothing to decide about.
    const isAbout = ({ id, category }: Purpose) => Object.hasOwn(choices, id) || Object.hasOwn(choices, category.id);
    if (!optionalPurposesOf(config).some(isAbout)) return null;
    const now = nowInSeconds();
    // What the visitor decides here wins over every copy, whatever clock wrote it.
    const newest = Math.max(this.#forgottenAt, ...[readStored(config), this.#last].map(timeOf));
    const record = decide({
      choices,
      config,
      rules: this.#rules,
      signals: readSignals().signals,
      granted: this.#current.granted,
      previous: this.#record,
      objected: this.#objected,
      now,
      decidedAt: Math.min(Math.max(now, newest + 1), now + DAY),
      id: randomId(),
      source,
      byGuardian: this.byGuardian || !!this.#record?.by,
    });
    if (!record) return null;
    this.#last = record;
    // Where the clock was put back by more than a day, the decision cannot be later than what was forgotten.
    this.#forgottenAt = Math.min(this.#forgottenAt, +record.t - 1);
    this.#isUnsaved = isForeignFrame(config.cookie.domain) || !writeStored(record, config);
    const { objection } = this.#rules;
    return { record: toConsentRecord(record, optionalPurposesOf(config), objection), isStored: !this.#isUnsaved };
  }

  /** Forgets the decision. */
  reset(): void {
    this.#forgottenAt = Math.max(this.#forgottenAt, nowInSeconds(), timeOf(this.#last));
    removeStored(this.config);
    this.#last = null;
    this.#isUnsaved = false;
  }

  /**
   * Returns `record`, the valid decision, as this visit leaves it: a refusal of what is on until refused is valid for 400
   * days from the last one. It is renewed also where it is asked about again: the visitor may not answer.
   */
  #renew(stored: Stored | undefined, record: StoredRecord | null, now: number): StoredRecord | null {
    if (!isRecord(stored) || this.#isUnsaved || now >= +stored.x) return record;
    const renewed = renewRecord(stored, this.config, this.#rules, now);
    if (+renewed.x - +stored.x <= RENEWAL || !writeStored(renewed, this.config)) return record;
    return record === stored ? renewed : record;
  }

  /** Returns what counts as stored; `undefined` if cookies cannot be read here. */
  #read(now: number): Stored | undefined {
    const { config } = this;
    if (isPrerendering()) return null;
    const isForeign = isForeignFrame(config.cookie.domain);
    const stored = isForeign ? undefined : readStored(config);
    const last = this.#last;
    if (this.#isUnsaved) return newestOf([stored ?? null, last], config);
    if (isRecord(stored)) {
      // A page never goes back in time: a response that was under way may bring an older record back.
      if (+stored.t <= this.#forgottenAt) {
        removeStored(config);
        return null;
      }
      if (last && isOther(stored, last) && newestOf([stored, last], config) === last) {
        this.#isUnsaved = !writeStored(last, config);
        return last;
      }
    }
    // Browsers drop the cookie in the second in which the record expires, but that is no first visit.
    return stored ?? (last && now >= +last.x ? last : stored);
  }
}

const timeOf = (stored: Stored | undefined): number => (isRecord(stored) ? +stored.t : 0);

/** Whether two records are of different decisions: a renewed one has another expiry only. */
const isOther = (one: StoredRecord, other: StoredRecord): boolean =>
  serialiseRecord(own({ ...one, x: '' })) !== serialiseRecord(own({ ...other, x: '' }));

/** What led to a state if nobody decided anything on this page. */
export function causeOf({ reason, source }: State): Cause {
  if (reason === 'expired') return 'expiry';
  if (reason === 'policy-changed') return 'policy';
  return source === 'signal' ? source : 'sync';
}
