import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Stored } from '../../src/consent/find-record.js';
import { purposesOf } from '../../src/consent/purposes.js';
import { itemsOf } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { resolveState } from '../../src/consent/resolve-state.js';
import type { Verdict } from '../../src/consent/resolve-state.js';
import type { BySignal, Category, Config, Mode, SignalRule } from '../../src/consent/config-types.js';
import type { Reason, Signals } from '../../src/consent/types.js';
import {
  configOf,
  DAY,
  fingerprintsOf,
  NO_SIGNALS,
  NOW,
  PATIENCE,
  recordFor,
  recordOf,
  refusalFor,
  refusalOf,
  rulesOf,
  verdictOf,
} from '../helpers/pure-builders.js';

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

/** The configuration of the rows below: `marketing` is described. */
const DESCRIBED = configOf({ categories: described('Advertising') });

/** Fingerprints of what was asked for while `marketing` was described as something else. */
const OTHER = fingerprintsOf(configOf({ categories: described('Other') }));
const asked = (...ids: string[]) => fingerprintsOf(DESCRIBED, ids);

/** The same, one by one. */
const FINGERPRINTS: Readonly<Record<string, string>> = Object.fromEntries(
  purposesOf(DESCRIBED).map(({ id }) => [id, asked(id)]),
);

const grantOf = (fields: Partial<StoredRecord> = {}) => recordFor(DESCRIBED, fields);
const denialOf = (fields: Partial<StoredRecord> = {}) => refusalFor(DESCRIBED, fields);

/** A decision that grants some and refuses the others. */
const partialOf = (fields: Partial<StoredRecord> = {}, config = configOf()) =>
  recordFor(config, { g: 'analytics', r: 'analytics/matomo.marketing.profiling', ...fields });

/** What is stored, by what it is. */
const STORED: ReadonlyMap<string, Stored> = new Map<string, Stored>([
  ['nothing', null],
  ['something unreadable', 'unreadable'],
  ['a grant', grantOf()],
  ['a refusal', denialOf()],
  ['a partial grant', partialOf({}, DESCRIBED)],
  ['a grant by browsing on', grantOf({ s: 'implied' })],
  ['a grant that expired by its own date', grantOf({ t: `${NOW - 90 * DAY}`, x: `${NOW}` })],
  ['a refusal that expired by its own date', denialOf({ t: `${NOW - 90 * DAY}`, x: `${NOW - 1}` })],
  ['a grant in its last second', grantOf({ t: `${NOW - 90 * DAY}`, x: `${NOW + 1}` })],
  [
    'a grant that promised itself more than the site does',
    grantOf({ t: `${NOW - 180 * DAY}`, x: `${NOW + 90 * DAY}` }),
  ],
  ['a refusal that promised itself more', denialOf({ t: `${NOW - 185 * DAY}`, x: `${NOW + 90 * DAY}` })],
  ['a refusal in its last day', denialOf({ t: `${NOW - 183 * DAY}`, x: `${NOW + 90 * DAY}` })],
  ['a refusal from a year ago', denialOf({ t: `${NOW - 366 * DAY}`, x: `${NOW + 30 * DAY}` })],
  ['a grant for another policy', grantOf({ p: '1' })],
  ['a refusal for another policy', denialOf({ p: '1' })],
  [
    'a grant from before the last purpose',
    grantOf({ g: 'analytics.marketing', f: asked('analytics', 'analytics/matomo', 'marketing') }),
  ],
  [
    'a refusal from before the last purpose',
    denialOf({ r: 'analytics.marketing', f: asked('analytics', 'analytics/matomo', 'marketing') }),
  ],
  ['a grant from before a service', grantOf({ f: asked('analytics', 'marketing', 'profiling') })],
  ['a grant that names ids without fingerprints', grantOf({ f: '' })],
  ['a grant that knew another description', grantOf({ f: OTHER })],
  ['a refusal that knew another description', denialOf({ f: OTHER })],
  ['a grant that knew nothing but this description', grantOf({ f: asked('marketing') })],
  ['a grant of an id that is declared no more', grantOf({ g: 'statistics.analytics.marketing', r: 'profiling' })],
  ['a refusal beside a grant of an id that is declared no more', denialOf({ g: 'statistics' })],
  ['a grant beside what opt-out had on', grantOf({ g: 'marketing', r: 'profiling', d: 'analytics' })],
  ['a refusal beside what opt-out had on', denialOf({ r: 'marketing.profiling', d: 'analytics' })],
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
      categories: DESCRIBED.categories,
      ...(guardian && { guardian: 'required' }),
    });
  configs.set(key, config);
  return verdictOf(stored, config, signals);
}

