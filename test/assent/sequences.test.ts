import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Assent } from '../../src/assent/types.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { DAY, PATIENCE } from '../helpers/pure-builders.js';
import { cookieValue, openPage, putClockForward, sendSignals, setCookie } from '../helpers/page.js';

const CONFIG: ConfigInput = {
  categories: [
    { id: 'functional', required: true },
    { id: 'statistics', services: [{ id: 'matomo' }] },
    { id: 'marketing' },
    { id: 'profiling', separate: true },
  ],
};

const OPTIONAL = ['statistics', 'statistics/matomo', 'marketing', 'profiling'];

/** What happens to the page, as far as the visitor has said something or has not. */
interface World {
  readonly assent: Assent;
  readonly cookie: string;
  /** What the visitor's last decision granted, and what it refused. */
  granted: readonly string[];
  refused: readonly string[];
  /** Values of the cookie that decisions have stored: what a server may have been sent, and answer late. */
  sent: string[];
  isPutBack: boolean;
  /** Which signals were on when they decided, and which are now. */
  known: Signals;
  on: Signals;
  endings: (() => void)[];
}

type Signals = { readonly doNotTrack: boolean; readonly globalPrivacyControl: boolean };

const NONE: Signals = { doNotTrack: false, globalPrivacyControl: false };

/** A step: what it does, and what it means by the contract. */
type Step = (world: World) => void;

/**
 * The visitor decides; `wish` says what the contract has that grant, from what was in force before, and `refuse` what it
 * has that refuse, from what was refused before.
 */
const decision =
  (
    act: (assent: Assent) => void,
    wish: (before: readonly string[]) => readonly string[],
    refuse: (before: readonly string[]) => readonly string[] = (before) => before,
  ): Step =>
  (world) => {
    const before = world.granted.filter((id) => world.assent.has(id));
    act(world.assent);
    world.granted = wish(before);
    world.refused = refuse(world.refused.filter((id) => !world.granted.includes(id)));
    world.known = world.on;
    const stored = cookieValue(world.cookie);
    if (stored) world.sent.push(stored);
  };

const steps = fc.oneof(
  fc.constant(
    decision(
      (assent) => assent.acceptAll(),
      (before) => OPTIONAL.filter((id) => id !== 'profiling' || before.includes(id)),
    ),
  ),
  fc.constant(
    decision(
      (assent) => assent.rejectAll(),
      () => [],
      () => OPTIONAL,
    ),
  ),
  fc.constantFrom('marketing', 'profiling').map((id) =>
    decision(
      (assent) => assent.save({ [id]: true }),
      (before) => [...before.filter((other) => other !== id), id],
    ),
  ),
  fc.constantFrom('marketing', 'profiling').map((id) =>
    decision(
      (assent) => assent.withdraw(id),
      (before) => before.filter((other) => other !== id),
      (before) => [...before, id],
    ),
  ),
  fc.constant<Step>((world) => {
    world.assent.reset();
    world.granted = [];
  }),
  // What is stored goes, or is no record any more.
  fc.constantFrom('', 'v=1', 'granted', '%', 'v=1&t=1&x=2&g=functional.statistics.marketing&s=visitor').map<Step>(
    (value) =>
      ({ cookie }) =>
        setCookie(cookie, value),
  ),
  fc.nat(400).map<Step>((place) => ({ cookie }) => {
    const value = cookieValue(cookie) ?? '';
    setCookie(cookie, value.slice(0, place % (value.length + 1)));
  }),
  // The answer to a request that left before the last decision brings an older one back.
  fc.nat().map<Step>((place) => ({ cookie, sent }) => {
    if (sent.length) setCookie(cookie, sent[place % sent.length] ?? '');
  }),
  // An older one lies about on another path.
  fc.nat().map<Step>((place) => ({ cookie, sent, endings }) => {
    const attributes = `Path=${location.pathname}`;
    if (sent.length) document.cookie = `${cookie}=${sent[place % sent.length]}; ${attributes}`;
    endings.push(() => {
      document.cookie = `${cookie}=; ${attributes}; Max-Age=0`;
    });
  }),
  // Another category is named in what is stored, in the place of one that was refused.
  fc.constantFrom('advertising', 'functional.functional', '__proto__', '*').map<Step>((ids) => ({ cookie }) => {
    setCookie(cookie, (cookieValue(cookie) ?? '').replace(/g=[^&]*/, `g=${ids}`));
  }),
  // Clocks are put back, by less than a day in all: a record from further ahead cannot be read.
  fc.integer({ min: 1, max: 23 }).map<Step>((hours) => (world) => {
    if (world.isPutBack) return;
    world.isPutBack = true;
    world.endings.push(putClockForward((-hours * DAY) / 24));
  }),
  // Clocks are put forward.
  fc.integer({ min: 1, max: 200 }).map<Step>(
    (days) =>
      ({ endings }) =>
        void endings.push(putClockForward(days * DAY)),
  ),
  fc.record({ doNotTrack: fc.boolean(), globalPrivacyControl: fc.boolean() }).map<Step>((on) => (world) => {
    world.endings.push(sendSignals(on));
    world.on = on;
  }),
  // Messages, and events that tell of nothing.
  fc
    .constantFrom<unknown>(0, 'grant', { granted: OPTIONAL }, { state: { granted: OPTIONAL } })
    .map<Step>((detail) => ({ assent }) => {
      for (const name of ['change', 'decision', 'ready']) {
        document.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
        assent.dispatchEvent(new CustomEvent(name, { detail: { granted: [], revoked: [], ...Object(detail) } }));
      }
      dispatchEvent(new StorageEvent('storage', { key: 'assent', newValue: JSON.stringify(detail) }));
    }),
  fc.constantFrom('de', 'xx-none', '').map<Step>(
    (tag) =>
      ({ assent }) =>
        assent.setLanguage(tag),
  ),
);

