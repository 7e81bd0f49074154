/**
 * What the built page and the built server decide, against what the law of the visitor's place says: for two sites, and
 * all mixtures of places, signals, decisions and their ages. `outcomeOf` says what is expected, and knows nothing of the
 * code.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDecision, readRequestSignals, renewCookie } from 'assent/server';
import { regionPresets } from '../../../lib/consent/region-presets.js';
import { DAY, parseRecord, recordValue, refusalValue } from '../../helpers/records.mjs';
import { openSite, pageWithConfig } from '../../helpers/site.mjs';

const site = await openSite();

/**
 * What the law of a place says, by the sources that the presets and docs/places.md name.
 *
 * @typedef {object} Place
 * @property {string} [place] ISO 3166; none if nobody knows where the visitor is.
 * @property {'first' | 'no' | 'site'} asks Whether a site has to ask first, need not, or does as it prefers.
 * @property {boolean} [byGpc] Whether Global Privacy Control is a refusal there, whatever the site prefers.
 * @property {string} [preset] The preset for it.
 * @property {string} source
 */

/** @type {Place[]} */
const PLACES = [
  { place: 'DE', asks: 'first', preset: 'eea', source: 'Directive 2002/58/EC, 5(3)' },
  { place: 'IE', asks: 'first', preset: 'eea', source: 'Directive 2002/58/EC, 5(3)' },
  { place: 'FR', asks: 'first', preset: 'eea', source: 'Directive 2002/58/EC, 5(3)' },
  { place: 'RE', asks: 'first', preset: 'eea', source: 'TFEU 355(1): the law of the Union holds in Réunion' },
  { place: 'NO', asks: 'first', preset: 'eea', source: 'EEA Agreement: Directive 2002/58/EC, 5(3)' },
  { place: 'GB', asks: 'first', preset: 'unitedKingdom', source: 'PECR 2003, regulation 6' },
  { place: 'CH', asks: 'no', preset: 'switzerland', source: 'FMG 45c: told, and told how to refuse' },
  { place: 'TR', asks: 'first', preset: 'turkey', source: 'KVKK 5; guide on cookies of June 2022' },
  { place: 'CA-QC', asks: 'first', preset: 'quebec', source: 'Private sector act, 8.1: off until turned on' },
  { place: 'CA-ON', asks: 'no', preset: 'canada', source: 'PIPEDA, Schedule 1, 4.3; guidelines of the commissioner' },
  { place: 'BR', asks: 'first', preset: 'brazil', source: 'LGPD 7(I), 8' },
  { place: 'US-CA', asks: 'no', byGpc: true, preset: 'california', source: '11 CCR 7025; Civil Code 1798.135(c)(4)' },
  { place: 'US-CO', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'C.R.S. 6-1-1301 ff.' },
  { place: 'US-CT', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Gen. Stat. 42-515 ff.' },
  { place: 'US-DE', asks: 'no', byGpc: true, preset: 'usSignalStates', source: '6 Del. C. 12D' },
  { place: 'US-MD', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Com. Law 14-4701 ff.' },
  { place: 'US-MN', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Stat. 325M' },
  { place: 'US-MT', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Code 30-14-28' },
  { place: 'US-NE', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Rev. Stat. 87-1101 ff.' },
  { place: 'US-NH', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'RSA 507-H' },
  { place: 'US-NJ', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'N.J.S.A. 56:8-166.4 ff.' },
  { place: 'US-OR', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'ORS 646A.570 ff.' },
  { place: 'US-TX', asks: 'no', byGpc: true, preset: 'usSignalStates', source: 'Bus. & Com. Code 541' },
  { place: 'US-IN', asks: 'no', preset: 'usOptOutStates', source: 'Code 24-15, no word on signals' },
  { place: 'US-IA', asks: 'no', preset: 'usOptOutStates', source: 'Code 715D, no word on signals' },
  { place: 'US-KY', asks: 'no', preset: 'usOptOutStates', source: 'KRS 367.3611 ff., no word on signals' },
  { place: 'US-RI', asks: 'no', preset: 'usOptOutStates', source: 'Gen. Laws 6-48.1, no word on signals' },
  { place: 'US-TN', asks: 'no', preset: 'usOptOutStates', source: 'Code 47-18-3301 ff., no word on signals' },
  { place: 'US-UT', asks: 'no', preset: 'usOptOutStates', source: 'Code 13-61, no word on signals' },
  { place: 'US-VA', asks: 'no', preset: 'usOptOutStates', source: 'Code 59.1-575 ff., no word on signals' },
  { place: 'US-FL', asks: 'site', source: 'its act is for very large companies' },
  { place: 'CN', asks: 'first', preset: 'china', source: 'PIPL 13, 14' },
  { place: 'JP', asks: 'no', preset: 'japan', source: 'Telecommunications Business Act 27-12' },
  { place: 'KR', asks: 'no', preset: 'southKorea', source: 'PIPA 30(1)(vii)' },
  { place: 'IN', asks: 'first', preset: 'india', source: 'DPDP Act 2023, 6' },
  { place: 'ZA', asks: 'no', preset: 'southAfrica', source: 'POPIA 11(1)(f), 11(3)' },
  { place: 'AU', asks: 'site', source: 'no source at hand' },
  { place: 'XX', asks: 'first', byGpc: true, source: 'no place: the strictest of all' },
  { asks: 'first', byGpc: true, source: 'nobody has said: the strictest of all' },
];

/**
 * What sites prefer where the law leaves it to them.
 *
 * @type {Record<string, { config: object, asks: 'first' | 'no', obeys: string[] }>}
 */
const SITES = {
  'with defaults': { config: {}, asks: 'first', obeys: ['dnt', 'gpc'] },
  'with opt-out and signals ignored': {
    config: { mode: 'opt-out', signals: { doNotTrack: 'ignore', globalPrivacyControl: 'ignore' } },
    asks: 'no',
    obeys: [],
  },
};

const SIGNALS = [[], ['dnt'], ['gpc'], ['dnt', 'gpc']];
const AGES = [0, 31, 179, 181, 183, 185, 366, 399];

/** Days that a consent is valid, and a refusal: never less than six calendar months, or than twelve. */
const LIFE = { granted: 180, refused: { first: 184, no: 400 } };

/**
 * @typedef {'none' | 'granted' | 'granted under these signals' | 'refused' | 'refused and back every month'} Decision
 * @typedef {{ signals: string[], decision: Decision, age: number }} Row
 * @typedef {{ isGranted: boolean, status: string, source: string, ends: number | null }} Outcome `ends` in days from the
 *   decision.
 */

/** @type {Row[]} The visitors of whom nothing is known come first: a page that has known a refusal never forgets it. */
const ROWS = [
  ...SIGNALS.map((signals) => ({ signals, decision: /** @type {const} */ ('none'), age: 0 })),
  ...['granted', 'granted under these signals', 'refused', 'refused and back every month'].flatMap((decision) =>
    SIGNALS.flatMap((signals) => AGES.map((age) => ({ signals, decision: /** @type {Decision} */ (decision), age }))),
  ),
];

/** Whether a visitor from there is asked first. */
const asksFor = (place, wishes) => (place.asks === 'site' ? wishes.asks : place.asks);

/**
 * What the law and the site say about one visitor.
 *
 * @returns {Outcome}
 */
function outcomeOf(place, wishes, { signals, decision, age }) {
  const asks = asksFor(place, wishes);
  const objecting = signals.filter((name) => wishes.obeys.includes(name) || (name === 'gpc' && place.byGpc));
  const isMadeKnowingly = decision === 'granted under these signals' || !objecting.length;
  const outcome = (isGranted, status, source, ends = null) => ({ isGranted, status, source, ends });
  if (decision.startsWith('granted') && age < LIFE.granted && isMadeKnowingly)
    return outcome(true, 'decided', 'visitor', LIFE.granted);
  // A refusal lasts, and where nobody is asked first, each visit starts its time anew.
  if (decision.startsWith('refused') && age < LIFE.refused[asks])
    return outcome(false, 'decided', 'visitor', LIFE.refused[asks] + (asks === 'no' ? age : 0));
  if (objecting.length) return outcome(false, 'decided', 'signal');
  // What has run out may have held a refusal: it turns nothing on for as long as the browser sends it.
  return outcome(asks === 'no' && decision === 'none', 'undecided', 'default');
}

/** The cookie of the visitor in `row`, who decided at `t`; empty if there is none. */
function cookieOf(place, wishes, { signals, decision, age }, t) {
  if (decision === 'none') return '';
  const sig = (decision === 'granted under these signals' && signals.join('.')) || undefined;
  if (decision.startsWith('granted')) return recordValue({ t, x: t + LIFE.granted * DAY, sig });
  if (decision === 'refused') return refusalValue({ t, x: t + LIFE.refused[asksFor(place, wishes)] * DAY });
  return refusalValue({ t, x: t + (Math.max(age - 30, 0) + 400) * DAY });
}

const START = Date.UTC(2026, 10, 26) / 1000;

/** Each row, and when its visitor decides. A page never takes an older decision for a newer one: each is later. */
const STEPS = ROWS.map((row, at) => ({ row, t: START + at * 500 * DAY }));

/** Compares what came of all rows for one place with what should have. */
function assertOutcomes(place, wishes, outcomes) {
  assert.equal(outcomes.length, ROWS.length);
  const wrong = ROWS.flatMap((row, at) => {
    const [expected, got] = [outcomeOf(place, wishes, row), outcomes[at]].map((outcome) => JSON.stringify(outcome));
    const { signals, decision, age } = row;
    const who = `${place.place ?? 'nowhere'}, ${signals.join(' and ') || 'no signal'}, ${decision}, ${age} days ago`;
    return expected === got ? [] : `${who}: expected ${expected}, got ${got} (${place.source})`;
  });
  assert.equal(wrong.length, 0, `${wrong.length} of ${ROWS.length} rows:\n${wrong.join('\n')}`);
}

const daysFrom = (/** @type {number} */ t, /** @type {number} */ end) => Math.round((end - t) / DAY);

/** What the server decides, and until when the cookie lives that it sends. */
function decideOnServer(t, place, wishes) {
  const config = configOf(place, wishes);
  t.mock.timers.enable({ apis: ['Date'], now: START * 1000 });
  return STEPS.map(({ row, t: made }) => {
    t.mock.timers.setTime((made + row.age * DAY) * 1000);
    const value = cookieOf(place, wishes, row, made);
    const header = value && `other=1; assent=${value}`;
    const headers = {
      DNT: row.signals.includes('dnt') ? '1' : '0',
      'Sec-GPC': row.signals.includes('gpc') ? '1' : '0',
    };
    const { granted, status, source, record } = readDecision(header, config, readRequestSignals(headers));
    const renewed = record && renewCookie(header, config);
    const x = renewed && parseRecord(renewed.slice('assent='.length).split(';', 1)[0]).x;
    // Where the place is not known, the cookie keeps a longer life than counts: the place may be one where it does.
    const end = x === parseRecord(value).x ? Date.parse(record?.expiresAt ?? '') / 1000 : Number(x);
    return { isGranted: granted.includes('optional'), status, source, ends: x && daysFrom(made, end) };
  });
}

/** Has the page's clock and signals be those of the row that it is at. */
const PRETEND = `
  window.row = { now: ${START}, signals: ['dnt', 'gpc'] };
  Date.now = () => window.row.now * 1000;
  const define = (name, get) => Object.defineProperty(Navigator.prototype, name, { configurable: true, get });
  define('doNotTrack', () => (window.row.signals.includes('dnt') ? '1' : null));
  define('globalPrivacyControl', () => window.row.signals.includes('gpc'));
`;

const context = await site.openContext();
const page = await context.newPage();
await page.addInitScript(PRETEND);

/** What an open page decides each time that the visitor comes back to it, and until when that is stored. */
async function decideOnPage(_, place, wishes) {
  await context.clearCookies();
  const html = pageWithConfig(configOf(place, wishes));
  await page.goto(`${site.url}${site.addPage(html)}`, { waitUntil: 'domcontentloaded' });
  const steps = STEPS.map(({ row, t: made }) => ({
    signals: row.signals,
    now: made + row.age * DAY,
    made,
    cookie: cookieOf(place, wishes, row, made),
  }));
  const outcomes = await page.evaluate(
    (all) =>
      all.map(({ made, cookie, ...row }) => {
        Object.assign(window, { row });
        if (cookie) document.cookie = `assent=${cookie}; Path=/`;
        document.dispatchEvent(new Event('visibilitychange'));
        const { status, source, record } = window.assent.state;
        const stored = Number(/assent=[^;]*&x=(\d+)/.exec(document.cookie)?.[1]);
        const isStored = record === null || Date.parse(record.expiresAt) <= stored * 1000;
        return {
          isGranted: window.assent.has('optional'),
          status,
          source,
          ends: record && (isStored ? Date.parse(record.expiresAt) / 1000 : NaN),
          made,
        };
      }),
    steps,
  );
  return outcomes.map(({ made, ends, ...outcome }) => ({ ...outcome, ends: ends && daysFrom(made, ends) }));
}

const configOf = ({ place }, { config }) => ({
  ...config,
  ...(place && { region: place }),
  regions: Object.values(regionPresets),
});

test('every preset has its rows', () => {
  const known = new Set(PLACES.flatMap(({ preset }) => preset ?? []));
  assert.deepEqual([...known].sort(), Object.keys(regionPresets).sort());
});

for (const [name, wishes] of Object.entries(SITES)) {
  for (const [where, decideAll] of Object.entries({ server: decideOnServer, page: decideOnPage })) {
    const count = `${PLACES.length} places, ${PLACES.length * ROWS.length} rows`;
    suite(`the ${where} decides as the law of the place says, on a site ${name}: ${count}`, () => {
      for (const place of PLACES) {
        test(`${place.place ?? 'nowhere'}: ${place.source}`, async (t) => {
          assertOutcomes(place, wishes, await decideAll(t, place, wishes));
        });
      }
    });
  }
}
