import { addDays, dayOf, monthOf, yearOf, type Day } from '../../model/calendar.js';
import { decimalOf, HUNDRED, ONE, parseDecimal, type Decimal } from '../../model/decimal.js';
import type { Baseline, QuantityMetric } from '../../model/plan.js';
import { fromBase, toBase, type Unit } from '../../model/units.js';
import type { FlowPoint } from '../../reckon/flow.js';
import { missingReasons } from '../amount.js';
import { amountPoints, bare, type Context, type Judge, type TargetOf } from '../context.js';
import { lacks } from '../judge-amount.js';
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
  const { requirement, unit, metric, baseline, unknown, region, due } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const required = { required: { sort: 'quantity', requirement, unit } } as const;
  if (!baseline) return bare('not-judgeable', [{ code: 'lacks-baseline' }], required);
  const entry = context.plan.metrics.get(metric);
  if (!entry || entry.type === 'stage') return bare('not-judgeable', []);
  const grown = grownPoints(target, baseline, entry, context);
  const latest = grown.at(-1);
  if (!latest) return bare('no-data', [{ code: 'nothing-reported', metrics: [metric] }], required);
  const bar = { requirement, unit };
  const amountBar = (years: number): Bar => grownBar(bar, toBase(baseline.value, entry.unit), years);
  const standings = grown.map(({ point, years }) => ({
    through: point.through,
    satisfied: satisfies(point.value, amountBar(years)),
    complete: point.missing.length === 0,
  }));
  const ruling = ruleHeld({ due, asOf: context.asOf, standings, onPace: undefined });
  const judged = grown.findLast(({ point }) => point.through <= due) ?? latest;
  const needed = amountBar(judged.years);
  const mean = judged.full ? meanGrowth(toBase(baseline.value, entry.unit), judged, unit) : undefined;
  return {
    ...required,
    actual: mean && { sort: 'quantity', value: mean, unit },
    completion: undefined,
    pace: undefined,
    gap: undefined,
    verdict: ruling.verdict,
    cutOff: judged.point.through,
    parts: [],
    because: [
      ...ruling.because,
      {
        code: 'growth-held',
        years: judged.years,
        needed: fromBase(needed.requirement.value, entry.unit),
        unit: entry.unit,
      },
      ...(satisfies(judged.point.value, needed)
        ? []
        : [shortfall(judged.point.value, inUnit(needed, entry.unit))]),
      ...missingReasons(metric, region, judged.point.missing),
    ],
    evidence: judged.point.evidence,
    findings: [],
  };
};

function grownPoints(
  target: TargetOf<'growth'>,
  baseline: Baseline,
  metric: QuantityMetric,
  context: Context,
): readonly Grown[] {
  const after = (point: FlowPoint): boolean => point.through > baseline.on;
  if (metric.type !== 'flow') {
    const points = amountPoints(target.metric, target.region, context.plan.period.start, context);
    return points.filter(after).map((point) => ({ point, ...yearsSince(baseline.on, point.through) }));
  }
  const years = yearOf(context.asOf) - yearOf(baseline.on);
  return Array.from({ length: Math.max(0, years) }, (_, index) => yearOf(baseline.on) + index + 1).flatMap(
    (year) => {
      const from = dayOf(year, 1, 1);
      const points = from === undefined ? [] : amountPoints(target.metric, target.region, from, context);
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
