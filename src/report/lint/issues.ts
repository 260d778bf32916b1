import type { LintResult } from '../../lint-result.js';
import type { Language } from '../../model/words.js';
import type { IssueReport } from '../shared/issue-report.js';
import { issuesOfFindings } from '../shared/issues.js';

/** The findings of a lint as issues; the other targets that a finding compares are related places. */
export function lintIssueReport({ plan, findings }: LintResult, language: Language): IssueReport {
  const issues = issuesOfFindings(findings, { plan, language });
  return { report: 'lint', plan, inputs: [], issues, unlisted: 0, properties: { plan: plan.id } };
}
