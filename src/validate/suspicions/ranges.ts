import { daysIn } from '../../model/calendar.js';
import { intervalOf } from '../../model/intervals.js';
import { median } from '../robust.js';
import type { Point } from '../series.js';

/** Between what amounts a figure may be expected by its neighbours. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  /** How many times beyond its ends a figure still fits. */
  readonly slack: number;
  /** The number of figures that it rests on. */
  readonly neighbours: number;
}

/** A figure among single amounts or levels is held against so many before it and after it, at most. */
const BESIDE = 6;
const SLACK = 2;
const LEAST_BESIDE = 4;

/** By the amounts before and after; those of zero tell nothing of the unit. */
export function besideRange(points: readonly Point[], index: number): Range | undefined {
  const others = points
    .slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
    .filter((point) => point !== points[index])
    .map(({ amount }) => amount)
    .filter((amount) => amount > 0);
  if (others.length < LEAST_BESIDE) return undefined;
  return {
    low: Math.min(...others),
    high: Math.max(...others),
    middle: median(others),
    slack: SLACK,
    neighbours: others.length,
  };
}

/** The least part of a proportional amount that a year may have begun with, and the most that may follow at once. */
const SLOW = 0.3;
const FAST = 3;

/** By the sums before and after, which a sum up to a day between them cannot leave. */
export function toDateRange(points: readonly Point[], index: number): Range | undefined {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!point) return undefined;
  if (before && after) return rangeOf(before.amount, after.amount, 2);
  if (after) return firstRange(points, index);
  return before && lastRange(points, index);
}

/** The first sum is about proportional to those after it, of which two have to agree. */
function firstRange(points: readonly Point[], index: number): Range | undefined {
  const [first, second, third] = points.slice(index, index + 3);
  if (!first || !second || !third || third.amount < second.amount) return undefined;
  const likely = third.amount * (elapsed(first, points) / elapsed(third, points));
  return rangeOf(likely * SLOW, second.amount, 2);
}

/** The last sum adds to the one before it about as much as was added before. */
function lastRange(points: readonly Point[], index: number): Range | undefined {
  const before = points.slice(0, index);
  const last = before.at(-1);
  const added = before.slice(1).map(({ amount }, at) => amount - (before[at]?.amount ?? 0));
  if (!last || added.length < 2 || added.some((amount) => amount < 0)) return undefined;
  return rangeOf(last.amount, last.amount + FAST * Math.max(...added), before.length);
}

function rangeOf(low: number, high: number, neighbours: number): Range | undefined {
  return low > 0 && low <= high
    ? { low, high, middle: Math.sqrt(low * high), slack: 1, neighbours }
    : undefined;
}

/** Days since the year of the first sum began: the least that it can have taken. */
function elapsed({ period }: Point, points: readonly Point[]): number {
  const [first] = points;
  const year = intervalOf('year', first?.period.end ?? period.end);
  return daysIn({ start: year?.start ?? period.start, end: period.end });
}

/** A range as it is shown: with three significant digits. */
export function roundRange({ low, high }: Range): { readonly low: string; readonly high: string } {
  return { low: short(low), high: short(high) };
}

/** A number for people, with three significant digits and no exponent. */
export function short(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value
    .toFixed(Math.min(places, 20))
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
}
