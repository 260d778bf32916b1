import { groupBy } from '../model/collections.js';
import { monthOf, yearOf, type Day } from '../model/calendar.js';
import { median } from './robust.js';
import type { Point, Series } from './series.js';

/** Factor by which a point is likely to differ from the usual figure of its series because of the time of year. */
export type Season = (point: Point, series: Series) => number;

/** Least number of other regions from which a season is derived. */
const LEAST_REGIONS = 4;
/** Weight of a season derived from other years: one other figure is partly chance. */
const TRUST = 0.7;
/** Greatest log factor that counts as a season in other years of the same region. */
const MOST = Math.log(3);
/** The same for the median of other regions: beyond it they may share a mistake. */
const MOST_ELSEWHERE = Math.log(6);
/** Greatest factor between figures of the same month in two years that confirm each other. */
const ALIKE = 2.5;

/**
 * Seasons of single amounts: from the same interval in other regions, or, if too few report it, from the same
 * months of other years. Levels and sums to date have none.
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

/** Whether the same month of another year has a similar amount, so that the point is not odd. */
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

/** Logarithm of each positive figure over the median of its series, by last day. */
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
