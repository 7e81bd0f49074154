import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { CATALOGUE } from './catalogue.mjs';
import { IDEAS } from './ideas.mjs';
import { growthRows, measureRows, ratioRows, verdictRows } from './format.mjs';
import { REFERENCE, judge } from './limits.mjs';
import { plot } from './plot.mjs';
import { RESULTS, viewOf } from './results.mjs';

const DOCUMENT = join(import.meta.dirname, '../docs/benchmark.md');
const PLOT = join(import.meta.dirname, '../docs/benchmark.svg');

const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const warningOf = (/** @type {number} */ load) => `
**The machine was busy with other things** (up to ${load.toFixed(1)} programs wanted the CPU): milliseconds are worth
little here. Bytes and heap are not affected, and main-thread work only a little.
`;

/** The document, from results alone. */
function compose(/** @type {import('./results.mjs').Results} */ results) {
  const view = viewOf(results);
  const names = view.ids.map((id) => view.names[id]);
  const { bytes, speed } = judge(results);
  const { date, rounds, minutes, machine, load } = results;
  const busiest = Math.max(...load);
  const heads = ['limit', 'figure', ''];
  const sections = CATALOGUE.flatMap(([heading, measures]) => {
    const rows = measureRows(view, measures);
    return rows.length ? [`### ${heading}\n\n${table(['', ...names], rows)}`] : [];
  });
  return `# Benchmark

<!-- Written by \`npm run bench:docs\` from bench/results.json. Do not edit. -->

Assent beside other consent tools, all in one run: ${date}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'} in ${minutes} minutes, Chromium
${machine.chromium} on ${machine.system}, ${machine.cpu}, ${machine.cores} cores, ${machine.memory}.
${busiest > machine.cores ? warningOf(busiest) : ''}
Run it yourself:

\`\`\`sh
npm run build
npm ci --prefix bench
npm run bench             # everything; writes bench/results.json and this document
npm run bench:smoke       # one round of the smallest sizes beside one peer, to see that it works
npm run bench -- --judge  # fails if a budget is not met
\`\`\`

A run has seven rounds, or as many as fit into 14 minutes: \`--rounds\` and \`--minutes\` change that. \`--only assent,klaro\`
leaves others out and keeps nothing, and \`--out file.json\` keeps the figures elsewhere. \`ASSENT_DIST\` names another
build.

![Bars of the most important figures, and growth with the number of held scripts](benchmark.svg)

## Budgets

${table(['Bytes, brotli', ...heads], verdictRows(bytes))}

× is the multiple of what vanilla-cookieconsent takes in the same run, unless the row names another page.

${table(['Speed', ...heads], verdictRows(speed))}

## Figures

Medians; ± is half the distance between the quartiles. A dash: the tool cannot do this, or it was not measured.

${sections.join('\n\n')}

### Ratios to ${view.names[REFERENCE]}

${table(['', ...names], ratioRows(view))}

### Growth exponents

1 is linear, 2 quadratic.

${table(['', ...names], growthRows(view))}

${IDEAS}
## How it is measured

- Each visit has a browser context of its own, in one Chromium. The contenders take turns, and each round starts with
  another one.
- Each tool is put into the page as its guide says. The page is an article with one held script, on a public host:
  on development hosts, tools do more.
- Bytes are those of the answers with brotli. Until the banner can be used, what has arrived by then counts, with 150 ms
  latency.
- Main-thread work is script, style, layout and compiling in traces, in time of the thread. In those visits, nothing
  looks for the banner.
- Times count from the place of the tool's tag, or of the first if there are several. The banner has its box when it is
  visible and has a height; the page looks about every millisecond. Latency is the server's, for each answer.
- Accepting is a real click, timed from the time stamp of its event. A dash among held scripts means that not all have
  run: vanilla-cookieconsent runs them by recursion, and overflows the stack. The interaction to next paint is that of
  the same click; 16 is the least that browsers report.
- A small change moves a node in a part of the page that is not shown, 50 between two frames: drawing it would take
  most of the time. The time is that of the main thread.
- What the budgets are about is measured in each round, the other tools in every second round, and with more than 1,000
  held scripts or with React in the first only.
- The heap is what is in use after a collection.
- c15t is a core without a banner: it has the one of its guide. tarteaucitron and Osano's script hold no inline
  scripts in the markup.
`;
}

/** Writes the document and the plot, or with \`isCheck\` returns which of them differ. */
export async function writeDocument(isCheck = false) {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const options = {
    ...(await resolveConfig(DOCUMENT)),
    parser: 'markdown',
    proseWrap: /** @type {const} */ ('preserve'),
  };
  const files = [
    [DOCUMENT, await format(compose(results), options)],
    [PLOT, plot(results)],
  ];
  if (!isCheck) {
    for (const [path, text] of files) writeFileSync(path, text);
    return [];
  }
  return files.flatMap(([path, text]) => (readOrNothing(path) === text ? [] : path));
}

function readOrNothing(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const stale = await writeDocument(process.argv.includes('--check'));
  for (const path of stale) console.error(`${path} is not what bench/results.json says: run npm run bench:docs`);
  process.exitCode = stale.length ? 1 : 0;
}
