import type { Finding } from './catalogue/findings.js';
import type { Assessment } from './model/assessment.js';
import type { Day } from './model/calendar.js';
import type { Input } from './model/observation.js';
import type { Plan } from './model/plan.js';

/** Everything that one check found out: what every report format is made from. */
export interface CheckResult {
  readonly plan: Plan;
  /** The date of judgement. */
  readonly asOf: Day;
  /** By file name. */
  readonly inputs: readonly Input[];
  /** In the order of the plan. */
  readonly assessments: readonly Assessment[];
  /** By file, line, column and code. */
  readonly findings: readonly Finding[];
}
