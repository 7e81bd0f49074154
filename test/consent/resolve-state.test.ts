import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Stored } from '../../src/consent/find-record.js';
import { purposesOf } from '../../src/consent/purposes.js';
import { itemsOf } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import type { Verdict } from '../../src/consent/resolve-state.js';
import type { BySignal, Category, Config, Mode, SignalRule } from '../../src/consent/config-types.js';
import type { Reason, Signals } from '../../src/consent/types.js';
import { configOf, DAY, NO_SIGNALS, NOW, PATIENCE, recordOf, refusalOf, verdictOf } from '../helpers/pure-builders.js';

const MODES: readonly Mode[] = ['opt-in', 'opt-out', 'implied'];
const SIGNAL_RULES: readonly SignalRule[] = ['refuse', 'ask', 'ignore'];

const SIGNALS: readonly Signals[] = [true, false].flatMap((doNotTrack) =>
  [true, false].map((globalPrivacyControl) => ({ doNotTrack, globalPrivacyControl })),
);

/** The categories of `configOf`, as a site would describe them. */
const described = (description: string): Category[] =>
  configOf().categories.map((category) => ({
    ...category,
    description: category.id === 'marketing' ? description : '',
  }));

/** The fingerprint of `marketing` under that description. */
const fingerprintOf = (description: string) =>
  purposesOf(configOf({ categories: described(description) })).find(({ id }) => id === 'marketing')?.fingerprint ?? '';

/** The same under the description that the rows of the table below have. */
const FINGERPRINT = fingerprintOf('Advertising');

/** A decision that grants some and refuses the others. */
const partialOf = (fields: Parameters<typeof recordOf>[0] = {}) =>
  recordOf({ g: 'functional.functional/basket.analytics', r: 'analytics/matomo.marketing.profiling', ...fields });

/** What is stored, by what it is. */
const STORED: ReadonlyMap<string, Stored> = new Map<string, Stored>([
  ['nothing', null],
  ['something unreadable', 'unreadable'],
  ['a grant', recordOf()],
  ['a refusal', refusalOf()],
  ['a partial grant', partialOf()],
  ['a grant by browsing on', recordOf({ s: 'implied' })],
  ['a grant that expired by its own date', recordOf({ t: `${NOW - 90 * DAY}`, x: `${NOW}` })],
  ['a refusal that expired by its own date', refusalOf({ t: `${NOW - 90 * DAY}`, x: `${NOW - 1}` })],
  ['a grant in its last second', recordOf({ t: `${NOW - 90 * DAY}`, x: `${NOW + 1}` })],
  [
    'a grant that promised itself more than the site does',
    recordOf({ t: `${NOW - 180 * DAY}`, x: `${NOW + 90 * DAY}` }),
  ],
  ['a refusal that promised itself more', refusalOf({ t: `${NOW - 181 * DAY}`, x: `${NOW + 90 * DAY}` })],
  ['a grant for another policy', recordOf({ p: '1' })],
  ['a refusal for another policy', refusalOf({ p: '1' })],
  [
    'a grant from before the last purpose',
    recordOf({ g: 'functional.functional/basket.analytics.analytics/matomo.marketing' }),
  ],
  ['a refusal from before the last purpose', refusalOf({ r: 'analytics.analytics/matomo.marketing' })],
  ['a grant from before a service', recordOf({ g: 'functional.functional/basket.analytics.marketing.profiling' })],
  [
    'a grant from before a required service',
    recordOf({ g: 'functional.analytics.analytics/matomo.marketing.profiling' }),
  ],
  ['a grant that knew another description', recordOf({ f: fingerprintOf('Other') })],
  ['a refusal that knew another description', refusalOf({ f: fingerprintOf('Other') })],
  ['a grant that knew another purpose, and of this one no description', recordOf({ f: 'analytics:3fa9b1' })],
  ['a grant that knew this description', recordOf({ f: FINGERPRINT })],
]);

