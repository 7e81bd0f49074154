import type { Config, ConfigInput, Rules } from '../../src/consent/config-types.js';
import { normaliseConfig } from '../../src/consent/config.js';
import { decide } from '../../src/consent/decide.js';
import type { Stored } from '../../src/consent/find-record.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { resolveState } from '../../src/consent/resolve-state.js';
import type { Verdict } from '../../src/consent/resolve-state.js';
import type { Choices, Signals } from '../../src/consent/types.js';

/** A moment for tests of pure functions, in Unix seconds: 22 November 2025. */
export const NOW = 1_763_769_600;

/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

/** Milliseconds that a test of many cases may take on a slow machine. */
export const PATIENCE = 30_000;

/** What a browser says that sends no signal. */
export const NO_SIGNALS: Signals = { doNotTrack: false, globalPrivacyControl: false };

/** As a site writes it, with categories that the types need not know. */
type Input = Omit<ConfigInput, 'categories'> & { categories?: readonly object[] };

/**
 * A configuration with categories of every kind: required, with a service, without one, and separate.
 *
 * The ids are `functional`, `functional/basket`, `analytics`, `analytics/matomo`, `marketing` and `profiling`.
 */
export const configOf = (input: Input = {}): Config =>
  normaliseConfig({
    categories: [
      { id: 'functional', required: true, services: [{ id: 'basket' }] },
      { id: 'analytics', services: [{ id: 'matomo' }] },
      { id: 'marketing' },
      { id: 'profiling', separate: true },
    ],
    ...input,
  });

/** The rules of `config` for a visitor whose place does not matter; `objection` names what is on until objected to. */
export const rulesOf = ({ mode, signals, lifetimeDays }: Config, objection: readonly string[] = []): Rules => ({
  mode,
  signals,
  lifetimeDays,
  objection,
});

/** The fingerprints that a record holds which was made when `ids` were asked for; all that is optional, unless given. */
export const fingerprintsOf = (config: Config, ids?: readonly string[]): string =>
  optionalPurposesOf(config)
    .filter(({ id }) => !ids || ids.includes(id))
    .map(({ fingerprint }) => fingerprint)
    .join('');

/** A record for all that `config` asks for, made an hour before {@link NOW}: everything is granted. */
export function recordFor(config: Config, fields: Partial<StoredRecord> = {}): StoredRecord {
  const t = fields.t ?? `${NOW - 60 * 60}`;
  return {
    // In the order in which they are written.
    v: '1',
    t,
    x: `${+t + 180 * DAY}`,
    p: '',
    g: idsOfCategories(config),
    r: '',
    s: 'visitor',
    id: '0123456789abcdef01234567',
    f: fingerprintsOf(config),
    sig: '',
    by: '',
    d: '',
    ...fields,
  };
}

/** The same for a visitor who refused everything. */
export const refusalFor = (config: Config, fields: Partial<StoredRecord> = {}): StoredRecord =>
  recordFor(config, { g: '', r: idsOfCategories(config), id: '', ...fields });

/** A record for the categories of {@link configOf}, made an hour before {@link NOW}: everything is granted. */
export const recordOf = (fields: Partial<StoredRecord> = {}): StoredRecord => recordFor(configOf(), fields);

/** A record that refuses everything optional. */
export const refusalOf = (fields: Partial<StoredRecord> = {}): StoredRecord => refusalFor(configOf(), fields);

/** A record for all that `config` asks for, made an hour ago by the clock: everything is granted. */
export function defaultRecordOf(
  fields: Partial<StoredRecord> = {},
  config: Config = normaliseConfig({}),
): StoredRecord {
  const t = +(fields.t ?? Math.floor(Date.now() / 1000) - 60 * 60);
  return recordFor(config, { t: `${t}`, ...fields });
}

/** A service is named only where it differs from its category. */
const idsOfCategories = (config: Config) =>
  optionalPurposesOf(config)
    .flatMap(({ id, service }) => (service ? [] : id))
    .join('.');

/** What is in force at {@link NOW} for a visitor with `stored`. */
export const verdictOf = (
  stored: Stored,
  config: Config = configOf(),
  signals: Signals = NO_SIGNALS,
  now: number = NOW,
): Verdict => resolveState({ stored, config, rules: rulesOf(config), signals, now });

/** What a decision in a test depends on; nothing out of the ordinary, unless given. */
export interface Situation {
  readonly config?: Config;
  readonly signals?: Signals;
  /** The record in force before. */
  readonly previous?: StoredRecord | null;
  readonly id?: string;
  readonly source?: 'visitor' | 'implied';
  readonly byGuardian?: boolean;
  /** {@link NOW}, unless given. */
  readonly now?: number;
  /** When the decision counts as taken; `now`, unless given. */
  readonly decidedAt?: number;
}

/** The record of a decision; `null` if nothing is decided by it. */
export function tryToDecide(choices: Choices, situation: Situation = {}): StoredRecord | null {
  const { config = configOf(), signals = NO_SIGNALS, previous = null, now = NOW } = situation;
  const { id = 'r4nd0m', source = 'visitor', byGuardian = false, decidedAt = now } = situation;
  const { granted, record } = verdictOf(previous, config, signals, now);
  const rules = rulesOf(config);
  return decide({ choices, config, rules, signals, granted, previous: record, now, decidedAt, id, source, byGuardian });
}

/** The record of a decision that decides something. */
export function decisionOf(choices: Choices, situation: Situation = {}): StoredRecord {
  const record = tryToDecide(choices, situation);
  if (!record) throw new Error(`nothing is decided by ${JSON.stringify(choices)}`);
  return record;
}
