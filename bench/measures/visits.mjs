import { canHold } from '../contenders.mjs';
import { mainThreadTimes } from './main-thread.mjs';

/**
 * @typedef {import('../browser.mjs').Lab} Lab
 * @typedef {import('../contenders.mjs').Contender} Contender
 * @typedef {import('../browser.mjs').Visit['run']} Run
 * @typedef {Record<string, number | null>} Figures By name of the measure; `null` where there is nothing to measure.
 */

/** The conditions of first visits, by what their measures are called. */
const FIRST = { '': {}, 'slow.': { slowdown: 4 }, 'far.': { delay: 150 } };
const RETURNING = { '': {}, 'slow.': { slowdown: 4 }, 'far.': { delay: 150 } };

const since = (/** @type {number} */ moment, /** @type {number} */ begin) => (moment ? moment - begin : null);

/**
 * A first visit under each of the conditions: bytes, banner, shifts, heap, and the interaction that accepts.
 *
 * @param {Lab} lab
 * @param {Contender} contender
 * @returns {Promise<Figures>}
 */
export async function firstVisit(lab, contender) {
  /** @type {Figures} */
  const figures = {};
  const events = await lab.trace({ contender, scenario: { watched: 'nothing' } });
  for (const [time, of] of Object.entries(mainThreadTimes(events))) figures[`first.${time}`] = of;
  for (const [name, conditions] of Object.entries(FIRST)) {
    const { devtools, run, read, settle, accept, close } = await lab.visit({ contender, ...conditions });
    await settle();
    const { begin, box, paint, shift, longTasks } = await read();
    figures[`first.${name}box`] = since(box, begin);
    figures[`first.${name}paint`] = since(paint, begin);
    figures[`first.${name}long`] = longTasks.reduce((sum, { duration }) => sum + duration, 0);
    if (name === '') {
      figures['first.shift'] = shift;
      const contentPaint = await run("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
      figures['first.content'] = since(contentPaint, begin);
      figures['first.heap'] = await heapOf(devtools);
    }
    // With latency, what is fetched for the banner and what is fetched after it stay apart.
    if (name === 'far.') Object.assign(figures, await bytesOf(lab, run, box));
    if ((name === '' || name === 'slow.') && contender.accept) {
      await accept();
      figures[`accept.${name}inp`] = (await read()).interaction || 16;
    }
    await close();
  }
  return figures;
}

/**
 * A visit of somebody who has accepted before, on a page with one held script.
 *
 * @param {Lab} lab
 * @param {Contender} contender
 * @returns {Promise<Figures>}
 */
export async function returningVisit(lab, contender) {
  /** @type {Figures} */
  const figures = {};
  const visitor = { contender, isReturning: true };
  const events = await lab.trace({ ...visitor, scenario: { watched: 'nothing' } });
  for (const [time, of] of Object.entries(mainThreadTimes(events))) figures[`returning.${time}`] = of;
  for (const [name, conditions] of Object.entries(RETURNING)) {
    const { devtools, run, read, settle, close } = await lab.visit({ ...visitor, ...conditions });
    await settle(200);
    const { begin, granted, first } = await read();
    if (contender.id !== 'empty') {
      figures[`returning.${name}known`] = since(granted, begin);
      figures[`returning.${name}held`] = since(first, begin);
      if (!granted) throw new Error(`${contender.name}: does not remember that the visitor has accepted`);
      if (canHold(contender) && !first)
        throw new Error(`${contender.name}: the held script of a returning visit has not run`);
    }
    if (name === '') {
      figures['returning.bytes'] = sumOf(lab.server.answers);
      figures['returning.requests'] = lab.server.answers.length;
      figures['returning.heap'] = await heapOf(devtools);
      figures['returning.cookies'] = await cookieWrites(run);
    }
    await close();
  }
  return figures;
}

const sumOf = (/** @type {{ bytes: number }[]} */ answers) => answers.reduce((sum, { bytes }) => sum + bytes, 0);

/** Bytes and requests: those that had arrived when the banner could be used, and all. */
async function bytesOf(/** @type {Lab} */ { server }, /** @type {Run} */ run, /** @type {number} */ box) {
  const arrived = await run((/** @type {number} */ end) => {
    const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    return entries.flatMap(({ name, responseEnd }) => (responseEnd < end ? new URL(name).pathname : []));
  }, box);
  const usable = server.answers.filter(({ path }) => arrived.includes(path));
  return {
    'first.usable.bytes': box ? sumOf(usable) : null,
    'first.usable.requests': box ? usable.length : null,
    'first.bytes': sumOf(server.answers),
    'first.requests': server.answers.length,
  };
}

/** Bytes that are in use after a collection. */
async function heapOf(/** @type {import('playwright-core').CDPSession} */ devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** Microseconds of a cookie write by the page's own scripts, each in a task of its own. */
async function cookieWrites(/** @type {Run} */ run) {
  const times = 500;
  const ms = await run(`bench.inTasks(${times}, (index) => (document.cookie = 'own=' + index + '; path=/'))`);
  return (ms * 1000) / times;
}