/** One row of the table: everything that the state hangs on. */
interface Row {
  readonly stored: Stored;
  readonly mode: Mode;
  readonly signals: Signals;
  readonly rules: BySignal<SignalRule>;
  readonly guardian: boolean;
  readonly policy: 'same' | 'new' | 'announced';
}

/** The policy's version, and from when on it counts. Records of this test were made for version 0 or 1. */
const POLICIES = {
  same: {},
  new: { version: '2', effective: '2025-11-22' },
  announced: { version: '2', effective: '2025-11-23' },
};

/** Configurations by what they say, as many rows share one. */
const configs = new Map<string, Config>();

function resolve({ stored, mode, signals, rules, guardian, policy }: Row): Verdict {
  const key = [mode, rules.doNotTrack, rules.globalPrivacyControl, guardian, policy].join();
  const config =
    configs.get(key) ??
    configOf({
      mode,
      signals: rules,
      policy: POLICIES[policy],
      categories: described('Advertising'),
      ...(guardian && { guardian: 'required' }),
    });
  configs.set(key, config);
  return verdictOf(stored, config, signals);
}

/**
 * What the contract says about a row, rule by rule. It shares no line with the source, and knows the four purposes of
 * this test by name: two required ones, `analytics` with `matomo`, `marketing`, and `profiling`, which is separate.
 */
function expectedOf({
  stored,
  mode,
  signals,
  rules,
  guardian,
  policy,
}: Row): Omit<Verdict, 'record'> & { counts: boolean } {
  const record = stored === 'unreadable' ? null : stored;
  const required = ['functional', 'functional/basket'];
  const optional = ['analytics', 'analytics/matomo', 'marketing', 'profiling'];
  const says = (field: string | undefined, item: string) => (field ?? '').split('.').includes(item);
  const grantsOptional = optional.some((id) => says(record?.g, id));

  // Section 3, signals: "refuse" and "ask" are heeded, "ignore" is not.
  const isOn = { dnt: signals.doNotTrack, gpc: signals.globalPrivacyControl };
  const ruleFor = { dnt: rules.doNotTrack, gpc: rules.globalPrivacyControl };
  const heeded = (['dnt', 'gpc'] as const).filter((name) => isOn[name] && ruleFor[name] !== 'ignore');
  const isRefusedBySignal = heeded.some((name) => ruleFor[name] === 'refuse');

  // Section 6: a category or service declared later than the decision, or as something else, was never asked for.
  const wasAskedFor = (id: string) => {
    const isKnown = says(record?.g, id) || says(record?.r, id);
    const isTheSame = id !== 'marketing' || !record?.f || says(record.f, FINGERPRINT);
    return isKnown && isTheSame;
  };

  const whyAsked = (): Reason | null => {
    if (stored === null) return 'first-visit';
    if (stored === 'unreadable') return 'unreadable';
    // Section 6: the value's own `x` counts, and never later than `t` plus the lifetime now configured.
    if (NOW >= Number(record?.x) || NOW >= Number(record?.t) + 180 * DAY) return 'expired';
    // Section 3: a new version, from its `effective` date on, asks again.
    if (policy === 'new') return 'policy-changed';
    // Section 7: an older grant made without a signal that is on does not win.
    if (grantsOptional && heeded.some((name) => !says(record?.sig, name))) return 'first-visit';
    // Section 3: browsing on counts as consent where the mode is "implied", and nowhere else.
    if (grantsOptional && record?.s === 'implied' && mode !== 'implied') return 'first-visit';
    // Section 3: nothing optional is granted until a guardian confirms.
    if (grantsOptional && guardian && record?.by !== 'guardian') return 'first-visit';
    return optional.every(wasAskedFor) ? null : 'purpose-added';
  };
  const why = whyAsked();
  const counts = why === null || why === 'purpose-added';

  const isGranted = (id: string) => {
    if (counts) return says(record?.g, id) && wasAskedFor(id);
    // Section 3: opt-out is on while nobody has decided, but "separate" is never covered, and the signals and the
    // guardian stand above it. What fails closed: anything that was decided and cannot be read or counted any more.
    return mode === 'opt-out' && stored === null && heeded.length === 0 && !guardian && id !== 'profiling';
  };

  // Section 7: with a signal on there is no banner.
  const reason = isRefusedBySignal ? null : why;
  return {
    status: reason ? 'undecided' : 'decided',
    reason,
    granted: [required[0], required[1], ...optional.filter(isGranted)] as string[],
    // Section 5: ids that the decision in force is not about.
    added: counts ? optional.filter((id) => !wasAskedFor(id)) : [],
    source: counts ? (record?.s as 'visitor') : isRefusedBySignal ? 'signal' : 'default',
    counts,
  };
}

