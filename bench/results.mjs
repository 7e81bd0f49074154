import { join } from 'node:path';
import { GROWTHS } from './catalogue.mjs';
import { growthExponent, summarise } from './statistics.mjs';

/**
 * What a run has found. Samples are by the id of the measure, then by the id of the contender, one for each round.
 *
 * @typedef {object} Results
 * @property {string} date
 * @property {number} minutes
 * @property {number} rounds
 * @property {{ cpu: string, cores: number, memory: string, system: string, chromium: string, node: string }} machine
 * @property {number[]} load Programs that wanted the CPU, at each round's start.
 * @property {Record<string, string>} contenders Names, by id.
 * @property {Record<string, number>} files Brotli bytes of Assent's languages and of other files that limits are about.
 * @property {Record<string, Record<string, (number | null)[]>>} samples
 */

/** The run that is kept, and that docs/benchmark.md is about. */
export const RESULTS = join(import.meta.dirname, 'results.json');

/** The contender that ratios are to. */
export const PEER = 'vanilla-cookieconsent';

/**
 * Answers questions about results.
 *
 * @param {Results} results
 */
export function viewOf({ samples, contenders }) {
  const numbersOf = (/** @type {string} */ id, /** @type {string} */ contender) =>
    (samples[id]?.[contender] ?? []).filter((sample) => sample !== null);

  const summaryOf = (/** @type {string} */ id, /** @type {string} */ contender) => summarise(numbersOf(id, contender));

  /** The median, without that of the empty page if it is to be net. */
  function figureOf(/** @type {string} */ id, /** @type {string} */ contender, isNet = false) {
    const median = summaryOf(id, contender)?.median ?? null;
    return median === null || !isNet ? median : median - (summaryOf(id, 'empty')?.median ?? 0);
  }

  /** The figure of one contender as a multiple of another's. */
  function ratioOf(/** @type {string} */ id, /** @type {string} */ contender, isNet = false, to = PEER) {
    const [figure, other] = [figureOf(id, contender, isNet), figureOf(id, to, isNet)];
    return figure === null || !other ? null : figure / other;
  }

  /** How a measure grows with its size: 1 is linear. */
  function exponentOf(/** @type {string} */ growth, /** @type {string} */ contender) {
    const points = GROWTHS.find(({ id }) => id === growth)?.points ?? [];
    return growthExponent(
      points.flatMap(([size, id]) => {
        const figure = figureOf(id, contender);
        return figure ? [/** @type {const} */ ([size, figure])] : [];
      }),
    );
  }

  return { ids: Object.keys(contenders), names: contenders, numbersOf, summaryOf, figureOf, ratioOf, exponentOf };
}

/** @typedef {ReturnType<typeof viewOf>} View */
