const CHANGES = 2000;

/** How many of them come between two frames: as many frames for every contender. */
const PER_FRAME = 50;

const PASSES = 3;

/**
 * Markup of so many elements. Nobody sees them: drawing them would take most of the time, and vary more than what the
 * contenders add.
 */
const list = (/** @type {number} */ nodes) =>
  `<div id="list" hidden>${Array.from({ length: nodes / 2 }, (_, index) => `<div><b>${index}</b> spokes</div>`).join('')}</div>`;

const OBSERVER =
  '<script>new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });</script>';

/**
 * Milliseconds of the main thread for 2,000 small changes to a page of so many nodes, each in a task of its own: a node
 * moves. The median of some passes, after one that counts for nothing.
 *
 * @param {import('../browser.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @param {{ nodes: number, held: number, isReturning?: boolean, isObserved?: boolean }} settings With `isObserved` the page
 * has an observer that does nothing.
 * @returns {Promise<number>}
 */
export async function changeTax(lab, contender, { nodes, held, isReturning, isObserved = false }) {
  const scenario = { held, body: `${list(nodes)}${isObserved ? OBSERVER : ''}` };
  const visit = await lab.visit({ contender, scenario, isReturning });
  await visit.settle();
  const ms = await busyTime(visit, change, CHANGES, PER_FRAME);
  await visit.close();
  return ms;
}

/**
 * Milliseconds of the main thread for a React list of 10,000 rows to render anew, and be drawn.
 *
 * @param {import('../browser.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<number>}
 */
export async function reactTax(lab, contender) {
  const body = '<div id="rows"></div><script src="/react-list.js"></script>';
  const visit = await lab.visit({ contender, scenario: { body } });
  await visit.settle();
  const ms = await busyTime(visit, (/** @type {number} */ turn) => window.bench.rerender(turn), 2, 1);
  await visit.close();
  return ms / 2;
}

/** Moves a node to another place in the list. Runs in the page. */
function change(/** @type {number} */ index) {
  const { bench } = window;
  bench.items ??= document.querySelectorAll('#list > div');
  bench.moved ??= Object.assign(document.createElement('i'), { textContent: ' true' });
  bench.items[(index * 7919) % bench.items.length].append(bench.moved);
}

/**
 * How long the main thread is busy while `act` is called so many times in tasks of their own.
 *
 * @param {import('../browser.mjs').Visit} visit
 * @param {Function} act Runs in the page.
 * @param {number} times
 * @param {number} perFrame
 */
async function busyTime({ devtools, run }, act, times, perFrame) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const samples = [];
  for (let pass = 0; pass <= PASSES; pass++) {
    const before = await busy();
    await run(`bench.inFrames(${times}, ${perFrame}, ${act})`);
    samples.push((await busy()) - before);
  }
  return samples.slice(1).sort((a, b) => a - b)[Math.floor(PASSES / 2)];
}
