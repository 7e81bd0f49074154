/**
 * Runs first in every page, and keeps what the measures read.
 */
(() => {
  const { port1, port2 } = new MessageChannel();
  /** @type {(() => void)[]} */
  const waiting = [];
  port1.onmessage = () => waiting.shift()?.();
  /** Resolves in a task of its own. */
  const nextTask = () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(0);
    });

  const bench = {
    /** Where the tag of the contender is met. All times are milliseconds on the page's clock. */
    begin: 0,
    /** Held scripts that ran, and when the first and the last of them did. */
    count: 0,
    first: 0,
    last: 0,
    /** When the banner had a box, and when a frame with it was shown. */
    box: 0,
    paint: 0,
    /** When consent was known to be there. */
    granted: 0,
    /** When the visitor clicked, by the event's own time. */
    clicked: 0,
    /** Resolves once all that the page looks for was there, or will not come. */
    done: Promise.resolve(),
    /** Looks at once, see `watch`, and tells whether all was there. */
    look: () => true,
    shift: 0,
    /** @type {{ start: number, duration: number }[]} */
    longTasks: [],
    /** The longest interaction. */
    interaction: 0,
    nextTask,

    /** What each held script calls. */
    ran() {
      bench.last = performance.now();
      if (bench.count++ === 0) bench.first = bench.last;
    },

    /**
     * Looks about every millisecond whether the banner has a box, and whether consent is known.
     *
     * @param {(() => Element | null | undefined) | null} findBanner
     * @param {(() => boolean) | null} isGranted
     */
    watch(findBanner, isGranted) {
      const ask = (/** @type {(() => unknown) | null} */ question) => {
        try {
          return question?.();
        } catch {
          return undefined;
        }
      };
      bench.look = () => {
        if (!bench.granted && ask(isGranted)) bench.granted = performance.now();
        const banner = bench.box ? null : ask(findBanner);
        if (
          banner instanceof Element &&
          banner.checkVisibility({ visibilityProperty: true }) &&
          banner.getBoundingClientRect().height
        ) {
          bench.box = performance.now();
          requestAnimationFrame(() => nextTask().then(() => (bench.paint = performance.now())));
        }
        return Boolean((bench.paint || !findBanner) && (bench.granted || !isGranted));
      };
      const keepLooking = async () => {
        const deadline = performance.now() + 15_000;
        do await scheduler.postTask(() => {}, { delay: 1, priority: 'user-blocking' });
        while (!bench.look() && performance.now() < deadline);
      };
      bench.done = keepLooking();
    },

    /**
     * Calls `act` that many times, in a task each. Returns the milliseconds it took.
     *
     * @param {number} times
     * @param {(index: number) => void} act
     */
    async inTasks(times, act) {
      const start = performance.now();
      for (let index = 0; index < times; index++) {
        await nextTask();
        act(index);
      }
      await nextTask();
      return performance.now() - start;
    },

    /**
     * Calls `act` that many times, in a task each, and has the page drawn after every `perFrame` of them.
     *
     * @param {number} times
     * @param {number} perFrame
     * @param {(index: number) => void} act
     */
    async inFrames(times, perFrame, act) {
      for (let done = 0; done < times; done += perFrame) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await bench.inTasks(perFrame, (index) => act(done + index));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await nextTask();
    },
  };
  Object.assign(window, { bench });

  addEventListener('click', ({ timeStamp }) => (bench.clicked = timeStamp), { capture: true });
  const observe = (/** @type {PerformanceObserverInit} */ options, /** @type {(entry: any) => void} */ keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ buffered: true, ...options });
  observe({ type: 'longtask' }, ({ startTime, duration }) => bench.longTasks.push({ start: startTime, duration }));
  observe({ type: 'layout-shift' }, ({ value, hadRecentInput }) => (bench.shift += hadRecentInput ? 0 : value));
  observe(/** @type {{}} */ ({ type: 'event', durationThreshold: 16 }), ({ interactionId, duration }) => {
    if (interactionId) bench.interaction = Math.max(bench.interaction, duration);
  });
})();
