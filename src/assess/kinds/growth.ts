import { addDays, dayOf, monthOf, yearOf, type Day } from '../../model/calendar.js';
import { decimalOf, HUNDRED, ONE, parseDecimal, type Decimal } from '../../model/decimal.js';
import type { Baseline, QuantityMetric } from '../../model/plan.js';
import { fromBase, toBase, type Unit } from '../../model/units.js';
import type { FlowPoint } from '../../reckon/flow-point.js';
import type { Worse } from '../../reckon/statement.js';
import { missingReasons, standingOf } from '../amount.js';
import {
  amountPoints,
  bare,
  NO_MEASURES,
  type Context,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { lacks, lessFavourable } from '../judge-amount.js';
import { satisfies, shortfall, type Bar } from '../requirement.js';
import { ruleHeld } from '../verdict.js';

/** A figure and how many years of growth lie between the base and it. */
interface Grown {
  readonly point: FlowPoint;
  readonly years: number;
  /** The figure ends a full year, so that a mean growth can be told. */
  readonly full: boolean;
}

/**
 * Mean annual growth from a base value: must hold. A figure of n years after the base satisfies g % if it is at least
 * base × (1 + g %)ⁿ, which is compared without taking a root; a year that is running counts as a full one, so that a
 * figure within it is held against what the year's end asks for.
 */
export const judgeGrowth: Judge<'growth'> = (target, context) => {
  const { requirement, unit, metric, baseline, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const required = { required: { sort: 'quantity', ...bar } } as const;
  if (!baseline) return bare('not-judgeable', [{ code: 'lacks-baseline' }], required);
  const entry = context.plan.metrics.get(metric);
  if (!entry || entry.type === 'stage') return bare('not-judgeable', []);
  const base = toBase(baseline.value, entry.unit);
  return lessFavourable(bar, (worse) => {
    const grown = grownPoints(target, baseline, entry, context, worse);
    if (grown.length > 0) return judgeGrown(target, bar, base, entry, grown, context);
    return bare('no-data', [{ code: 'nothing-reported', metrics: [metric] }], required);
  });
};

function judgeGrown(
  { metric, region, due }: TargetOf<'growth'>,
  bar: Bar,
  base: Decimal,
  entry: QuantityMetric,
  grown: readonly Grown[],
  { asOf }: Context,
): Judgement {
  const barAfter = (years: number): Bar => grownBar(bar, base, years);
  const judged = judgedOf(grown, due, ({ point, years }) => satisfies(point.value, barAfter(years)));
  if (!judged) return bare('no-data', []);
  const { point, years, full } = judged;
  const standings = grown
    .filter((each) => asOf > due || each.point.through <= point.through)
    .map((each) => standingOf(each.point, barAfter(each.years)));
  const ruling = ruleHeld({ due, asOf, standings, onPace: undefined });
  const needed = barAfter(years);
  const mean = full && point.isComplete ? meanGrowth(base, judged, bar.unit) : undefined;
  return {
    ...NO_MEASURES,
    required: { sort: 'quantity', ...bar },
    actual: mean && { sort: 'quantity', value: mean, unit: bar.unit },
    verdict: ruling.verdict,
    cutOff: point.through,
    parts: [],
    because: [
      ...ruling.because,
      {
        code: 'growth-held',
        years,
        needed: fromBase(needed.requirement.value, entry.unit),
        unit: entry.unit,
      },
      ...(satisfies(point.value, needed) ? [] : [shortfall(point.value, inUnit(needed, entry.unit))]),
      ...missingReasons(metric, region, (grown.at(-1) ?? judged).point.missing),
    ],
    evidence: point.evidence,
    findings: [],
  };
}

/** The figure that is held against the requirement: the latest up to the deadline, or a complete one if that is short. */
function judgedOf(grown: readonly Grown[], due: Day, isEnough: (grown: Grown) => boolean): Grown | undefined {
  const before = grown.filter(({ point }) => point.through <= due);
  const seen = before.length > 0 ? before : grown;
  const latest = seen.at(-1);
  if (!latest || isEnough(latest)) return latest;
  return seen.findLast(({ point }) => point.isComplete) ?? latest;
}

function grownPoints(
  target: TargetOf<'growth'>,
  baseline: Baseline,
  metric: QuantityMetric,
  context: Context,
  worse: Worse,
): readonly Grown[] {
  const after = (point: FlowPoint): boolean => point.through > baseline.on;
  if (metric.type !== 'flow') {
    const points = amountPoints(target.metric, target.region, context.plan.period.start, context, worse);
    return points.filter(after).map((point) => ({ point, ...yearsSince(baseline.on, point.through) }));
  }
  const years = yearOf(context.asOf) - yearOf(baseline.on);
  return Array.from({ length: Math.max(0, years) }, (_, index) => yearOf(baseline.on) + index + 1).flatMap(
    (year) => {
      const from = dayOf(year, 1, 1);
      const points =
        from === undefined ? [] : amountPoints(target.metric, target.region, from, context, worse);
      const point = points.findLast(({ through }) => yearOf(through) === year);
      return point ? [{ point, ...yearsSince(baseline.on, point.through) }] : [];
    },
  );
}

/** Years between two days, a year that has begun counted as a full one. */
function yearsSince(base: Day, day: Day): Pick<Grown, 'years' | 'full'> {
  const years = yearOf(day) - yearOf(base);
  const anniversary = sameDayOf(yearOf(day), base);
  if (day === anniversary) return { years, full: true };
  return { years: day < anniversary ? years : years + 1, full: false };
}

/** The same day in another year; the last of February for the 29th. Ends of months stay ends of months. */
function sameDayOf(year: number, day: Day): Day {
  const monthEnds = monthOf(addDays(day, 1)) !== monthOf(day);
  const next = monthOf(day) === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, monthOf(day) + 1, 1);
  if (monthEnds && next !== undefined) return addDays(next, -1);
  return dayOf(year, monthOf(day), new Date(day * 86_400_000).getUTCDate()) ?? day;
}

/** What the amount must be after so many years, for each bound of the requirement; in base units. */
function grownBar({ requirement, unit }: Bar, base: Decimal, years: number): Bar {
  const grow = (percent: Decimal): Decimal =>
    base.times(power(ONE.plus(toBase(percent, unit).shiftedBy(-2)), years));
  const value = grow(requirement.value);
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
      return { requirement: { comparator: requirement.comparator, value }, unit: BASE };
    case 'between':
      return { requirement: { comparator: 'between', value, upper: grow(requirement.upper) }, unit: BASE };
    case 'about':
      return {
        requirement: {
          comparator: 'between',
          value: grow(requirement.value.minus(requirement.tolerance)),
          upper: grow(requirement.value.plus(requirement.tolerance)),
        },
        unit: BASE,
      };
  }
}

