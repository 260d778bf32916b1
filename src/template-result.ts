import type { Day, Period } from './model/calendar.js';
import type { Decimal } from './model/decimal.js';
import type { DepartmentId, StageId } from './model/ids.js';
import type { Metric, Plan, Region } from './model/plan.js';
import type { Basis } from './model/words.js';

/** The table that a department fills in for one period. */
export interface ReportTemplate {
  readonly plan: Plan;
  readonly department: DepartmentId;
  readonly period: Period;
  /** Last day on which it is on time; `undefined` if no report is due for this period. */
  readonly due: Day | undefined;
  /** Period of the reference figures; `undefined` if there are no reports. */
  readonly referenceOf: Period | undefined;
  /** Date of submission, if known beforehand. */
  readonly submitted: Day | undefined;
  readonly rows: readonly TemplateRow[];
}

/** One figure to report. */
export interface TemplateRow {
  readonly metric: Metric;
  readonly region: Region;
  /** Basis of a flow. */
  readonly basis: Basis | undefined;
  /** What was reported for the period before, in the metric's unit. */
  readonly reference: Reference | undefined;
}

export type Reference =
  | { readonly sort: 'quantity'; readonly value: Decimal }
  | { readonly sort: 'stage'; readonly stage: StageId };