const OPTIONAL = ['analytics', 'analytics/matomo', 'marketing', 'profiling'];

type List = 'g' | 'r' | 'd';
const LISTS: readonly List[] = ['g', 'r', 'd'];

/** What the contract makes of the words of a record, whoever made it and when. */
function readWords(record: StoredRecord | null) {
  const says = (field: string | undefined, item: string) => (field ?? '').split('.').includes(item);
  // Section 6: a service is named where it differs from its category.
  const isListed = (field: 'g' | 'r' | 'd', id: string): boolean => {
    const isNamed = (['g', 'r', 'd'] as const).some((name) => says(record?.[name], id));
    return says(record?.[field], isNamed ? id : (id.split('/')[0] as string));
  };
  // Section 6: an id whose present fingerprint is not in `f` was never asked; four characters each.
  const fingerprints: readonly string[] = (record?.f ?? '').match(/..../g) ?? [];
  const wasAskedFor = (id: string) =>
    fingerprints.includes(FINGERPRINTS[id] ?? '') && (['g', 'r', 'd'] as const).some((field) => isListed(field, id));
  const grantsOptional = OPTIONAL.some((id) => isListed('g', id) && wasAskedFor(id));
  const asks = new Map(OPTIONAL.map((id) => [id, wasAskedFor(id)]));
  const lists = new Map(OPTIONAL.flatMap((id) => LISTS.map((list) => [`${list} ${id}`, isListed(list, id)] as const)));
  return {
    says,
    grantsOptional,
    wasAskedFor: (id: string) => asks.get(id) === true,
    isListed: (list: List, id: string) => lists.get(`${list} ${id}`) === true,
  };
}

/** The same, once for each record of the table, as thousands of rows share one. */
function wordsOf(record: StoredRecord | null) {
  const key = LISTS.map((list) => record?.[list]).join('&') + record?.f;
  const words = wordsByKey.get(key) ?? readWords(record);
  wordsByKey.set(key, words);
  return words;
}
const wordsByKey = new Map<string, ReturnType<typeof readWords>>();

/**
 * What the contract says about a row, rule by rule. It shares no line with the source, and knows the four purposes of
 * this test by name: two required ones, `analytics` with `matomo`, `marketing`, and `profiling`, which is separate.
 */
