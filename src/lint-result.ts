import type { Finding } from './catalogue/findings.js';
import type { Plan } from './model/plan.js';
import type { Severity } from './model/words.js';

/** Everything that was found out about the sense of a plan: what every format is made from. */
export interface LintResult {
  readonly plan: Plan;
  /** By file, line, column and code. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}
