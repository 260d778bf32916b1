import { groupBy } from '../model/collections.js';
import { contains, monthOf, yearOf, type Day, type Period } from '../model/calendar.js';
import type { RegionId } from '../model/ids.js';
import { intervalOf } from '../model/intervals.js';
import type { QuantityObservation } from '../model/observation.js';
import type { Plan, QuantityMetric } from '../model/plan.js';
import { INTERVALS, type Interval } from '../model/words.js';
import { figureOf, type Ledger, type MetricLedger } from '../reckon/statement.js';

/**
 * How the figures of a series add up: amounts of single intervals, sums since the start of the year or of the
 * plan, or levels on a day.
 */
export type SeriesSort = Interval | 'year-to-date' | 'plan-to-date' | 'level';

export interface Point {
  readonly observation: QuantityObservation;
  /** In the metric's unit, as a binary number: for suspicions only, never for a verdict. */
  readonly amount: number;
  /** Days of a flow; of everything else only the last day counts. */
  readonly period: Period;
}

/** Comparable figures in force of one metric and region, in order of time. */
export interface Series {
  readonly metric: QuantityMetric;
  readonly region: RegionId;
  readonly sort: SeriesSort;
  readonly points: readonly Point[];
}

export function seriesOf(ledger: Ledger, plan: Plan): readonly Series[] {
  return [...ledger.values()].flatMap((of) => {
    const { metric } = of;
    if (metric.type === 'stage') return [];
    const observations = figuresIn(of).filter((observation) => observation.sort === 'quantity');
    const grouped = groupBy(observations, (observation) => {
      const sort = sortOf(observation, metric);
      return sort === undefined ? undefined : JSON.stringify([observation.region, sort]);
    });
    const order = [plan.area.id, ...plan.regions.keys()];
    return [...grouped.values()]
      .flatMap((group): Series[] => {
        const [first] = group;
        const sort = first && sortOf(first, metric);
        if (!first || sort === undefined) return [];
        return [{ metric, region: first.region, sort, points: pointsOf(group, metric) }];
      })
      .toSorted((a, b) => order.indexOf(a.region) - order.indexOf(b.region));
  });
}

/** Figures in force, and those left out as repeated: January's own figure and its year to date say the same. */
function figuresIn({ statements, leftOut }: MetricLedger) {
  const inForce = [...statements.values()].flat().flatMap((statement) => figureOf(statement, 'low') ?? []);
  const repeated = leftOut.flatMap(({ observation, because }) =>
    because.sort === 'repeated' ? [observation] : [],
  );
  return [...inForce, ...repeated];
}

function sortOf({ basis, period }: QuantityObservation, metric: QuantityMetric): SeriesSort | undefined {
  if (metric.type !== 'flow') return 'level';
  if (basis === 'ytd') return 'year-to-date';
  if (basis === 'cumulative') return 'plan-to-date';
  return intervalKind(period) ?? (isSinceNewYear(period) ? 'year-to-date' : undefined);
}

/** The interval that a period equals. */
function intervalKind(period: Period): Interval | undefined {
  return INTERVALS.find((interval) => {
    const whole = intervalOf(interval, period.start);
    return whole?.start === period.start && whole.end === period.end;
  });
}

/** Whether a period such as 2022年1-5月 starts with the year: it is a year to date, whatever its basis. */
function isSinceNewYear({ start, end }: Period): boolean {
  const year = intervalOf('year', start);
  return year?.start === start && contains(year, { start, end });
}

function pointsOf(observations: readonly QuantityObservation[], { unit }: QuantityMetric): readonly Point[] {
  const byEnd = new Map<Day, Point>();
  for (const observation of observations) {
    const { period, value } = observation;
    if (byEnd.has(period.end)) continue;
    byEnd.set(period.end, { observation, period, amount: value.div(unit.factor).toNumber() });
  }
  return [...byEnd.values()].toSorted((a, b) => a.period.end - b.period.end);
}

/** Splits a series where sums begin anew: a year to date, every year. */
export function runsOf({ sort, points }: Series): readonly (readonly Point[])[] {
  return sort === 'year-to-date'
    ? [...groupBy(points, ({ period }) => yearOf(period.end)).values()]
    : [points];
}

/** Whether a series accumulates over time, so that it can never fall. */
export function isToDate({ sort }: Series): boolean {
  return sort === 'year-to-date' || sort === 'plan-to-date';
}

/** The amount of a single month, reported as such or the difference of two years to date. */
export interface Monthly {
  readonly point: Point;
  readonly year: number;
  readonly month: number;
  readonly amount: number;
}

export function monthlyAmounts(series: Series): readonly Monthly[] {
  if (series.sort !== 'month' && series.sort !== 'year-to-date') return [];
  return runsOf(series).flatMap((run) =>
    run.flatMap((point, index): Monthly[] => {
      const [year, month] = [yearOf(point.period.end), monthOf(point.period.end)];
      if (series.sort === 'month') return [{ point, year, month, amount: point.amount }];
      const before = run[index - 1];
      if (month === 1) return [{ point, year, month, amount: point.amount }];
      if (!before || monthOf(before.period.end) !== month - 1) return [];
      return [{ point, year, month, amount: point.amount - before.amount }];
    }),
  );
}
