import type { Audited, AuditedInput, AuditResult } from '../audit-result.js';
import { AUDIT_SUITE, SUBMISSION_STATUS_WORDS, type AuditStatus } from '../catalogue/labels-audit.js';
import { MORE_ERRORS } from '../catalogue/labels-formats.js';
import { HINT } from '../catalogue/labels-table.js';
import { SEVERITY_LABELS } from '../catalogue/labels.js';
import { UNLISTED } from '../catalogue/labels-validate.js';
import { formatDay } from '../model/calendar.js';
import { placeText } from '../model/place.js';
import type { Language } from '../model/words.js';
import { issuesOfSubmission } from './audit-issues.js';
import { submissionTitle, titlesOf } from './audit-rows.js';
import type { JsonOptions } from './check-json.js';
import { xmlText } from './escape-xml.js';
import { conciseText } from './concise.js';
import { annotations } from './github.js';
import { codeQuality } from './gitlab.js';
import { ruleId, type Issue } from './issues.js';
import { propertiesOf, suiteOf, type Case } from './junit.js';
import { sarifText } from './sarif.js';

/** An audit as annotations: those at the files of submissions first. */
export function renderAuditGithub(
  result: AuditResult,
  _status: AuditStatus,
  { language }: JsonOptions,
): string {
  const files = new Set(inputsOf(result).map(({ file }) => file));
  return annotations(issuesOf(result, language), unlistedIn(result), language, files);
}

/** An audit as a Code Quality report of GitLab. */
export function renderAuditGitlab(
  result: AuditResult,
  _status: AuditStatus,
  { language }: JsonOptions,
): string {
  return codeQuality(issuesOf(result, language), result.ground.plan, unlistedIn(result), language);
}

/** An audit as one line for each issue. */
export function renderAuditConcise(
  result: AuditResult,
  _status: AuditStatus,
  { language }: JsonOptions,
): string {
  return conciseText(issuesOf(result, language), unlistedIn(result), language);
}

/** An audit as one run of SARIF. */
export function renderAuditSarif(
  result: AuditResult,
  status: AuditStatus,
  { language }: JsonOptions,
): string {
  const { plan, asOf } = result.ground;
  const properties = { plan: plan.id, asOf: formatDay(asOf) };
  const [inputs, issues] = [inputsOf(result), issuesOf(result, language)];
  const run = { report: 'audit', plan, inputs, issues, unlisted: unlistedIn(result), properties };
  return sarifText(run, status, language);
}

/** An audit as JUnit's XML: a case for each submission, that passes where a check of it alone would. */
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

function issuesOf({ ground: { plan }, submissions }: AuditResult, language: Language): readonly Issue[] {
  return submissions.flatMap((each) => issuesOfSubmission(each, plan, language));
}

/** The files that were read, each once: a file of several sheets may be several submissions. */
function inputsOf({ submissions }: AuditResult): readonly AuditedInput[] {
  const inputs = submissions.flatMap((each) => each.inputs);
  return [...new Map(inputs.map((input) => [input.file, input])).values()];
}

function unlistedIn({ submissions }: AuditResult): number {
  return submissions.reduce((sum, { unlisted = 0 }) => sum + unlisted, 0);
}

const OUTCOMES: Readonly<Record<Audited['status'], Case['outcome']>> = {
  0: 'passed',
  1: 'failed',
  2: 'error',
  3: 'error',
};
const ELEMENTS = { failed: 'failure', error: 'error' } as const;

/** Tools show one failure of a case: it holds all that was found in the submission. */
function submissionCase(audited: Audited, result: AuditResult, language: Language): Case {
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

/** What a case that does not pass is about, in a word and a sentence. */
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

/** As editors find the place, with the remedy under it. */
function issueLines(issue: Issue, language: Language): readonly string[] {
  const place = issue.place ? `${placeText(issue.place)}: ` : '';
  return [
    `${place}${SEVERITY_LABELS[issue.severity][language]} ${issue.message} [${ruleId(issue.rule)}]`,
    ...(issue.hint === '' || issue.waived ? [] : [`    ${HINT[language]}${issue.hint}`]),
  ];
}
