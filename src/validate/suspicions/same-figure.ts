import type { Finding } from '../../catalogue/findings.js';
import { groupBy } from '../../model/collections.js';
import type { Plan } from '../../model/plan.js';
import { describeAt, describeFigure } from '../../reckon/describe.js';
import { isToDate, monthlyAmounts, type Point, type Series } from '../series.js';
import type { Suspected, Suspicion } from './suspected.js';

/** Least significant digits: round and short figures repeat by chance. */
const LEAST_DIGITS = 3;
const LEAST_REGIONS = 5;
const LEAST_PERIODS = 4;
/** Least number of equal increments: each is derived from two figures. */
const LEAST_INCREMENTS = 5;
/** Most further places shown. */
const SHOWN = 5;

/** Finds one figure for many regions in a period, or for many months of a region. */
export const suspectSameFigure: Suspicion = ({ series, plan }) => [
  ...amongRegions(
    series.filter(({ region }) => region !== plan.area.id),
    plan,
  ),
  ...series.flatMap((each) => amongPeriods(each, plan)),
];

/** A point and the key it is compared by: the amount to 12 significant digits. */
interface Told {
  readonly point: Point;
  readonly key: string;
}

/**
 * At least half of the regions in a period; one finding for each metric and sort of series, in the first such
 * period.
 */
function amongRegions(series: readonly Series[], plan: Plan): readonly Suspected[] {
  const byMetric = groupBy(series, ({ metric, sort }) => `${metric.id} ${sort}`);
  return [...byMetric.values()].flatMap((own) => {
    const points = own.flatMap((each) => each.points);
    const byPeriod = groupBy(points, ({ period }) => period.end);
    return [...byPeriod]
      .toSorted(([a], [b]) => a - b)
      .map(([, group]) => ({ group, same: mostOften(group.map(toldOf)) }))
      .filter(({ group, same }) => same.length >= LEAST_REGIONS && same.length * 2 >= group.length)
      .map(({ group, same }, index) => ({
        finding: index === 0 ? findingOf(same, 'regions', group.length, plan) : undefined,
        figures: same.map(({ point }) => point.observation),
      }));
  });
}

/** Amounts of single periods, or increments of a year to date; levels may stay as they are. */
function amongPeriods(series: Series, plan: Plan): readonly Suspected[] {
  if (series.sort === 'level' || series.sort === 'plan-to-date') return [];
  const told = isToDate(series)
    ? monthlyAmounts(series).map(({ point, amount }) => ({ point, key: keyOf(amount) }))
    : series.points.map(toldOf);
  const same = mostOften(told);
  const least = isToDate(series) ? LEAST_INCREMENTS : LEAST_PERIODS;
  if (same.length < least || same.length * 4 < told.length) return [];
  const figures = same.map(({ point }) => point.observation);
  return [{ finding: findingOf(same, 'months', told.length, plan), figures }];
}

function toldOf(point: Point): Told {
  return { point, key: keyOf(point.amount) };
}

function keyOf(amount: number): string {
  return String(Number(amount.toPrecision(12)));
}

/** The points with the most frequent figure of enough digits. */
function mostOften(told: readonly Told[]): readonly Told[] {
  const groups = groupBy(
    told.filter(({ key }) => digitsIn(key) >= LEAST_DIGITS),
    ({ key }) => key,
  );
  return [...groups.values()].reduce<readonly Told[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}

/** Number of significant digits, without zeros at either end. */
function digitsIn(key: string): number {
  if (key.includes('e') || key.startsWith('-')) return 0;
  return key.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;
}

function findingOf(
  same: readonly Told[],
  among: 'regions' | 'months',
  of: number,
  plan: Plan,
): Finding | undefined {
  const [first, ...others] = same.map(({ point }) => point.observation);
  if (!first) return undefined;
  const args = {
    about: describeFigure(first, plan),
    figure: first.reported,
    among,
    count: same.length,
    of,
    more: others.slice(0, SHOWN).map(describeAt),
  };
  return { code: 'suspect-same-figure', args, place: first.place };
}
