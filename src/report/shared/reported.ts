import type { CheckResult } from '../../check-result.js';
import type { ValidateResult } from '../../validate-result.js';
import type { Severity } from '../../model/words.js';
import { countWaived, findingCounts } from './tally.js';

type Shared = 'plan' | 'asOf' | 'inputs' | 'findings';

/**
 * What the formats for machines and papers are made from: all that a check and a validation share, and what one of them
 * alone has. Either result is one of these as it stands.
 */
export interface Reported
  extends
    Pick<CheckResult, Shared>,
    Partial<Pick<CheckResult, 'assessments'>>,
    Partial<
      Pick<ValidateResult, 'departments' | 'completeness' | 'counts' | 'unlisted' | 'ignored' | 'waived'>
    > {}

/** The commands whose results these formats show. */
export const REPORTS = ['check', 'validate'] as const;
export type Report = (typeof REPORTS)[number];

/** Which command a result comes from: only a check has verdicts on targets. */
export function reportOf({ assessments }: Reported): Report {
  return assessments === undefined ? 'validate' : 'check';
}

/** All findings that count, whether or not they are listed. */
export function countsOf({
  counts,
  waived,
  findings,
}: Reported): Readonly<Record<Severity | 'waived', number>> {
  return { ...(counts ?? findingCounts(findings)), waived: waived ?? countWaived(findings) };
}

/** The name of the report that is read from standard input, which is no file that anybody could open. */
export const STANDARD_INPUT = '-';