/** Has `happenings` happen to a page, and calls `check` after each. */
function live(config: ConfigInput, happenings: readonly Step[], check: (world: World) => void): void {
  const page = openPage(config);
  const { assent, cookie } = page;
  const world: World = {
    assent,
    cookie,
    granted: [],
    refused: [],
    sent: [],
    isPutBack: false,
    known: NONE,
    on: NONE,
    endings: [],
  };
  try {
    for (const happen of happenings) {
      happen(world);
      page.assent.refresh();
      check(world);
    }
  } finally {
    // The last first, so that the one before finds what it left.
    for (let end = world.endings.pop(); end; end = world.endings.pop()) end();
    page.end();
  }
}

const lives = fc.array(steps, { minLength: 1, maxLength: 14 });

describe('whatever happens to a page', () => {
  it('grants nothing optional that the last decision did not, nor without knowledge of a signal', () => {
    fc.assert(
      fc.property(lives, (happenings) =>
        live(CONFIG, happenings, ({ assent, granted, on, known }) => {
          for (const id of OPTIONAL.filter((each) => assent.has(each))) {
            expect(granted, 'what the visitor granted').to.include(id);
            for (const name of ['doNotTrack', 'globalPrivacyControl'] as const) {
              expect(on[name] && !known[name], `${name}, unknown to the decision`).to.be.false;
            }
          }
        }),
      ),
      { numRuns: 400 },
    );
  }).timeout(PATIENCE);

  it('has nothing on under opt-out that the visitor refused and did not grant since', () => {
    fc.assert(
      fc.property(lives, (happenings) =>
        live({ ...CONFIG, mode: 'opt-out' }, happenings, ({ assent, refused }) => {
          expect(refused.filter((id) => assent.has(id))).to.deep.equal([]);
        }),
      ),
      { numRuns: 400 },
    );
  }).timeout(PATIENCE);

  it('keeps a decision in force that nothing has happened to', () => {
    const page = openPage(CONFIG);
    page.assent.acceptAll();
    page.assent.refresh();
    expect(page.assent.has('marketing')).to.be.true;
    page.end();
  });
});
