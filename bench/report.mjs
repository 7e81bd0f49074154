import { CATALOGUE } from './catalogue.mjs';
import { growthRows, measureRows, ratioRows, verdictRows } from './format.mjs';
import { REFERENCE, judge } from './limits.mjs';
import { viewOf } from './results.mjs';

/** Names that fit a column of the terminal. */
const SHORT = { 'vanilla-cookieconsent': 'vanilla-cc', tarteaucitron: 'tarteaucit.', 'assent-full': 'full' };

/**
 * Prints a run as tables.
 *
 * @param {import('./results.mjs').Results} results
 * @param {{ isJudged: boolean }} options
 */
export function printReport(results, { isJudged }) {
  const view = viewOf(results);
  const names = view.ids.map((id) => SHORT[id] ?? id);
  for (const [heading, measures] of CATALOGUE) {
    const rows = measureRows(view, measures);
    if (rows.length) printTable([heading, ...names], rows);
  }
  if (!isJudged) return;
  printTable([`Ratios to ${REFERENCE}`, ...names], ratioRows(view));
  printTable(['Growth exponents', ...names], growthRows(view));
  const { bytes, speed } = judge(results);
  const heads = ['limit', 'figure', ''];
  printTable(['Bytes, Assent', ...heads], verdictRows(bytes));
  printTable([`Speed, × is to ${REFERENCE}`, ...heads], verdictRows(speed));
  console.log(`\n${results.rounds} rounds in ${results.minutes} minutes. ±: half the distance of the quartiles.`);
  const busiest = Math.max(...results.load);
  if (busiest > results.machine.cores) {
    console.log(`The machine was busy with other things (load ${busiest.toFixed(1)}): times are worth little.`);
  }
}

/** Prints rows in columns, the first to the left and the others to the right. */
function printTable(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const [title, ...lines] = all.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '),
  );
  console.log(`\n${title}\n${'─'.repeat(title.length)}\n${lines.join('\n')}`);
}
