import type { Finding } from './catalogue/findings.js';
import type { Assessment } from './model/assessment.js';
import type { Day } from './model/calendar.js';
import type { Input } from './model/observation.js';
import type { Plan } from './model/plan.js';

/** The result of a check; every report format is made from it. */
export interface CheckResult {
  readonly plan: Plan;
  /** Date of judgement. */
  readonly asOf: Day;
  /** In order of file names. */
  readonly inputs: readonly Input[];
  /** In plan order. */
  readonly assessments: readonly Assessment[];
  /** In order of file, line, column and code. */
  readonly findings: readonly Finding[];
}
