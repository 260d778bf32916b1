import { contains, yearPeriod, type Period } from '../model/calendar.js';
import { sum, type Decimal } from '../model/decimal.js';
import type { MetricId, RegionId } from '../model/ids.js';
import type { FlowMetric, Plan, Requirement, StockMetric, Target } from '../model/plan.js';
import { toBase, type Unit } from '../model/units.js';

/** What a requirement leaves possible, in the base unit. */
export interface DemandBounds {
  readonly lower: Decimal | undefined;
  readonly upper: Decimal | undefined;
  /** The only bound does not itself satisfy. */
  readonly strict: boolean;
}

/** What a target asks of one metric in one region over one stretch of days; of a stock, on one day. */
export interface Demand {
  readonly target: Target;
  readonly metric: MetricId;
  readonly region: RegionId;
  readonly span: Period;
  readonly bounds: DemandBounds;
}

/** The least that demands on a metric come to, and the demands that say so: several where years add up. */
export interface Floor {
  readonly amount: Decimal;
  readonly strict: boolean;
  readonly demands: readonly Demand[];
}

export function boundsOf(requirement: Requirement, unit: Unit): DemandBounds {
  const base = (value: Decimal): Decimal => toBase(value, unit);
  const { value } = requirement;
  switch (requirement.comparator) {
    case 'at-least':
    case 'more-than':
      return { lower: base(value), strict: requirement.comparator === 'more-than', upper: undefined };
    case 'at-most':
    case 'less-than':
      return { lower: undefined, strict: requirement.comparator === 'less-than', upper: base(value) };
    case 'between':
      return { lower: base(value), strict: false, upper: base(requirement.upper) };
    case 'about': {
      const { tolerance } = requirement;
      return { lower: base(value.minus(tolerance)), strict: false, upper: base(value.plus(tolerance)) };
    }
  }
}

/** All demands of a plan for an amount of something that adds up; what the document leaves open demands nothing. */
export function demandsOf(plan: Plan): readonly Demand[] {
  return plan.targets.flatMap((target): readonly Demand[] => {
    if (target.kind !== 'total' && target.kind !== 'each-year' && target.kind !== 'level') return [];
    const { metric, region, requirement, unit } = target;
    const type = plan.metrics.get(metric)?.type;
    if (!requirement || type === 'ratio') return [];
    const bounds = boundsOf(requirement, unit);
    const spans = spansOf(target);
    const asked = type === 'stock' ? spans.map(({ end }) => ({ start: end, end })) : spans;
    return asked.map((span) => ({ target, metric, region, span, bounds }));
  });
}

function spansOf(target: Extract<Target, { kind: 'total' | 'each-year' | 'level' }>): readonly Period[] {
  switch (target.kind) {
    case 'total':
      return [{ start: target.from, end: target.due }];
    case 'level':
      return [{ start: target.due, end: target.due }];
    case 'each-year':
      return target.years.flatMap((year) => yearPeriod(year) ?? []);
  }
}

/** A metric whose figures add up: a flow over days, a stock on one day. */
export function addingMetric(id: MetricId, plan: Plan): FlowMetric | StockMetric | undefined {
  const metric = plan.metrics.get(id);
  return metric?.type === 'flow' || metric?.type === 'stock' ? metric : undefined;
}

/**
 * The least that a metric must come to over a span. A flow counts by what is asked of it within the span, where the years
 * of an each-year target add up; a stock only by what is asked on the same day. Of several demands the highest counts.
 */
export function floorOver(
  metric: MetricId,
  region: RegionId,
  span: Period,
  demands: readonly Demand[],
  plan: Plan,
): Floor | undefined {
  const flow = plan.metrics.get(metric)?.type === 'flow';
  const fitting = demands.filter(
    (demand) =>
      demand.metric === metric &&
      demand.region === region &&
      (flow ? contains(span, demand.span) : same(span, demand.span)),
  );
  const byTarget = new Map<Target, Demand[]>();
  for (const demand of fitting) byTarget.set(demand.target, [...(byTarget.get(demand.target) ?? []), demand]);
  return [...byTarget.values()].flatMap(floorOf).reduce<Floor | undefined>(higher, undefined);
}

/** Of a cap there is none. */
function floorOf(demands: readonly Demand[]): readonly Floor[] {
  const lowers = demands.flatMap(({ bounds }) => bounds.lower ?? []);
  if (lowers.length === 0) return [];
  return [{ amount: sum(lowers), strict: demands.some(({ bounds }) => bounds.strict), demands }];
}

function higher(best: Floor | undefined, next: Floor): Floor {
  if (!best) return next;
  const order = next.amount.comparedTo(best.amount) ?? 0;
  return order > 0 || (order === 0 && next.strict && !best.strict) ? next : best;
}

export function same(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}
