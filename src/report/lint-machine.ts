import type { Status } from '../catalogue/labels-status.js';
import type { LintResult } from '../lint-result.js';
import type { Language } from '../model/words.js';
import type { JsonOptions } from './check-json.js';
import { conciseText } from './concise.js';
import { annotations } from './github.js';
import { codeQuality } from './gitlab.js';
import { issuesOfFindings, type Issue } from './issues.js';
import { sarifText } from './sarif.js';

/** What is amiss with a plan as SARIF, with the targets that are held against each other as related places. */
export function renderLintSarif(result: LintResult, status: Status, { language }: JsonOptions): string {
  const { plan } = result;
  const properties = { plan: plan.id };
  return sarifText(
    { report: 'lint', plan, inputs: [], issues: issues(result, language), unlisted: 0, properties },
    status,
    language,
  );
}

/** What is amiss with a plan as annotations of its files. */
export function renderLintGithub(result: LintResult, _status: Status, { language }: JsonOptions): string {
  return annotations(issues(result, language), 0, language);
}

/** What is amiss with a plan as a Code Quality report of GitLab. */
export function renderLintGitlab(result: LintResult, _status: Status, { language }: JsonOptions): string {
  return codeQuality(issues(result, language), result.plan, 0, language);
}

/** What is amiss with a plan as one line for each finding. */
export function renderLintConcise(result: LintResult, _status: Status, { language }: JsonOptions): string {
  return conciseText(issues(result, language), 0, language);
}

function issues({ plan, findings }: LintResult, language: Language): readonly Issue[] {
  return issuesOfFindings(findings, { plan, language });
}
