import type { LintResult } from '../../lint-result.js';
import type { Language } from '../../model/words.js';
import type { IssueReport } from '../shared/issue-report.js';
import { issuesOfFindings } from '../shared/issues.js';

/** What is amiss with a plan as issues of its files, with the targets that are held against each other as related places. */
export function lintIssueReport({ plan, findings }: LintResult, language: Language): IssueReport {
  const issues = issuesOfFindings(findings, { plan, language });
  return { report: 'lint', plan, inputs: [], issues, unlisted: 0, properties: { plan: plan.id } };
}
