import type { Reason } from '../../model/assessment.js';
import { addDays, monthOf, yearOf, yearPeriod, type Day } from '../../model/calendar.js';
import { decimalOf, ONE, type Decimal } from '../../model/decimal.js';
import type { Baseline, QuantityMetric } from '../../model/plan.js';
import { fromBase, toBase } from '../../model/units.js';
import { isCap } from '../../model/words.js';
import { exactOf, type Amount } from '../../reckon/amount.js';
import { flowOf } from '../../reckon/flow.js';
import { readingsOf } from '../../reckon/series.js';
import type { MetricLedger, Worse } from '../../reckon/statement.js';
import {
  bare,
  lacks,
  ledgerOf,
  lessFavourable,
  noData,
  NO_MEASURES,
  type JudgementContext,
  type Judge,
  type Judgement,
  type TargetOf,
} from '../context.js';
import { unknownReasons } from '../measure.js';
import {
  rangeOf,
  standingIn,
  worseFor,
  type Bar,
  type RequiredRange,
  type Standing,
} from '../requirement.js';
import { ruleTold, type ReportedStanding } from '../told.js';
import { judgementDaysOf, hasPassed } from '../verdict.js';

/** What is known of an amount some months after the base: the fewest and the most that can be said to have gone by. */
interface Grown {
  readonly through: Day;
  readonly amount: Amount;
  readonly months: readonly [number, number];
}

const MONTHS = 12;

/**
 * Rule 11. Mean annual growth from a base value: must hold. An amount v after n months satisfies g % if v¹² is at least
 * base¹² × (1 + g %)ⁿ, so that no root is taken. A flow is compared by whole years.
 */
export const judgeGrowth: Judge<'growth'> = (target, context) => {
  const { requirement, unit, metric, baseline, unknown } = target;
  if (!requirement) return bare('not-judgeable', lacks(unknown));
  const bar = { requirement, unit };
  const required = { required: { sort: 'quantity', ...bar } } as const;
  if (!baseline) return bare('not-judgeable', [{ code: 'lacks-baseline' }], required);
  const entry = context.plan.metrics.get(metric);
  if (!entry || entry.type === 'stage') return bare('not-judgeable', []);
  const base = toBase(baseline.value, baseline.unit);
  if (!base.gt(0)) return bare('not-judgeable', [{ code: 'base-not-positive' }], required);
  const ledger = ledgerOf(metric, context);
  if (!ledger) return noData([metric], context, required);
  const judge = (worse: Worse): Judgement => {
    const grown = grownOf(target, baseline, ledger, context, worse);
    return judgeGrown(target, bar, base, entry, grown, context);
  };
  return lessFavourable([metric], context, judge, worseFor(bar));
};

function judgeGrown(
  { metric, region, due }: TargetOf<'growth'>,
  bar: Bar,
  base: Decimal,
  entry: QuantityMetric,
  grown: readonly Grown[],
  { asOf, plan }: JudgementContext,
): Judgement {
  const known = grown.map((each) => ({ each, standing: standingAfter(each, bar, base) }));
  const told = known.map(({ each, standing }): ReportedStanding => ({
    day: countsFor(each, due, entry),
    standing,
  }));
  const clock = judgementDaysOf(due, asOf, plan);
  const shown = known.findLast(({ each }) => !hasPassed(clock) || each.through <= due);
  // What is below its line is behind it.
  const pace = shown?.standing === 'open' || !shown ? 'open' : 'short';
  const { verdict, because } = ruleTold({ metric, told, clock, hold: true, pace });
  const required = { sort: 'quantity', ...bar } as const;
  if (!shown) return bare(verdict, because, { required });
  const { each } = shown;
  const mean = meanGrowth(base, each, bar);
  const value = mean && fromBase(mean, bar.unit);
  return {
    ...NO_MEASURES,
    required,
    actual: value && { sort: 'quantity', value, unit: bar.unit },
    least: value,
    greatest: value,
    verdict,
    cutOff: each.through,
    parts: [],
    because: [
      ...because,
      ...held(each, bar, base, entry, shown.standing),
      ...unknownReasons(each.amount, { metric, region, through: each.through, bar: barIn(entry, bar) }),
    ],
    evidence: () => each.amount.evidence,
    findings: [],
  };
}

/** Of a flow, the last whole year up to the deadline is what is asked at it. */
function countsFor({ through }: Grown, due: Day, { type }: QuantityMetric): Day {
  return type === 'flow' && through < due && yearOf(addDays(through, 1)) === yearOf(due) ? due : through;
}

function barIn({ unit }: QuantityMetric, { requirement }: Bar): Bar {
  return { requirement, unit };
}

