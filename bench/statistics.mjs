// The statistics of the benchmark.

/** @typedef {{ median: number, low: number, high: number, count: number }} Spread the quartiles around a median */

/**
 * @param {readonly number[]} numbers at least one
 * @returns {Spread}
 */
export function spreadOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place % 1);
}

/**
 * The power of x that y grows with: the slope of a least-squares line through the logarithms.
 *
 * @param {readonly (readonly [number, number])[]} points
 * @returns {{ exponent: number, factor: number }} y = factor * x ** exponent
 */
export function fitPower(points) {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (/** @type {number} */ at) =>
    logs.reduce((sum, log) => sum + (log[at] ?? NaN), 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [above, below] = [0, 0];
  for (const [x = NaN, y = NaN] of logs) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  const exponent = above / below;
  return { exponent, factor: Math.exp(meanY - exponent * meanX) };
}
