import { addDays, type Day, type Period } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import { intervalBefore, intervalOf } from '../model/intervals.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import { reckon } from '../reckon/reckon.js';
import type { ReportTemplate, TemplateRow } from '../template-result.js';
import { referenceFor } from './reference.js';
import { regionsFor } from './regions.js';

/** Whose table, for which period, and what to show beside it. */
export interface TemplateRequest {
  readonly plan: Plan;
  readonly department: DepartmentId;
  readonly period: Period;
  /** Includes metrics that the department answers for but does not lead. */
  readonly all: boolean;
  /** Asks for each region's figure instead of the area's, if they add up. */
  readonly byRegion: boolean;
  /** Earlier figures, for reference; none if left out. */
  readonly observations: readonly Observation[] | undefined;
  /** Figures submitted after this day are not used for reference. */
  readonly asOf: Day;
  readonly submitted: Day | undefined;
}

/** Makes the table that a department fills in: one row for each metric or project and region. */
export function templateOf(request: TemplateRequest): ReportTemplate {
  const { plan, department, period, byRegion, observations, submitted } = request;
  const before = observations && intervalBefore(period);
  const { ledger } = reckon(plan, observations ?? [], request.asOf);
  const rowsOf = (metric: Metric): readonly TemplateRow[] =>
    regionsFor(metric, plan, byRegion).map((region) => ({
      metric,
      region,
      basis: metric.type === 'flow' ? metric.basis : undefined,
      reference: before && referenceFor(metric, region, before, ledger, plan),
    }));
  return {
    plan,
    department,
    period,
    due: dueOf(period, plan),
    referenceOf: before,
    submitted,
    rows: reportedMetricsOf(request).flatMap(rowsOf),
  };
}

/** The metrics that a department reports, in plan order. */
export function reportedMetricsOf({
  plan,
  department,
  all,
}: Pick<TemplateRequest, 'plan' | 'department' | 'all'>): readonly Metric[] {
  return [...plan.metrics.values()].filter(({ departments }) =>
    all ? departments.includes(department) : departments[0] === department,
  );
}

function dueOf({ start, end }: Period, { cadence }: Plan): Day | undefined {
  const interval = intervalOf(cadence.interval, start);
  return interval?.end === end ? addDays(end, cadence.graceDays) : undefined;
}
