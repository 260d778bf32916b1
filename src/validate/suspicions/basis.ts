import type { Finding } from '../../catalogue/findings.js';
import { formatDecimal } from '../../catalogue/numbers.js';
import { groupBy, partition } from '../../model/collections.js';
import { sum, type Decimal } from '../../model/decimal.js';
import { monthOf, yearOf } from '../../model/calendar.js';
import { comparePlaces } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import { fromBase } from '../../model/units.js';
import { describeFigure } from '../../reckon/describe.js';
import { median } from '../robust.js';
import type { Point, Series } from '../series.js';
import type { Suspected, Suspicion } from './suspected.js';

/** Least number of months in a region's year; more are needed if no other region confirms it. */
const LEAST_MONTHS = 4;
const LEAST_MONTHS_ALONE = 6;
const LEAST_REGIONS = 3;
/** Least share of the regions that must look alike. */
const ALIKE = 0.6;
/** Sums of a year are about proportional to the months gone by, within these factors of the median. */
const SLOW = 0.45;
const FAST = 1.6;

/**
 * Least growth as a share of the growth in months; stricter if no other region confirms it, because a ramp
 * grows, too.
 */
const STEADY = 0.6;
const STEADY_ALONE = 0.8;

/** Finds years to date declared as single months, and the reverse, by the shape of a metric's series in all regions. */
export const suspectBasis: Suspicion = ({ series, plan }) => {
  const monthly = series.filter(({ sort }) => sort === 'month');
  const toDate = series.filter(({ sort }) => sort === 'year-to-date');
  return [
    ...yearsByMetric(monthly).flatMap((years) =>
      misdeclared('period', years, (year) => accumulates(year) && !isBorneOut(year, series), plan),
    ),
    ...yearsByMetric(toDate).flatMap((years) => misdeclared('ytd', years, fluctuates, plan)),
  ];
};

interface Year {
  readonly series: Series;
  readonly points: readonly Point[];
}

function yearsByMetric(series: readonly Series[]): readonly (readonly Year[])[] {
  const years = series.flatMap((each) =>
    [...groupBy(each.points, ({ period }) => yearOf(period.end)).values()].map((points): Year => ({
      series: each,
      points,
    })),
  );
  const told = years.filter(
    ({ points }) => points.length >= LEAST_MONTHS && points.every(({ amount }) => amount > 0),
  );
  return [...groupBy(told, ({ series: { metric } }) => metric.id).values()];
}

function misdeclared(
  declared: 'period' | 'ytd',
  years: readonly Year[],
  looksOtherwise: (year: Year) => boolean,
  plan: Plan,
): readonly Suspected[] {
  const found = years.filter(looksOtherwise);
  const enough =
    found.length >= LEAST_REGIONS ||
    found.some(
      ({ points }) =>
        points.length >= LEAST_MONTHS_ALONE &&
        (declared === 'ytd' || growth(points) >= spans(points) * STEADY_ALONE),
    );
  const [against, suspected] = partition(
    years,
    (year) => !found.includes(year) && speaksAgainst(year, declared),
  );
  const isMost =
    found.length >= (found.length + against.length) * ALIKE && found.length * 2 >= suspected.length;
  if (!enough || !isMost) return [];
  const figures = suspected.flatMap(({ points }) => points.map(({ observation }) => observation));
  return [{ finding: findingOf(declared, suspected, plan), figures }];
}

/** Sums never fall. A series that falls once or grows unevenly is evidence of neither. */
function speaksAgainst(year: Year, declared: 'period' | 'ytd'): boolean {
  return declared === 'ytd' ? addsUp(year) : falls(year) > 0;
}

/** Whether figures grow every month, and about in proportion to the months gone by. */
function accumulates({ points }: Year): boolean {
  const grows = points.every(({ amount }, index) => amount > (points[index - 1]?.amount ?? 0));
  const perMonth = points.map(({ amount, period }) => amount / monthOf(period.end));
  const usual = median(perMonth);
  const isSteady = perMonth.every((each) => each >= usual * SLOW && each <= usual * FAST);
  return grows && isSteady && spans(points) >= 3 && growth(points) >= spans(points) * STEADY;
}

/**
 * Whether another figure of the metric and region fits single months better than sums: a year to date, or a
 * year's amount in proportion to the months.
 */
function isBorneOut({ series: { metric, region }, points }: Year, all: readonly Series[]): boolean {
  const last = points.at(-1);
  if (!last) return false;
  const total = points.reduce((together, { amount }) => together + amount, 0);
  const beside = all.filter((each) => each.metric.id === metric.id && each.region === region);
  const references = beside.flatMap(({ sort, points: others }) => {
    if (sort === 'year-to-date')
      return others.filter(({ period }) => period.end === last.period.end).map(({ amount }) => amount);
    if (sort === 'year') return others.map(({ amount }) => (amount * monthOf(last.period.end)) / 12);
    return [];
  });
  const distance = (amount: number, from: number): number => Math.abs(Math.log(amount / from));
  return references.some(
    (reference) => reference > 0 && distance(total, reference) < distance(last.amount, reference),
  );
}

function growth(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? last.amount / first.amount : 0;
}

/** Whether figures fall at least twice and hardly grow: sums of a year do neither. */
function fluctuates(year: Year): boolean {
  const { points } = year;
  return falls(year) >= 2 && spans(points) >= 3 && growth(points) < spans(points) / 2;
}

/** Whether figures could be sums: they never fall, and grow at least half as fast as the months. */
function addsUp(year: Year): boolean {
  return falls(year) === 0 && growth(year.points) >= spans(year.points) / 2;
}

function falls({ points }: Year): number {
  return points.filter(({ amount }, index) => amount < (points[index - 1]?.amount ?? 0)).length;
}

/** Month number of the last figure over that of the first. */
function spans(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? monthOf(last.period.end) / monthOf(first.period.end) : 0;
}

function findingOf(declared: 'period' | 'ytd', years: readonly Year[], plan: Plan): Finding | undefined {
  const rows = years.flatMap(({ points }) => points.map(({ observation }) => observation));
  const [place] = rows.map((row) => row.place).toSorted(comparePlaces);
  const year = years.find(({ points }) => points.some(({ observation }) => observation.place === place));
  const [first, last] = [year?.points[0], year?.points.at(-1)];
  if (!year || !first || !last) return undefined;
  const { unit } = year.series.metric;
  const args = {
    about: describeFigure(first.observation, plan),
    declared,
    rows: rows.length,
    regions: new Set(years.map(({ series: { region } }) => region)).size,
    first: first.observation.reported,
    last: last.observation.reported,
    probable: `${formatDecimal(fromBase(probableOf(declared, year.points), unit))} ${unit.symbol}`,
  };
  return { code: 'suspect-basis', args, place };
}

/** The last figure if the series were what it looks like. */
function probableOf(declared: 'period' | 'ytd', points: readonly Point[]): Decimal {
  const values = points.map(({ observation }) => observation.value);
  const [last, before] = [values.at(-1), values.at(-2)];
  return declared === 'period' && last && before ? last.minus(before) : sum(values);
}