/** Every row about what is stored, as it may have been made under signals and by a guardian. */
function* rowsOf(stored: Stored): Generator<Row> {
  const variants =
    stored && stored !== 'unreadable'
      ? ['', 'dnt', 'gpc', 'dnt.gpc'].flatMap((sig) => ['', 'guardian'].map((by) => ({ ...stored, sig, by })))
      : [stored];
  for (const variant of variants) {
    for (const mode of MODES) {
      for (const signals of SIGNALS) {
        for (const doNotTrack of SIGNAL_RULES) {
          for (const globalPrivacyControl of SIGNAL_RULES) {
            for (const guardian of [true, false]) {
              for (const policy of ['same', 'new', 'announced'] as const) {
                yield { stored: variant, mode, signals, rules: { doNotTrack, globalPrivacyControl }, guardian, policy };
              }
            }
          }
        }
      }
    }
  }
}

describe('resolveState, against the rules as the contract words them', () => {
  for (const [title, stored] of STORED) {
    it(`says what is in force with ${title} in store, whatever mode, signals, rules, guardian and policy`, () => {
      const surprises: string[] = [];
      let count = 0;
      for (const row of rowsOf(stored)) {
        count++;
        const { record, ...verdict } = resolve(row);
        const { counts, ...expected } = expectedOf(row);
        const isAsExpected =
          verdict.status === expected.status &&
          verdict.reason === expected.reason &&
          verdict.source === expected.source &&
          verdict.granted.join() === expected.granted.join() &&
          verdict.added.join() === expected.added.join() &&
          record === (counts ? row.stored : null);
        if (!isAsExpected) surprises.push(JSON.stringify({ row, verdict, expected }));
      }
      expect(surprises.slice(0, 3), `${surprises.length} of ${count} rows`).to.deep.equal([]);
      expect(count).to.be.at.least(648);
    }).timeout(PATIENCE);
  }
});