/** What was reported since the base: of a flow the whole years, of anything else each day. */
function grownOf(
  target: TargetOf<'growth'>,
  baseline: Baseline,
  ledger: MetricLedger,
  context: JudgementContext,
  worse: Worse,
): readonly Grown[] {
  const { plan, asOf } = context;
  if (ledger.metric.type !== 'flow') {
    return readingsOf(ledger, target.region, plan, worse).flatMap((amount): Grown[] => {
      const months = monthsSince(baseline.on, amount.through);
      return exactOf(amount) && months[1] > 0 ? [{ through: amount.through, amount, months }] : [];
    });
  }
  const flow = flowOf(ledger, plan, worse);
  const told = flow.cutOff(target.region);
  const years = yearOf(asOf) - yearOf(baseline.on);
  return Array.from({ length: Math.max(0, years) }, (_, at) => yearOf(baseline.on) + at + 1).flatMap(
    (year): Grown[] => {
      const span = yearPeriod(year);
      const last = asOf < target.due ? told : asOf;
      if (!span || last === undefined || span.end > last) return [];
      const months = monthsSince(baseline.on, span.end);
      return [{ through: span.end, amount: flow.between(target.region, span), months }];
    },
  );
}

/** The months between two days, where a month that has begun may be counted or not. */
function monthsSince(base: Day, day: Day): readonly [number, number] {
  const [from, to] = [addDays(base, 1), addDays(day, 1)];
  const months = (yearOf(to) - yearOf(from)) * MONTHS + monthOf(to) - monthOf(from);
  const rest = dayOfMonth(to) - dayOfMonth(from);
  if (rest === 0) return [months, months];
  return rest > 0 ? [months, months + 1] : [months - 1, months];
}

function dayOfMonth(day: Day): number {
  return new Date(day * 86_400_000).getUTCDate();
}

/** How an amount stands, whichever number of months is counted. */
function standingAfter({ amount, months }: Grown, bar: Bar, base: Decimal): Standing {
  const [fewest, most] = months.map((each) => standingIn(poweredBounds(amount), rangeAfter(bar, base, each)));
  return fewest === most && fewest ? fewest : 'open';
}

function poweredBounds({ least, greatest }: Amount): Parameters<typeof standingIn>[0] {
  const powered = (bound: Decimal | undefined) => bound && { over: twelfth(bound), under: ONE };
  return { least: powered(least), greatest: powered(greatest) };
}

/** The twelfth power, which keeps the order of amounts: of those below nought, the sign stays. */
function twelfth(value: Decimal): Decimal {
  const power = value.pow(MONTHS);
  return value.isNegative() ? power.negated() : power;
}

/** What the twelfth power of an amount must be after so many months. */
function rangeAfter(bar: Bar, base: Decimal, months: number): RequiredRange {
  const { low, high, isOpen } = rangeOf(bar);
  const grow = (percent: Decimal): Decimal =>
    twelfth(base).times(ONE.plus(percent.shiftedBy(-2)).pow(Math.max(0, months)));
  return { low: low && grow(low), high: high && grow(high), isOpen };
}

/** For how long it is held, and what that asks for; said where it is no whole number of years as well. */
function held(
  { months: [, most], amount }: Grown,
  bar: Bar,
  base: Decimal,
  { unit }: QuantityMetric,
  standing: Standing,
): readonly Reason[] {
  const years = most / MONTHS;
  const { low, high } = rangeOf(bar);
  const rate = low ?? high;
  const needed =
    rate && Number.isInteger(years) ? base.times(ONE.plus(rate.shiftedBy(-2)).pow(years)) : undefined;
  const value = exactOf(amount);
  const { comparator } = bar.requirement;
  const isBeyond = standing === (low ? 'below' : 'above');
  return [
    { code: 'growth-held', months: most, needed: needed && fromBase(needed, unit), unit, comparator },
    ...(isBeyond && needed && value
      ? [
          {
            code: low ? ('short' as const) : ('exceeded' as const),
            by: fromBase(needed.minus(value).abs(), unit),
            unit,
            comparator,
          },
        ]
      : []),
  ];
}

/**
 * The mean growth in per cent a year, with two decimals. It stays on its side of what is asked: what exceeds a bound that
 * is not to be exceeded, or a bound that is, is rounded up.
 */
function meanGrowth(base: Decimal, { amount, months: [fewest, most] }: Grown, bar: Bar): Decimal | undefined {
  const value = exactOf(amount);
  if (!value || fewest !== most || most % MONTHS !== 0) return undefined;
  const years = most / MONTHS;
  const grown = (hundredths: number): Decimal =>
    base.times(ONE.plus(decimalOf(hundredths).shiftedBy(-4)).pow(years));
  const reaches = (hundredths: number): boolean => value.gte(grown(hundredths));
  let [low, high] = [-10_000, 10_000];
  while (reaches(high)) high *= 2;
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) low = middle;
    else high = middle;
  }
  const { isOpen } = rangeOf(bar);
  const isUp = isCap(bar.requirement.comparator) !== isOpen && !value.eq(grown(low));
  return decimalOf(isUp ? high : low).shiftedBy(-2);
}
