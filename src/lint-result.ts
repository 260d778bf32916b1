import type { Finding } from './catalogue/findings.js';
import type { Plan } from './model/plan.js';
import type { Severity } from './model/words.js';

/** The result of linting a plan; every format is made from it. */
export interface LintResult {
  readonly plan: Plan;
  /** In order of file, line, column and code. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}
