import type { Audited, AuditResult } from '../../audit-result.js';
import { AUDIT_SUITE, SUBMISSION_STATUS_WORDS, type AuditStatus } from '../../catalogue/labels/audit.js';
import { MORE_ERRORS } from '../../catalogue/labels/formats.js';
import { HINT } from '../../catalogue/labels/table.js';
import { SEVERITY_LABELS } from '../../catalogue/labels.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import { formatDay } from '../../model/calendar.js';
import { placeText } from '../../model/place.js';
import type { Language } from '../../model/words.js';
import { issuesOfSubmission } from './issues.js';
import { submissionTitle, titlesOf } from './rows.js';
import type { JsonOptions } from '../kit/options.js';
import { xmlText } from '../kit/escape/xml.js';
import { ruleId, type Issue } from '../shared/issues.js';
import { propertiesOf, suiteOf, type TestCase } from '../shared/junit.js';

/** An audit as JUnit XML: a case for each submission, which passes if its own check would. */
export function renderAuditJunit(
  result: AuditResult,
  _status: AuditStatus,
  { language }: JsonOptions,
): string {
  const { ground, submissions } = result;
  const properties = propertiesOf({ plan: ground.plan.id, asOf: formatDay(ground.asOf) });
  const cases = submissions.map((each) => submissionCase(each, result, language));
  const suite = suiteOf(AUDIT_SUITE[language], properties, cases);
  return xmlText({ name: 'testsuites', attributes: { name: 'plancheck' }, children: [suite] });
}

const OUTCOMES: Readonly<Record<Audited['status'], TestCase['outcome']>> = {
  0: 'passed',
  1: 'failed',
  2: 'error',
  3: 'error',
};
const ELEMENTS = { failed: 'failure', error: 'error' } as const;

/** One case with at most one failure, because tools show only the first: it holds all issues. */
function submissionCase(audited: Audited, result: AuditResult, language: Language): TestCase {
  const { plan } = result.ground;
  const { status, unlisted = 0 } = audited;
  const issues = issuesOfSubmission(audited, plan, language);
  const lines = [
    ...issues.flatMap((issue) => issueLines(issue, language)),
    ...(unlisted === 0 ? [] : [UNLISTED[language](unlisted)]),
  ];
  const outcome = OUTCOMES[status];
  const attributes = {
    name: submissionTitle(audited, titlesOf(result, language)),
    classname: `${plan.id}.submissions`,
    status: String(status),
  };
  const told =
    outcome === 'failed' || outcome === 'error'
      ? [{ name: ELEMENTS[outcome], attributes: headOf(audited, issues, language), lines }]
      : lines.length === 0
        ? []
        : [{ name: 'system-out', lines }];
  return { outcome, element: { name: 'testcase', attributes, children: told } };
}

/** Type and message of a case that does not pass. */
function headOf(
  { status }: Audited,
  issues: readonly Issue[],
  language: Language,
): Readonly<Record<'type' | 'message', string>> {
  const grave = issues.filter(({ severity, waived }) => severity === 'error' && !waived);
  const [first, ...others] = grave;
  const word = SUBMISSION_STATUS_WORDS[status][language];
  if (!first) return { type: `status-${status}`, message: word };
  const message = MORE_ERRORS[language]({ first: first.message, more: others.length });
  return { type: ruleId(first.rule), message };
}

/** `place: severity message [rule]`, as editors parse it, with the remedy below. */
function issueLines(issue: Issue, language: Language): readonly string[] {
  const place = issue.place ? `${placeText(issue.place)}: ` : '';
  return [
    `${place}${SEVERITY_LABELS[issue.severity][language]} ${issue.message} [${ruleId(issue.rule)}]`,
    ...(issue.hint === '' || issue.waived ? [] : [`    ${HINT[language]}${issue.hint}`]),
  ];
}
