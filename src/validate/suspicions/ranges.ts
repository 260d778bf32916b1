import { daysIn } from '../../model/calendar.js';
import { intervalOf } from '../../model/intervals.js';
import { median } from '../robust.js';
import type { Season } from '../season.js';
import type { Point, Series } from '../series.js';

/** Range of amounts in which a figure is expected by its neighbours. */
export interface ExpectedRange {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  /** Factor beyond the range within which a figure still fits. */
  readonly slack: number;
  /** Number of figures that the range is based on. */
  readonly neighbours: number;
  /** Likely amount by each neighbour; empty for sums. */
  readonly others: readonly number[];
}

/** Most neighbours on each side of an amount or level. */
const BESIDE = 6;
const SLACK = 2;
const LEAST_BESIDE = 4;

/** Range by the neighbouring amounts, adjusted for the season. Zeros are left out: they say nothing of the unit. */
export function besideRange(series: Series, index: number, season: Season): ExpectedRange | undefined {
  const around = { start: Math.max(0, index - BESIDE), end: index + BESIDE + 1 };
  const others = likelyAmounts(series, index, season, around);
  if (others.length < LEAST_BESIDE) return undefined;
  const further = isAtEnd(series, index) ? largestStep(others) : 1;
  return {
    low: Math.min(...others) / further,
    high: Math.max(...others) * further,
    middle: median(others),
    slack: SLACK,
    neighbours: others.length,
    others,
  };
}

/** At either end of a series a level may continue to rise or fall as it does elsewhere. */
function isAtEnd({ sort, points }: Series, index: number): boolean {
  return sort === 'level' && (index === 0 || index === points.length - 1);
}

/** Greatest factor between two adjacent amounts. */
function largestStep(amounts: readonly number[]): number {
  return amounts.slice(1).reduce((most, amount, index) => {
    const before = amounts[index] ?? amount;
    return Math.max(most, amount / before, before / amount);
  }, 1);
}

/** The other figures of a series, each adjusted to the season of the figure at `index`. */
export function likelyAmounts(
  series: Series,
  index: number,
  season: Season,
  { start, end }: { readonly start: number; readonly end: number },
): readonly number[] {
  const point = series.points[index];
  if (!point) return [];
  const own = season(point, series);
  return series.points
    .slice(start, end)
    .filter((other) => other !== point && other.amount > 0)
    .map((other) => (other.amount / season(other, series)) * own);
}

/**
 * Least first sum as a share of the proportional one, and greatest last increment as a multiple of the
 * largest before.
 */
const SLOW = 0.3;
const FAST = 3;

/** Range by the sums before and after: a sum up to a day between lies between them. */
export function toDateRange(points: readonly Point[], index: number): ExpectedRange | undefined {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!point) return undefined;
  if (before && after) return rangeOf(before.amount, after.amount, 2);
  if (after) return firstRange(points, index);
  return before && lastRange(points, index);
}

/** The first sum is about proportional to the later ones, of which two must agree. */
function firstRange(points: readonly Point[], index: number): ExpectedRange | undefined {
  const [first, second, third] = points.slice(index, index + 3);
  if (!first || !second || !third || third.amount < second.amount) return undefined;
  const likely = third.amount * (elapsed(first, points) / elapsed(third, points));
  return rangeOf(likely * SLOW, second.amount, 2);
}

/** The last sum adds about as much as was added before. */
function lastRange(points: readonly Point[], index: number): ExpectedRange | undefined {
  const before = points.slice(0, index);
  const last = before.at(-1);
  const added = before.slice(1).map(({ amount }, at) => amount - (before[at]?.amount ?? 0));
  if (!last || added.length < 2 || added.some((amount) => amount < 0)) return undefined;
  return rangeOf(last.amount, last.amount + FAST * Math.max(...added), before.length);
}

function rangeOf(low: number, high: number, neighbours: number): ExpectedRange | undefined {
  return low > 0 && low <= high
    ? { low, high, middle: Math.sqrt(low * high), slack: 1, neighbours, others: [] }
    : undefined;
}

/** Days from the start of the first sum's year to the end of a point. */
function elapsed({ period }: Point, points: readonly Point[]): number {
  const [first] = points;
  const year = intervalOf('year', first?.period.end ?? period.end);
  return daysIn({ start: year?.start ?? period.start, end: period.end });
}

/** Range with three significant digits. */
export function roundRange({ low, high }: ExpectedRange): { readonly low: string; readonly high: string } {
  return { low: short(low), high: short(high) };
}

/** Formats a number with three significant digits and no exponent. */
export function short(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value
    .toFixed(Math.min(places, 20))
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
}
