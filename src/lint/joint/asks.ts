import type { PlanReading } from '../../lint-result.js';
import type { Period } from '../../model/calendar.js';
import type { MetricId, RegionId } from '../../model/ids.js';
import type { Plan, ShareTarget, Target } from '../../model/plan.js';
import { rational, rationalOf, times, type Rational } from '../../model/rational.js';
import { toBase } from '../../model/units.js';
import { boundsOf, demandsOf, type DemandBounds } from '../demands.js';
import { shareReadingsOf, type ReadShare } from '../readings.js';
import type { RowBound } from './simplex.js';

/** An amount of a metric in a region: of a flow over days, of a stock or a rate at the end of the last of them. */
export interface Quantity {
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly span: Period;
}

/** That an amount is at least or at most so much, in the base unit. */
export interface AmountAsk {
  readonly sort: 'amount';
  readonly target: Target;
  /** What the target requires, a step of its schedule, or that there is no more than it requires. */
  readonly of: 'requirement' | 'schedule' | 'assumed';
  readonly quantity: Quantity;
  readonly side: 'lower' | 'upper';
  readonly bound: RowBound;
}

/** That one amount is at least or at most such a part of another. */
export interface ShareAsk {
  readonly sort: 'share';
  readonly target: ShareTarget;
  readonly read: ReadShare;
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly side: 'lower' | 'upper';
  /** As a fraction of one. */
  readonly share: Rational;
  readonly strict: boolean;
}

/** What one target asks, one bound at a time. */
export type Ask = AmountAsk | ShareAsk;

/** All that a plan asks of amounts, under a reading; what the document leaves open asks nothing. */
export function asksOf(plan: Plan, { sharesOfPlan }: PlanReading): readonly Ask[] {
  return [...amountAsks(plan), ...plan.targets.flatMap((target) => shareAsks(target, sharesOfPlan, plan))];
}

function amountAsks(plan: Plan): readonly Ask[] {
  const required = demandsOf(plan).flatMap(({ target, metric, region, span, bounds }) =>
    sidesOf(bounds).map(({ side, bound }): Ask => ({
      sort: 'amount',
      target,
      of: 'requirement',
      quantity: { metric, region, span },
      side,
      bound,
    })),
  );
  return [...required, ...plan.targets.flatMap((target) => [...stepAsks(target), ...rateAsks(target, plan)])];
}

/** The steps of a schedule; of a cap it has none that have to be reached. */
function stepAsks(target: Target): readonly Ask[] {
  if (target.kind !== 'total' || !target.requirement) return [];
  const { metric, region, from, unit, schedule } = target;
  return schedule.map(({ by, value }) => ({
    sort: 'amount',
    target,
    of: 'schedule',
    quantity: { metric, region, span: { start: from, end: by } },
    side: 'lower',
    bound: { value: rationalOf(toBase(value, unit)), strict: false },
  }));
}

/** What is asked of a rate on a day: it adds up with nothing, but two targets may ask for different ones. */
function rateAsks(target: Target, plan: Plan): readonly Ask[] {
  if (target.kind !== 'level' || !target.requirement) return [];
  const { metric, region, due, requirement, unit } = target;
  if (plan.metrics.get(metric)?.type !== 'ratio') return [];
  return sidesOf(boundsOf(requirement, unit)).map(({ side, bound }) => ({
    sort: 'amount',
    target,
    of: 'requirement',
    quantity: { metric, region, span: { start: due, end: due } },
    side,
    bound,
  }));
}

const PERCENT: Rational = rational(1n, 100n);

function shareAsks(target: Target, sharesOfPlan: boolean, plan: Plan): readonly Ask[] {
  if (target.kind !== 'share' || !target.requirement) return [];
  const [judged, ...others] = shareReadingsOf(target, plan);
  const read = sharesOfPlan ? (others[0] ?? judged) : judged;
  const { region } = target;
  const part: Quantity = { metric: target.part, region, span: read.span };
  const whole: Quantity = { metric: target.whole, region, span: read.span };
  return sidesOf(boundsOf(target.requirement, target.unit)).map(({ side, bound }) => ({
    sort: 'share',
    target,
    read,
    part,
    whole,
    side,
    share: times(bound.value, PERCENT),
    strict: bound.strict,
  }));
}

/** The bounds of a requirement, each by itself; only a single one is strict. */
function sidesOf({
  lower,
  upper,
  strict,
}: DemandBounds): readonly { side: 'lower' | 'upper'; bound: RowBound }[] {
  return [
    ...(lower ? [{ side: 'lower' as const, bound: { value: rationalOf(lower), strict } }] : []),
    ...(upper ? [{ side: 'upper' as const, bound: { value: rationalOf(upper), strict } }] : []),
  ];
}
