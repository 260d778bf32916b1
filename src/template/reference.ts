import type { Period } from '../model/calendar.js';
import { quotient, type Decimal } from '../model/decimal.js';
import type { Metric, Plan, Region } from '../model/plan.js';
import { exactOf } from '../reckon/amount.js';
import { flowOf } from '../reckon/flow.js';
import { readingsOf, stagesOf } from '../reckon/series.js';
import { spanBy, type Ledger, type MetricLedger } from '../reckon/statement.js';
import type { Reference } from '../template-result.js';

/** Decimal places of a quotient that does not end. */
const PLACES = 6;

/**
 * The figure in force of a metric for a period: of a flow exactly the span of its usual basis, of a stock or
 * rate the figure at the period's end, of a project the stage reached by then.
 */
export function referenceFor(
  metric: Metric,
  region: Region,
  period: Period,
  ledger: Ledger,
  plan: Plan,
): Reference | undefined {
  const own = ledger.get(metric.id);
  if (!own) return undefined;
  if (metric.type === 'stage') {
    const point = stagesOf(own, region.id, plan).findLast(({ through }) => through <= period.end);
    return point && { sort: 'stage', stage: point.stage };
  }
  const value = amountFor(own, region, period, plan);
  return value && { sort: 'quantity', value: quotient(value, metric.unit.factor, PLACES) };
}

/** In base units; `undefined` if a day or a region is missing. */
function amountFor(own: MetricLedger, region: Region, period: Period, plan: Plan): Decimal | undefined {
  const { metric } = own;
  const known =
    metric.type === 'flow'
      ? flowOf(own, plan, 'low').between(region.id, spanBy(metric.basis, period, plan))
      : readingsOf(own, region.id, plan, 'low').find(({ through }) => through === period.end);
  return known && exactOf(known);
}
