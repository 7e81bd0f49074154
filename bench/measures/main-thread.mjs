/** Trace events of the main thread, by what they are. Some stand inside others. */
const KINDS = {
  compile: ['v8.compile', 'v8.compileModule', 'V8.CompileCode', 'v8.produceCache'],
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  script: [
    'EvaluateScript',
    'v8.evaluateModule',
    'FunctionCall',
    'RunMicrotasks',
    'V8.RunMicrotasks',
    'TimerFire',
    'FireAnimationFrame',
    'FireIdleCallback',
    'EventDispatch',
  ],
};

const ALL = Object.values(KINDS).flat();

/**
 * Milliseconds of the page's main thread by kind, from a trace. `work` is all of it, each moment counted once; `script`
 * is what is left of it without style, layout and compiling. In time of the thread: what other programs take is not in.
 *
 * @param {any[]} events
 */
export function mainThreadTimes(events) {
  const main = mainThreadOf(events);
  const sum = (/** @type {string[]} */ names) => {
    const chosen = events.filter(
      ({ pid, tid, ph, name }) => ph === 'X' && pid === main.pid && tid === main.tid && names.includes(name),
    );
    let end = -Infinity;
    let total = 0;
    for (const { ts, dur, tdur } of chosen.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
      // One inside another has been counted with it.
      if (ts < end) continue;
      end = ts + dur;
      total += tdur ?? dur;
    }
    return total / 1000;
  };
  const [compile, style, layout, work] = [KINDS.compile, KINDS.style, KINDS.layout, ALL].map(sum);
  return { work, compile, style, layout, script: work - compile - style - layout };
}

/** The process and thread of the page: where the harness has run. */
function mainThreadOf(/** @type {any[]} */ events) {
  const mark = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url?.includes('/page'));
  if (!mark) throw new Error('The trace does not hold the page.');
  return mark;
}
