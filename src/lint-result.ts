import type { Finding } from './catalogue/findings.js';
import type { Plan } from './model/plan.js';
import type { Severity } from './model/words.js';

/** The result of linting a plan; every format is made from it. */
export interface LintResult {
  readonly plan: Plan;
  /** In order of file, line, column and code. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether all that is asked can be met together, under each reading, the one that is judged first. */
  readonly together: readonly JointReading[];
}

/** How a plan is read where it can be read in several ways. */
export interface PlanReading {
  /** That the parts of breakdowns are all there is of their wholes, once each. */
  readonly breakdowns: boolean;
  /** That shares are of all years together, where they are judged in one. */
  readonly sharesOfPlan: boolean;
}

/** Whether the targets that bear on each other can all be met under a reading. */
export interface JointReading {
  readonly reading: PlanReading;
  /** How many targets these are. */
  readonly targets: number;
  readonly possible: boolean;
}
