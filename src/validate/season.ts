import { groupBy } from '../model/collections.js';
import { monthOf, yearOf, type Day } from '../model/calendar.js';
import { median } from './robust.js';
import type { Point, Series } from './series.js';

/** How many times a usual figure of its series one is likely to be, by the time of the year alone. */
export type Season = (point: Point, series: Series) => number;

/** So many other regions tell what a time of the year brings. */
const LEAST_REGIONS = 4;
/** What one other year tells of a month is chance for a good part. */
const TRUST = 0.7;
/** What differs more than this from the usual is not taken for a season where a single figure says so. */
const MOST = Math.log(3);
/** Nor where many regions do: then they may all have made the same mistake. */
const MOST_ELSEWHERE = Math.log(6);
/** Within so many times of each other, figures of one month in two years bear each other out. */
const ALIKE = 2.5;

/**
 * The seasons of single amounts: by what the same interval brought in other regions; where too few are reported, by what
 * the same months brought in other years. Levels and sums to date have none.
 */
export function seasonsOf(all: readonly Series[]): Season {
  const relative = new Map(all.map((series) => [series, relativeTo(series)] as const));
  const alike = groupBy(all, kindOf);
  const byEnd = new Map(
    [...alike].map(([kind, several]) => [
      kind,
      groupBy(
        several.flatMap((series) =>
          series.points.flatMap(({ period: { end } }) => {
            const log = relative.get(series)?.get(end);
            return log === undefined ? [] : [{ series, end, log }];
          }),
        ),
        ({ end }) => end,
      ),
    ]),
  );
  const known = new Map<Point, number>();
  return (point, series) => {
    if (!hasSeason(series)) return 1;
    const season = known.get(point) ?? seasonOf(point, series);
    known.set(point, season);
    return season;
  };

  function seasonOf({ period: { end } }: Point, series: Series): number {
    const elsewhere = (byEnd.get(kindOf(series))?.get(end) ?? []).filter((each) => each.series !== series);
    if (elsewhere.length >= LEAST_REGIONS) {
      const log = median(elsewhere.map((each) => each.log));
      return Math.abs(log) <= MOST_ELSEWHERE ? Math.exp(log) : 1;
    }
    const others = otherYears(relative.get(series) ?? new Map(), end);
    return Math.exp(TRUST * median(others.filter((log) => Math.abs(log) <= MOST)));
  }
}

/** Whether the same months of another year brought about as much, so that a figure is not odd however large it is. */
export function isAsInOtherYears({ period, amount }: Point, { points }: Series): boolean {
  return points.some(
    (other) =>
      monthOf(other.period.end) === monthOf(period.end) &&
      yearOf(other.period.end) !== yearOf(period.end) &&
      Math.max(other.amount, amount) <= ALIKE * Math.min(other.amount, amount),
  );
}

function kindOf({ metric, sort }: Series): string {
  return `${metric.id} ${sort}`;
}

function hasSeason({ sort }: Series): boolean {
  return sort !== 'level' && sort !== 'year-to-date' && sort !== 'plan-to-date';
}

/** The logarithm of each figure over the middle one of its series. */
function relativeTo(series: Series): ReadonlyMap<Day, number> {
  if (!hasSeason(series)) return new Map();
  const positive = series.points.filter(({ amount }) => amount > 0);
  const middle = Math.log(median(positive.map(({ amount }) => amount)));
  return new Map(positive.map(({ period, amount }) => [period.end, Math.log(amount) - middle]));
}

function otherYears(relative: ReadonlyMap<Day, number>, end: Day): readonly number[] {
  return [...relative].flatMap(([day, log]) =>
    monthOf(day) === monthOf(end) && yearOf(day) !== yearOf(end) ? [log] : [],
  );
}