describe('resolveState', () => {
  const config = configOf();

  it('has nothing to ask where nothing is optional', () => {
    const required = configOf({ categories: [{ id: 'functional', required: true }] });
    for (const stored of [null, 'unreadable', recordOf({ t: '1', x: '2' })] as const) {
      expect(verdictOf(stored, required)).to.deep.equal({
        status: 'decided',
        reason: null,
        granted: ['functional'],
        added: [],
        source: 'default',
        record: null,
      });
    }
  });

  it('has nothing to ask where nothing is declared', () => {
    expect(verdictOf(null, configOf({ categories: [] }))).to.deep.include({ status: 'decided', granted: [] });
  });

  it('does not ask about a required purpose that was declared later', () => {
    const later = configOf({
      categories: [{ id: 'security', required: true }, ...configOf().categories],
    });
    expect(verdictOf(refusalOf(), later)).to.deep.include({
      status: 'decided',
      reason: null,
      granted: ['security', 'functional', 'functional/basket'],
    });
  });

  it('grants what has become required, though it was refused', () => {
    const strict = configOf({
      categories: configOf().categories.map((category) => ({
        ...category,
        required: category.id !== 'profiling',
      })),
    });
    expect(verdictOf(refusalOf(), strict).granted).to.include('marketing').and.not.to.include('profiling');
  });

  it('asks about what is required no longer, and denies it until then', () => {
    const before = refusalOf({ g: 'functional.functional/basket', r: 'analytics.analytics/matomo.profiling' });
    expect(verdictOf(before)).to.deep.include({
      reason: 'purpose-added',
      granted: ['functional', 'functional/basket'],
    });
  });

  it('keeps the earlier choices when a purpose is added', () => {
    const earlier = partialOf({ r: 'analytics/matomo.profiling' });
    expect(verdictOf(earlier)).to.deep.include({
      status: 'undecided',
      reason: 'purpose-added',
      source: 'visitor',
      granted: ['functional', 'functional/basket', 'analytics'],
      added: ['marketing'],
      record: earlier,
    });
  });

  it('names what was added or changed since the decision, services too, and nothing where there is no decision', () => {
    expect(verdictOf(partialOf({ g: 'functional.functional/basket.analytics', r: 'marketing' })).added).to.deep.equal([
      'analytics/matomo',
      'profiling',
    ]);
    const changed = configOf({ categories: described('Advertising') });
    expect(verdictOf(recordOf({ f: fingerprintOf('Other') }), changed).added).to.deep.equal(['marketing']);
    for (const stored of [null, 'unreadable', recordOf({ t: '1', x: '2' })] as const) {
      expect(verdictOf(stored).added).to.deep.equal([]);
    }
  });

  it('ends a decision in the very second of its expiry', () => {
    const record = recordOf();
    expect(verdictOf(record, config, NO_SIGNALS, +record.x - 1).reason).to.be.null;
    expect(verdictOf(record, config, NO_SIGNALS, +record.x).reason).to.equal('expired');
  });

  it('ends a decision by the lifetime that is configured now, grants and refusals by their own', () => {
    const shorter = configOf({ lifetimeDays: { granted: 30, refused: 10 } });
    const at = (days: number) => NOW - 60 * 60 + days * DAY;
    expect(verdictOf(recordOf(), shorter, NO_SIGNALS, at(30) - 1).reason).to.be.null;
    expect(verdictOf(recordOf(), shorter, NO_SIGNALS, at(30)).reason).to.equal('expired');
    expect(verdictOf(refusalOf(), shorter, NO_SIGNALS, at(10) - 1).reason).to.be.null;
    expect(verdictOf(refusalOf(), shorter, NO_SIGNALS, at(10)).reason).to.equal('expired');
  });

  it('says when a decision ends by the lifetime that is configured now', () => {
    const shorter = configOf({ lifetimeDays: 30 });
    expect(verdictOf(recordOf(), shorter).record).to.deep.equal(recordOf({ x: `${NOW - 60 * 60 + 30 * DAY}` }));
  });

  it('does not prolong a decision when the lifetime is configured longer', () => {
    const longer = configOf({ lifetimeDays: 400 });
    expect(verdictOf(recordOf(), longer, NO_SIGNALS, NOW + 180 * DAY).reason).to.equal('expired');
  });

  it('takes a policy whose date cannot be read for one that is in force', () => {
    const policy = { version: '2', effective: 'next spring' };
    expect(verdictOf(recordOf({ p: '1' }), configOf({ policy })).reason).to.equal('policy-changed');
  });

  it('takes a decision for a policy without a version for one on an older policy', () => {
    expect(verdictOf(recordOf(), configOf({ policy: { version: '1' } })).reason).to.equal('policy-changed');
  });

  it('lets a decision stand when the policy has lost its version', () => {
    expect(verdictOf(recordOf({ p: '1' }), configOf({ policy: {} })).reason).to.be.null;
  });

  it('heeds a signal whose rule is none that it knows', () => {
    const own = configOf({ signals: { doNotTrack: 'later' as 'ask' } });
    const verdict = verdictOf(recordOf(), own, { doNotTrack: true, globalPrivacyControl: false });
    expect(verdict).to.deep.include({ status: 'decided', source: 'signal', record: null });
    expect(verdict.granted).to.deep.equal(['functional', 'functional/basket']);
  });

  it('changes nothing that it is given', () => {
    const record = Object.freeze(recordOf());
    verdictOf(record, config, Object.freeze({ doNotTrack: true, globalPrivacyControl: true }));
    expect(record).to.deep.equal(recordOf());
  });
});

