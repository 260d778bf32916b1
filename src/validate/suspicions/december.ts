import type { Finding } from '../../catalogue/findings.js';
import { formatPercent } from '../../catalogue/numbers.js';
import { groupBy } from '../../model/collections.js';
import { fraction, type Decimal, ZERO } from '../../model/decimal.js';
import type { Plan } from '../../model/plan.js';
import { isCounter } from '../../model/units.js';
import { describeFigure } from '../../reckon/describe.js';
import { median } from '../robust.js';
import { monthlyAmounts, type Monthly, type Point, type Series } from '../series.js';
import { short } from './ranges.js';
import type { Suspicion } from './suspected.js';

/** Least number of months known in a year, December among them. */
const LEAST_MONTHS = 8;
/** Share of the year in December from which it is suspected. */
const CAUGHT_UP = 0.5;
/** Least count in a year: a handful of things may all be finished in December. */
const LEAST_COUNT = 12;

/** Finds years most of which is booked in December. */
export const suspectDecember: Suspicion = ({ series, plan }) => {
  const found = series.flatMap((each) => decembersOf(each).map((year) => ({ each, ...year })));
  const distinct = groupBy(found, ({ each, last }) => `${each.metric.id} ${each.region} ${last.year}`);
  return [...distinct.values()].map(([first, ...others]) => ({
    finding: first && findingOf(first, first.each, plan),
    figures: [first, ...others].flatMap((year) => (year ? [year.last.point.observation] : [])),
  }));
};

interface CaughtUp {
  readonly last: Monthly;
  readonly others: readonly number[];
}

function decembersOf(series: Series): readonly CaughtUp[] {
  const years = groupBy(monthlyAmounts(series), ({ year }) => year);
  return [...years.values()].flatMap((months): CaughtUp[] => {
    const last = months.find(({ month }) => month === 12);
    const others = months.filter((month) => month !== last).map(({ amount }) => amount);
    if (!last || months.length < LEAST_MONTHS || others.some((amount) => amount < 0)) return [];
    const total = others.reduce((sum, amount) => sum + amount, last.amount);
    if (isCounter(series.metric.unit) && total < LEAST_COUNT) return [];
    if (total <= 0 || last.amount < total * CAUGHT_UP) return [];
    return (isDepressed(last, series) ?? true) ? [{ last, others }] : [];
  });
}

/**
 * Factor to other years' median below which the other months of a year show that their amounts were left to
 * December.
 */
const DEPRESSED = 0.6;
const LEAST_OTHER_MONTHS = 4;

/** Whether a large December makes up for the months before it, rather than being a slip of the decimal point. */
export function isCatchUp(point: Point, series: Series): boolean {
  return decembersOf(series).some(({ last }) => last.point === point);
}

/** Whether the year's other months lie below those of other years; `undefined` if too few of those are known. */
function isDepressed({ point, year: own }: Monthly, series: Series): boolean | undefined {
  const [beside, elsewhere] = [true, false].map((isSameYear) =>
    monthlyAmounts(series)
      .filter((each) => each.point !== point && (each.year === own) === isSameYear)
      .map(({ amount }) => amount),
  );
  if (!beside || !elsewhere || elsewhere.length < LEAST_OTHER_MONTHS) return undefined;
  return median(beside) < median(elsewhere) * DEPRESSED;
}

function findingOf({ last, others }: CaughtUp, series: Series, plan: Plan): Finding {
  const { observation } = last.point;
  const [december, year] = exactly(last, series);
  return {
    code: 'suspect-december',
    args: {
      about: describeFigure(observation, plan),
      figure: observation.reported,
      share: formatPercent(fraction(december, year) ?? ZERO),
      year: last.year,
      months: others.length,
      probable: `${short(median(others))} ${series.metric.unit.symbol}`,
    },
    place: observation.place,
  };
}

/** December and the whole year in exact base units. */
function exactly({ point, year }: Monthly, series: Series): readonly [Decimal, Decimal] {
  const { value } = point.observation;
  const months = monthlyAmounts(series).filter((each) => each.year === year);
  if (series.sort === 'year-to-date') {
    const before = months.find(({ month }) => month === 11)?.point.observation.value ?? ZERO;
    return [value.minus(before), value];
  }
  return [value, months.reduce((sum, each) => sum.plus(each.point.observation.value), ZERO)];
}
