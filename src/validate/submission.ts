import type { Day } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Ledger } from '../reckon/statement.js';

/** Reported figures, as read and as settled. */
export interface SubmittedData {
  readonly plan: Plan;
  readonly asOf: Day;
  /** Every figure that was read. */
  readonly observations: readonly Observation[];
  /** Figures in force. */
  readonly ledger: Ledger;
  /** Departments whose submissions must be complete; `undefined` means every one that leads for a metric. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** First day for which reports are expected. */
  readonly since: Day;
}
