import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { openLab } from './browser.mjs';
import { HELD, NODES, OBSERVED, TAXED } from './catalogue.mjs';
import { empty } from './contenders/empty.mjs';
import { contenders, serveContenders } from './contenders.mjs';
import { languageBytes } from './measures/files.mjs';
import { acceptHeld } from './measures/accept.mjs';
import { isCached } from './measures/cache.mjs';
import { ownCalls } from './measures/calls.mjs';
import { changeTax, reactTax } from './measures/changes.mjs';
import { firstVisit, returningVisit } from './measures/visits.mjs';
import { judge } from './limits.mjs';
import { printReport } from './report.mjs';
import { PEER, RESULTS } from './results.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '14' },
    only: { type: 'string' },
    smoke: { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const isSmoke = values.smoke;
const rounds = isSmoke ? 1 : Number(values.rounds);
/** Milliseconds after which no round begins that would not end in time. */
const limit = Number(values.minutes) * 60_000;
const chosen = values.only?.split(',');
const field = contenders.filter(({ id }) => !chosen || id === 'empty' || chosen.includes(id));
const started = Date.now();

/** @type {import('./results.mjs').Results['samples']} */
const samples = {};
/** @type {string[]} */
const failures = [];
/** @type {number[]} */
const load = [];

const rounded = (/** @type {number | null} */ figure) => (figure === null ? null : Math.round(figure * 1000) / 1000);

/** Measures, and keeps the figures; one that fails leaves a gap, and the run goes on. */
async function keep(
  /** @type {import('./contenders.mjs').Contender} */ { id, name },
  /** @type {Promise<import('./measures/visits.mjs').Figures>} */ figures,
) {
  try {
    for (const [measure, figure] of Object.entries(await figures))
      ((samples[measure] ??= {})[id] ??= []).push(rounded(figure));
  } catch (error) {
    if (!lab.isOpen()) throw error;
    failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    await lab.clear().catch(() => undefined);
  }
}

const note = (/** @type {string} */ text) => {
  const seconds = Math.round((Date.now() - started) / 1000);
  if (process.stderr.isTTY || process.env.CI) process.stderr.write(`${seconds} s  ${text}\n`);
};

const server = await startServer();
await serveContenders(server);
let lab = await openLab(server);
for (const contender of field) {
  await lab.rememberAcceptance([contender]).catch((error) => failures.push(`${contender.name}: ${error.message}`));
}

let longest = 0;
for (let round = 0, start = Date.now(); round < rounds; round++) {
  const now = Date.now();
  longest = Math.max(longest, now - start);
  start = now;
  // On a busy machine, there are fewer.
  if (now + longest > started + limit && round) break;
  load.push(loadavg()[0]);
  // What budgets are about is measured in every round, the others in every second one, and with many scripts once.
  const isJudged = (/** @type {{ id: string }} */ { id }) => ['empty', PEER].includes(id) || id.startsWith('assent');
  const some = field.filter((contender) => round % 2 === 0 || isJudged(contender));
  // Each round starts with another contender.
  const shift = round % some.length;
  const all = [...some.slice(shift), ...some.slice(0, shift)];
  const judged = all.filter(isJudged);
  const own = judged.filter(({ id }) => id.startsWith('assent'));
  const extremes = judged.filter(({ id }) => id !== PEER);
  const once = round === 0 ? all : judged;

  const inTurn = async (
    /** @type {string} */ title,
    /** @type {import('./contenders.mjs').Contender[]} */ among,
    /** @type {(contender: import('./contenders.mjs').Contender) => Promise<import('./measures/visits.mjs').Figures>} */ measure,
  ) => {
    note(`round ${round + 1} of ${rounds}: ${title}`);
    for (const contender of among) await keep(contender, measure(contender));
  };
  const tax = (
    /** @type {import('./contenders.mjs').Contender[]} */ among,
    /** @type {number} */ nodes,
    held = 1,
    isReturning = false,
  ) => {
    const id = `changes.${nodes}.${held}${isReturning ? '.decided' : ''}`;
    const settings = { nodes, held, isReturning };
    return inTurn(id, among, async (contender) => ({ [id]: await changeTax(lab, contender, settings) }));
  };

  await inTurn('first visits', all, (contender) => firstVisit(lab, contender));
  await inTurn('returning visits', all, (contender) => returningVisit(lab, contender));
  for (const held of isSmoke ? HELD.slice(0, 1) : HELD) {
    const among = held > 1000 ? once : all;
    await inTurn(`accept with ${held} held scripts`, among, (contender) => acceptHeld(lab, contender, held));
  }
  for (const nodes of isSmoke ? NODES.slice(0, 1) : NODES) await tax(nodes === TAXED ? all : extremes, nodes);
  await inTurn('calls', own, (contender) => ownCalls(lab, contender));
  if (isSmoke) break;
  await tax(extremes, TAXED, 1, true);
  await inTurn('an observer', [empty], async (contender) => ({
    [OBSERVED]: await changeTax(lab, contender, { nodes: TAXED, held: 1, isObserved: true }),
  }));
  await tax(extremes, TAXED, 0);
  await tax(extremes, TAXED, 1000);
  await inTurn('React', once, async (contender) => ({ react: await reactTax(lab, contender) }));
}
const chromium = lab.version;
await lab.close();

note('back/forward cache');
lab = await openLab(server, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
await lab.rememberAcceptance(field).catch((error) => failures.push(error.message));
for (const contender of field) {
  const ask = async (/** @type {boolean} */ isReturning) => isCached(lab, contender, isReturning);
  await keep(
    contender,
    ask(false).then((figure) => ({ 'cache.first': figure })),
  );
  await keep(
    contender,
    ask(true).then((figure) => ({ 'cache.returning': figure })),
  );
}
await lab.close();
server.close();

/** @type {import('./results.mjs').Results} */
const results = {
  date: new Date().toISOString().slice(0, 10),
  minutes: Math.round((Date.now() - started) / 6000) / 10,
  rounds: load.length,
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    chromium,
    node: process.version,
  },
  load,
  contenders: Object.fromEntries(field.map(({ id, name }) => [id, name])),
  files: { language: languageBytes() },
  samples,
};

printReport(results, { isJudged: !isSmoke });
if (failures.length) console.error(`\nFailed:\n${[...new Set(failures)].join('\n')}`);

if (values.out) writeFileSync(values.out, `${JSON.stringify(results)}\n`);
else if (!isSmoke && !chosen) {
  writeFileSync(RESULTS, `${JSON.stringify(results)}\n`);
  // Needs the packages of the repository, which a run alone does not.
  const { writeDocument } = await import('./document.mjs');
  await writeDocument();
}
const { bytes, speed } = judge(results);
const isBroken = [...bytes, ...speed].some(({ holds }) => holds === false);
// A contender that has failed is a fault of the harness; a budget that is not met is one only where that is asked for.
process.exitCode = failures.length || (values.judge && isBroken) ? 1 : 0;
