import { addDays, type Day, type Period } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import { intervalBefore, intervalOf } from '../model/intervals.js';
import type { Observation } from '../model/observation.js';
import type { Metric, Plan } from '../model/plan.js';
import { reckon } from '../reckon/reckon.js';
import type { ReportTemplate, TemplateRow } from '../template-result.js';
import { referenceFor } from './reference.js';
import { regionsFor } from './regions.js';

/** Whose table it is, for which period, and what it refers to. */
export interface TemplateRequest {
  readonly plan: Plan;
  readonly department: DepartmentId;
  readonly period: Period;
  /** Also what the department answers for behind another that leads. */
  readonly all: boolean;
  /** Figures of each region, rather than the area's, of all that adds up over them. */
  readonly byRegion: boolean;
  /** What was reported before; left out where nothing is to be referred to. */
  readonly observations: readonly Observation[] | undefined;
  /** What was submitted after this day is not referred to. */
  readonly asOf: Day;
  readonly submitted: Day | undefined;
}

/** Makes the table that a department has to fill in: a row for each metric and project, and region where wanted. */
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

/** The metrics that a department reports, in the order of the plan. */
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
