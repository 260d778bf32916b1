import type { Day } from '../model/calendar.js';
import type { DepartmentId } from '../model/ids.js';
import type { Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Ledger } from '../reckon/statement.js';

/** What was reported, as it came in and as it was settled: all that data is validated by. */
export interface SubmittedData {
  readonly plan: Plan;
  readonly asOf: Day;
  /** Every figure that was read. */
  readonly observations: readonly Observation[];
  /** The figures in force. */
  readonly ledger: Ledger;
  /** The departments that this is about, each of whose submissions must be whole; all of them, as far as they report, where left out. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** The day from which on reports are expected. */
  readonly since: Day;
}