function expectedOf({ stored, mode, signals, rules, guardian, policy }: Row): Verdict {
  const record = stored === 'unreadable' ? null : stored;
  const required = ['functional', 'functional/basket'];
  const optional = OPTIONAL;
  const { says, isListed, wasAskedFor, grantsOptional } = wordsOf(record);

  // Section 3, signals: "refuse" and "ask" are heeded, "ignore" is not.
  const isOn = { dnt: signals.doNotTrack, gpc: signals.globalPrivacyControl };
  const ruleFor = { dnt: rules.doNotTrack, gpc: rules.globalPrivacyControl };
  const heeded = (['dnt', 'gpc'] as const).filter((name) => isOn[name] && ruleFor[name] !== 'ignore');
  const isRefusedBySignal = heeded.some((name) => ruleFor[name] === 'refuse');

  // Section 5: ids that the decision in force is not about. What was merely on counts under opt-out alone.
  const added = optional.filter((id) => !wasAskedFor(id) || (isListed('d', id) && mode !== 'opt-out'));

  // Section 7: a refusal under opt-out holds 400 days from the last visit, so its age does not count.
  const lastMoment = grantsOptional
    ? Number(record?.t) + 180 * DAY
    : mode === 'opt-out'
      ? NOW + 400 * DAY
      : Number(record?.t) + 184 * DAY;
  const end = Math.min(Number(record?.x), lastMoment);

  const whyAsked = (): Reason | null => {
    if (stored === null) return 'first-visit';
    if (stored === 'unreadable') return 'unreadable';
    // Section 6: the value's own `x` counts, and never later than `t` plus the lifetime now configured.
    if (NOW >= end) return 'expired';
    // Section 3: a new version, from its `effective` date on, asks again.
    if (policy === 'new') return 'policy-changed';
    // Section 7: an older grant made without a signal that is on does not win.
    if (grantsOptional && heeded.some((name) => !says(record?.sig, name))) return 'first-visit';
    // Section 3: browsing on counts as consent where the mode is "implied", and nowhere else.
    if (grantsOptional && record?.s === 'implied' && mode !== 'implied') return 'first-visit';
    // Section 3: nothing optional is granted until a guardian confirms.
    if (grantsOptional && guardian && record?.by !== 'guardian') return 'first-visit';
    return added.length ? 'purpose-added' : null;
  };
  const why = whyAsked();
  const counts = why === null || why === 'purpose-added';

  const isGranted = (id: string) => {
    const isOptOut = mode === 'opt-out' && heeded.length === 0 && !guardian;
    if (counts) return wasAskedFor(id) && (isListed('g', id) || (isListed('d', id) && isOptOut));
    // Section 3: opt-out is on while nobody has decided, but "separate" is never covered, and the signals and the
    // guardian stand above it. What fails closed: anything that was decided and cannot be read or counted any more.
    return isOptOut && stored === null && id !== 'profiling';
  };

  // Section 7: with a signal on there is no banner.
  const reason = isRefusedBySignal ? null : why;
  return {
    status: reason ? 'undecided' : 'decided',
    reason,
    granted: [required[0], required[1], ...optional.filter(isGranted)] as string[],
    added: counts ? added : [],
    source: counts ? (record?.s as 'visitor') : isRefusedBySignal ? 'signal' : 'default',
    // Section 6: never later than `t` plus the lifetime now configured.
    record: counts && record ? { ...record, x: `${end}` } : null,
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
        const { record: expectedRecord, ...expected } = expectedOf(row);
        const isAsExpected =
          verdict.status === expected.status &&
          verdict.reason === expected.reason &&
          verdict.source === expected.source &&
          verdict.granted.join() === expected.granted.join() &&
          verdict.added.join() === expected.added.join() &&
          JSON.stringify(record) === JSON.stringify(expectedRecord);
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

  for (const [who, record] of [
    ['refused everything', refusalOf],
    ['granted everything', recordOf],
  ] as const) {
    it(`asks about what is required no longer, and denies it until then, for a visitor who ${who}`, () => {
      const strict = configOf({
        categories: configOf().categories.map((category) => ({ ...category, required: category.id !== 'profiling' })),
      });
      const { g = '', r = '' } = record();
      const pick = (list: string) => (list ? 'profiling' : '');
      const before = record({ g: pick(g), r: pick(r), f: fingerprintsOf(strict) });
      expect(verdictOf(before, strict).reason).to.be.null;
      expect(verdictOf(before)).to.deep.include({
        reason: 'purpose-added',
        granted: ['functional', 'functional/basket', ...(g ? ['profiling'] : [])],
        added: ['analytics', 'analytics/matomo', 'marketing'],
      });
    });
  }

  it('does not grant what is required no longer, though an old record lists it as granted', () => {
    const before = refusalOf({ g: 'functional.functional/basket' });
    const now = configOf({ categories: [{ id: 'functional' }, ...configOf().categories.slice(1)] });
    expect(verdictOf(before, now)).to.deep.include({ reason: 'purpose-added', granted: [], added: ['functional'] });
  });

  const withoutMarketing = fingerprintsOf(configOf(), ['analytics', 'analytics/matomo', 'profiling']);

  it('keeps the earlier choices when a purpose is added', () => {
    const earlier = partialOf({ r: 'analytics/matomo.profiling', f: withoutMarketing });
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
    const before = recordOf({
      g: 'analytics',
      r: 'marketing',
      f: fingerprintsOf(configOf(), ['analytics', 'marketing']),
    });
    expect(verdictOf(before).added).to.deep.equal(['analytics/matomo', 'profiling']);
    expect(verdictOf(grantOf({ f: OTHER }), DESCRIBED).added).to.deep.equal(['marketing']);
    for (const stored of [null, 'unreadable', recordOf({ t: '1', x: '2' })] as const) {
      expect(verdictOf(stored).added).to.deep.equal([]);
    }
  });

  /** The categories of `configOf`, with `more` said about `analytics` and `analytics/matomo`. */
  const saying = (more: object, ofService: object = {}) =>
    configOf({
      categories: configOf().categories.map((category) =>
        category.id === 'analytics' ? { ...category, ...more, services: [{ id: 'matomo', ...ofService }] } : category,
      ),
    });

  for (const [what, before, after, added] of [
    ['the first description of a category is added', saying({}), saying({ description: 'Counts' }), ['analytics']],
    ['a description says something else', saying({ description: 'A' }), saying({ description: 'B' }), ['analytics']],
    ['a description is taken away', saying({ description: 'A' }), saying({}), ['analytics']],
    ['a service says first what data it takes', saying({}), saying({}, { data: 'IP' }), ['analytics/matomo']],
    [
      'the data of a service are others',
      saying({}, { purpose: 'Counts', data: 'IP' }),
      saying({}, { purpose: 'Counts', data: 'IP and e-mail' }),
      ['analytics/matomo'],
    ],
    [
      'a service moves to another country',
      saying({}, { country: 'NZ' }),
      saying({}, { country: 'US' }),
      ['analytics/matomo'],
    ],
    ['a version is another', saying({ version: '1' }), saying({ version: '2' }), ['analytics']],
    [
      'the version of a service is another',
      saying({}, { version: 1 }),
      saying({}, { version: 2 }),
      ['analytics/matomo'],
    ],
    ['a version differs in a mark alone', saying({ version: '1.12' }), saying({ version: '11.2' }), ['analytics']],
    ['a version is given for the first time', saying({ description: 'A' }), saying({ version: '1' }), ['analytics']],
  ] as const) {
    it(`asks again about no more than that, and denies it, where ${what}`, () => {
      for (const made of [recordFor, refusalFor]) {
        const record = made(before);
        expect(verdictOf(record, before).reason).to.be.null;
        const { reason, granted, added: asks } = verdictOf(record, after);
        expect({ reason, asks }).to.deep.equal({ reason: 'purpose-added', asks: added });
        const kept = ['analytics', 'analytics/matomo', 'marketing', 'profiling'].filter(
          (id) => record.g && !(added as readonly string[]).includes(id),
        );
        expect(granted).to.deep.equal(['functional', 'functional/basket', ...kept]);
      }
    });
  }

  for (const [what, before, after] of [
    ['a full stop is added', saying({ description: 'Counts visits' }), saying({ description: 'Counts visits.' })],
    [
      'commas, quotation marks and spaces are mended',
      saying({ description: 'Counts visits , "yours"' }),
      saying({ description: 'Counts visits, “yours”\n' }),
    ],
    ['a hyphen goes from what a service says', saying({}, { data: 'E-mail' }), saying({}, { data: 'Email' })],
    [
      'the description is another and the version the same',
      saying({ version: '1', description: 'A' }),
      saying({ version: '1', description: 'B' }),
    ],
    [
      'all texts of a service are others and the version the same',
      saying({}, { version: '1', purpose: 'A', data: 'A', provider: 'A', country: 'NZ' }),
      saying({}, { version: '1', purpose: 'B', data: 'B', provider: 'B', country: 'US' }),
    ],
    [
      'titles, links and cookies are others',
      saying({ title: 'A', cookies: [{ name: 'a' }] }, { title: 'A', policyUrl: '/a' }),
      saying({ title: 'B', cookies: [{ name: 'b' }] }, { title: 'B', policyUrl: '/b' }),
    ],
    [
      'the version of a category is null, as if it had none',
      saying({ description: 'A' }),
      saying({ description: 'A', version: null }),
    ],
  ] as const) {
    it(`asks nobody where ${what}`, () => {
      for (const made of [recordFor, refusalFor]) {
        expect(verdictOf(made(before), after)).to.deep.include({ status: 'decided', reason: null, added: [] });
      }
    });
  }

  it('takes an id that differs in a mark alone for one that was never asked', () => {
    const before = configOf({ categories: [{ id: 'ads', services: [{ id: 'ga4' }] }] });
    const after = configOf({ categories: [{ id: 'ads', services: [{ id: 'ga4' }, { id: 'ga-4' }] }, { id: 'ad-s' }] });
    expect(verdictOf(recordFor(before), after)).to.deep.include({
      reason: 'purpose-added',
      granted: ['ads', 'ads/ga4'],
      added: ['ads/ga-4', 'ad-s'],
    });
  });

  it('lets a decision stand when a service is declared no more', () => {
    const after = configOf({
      categories: [...configOf().categories.filter(({ id }) => id !== 'analytics'), { id: 'analytics' }],
    });
    for (const record of [recordOf(), refusalOf(), partialOf()]) {
      expect(verdictOf(record, after)).to.deep.include({ status: 'decided', reason: null, added: [], record });
    }
    expect(verdictOf(partialOf(), after).granted).to.include('analytics');
  });

  it('lets a decision stand when a whole category is declared no more', () => {
    const after = configOf({ categories: configOf().categories.filter(({ id }) => id !== 'analytics') });
    for (const record of [recordOf(), refusalOf(), partialOf()]) {
      expect(verdictOf(record, after)).to.deep.include({ status: 'decided', reason: null, added: [], record });
    }
    expect(verdictOf(recordOf(), after).granted).to.deep.equal([
      'functional',
      'functional/basket',
      'marketing',
      'profiling',
    ]);
  });

  it('keeps denied what was never asked for, though a record of another part of the site knows more', () => {
    const wider = configOf({ categories: [...configOf().categories, { id: 'video' }] });
    const here = configOf({ categories: [...configOf().categories, { id: 'maps' }] });
    for (const record of [recordFor(wider), recordFor(wider, { g: 'analytics.marketing.profiling.video.maps' })]) {
      expect(verdictOf(record, here)).to.deep.include({
        reason: 'purpose-added',
        granted: ['functional', 'functional/basket', 'analytics', 'analytics/matomo', 'marketing', 'profiling'],
        added: ['maps'],
      });
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
    const longer = configOf({ lifetimeDays: '400' as never });
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

  it('lets a decision for a policy stand until the next one is in effect', () => {
    const policy = { version: '2', effective: new Date((NOW + DAY) * 1000).toISOString() };
    const verdictAt = (now: number, p: string) => verdictOf(recordOf({ p }), configOf({ policy }), NO_SIGNALS, now);
    for (const p of ['1', '']) {
      expect(verdictAt(NOW + DAY - 1, p).reason).to.be.null;
      expect(verdictAt(NOW + DAY, p).reason).to.equal('policy-changed');
    }
    expect(verdictAt(NOW + DAY, '2').reason).to.be.null;
  });

  it('compares versions of the policy as they are written, whatever characters they have', () => {
    const policy = { version: '6. Juni ~ 2024' };
    expect(verdictOf(recordOf({ p: '6.~0020Juni~0020~007e~00202024' }), configOf({ policy })).reason).to.be.null;
    expect(verdictOf(recordOf({ p: '6.Juni2024' }), configOf({ policy })).reason).to.equal('policy-changed');
  });

  describe('under opt-out', () => {
    const optOut = configOf({ mode: 'opt-out' });
    const underOptOut = (stored: Stored, mayHaveRefused: boolean, now = NOW) =>
      resolveState({ stored, config: optOut, rules: rulesOf(optOut), signals: NO_SIGNALS, now, mayHaveRefused });
    const required = ['functional', 'functional/basket'];

    it('has everything on but what is separate, only where it can be known that nobody has refused', () => {
      expect(underOptOut(null, false).granted).to.deep.equal([
        ...required,
        'analytics',
        'analytics/matomo',
        'marketing',
      ]);
      expect(underOptOut(null, true)).to.deep.include({
        status: 'undecided',
        reason: 'first-visit',
        granted: required,
      });
    });

    it('keeps what was granted where somebody may have refused, but nothing that was merely on', () => {
      const record = recordOf({ g: 'marketing', r: 'profiling', d: 'analytics' });
      expect(underOptOut(record, true).granted).to.deep.equal([...required, 'marketing']);
      expect(underOptOut(record, false).granted).to.deep.equal([
        ...required,
        'analytics',
        'analytics/matomo',
        'marketing',
      ]);
    });

    it('grants nothing for a record that counts no more, as it may have refused', () => {
      for (const stored of ['unreadable', refusalOf({ t: '1', x: '2' }), recordOf({ s: 'implied' })] as const) {
        expect(underOptOut(stored, false).granted).to.deep.equal(required);
      }
    });

    it('counts a refusal by its own expiry alone, however old it is, and never for more than 400 days from now', () => {
      const old = refusalOf({ t: `${NOW - 900 * DAY}`, x: `${NOW + 30 * DAY}` });
      expect(underOptOut(old, false)).to.deep.include({ reason: null, granted: required, record: old });
      expect(underOptOut(old, false, NOW + 30 * DAY).reason).to.equal('expired');
      const endless = refusalOf({ x: '99999999999' });
      expect(underOptOut(endless, false).record?.x).to.equal(`${NOW + 400 * DAY}`);
    });

    it('counts a grant by the lifetime of grants', () => {
      const old = recordOf({ t: `${NOW - 180 * DAY}`, x: `${NOW + 30 * DAY}` });
      expect(underOptOut(old, false).reason).to.equal('expired');
    });

    it('has nothing on by default that has become separate since', () => {
      const categories = configOf().categories.map((each) => ({ ...each, separate: each.id === 'analytics' }));
      const separated = configOf({ mode: 'opt-out', categories });
      expect(verdictOf(refusalOf({ r: 'marketing.profiling', d: 'analytics' }), separated).granted).to.deep.equal(
        required,
      );
    });
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
        fates: fc.array(fc.constantFrom('g', 'r', 'd', 'none'), { minLength: 21, maxLength: 21 }),
        asked: fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
        t: fc.integer({ min: NOW - 400 * DAY, max: NOW + DAY }),
        life: fc.integer({ min: 1, max: 400 * DAY }),
        p: fc.constantFrom('', '1', '2'),
        s: fc.constantFrom('visitor', 'implied'),
        sig: fc.constantFrom('', 'dnt', 'gpc', 'dnt.gpc'),
        by: fc.constantFrom('', 'guardian'),
      })
      .map(({ fates, asked: known, t, life, ...rest }) => {
        const purposes = purposesOf(config);
        const withFate = (fate: string) =>
          purposes
            .filter((_, index) => fates[index] === fate)
            .map(({ id }) => id)
            .join('.');
        return recordOf({
          t: `${t}`,
          x: `${t + life}`,
          g: withFate('g'),
          r: withFate('r'),
          d: withFate('d'),
          f: purposes.map(({ fingerprint }, index) => (known[index] ? fingerprint : '')).join(''),
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
    const isHeld = config.guardian || isHeeded(some, 'doNotTrack') || isHeeded(some, 'globalPrivacyControl');
    const isOptOut = config.mode === 'opt-out' && !isHeld;
    if (stored === null && isOptOut) return;
    for (const id of optionalIn(config, verdict.granted)) {
      const record = stored as StoredRecord;
      const lists = isOptOut ? (['g', 'd'] as const) : (['g'] as const);
      const names = (['g', 'r', 'd'] as const).some((name) => itemsOf(record[name]).includes(id))
        ? id
        : (id.split('/')[0] as string);
      expect(lists.some((name) => itemsOf(record[name]).includes(names))).to.be.true;
      expect(record.f?.match(/..../g)).to.include(fingerprintsOf(config, [id]));
    }
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
