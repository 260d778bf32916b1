import { formatDay } from '../../model/calendar.js';
import type { Input } from '../../model/observation.js';
import type { Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import { issuesOf, type Issue } from './issues.js';
import { reportOf, type Report, type Reported } from './reported.js';

/** A result as the issue formats take it; any result in this form can have all of them. */
export interface IssueReport {
  /** The command that gave the result. */
  readonly report: Report | 'audit' | 'lint';
  readonly plan: Plan;
  /** The submitted files. */
  readonly inputs: readonly (Pick<Input, 'file' | 'sha256'> & Partial<Pick<Input, 'encoding'>>)[];
  readonly issues: readonly Issue[];
  /** Number of findings that are counted but not listed. */
  readonly unlisted: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** A check or validation as issues. */
export function issueReportOf(result: Reported, language: Language): IssueReport {
  const { plan, asOf, inputs, unlisted = 0 } = result;
  return {
    report: reportOf(result),
    plan,
    inputs,
    issues: issuesOf(result, { plan, language }),
    unlisted,
    properties: { plan: plan.id, asOf: formatDay(asOf) },
  };
}
