import { GROWTHS, RATIOS } from './catalogue.mjs';

/** What a figure looks like. A dash stands for what a contender cannot do, or what was not measured. */
export function formatFigure(/** @type {number | null} */ figure, /** @type {string} */ unit) {
  if (figure === null || !Number.isFinite(figure)) return '–';
  if (unit === 'yes') return figure ? 'yes' : 'no';
  if (unit === 'KiB') return (figure / 1024).toFixed(0);
  if (unit === '×') return figure.toFixed(2);
  if (unit === 'B' || figure >= 1000) return Math.round(figure).toLocaleString('en-GB');
  if (Number.isInteger(figure)) return String(figure);
  return figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : 2);
}

/** Half of the distance between the quartiles, as a share of the median: how much a figure can be trusted. */
export function formatSpread(/** @type {import('./statistics.mjs').Summary | null} */ summary) {
  if (!summary || summary.count < 2 || !summary.median) return '';
  const share = (summary.high - summary.low) / 2 / summary.median;
  return share >= 0.005 ? ` ±${Math.round(share * 100)}%` : '';
}

/**
 * Rows of a table of budgets: row, limit, figure, whether it holds.
 *
 * @param {import('./limits.mjs').Verdict[]} verdicts
 */
export const verdictRows = (verdicts) =>
  verdicts.map(({ title, limit, figure, unit, holds }) => [
    title,
    `${formatFigure(limit, unit)}${unit && unit !== '×' ? ` ${unit}` : ''}`,
    formatFigure(figure, unit),
    holds === null ? 'not measured' : holds ? 'holds' : 'over',
  ]);

/**
 * Rows of a table of measures: title with unit, then a figure of each contender.
 *
 * @param {import('./results.mjs').View} view
 * @param {import('./catalogue.mjs').Measure[]} measures
 */
export const measureRows = ({ ids, figureOf, summaryOf }, measures) =>
  measures.flatMap(({ id, title, unit, isNet }) => {
    const figures = ids.map((contender) => (isNet && contender === 'empty' ? null : figureOf(id, contender, isNet)));
    if (figures.every((figure) => figure === null)) return [];
    const cells = figures.map((figure, index) =>
      figure === null
        ? '–'
        : `${formatFigure(figure, unit)}${unit === 'yes' ? '' : formatSpread(summaryOf(id, ids[index]))}`,
    );
    return [[`${title}${unit && unit !== 'yes' ? ` (${unit})` : ''}`, ...cells]];
  });

/**
 * Rows of a table of ratios to the peer: what, then each contender's multiple.
 *
 * @param {import('./results.mjs').View} view
 */
export const ratioRows = ({ ids, ratioOf }) =>
  RATIOS.flatMap(({ id, title, isNet }) => {
    const ratios = ids.map((contender) => (contender === 'empty' && isNet ? null : ratioOf(id, contender, isNet)));
    if (ratios.every((ratio) => ratio === null)) return [];
    return [[title, ...ratios.map((ratio) => formatFigure(ratio, '×'))]];
  });

/**
 * Rows of a table of growth exponents.
 *
 * @param {import('./results.mjs').View} view
 */
export const growthRows = ({ ids, exponentOf }) =>
  GROWTHS.map(({ id, title }) => [title, ...ids.map((contender) => formatFigure(exponentOf(id, contender), '×'))]);
