/** A day, in seconds. */
export const DAY = 24 * 60 * 60;

/** The time now, in Unix seconds, as records count it. Where a page has broken its `Date`, the browser's own clock counts. */
export function nowInSeconds(): number {
  let now: unknown;
  try {
    now = Date.now();
  } catch {
    // As below.
  }
  return Math.floor((Number.isFinite(now) ? (now as number) : performance.timeOrigin + performance.now()) / 1000);
}
