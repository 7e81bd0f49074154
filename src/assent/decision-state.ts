import { readSignals } from '../browser/browser-signals.js';
import { isForeignFrame, isPrerendering } from '../browser/page-context.js';
import { randomId } from '../browser/random-id.js';
import { readStored, writeStored } from '../browser/record-store.js';
import type { Config, Rules } from '../consent/config-types.js';
import { rulesAnywhere } from '../consent/config.js';
import { decide } from '../consent/decide.js';
import { newestOf } from '../consent/find-record.js';
import type { Stored } from '../consent/find-record.js';
import { freeze } from '../consent/json.js';
import { purposesOf } from '../consent/purposes.js';
import type { Purpose } from '../consent/purposes.js';
import { toConsentRecord } from '../consent/record.js';
import type { StoredRecord } from '../consent/record.js';
import { resolveState } from '../consent/resolve-state.js';
import { nowInSeconds } from '../consent/time.js';
import type { Cause, Choices, ConsentRecord, State } from '../consent/types.js';

/** What a decision led to. */
export interface DecisionResult {
  readonly record: ConsentRecord;
  /** Whether the browser has stored it. */
  readonly isStored: boolean;
}

/** Reads, resolves, decides and stores: everything that leads to the state of one page. */
export class DecisionState {
  readonly purposes: readonly Purpose[];
  language: string;
  /** Whether a guardian agrees to the decisions from now on. */
  byGuardian = false;

  #current!: State;
  /** The decision in force, and the last one that was. */
  #record: StoredRecord | null = null;
  #last: StoredRecord | null = null;
  /** A decision that the browser did not store: it is valid until the page closes. */
  #unsaved: StoredRecord | null = null;
  #region: string | null;
  #rules: Rules;

  constructor(readonly config: Config) {
    this.purposes = purposesOf(config);
    this.language = config.language;
    this.#rules = rulesAnywhere(config);
    // If there are rules by place, the place counts once its rules apply.
    this.#region = config.regions.length ? null : (config.region ?? null);
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

  /** The decision in force, as it is stored. */
  get record(): StoredRecord | null {
    return this.#record;
  }

  /** Applies the rules of a place. */
  setRegion(region: string, rules: Rules): void {
    this.#region = region;
    this.#rules = rules;
  }

  /** The choices that "accept all" or "reject all" stands for. */
  everything(isGranted: boolean): Choices {
    const covered = this.purposes.filter(({ category }) => !isGranted || !category.separate);
    return Object.fromEntries(covered.map(({ id }) => [id, isGranted]));
  }

  /** Re-reads the cookie, the browser's signals and the time. */
  update(): void {
    const { config, language } = this;
    const now = nowInSeconds();
    const rules = this.#rules;
    const signals = readSignals();
    const verdict = resolveState({ stored: this.#stored(now), config, rules, signals, now });
    this.#record = verdict.record;
    this.#last = verdict.record ?? this.#last;
    const state: State = freeze({
      ...verdict,
      mode: rules.mode,
      region: this.#region,
      language: language === 'auto' ? document.documentElement.lang || navigator.language : language,
      signals,
      record: verdict.record && toConsentRecord(verdict.record),
      persisted: !this.#unsaved,
    });
    if (JSON.stringify(state) !== JSON.stringify(this.#current)) this.#current = state;
  }

  /** Stores a decision. It takes effect with the next update. */
  decide(choices: Choices, source: 'visitor' | 'implied'): DecisionResult {
    const { config } = this;
    const record = decide({
      choices,
      config,
      rules: this.#rules,
      signals: readSignals(),
      granted: this.#current.granted,
      previous: this.#record,
      now: nowInSeconds(),
      id: randomId(),
      source,
      byGuardian: this.byGuardian || !!this.#record?.by,
    });
    const isStored = !isForeignFrame() && writeStored(record, config);
    this.#unsaved = isStored ? null : record;
    return { record: toConsentRecord(record), isStored };
  }

  /** Forgets the decision. */
  reset(): void {
    writeStored(null, this.config);
    this.#unsaved = this.#last = null;
  }

  #stored(now: number): Stored {
    if (isPrerendering()) return null;
    const stored = isForeignFrame() ? null : readStored(this.config);
    if (this.#unsaved) return newestOf([stored, this.#unsaved]);
    // Browsers drop the cookie in the second in which the record expires, but that is no first visit.
    const last = this.#last;
    return stored ?? (last && now >= +last.x ? last : null);
  }
}

/** What led to a state if nobody decided anything on this page. */
export function causeOf({ reason, source }: State): Cause {
  if (reason === 'expired') return 'expiry';
  if (reason === 'policy-changed') return 'policy';
  return source === 'signal' ? source : 'sync';
}
