import type { CheckResult } from '../../check-result.js';
import type { ValidateResult } from '../../validate-result.js';
import type { Severity } from '../../model/words.js';
import { countWaived, findingCounts } from './tally.js';

type Shared = 'plan' | 'asOf' | 'inputs' | 'findings';

/**
 * Input of the formats for machines and of Markdown: what a check and a validation share, and what only one
 * has. Either result is one of these.
 */
export interface Reported
  extends
    Pick<CheckResult, Shared>,
    Partial<Pick<CheckResult, 'assessments'>>,
    Partial<
      Pick<ValidateResult, 'departments' | 'completeness' | 'counts' | 'unlisted' | 'ignored' | 'waived'>
    > {}

export const REPORTS = ['check', 'validate'] as const;
export type Report = (typeof REPORTS)[number];

/** The command of a result: only a check has verdicts. */
export function reportOf({ assessments }: Reported): Report {
  return assessments === undefined ? 'validate' : 'check';
}

/** Counts of all findings, listed or not. */
export function countsOf({
  counts,
  waived,
  findings,
}: Reported): Readonly<Record<Severity | 'waived', number>> {
  return { ...(counts ?? findingCounts(findings)), waived: waived ?? countWaived(findings) };
}

/** The name of the report on standard input, which is no file that could be opened. */
export const STANDARD_INPUT = '-';