const BASE: Unit = { symbol: '', dimension: '', factor: ONE };

function inUnit({ requirement }: Bar, unit: Unit): Bar {
  const value = fromBase(requirement.value, unit);
  return requirement.comparator === 'between'
    ? { requirement: { comparator: 'between', value, upper: fromBase(requirement.upper, unit) }, unit }
    : { requirement: { comparator: 'at-least', value }, unit };
}

function power(factor: Decimal, exponent: number): Decimal {
  let product = ONE;
  for (let step = 0; step < exponent; step += 1) product = product.times(factor);
  return product;
}

const STEP = parseDecimal('0.01') ?? ONE;

/** The mean growth in per cent, rounded down to two decimals: the largest whose power the figure still reaches. */
function meanGrowth(base: Decimal, { point, years }: Grown, unit: Unit): Decimal | undefined {
  if (!base.gt(0) || years === 0) return undefined;
  const reaches = (hundredths: number): boolean => {
    const rate = decimalOf(hundredths).times(STEP).div(HUNDRED);
    return point.value.gte(base.times(power(ONE.plus(rate), years)));
  };
  let [low, high] = [-10_000, 10_000];
  while (reaches(high) && high < 1e9) high *= 2;
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) low = middle;
    else high = middle;
  }
  return fromBase(decimalOf(low).times(STEP), unit);
}
