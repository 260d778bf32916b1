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
/** No season brings more than so many times the usual, or less than such a part of it. */
const MOST = 3;

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
  return ({ period: { end } }, series) => {
    if (!hasSeason(series)) return 1;
    const elsewhere = (byEnd.get(kindOf(series))?.get(end) ?? []).filter((each) => each.series !== series);
    const log =
      elsewhere.length >= LEAST_REGIONS
        ? median(elsewhere.map((each) => each.log))
        : TRUST * median(otherYears(relative.get(series) ?? new Map(), end));
    return Math.min(MOST, Math.max(1 / MOST, Math.exp(log)));
  };
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
