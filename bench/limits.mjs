import { PEER, viewOf } from './results.mjs';

/**
 * A row of the budgets, as a run has found it. `figure` is `null` where it was not measured.
 *
 * @typedef {{ title: string, limit: number, figure: number | null, unit: string, holds: boolean | null }} Verdict
 */

/**
 * Compares results with the budgets. Speed is a ratio to the peer in the same run.
 *
 * @param {import('./results.mjs').Results} results
 * @returns {{ bytes: Verdict[], speed: Verdict[] }}
 */
export function judge(results) {
  const { figureOf, ratioOf, exponentOf, numbersOf } = viewOf(results);
  const bytesOf = (/** @type {string} */ id, contender = 'assent') => figureOf(id, contender);
  const taxOf = (/** @type {string} */ id) => ratioOf(id, 'assent', false, 'empty');
  const perScript = figureOf('accept.10000', 'assent');
  const ran = numbersOf('accept.10000.ran', 'assent');

  return {
    bytes: [
      row('returning visitor with held markup, all', 7168, bytesOf('returning.bytes'), 'B'),
      row('… requests', 1, bytesOf('returning.requests')),
      row('first visit until the banner can be used', 12_288, bytesOf('first.usable.bytes'), 'B'),
      row('… requests', 3, bytesOf('first.usable.requests')),
      row('first visit, all', 15_360, bytesOf('first.bytes'), 'B'),
      row('… requests', 4, bytesOf('first.requests')),
      row('assent.full.js until the banner can be used', 13_312, bytesOf('first.usable.bytes', 'assent-full'), 'B'),
      row('… requests', 1, bytesOf('first.usable.requests', 'assent-full')),
      row('preferences, on top', 5120, bytesOf('preferences.bytes'), 'B'),
      row('… requests', 2, bytesOf('preferences.requests')),
      row('the largest language', 1280, results.files.language ?? null, 'B'),
    ],
    speed: [
      row('returning: main-thread work', 0.75, ratioOf('returning.work', 'assent', true), '×'),
      row('returning: first held script', 1, ratioOf('returning.held', 'assent'), '×'),
      row('returning: first held script, 150 ms latency', 1, ratioOf('returning.far.held', 'assent'), '×'),
      row('first visit: main-thread work', 0.85, ratioOf('first.work', 'assent', true), '×'),
      row('first visit: banner has its box', 0.65, ratioOf('first.box', 'assent'), '×'),
      row('first visit: banner has its box, CPU slowed 4×', 0.9, ratioOf('first.slow.box', 'assent'), '×'),
      row('first visit: box, assent.full.js, 150 ms latency', 1, ratioOf('first.far.box', 'assent-full'), '×'),
      row('accept to the last of 1,000 held scripts', 1, ratioOf('accept.1000', 'assent'), '×'),
      row('10,000 held scripts: left out', 0, ran.length ? 10_000 - Math.min(...ran) : null),
      row('10,000 held scripts: growth exponent', 1.1, exponentOf('accept', 'assent')),
      row('10,000 held scripts: each', 30, perScript === null ? null : perScript / 10, 'µs'),
      row('10,000 held scripts: longest task', 50, figureOf('accept.10000.longest', 'assent'), 'ms'),
      row('heap after a first visit', 1.6, ratioOf('first.heap', 'assent', true), '×'),
      row('heap after a returning visit', 1, ratioOf('returning.heap', 'assent', true), '×'),
      row('2,000 changes on 20,000 nodes, undecided, to the empty page', 1.1, taxOf('changes.20000.1'), '×'),
      row('2,000 changes on 20,000 nodes, decided, to the empty page', 1.1, taxOf('changes.20000.1.decided'), '×'),
      row('20,000 signal() and when(), one withdrawal', 100, figureOf('calls', 'assent'), 'ms'),
    ],
  };
}

/** What the ratios of speed are to. */
export const REFERENCE = PEER;

/**
 * @param {string} title
 * @param {number} limit
 * @param {number | null} figure
 * @returns {Verdict}
 */
const row = (title, limit, figure, unit = '') => ({
  title,
  limit,
  figure,
  unit,
  holds: figure === null ? null : figure <= limit,
});
