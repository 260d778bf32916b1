/** Robust statistics in binary numbers: they raise suspicions only, and the figures shown come from exact decimals. */

/** The median; 0 of an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Limit of the modified z-score, by Iglewicz and Hoaglin (1993). */
export const OUTLYING = 3.5;

/** Relative differences up to this are rounding errors of binary numbers. */
const ROUNDING = 1e-9;

/**
 * The modified z-score of a value among others: 0.6745 (value - median) / MAD, where MAD is the median
 * absolute deviation from the median. If MAD is zero, the mean absolute deviation replaces it, scaled by
 * 1.253314 as by Iglewicz and Hoaglin. Infinite if the others do not vary at all and the value differs.
 */
export function modifiedZ(value: number, others: readonly number[]): number {
  const middle = median(others);
  const deviations = others.map((other) => Math.abs(other - middle));
  const spread = median(deviations);
  const least = ROUNDING * others.reduce((most, other) => Math.max(most, Math.abs(other)), Math.abs(value));
  if (spread > least) return (0.6745 * (value - middle)) / spread;
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / Math.max(1, deviations.length);
  if (mean > least) return (value - middle) / (1.253314 * mean);
  return Math.abs(value - middle) > least ? Math.sign(value - middle) * Infinity : 0;
}

/** Pearson's chi-squared statistic of counts against expected counts. */
export function chiSquared(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, index) => {
    const usual = expected[index] ?? 0;
    return usual > 0 ? sum + (count - usual) ** 2 / usual : sum;
  }, 0);
}
