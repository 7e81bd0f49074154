/** The value below which that share of the sorted samples lies, between neighbours in proportion. */
function quantile(/** @type {number[]} */ sorted, /** @type {number} */ share) {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

/**
 * The median of samples, and the quartiles around it as their spread. `null` where there are none.
 *
 * @param {readonly number[]} samples
 * @returns {Summary | null}
 *
 * @typedef {{ median: number, low: number, high: number, count: number }} Summary
 */
export function summarise(samples) {
  if (!samples.length) return null;
  const sorted = [...samples].sort((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return { median, low, high, count: sorted.length };
}

/**
 * The exponent of growth: the slope of the line through the logarithms of these points. 1 is linear, 2 quadratic.
 *
 * @param {readonly (readonly [size: number, value: number])[]} points
 * @returns {number | null} `null` with fewer than two points.
 */
export function growthExponent(points) {
  if (points.length < 2) return null;
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)]);
  const meanOf = (/** @type {0 | 1} */ axis) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [meanX, meanY] = [meanOf(0), meanOf(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