describe('resolveState, for any configuration, record, signals and time', () => {
  const ids = fc.uniqueArray(fc.constantFrom('functional', 'ads', 'stats', 'maps', 'video', 'a-1', 'b_2'), {
    minLength: 1,
  });
  const text = fc.option(fc.constantFrom('', 'Advertising', 'Counting visits', 'x'), { nil: undefined });

  const arbitraryConfig = ids
    .chain((names) =>
      fc.tuple(
        ...names.map((id) =>
          fc.record({
            id: fc.constant(id),
            required: id === 'functional' ? fc.constant(true) : fc.boolean(),
            separate: fc.boolean(),
            description: text,
            services: fc.uniqueArray(
              fc.record({ id: fc.constantFrom('acme', 'matomo', 'osm'), purpose: text, country: text }),
              { selector: ({ id: service }) => service, maxLength: 2 },
            ),
          }),
        ),
      ),
    )
    .chain((categories) =>
      fc.record({
        categories: fc.constant(categories),
        mode: fc.constantFrom(...MODES),
        lifetimeDays: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant({ granted: 30, refused: 300 })),
        signals: fc.record({
          doNotTrack: fc.constantFrom(...SIGNAL_RULES),
          globalPrivacyControl: fc.constantFrom(...SIGNAL_RULES),
        }),
        policy: fc.constantFrom({}, { version: '1' }, { version: '2' }, { version: '2', effective: '2030-01-01' }),
        guardian: fc.constantFrom('required' as const, undefined),
      }),
    )
    .map(({ guardian, ...input }) => configOf({ ...input, ...(guardian && { guardian }) }));

  const arbitraryRecord = (config: Config) =>
    fc
      .record({
        fates: fc.array(fc.constantFrom('g', 'r', 'none'), { minLength: 40, maxLength: 40 }),
        t: fc.integer({ min: NOW - 400 * DAY, max: NOW + DAY }),
        life: fc.integer({ min: 1, max: 400 * DAY }),
        p: fc.constantFrom('', '1', '2'),
        s: fc.constantFrom('visitor', 'implied'),
        sig: fc.constantFrom('', 'dnt', 'gpc', 'dnt.gpc'),
        by: fc.constantFrom('', 'guardian'),
        isChanged: fc.boolean(),
      })
      .map(({ fates, t, life, isChanged, ...rest }) => {
        const purposes = purposesOf(config);
        const withFate = (fate: string) => purposes.filter((_, index) => fates[index] === fate).map(({ id }) => id);
        const marked = purposes.filter(({ fingerprint }) => fingerprint);
        const f = marked.map(({ id, fingerprint }) => (isChanged ? `${id}:ffffff` : fingerprint)).join('.');
        return recordOf({
          t: `${t}`,
          x: `${t + life}`,
          g: withFate('g').join('.'),
          r: withFate('r').join('.'),
          f,
          ...rest,
        });
      });

  const arbitraryCase = arbitraryConfig.chain((config) =>
    fc.record({
      config: fc.constant(config),
      stored: fc.oneof(
        { arbitrary: fc.constantFrom<Stored>(null, 'unreadable'), weight: 1 },
        { arbitrary: arbitraryRecord(config), weight: 4 },
      ),
      signals: fc.constantFrom(...SIGNALS),
      now: fc.integer({ min: NOW - 10 * DAY, max: NOW + 500 * DAY }),
    }),
  );
  type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

  const always = (title: string, check: (it: Case & { verdict: Verdict }) => void) =>
    it(title, () => {
      fc.assert(
        fc.property(arbitraryCase, (some) => {
          const { stored, config, signals, now } = some;
          check({ ...some, verdict: verdictOf(stored, config, signals, now) });
        }),
        { numRuns: 1000 },
      );
    }).timeout(PATIENCE);

  const isHeeded = ({ config, signals }: Case, name: keyof Signals) =>
    signals[name] && config.signals[name] !== 'ignore';
  const optionalIn = (config: Config, granted: readonly string[]) =>
    granted.filter((id) => !config.categories.find((category) => category.id === id.split('/')[0])?.required);

  always('grants everything that is required', ({ config, verdict }) => {
    for (const { id, category } of purposesOf(config)) if (category.required) expect(verdict.granted).to.include(id);
  });

  always('grants nothing that is not declared, and nothing twice', ({ config, verdict }) => {
    const declared = purposesOf(config).map(({ id }) => id);
    expect(declared).to.include.members([...verdict.granted]);
    expect(new Set(verdict.granted).size).to.equal(verdict.granted.length);
  });

  always('grants nothing optional that the record does not, but to a new visitor in opt-out', (some) => {
    const { config, stored, verdict } = some;
    const isNewInOptOut = stored === null && config.mode === 'opt-out';
    const isHeld = config.guardian || isHeeded(some, 'doNotTrack') || isHeeded(some, 'globalPrivacyControl');
    if (isNewInOptOut && !isHeld) return;
    const allowed = typeof stored === 'object' ? itemsOf(stored?.g) : [];
    for (const id of optionalIn(config, verdict.granted)) expect(allowed).to.include(id);
  });

  always('grants nothing optional against a signal that the record does not know', (some) => {
    const { config, stored, verdict } = some;
    const known = typeof stored === 'object' ? itemsOf(stored?.sig) : [];
    const isAgainst =
      (isHeeded(some, 'doNotTrack') && !known.includes('dnt')) ||
      (isHeeded(some, 'globalPrivacyControl') && !known.includes('gpc'));
    if (isAgainst) expect(optionalIn(config, verdict.granted)).to.deep.equal([]);
  });

  always(
    'grants nothing optional where a guardian is required and stands behind no record',
    ({ config, stored, verdict }) => {
      const isByGuardian = stored && stored !== 'unreadable' && stored.by === 'guardian';
      if (config.guardian && !isByGuardian) expect(optionalIn(config, verdict.granted)).to.deep.equal([]);
    },
  );

  always(
    'grants nothing optional once the record has expired, now or at any later time',
    ({ config, stored, signals, now }) => {
      if (!stored || stored === 'unreadable') return;
      for (const later of [+stored.x, +stored.x + 1, Math.max(now, +stored.x + DAY)]) {
        const { granted, record } = verdictOf(stored, config, signals, later);
        expect(optionalIn(config, granted)).to.deep.equal([]);
        expect(record).to.be.null;
      }
    },
  );

  always('never asks and grants at once what it asks about, in opt-in', ({ config, stored, verdict }) => {
    if (config.mode === 'opt-out' || !verdict.reason || verdict.reason === 'purpose-added') return;
    expect(optionalIn(config, verdict.granted), JSON.stringify(stored)).to.deep.equal([]);
  });

  always('is undecided exactly when it has a reason to ask', ({ verdict }) => {
    expect(verdict.status).to.equal(verdict.reason ? 'undecided' : 'decided');
  });

  always('does not ask while a signal refuses for the visitor', ({ config, signals, verdict }) => {
    const refuses = (name: keyof Signals) => signals[name] && config.signals[name] === 'refuse';
    if (refuses('doNotTrack') || refuses('globalPrivacyControl')) expect(verdict.reason).to.be.null;
  });

  always('names no record but the stored one, with no later end', ({ stored, verdict: { record } }) => {
    if (!record) return;
    expect({ ...record, x: '' }).to.deep.equal({ ...(stored as StoredRecord), x: '' });
    expect(+record.x).to.be.at.most(+(stored as StoredRecord).x);
  });
});
