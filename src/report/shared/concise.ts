import type { Status } from '../../catalogue/labels/status.js';
import { SEVERITY_LABELS } from '../../catalogue/labels.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import { placeText } from '../../model/place.js';
import type { Language } from '../../model/words.js';
import { escapeText } from '../kit/escape/escape.js';
import type { IssueReport } from './issue-report.js';
import { ruleId, severityShown, type Issue } from './issues.js';

/**
 * `file:line:column: severity code message`, one line for each issue, as editors and problem matchers of CI
 * systems parse it. A last line says how many findings are not listed, if any.
 */
export function renderConcise(
  { issues, unlisted }: IssueReport,
  _status: Status,
  language: Language,
): string {
  return [
    ...issues.map((issue) => lineOf(issue, language)),
    ...(unlisted === 0 ? [] : [UNLISTED[language](unlisted)]),
  ]
    .map((line) => `${escapeText(line)}\n`)
    .join('');
}

function lineOf(issue: Issue, language: Language): string {
  const place = issue.place ? `${placeText(issue.place)}: ` : '';
  const severity = SEVERITY_LABELS[severityShown(issue)][language];
  return `${place}${severity} ${ruleId(issue.rule)} ${issue.message}`;
}
