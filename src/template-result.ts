import type { Day, Period } from './model/calendar.js';
import type { Decimal } from './model/decimal.js';
import type { DepartmentId, StageId } from './model/ids.js';
import type { Metric, Plan, Region } from './model/plan.js';
import type { Basis } from './model/words.js';

/** The table that a department has to fill in for one period. */
export interface ReportTemplate {
  readonly plan: Plan;
  readonly department: DepartmentId;
  readonly period: Period;
  /** The last day on which it is on time, if the period is one in which reports fall due. */
  readonly due: Day | undefined;
  /** The period that the reference figures are of; without reports there are none. */
  readonly referenceOf: Period | undefined;
  /** The date of submission, where it is known beforehand. */
  readonly submitted: Day | undefined;
  readonly rows: readonly TemplateRow[];
}

/** One figure to be reported. */
export interface TemplateRow {
  readonly metric: Metric;
  readonly region: Region;
  /** Of a flow: what stretch of time the figure covers. */
  readonly basis: Basis | undefined;
  /** What was reported for the period before, in the metric's unit. */
  readonly reference: Reference | undefined;
}

export type Reference =
  | { readonly sort: 'quantity'; readonly value: Decimal }
  | { readonly sort: 'stage'; readonly stage: StageId };
