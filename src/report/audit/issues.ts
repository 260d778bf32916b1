import type { Audited, AuditedFinding, AuditResult } from '../../audit-result.js';
import { FAULT, FAULT_RULE } from '../../catalogue/labels/audit.js';
import { isToldOf, TARGET_HINT } from '../../catalogue/labels/formats.js';
import { LABEL_SEPARATOR, SENTENCE_SEPARATOR } from '../../catalogue/labels.js';
import { WAIVED } from '../../catalogue/labels/waivers.js';
import { VERDICT_WORDS } from '../../catalogue/verdicts.js';
import type { Acceptance } from '../../model/acceptance.js';
import { formatDay, parseDay } from '../../model/calendar.js';
import type { Place } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import type { Language } from '../../model/words.js';
import type { IssueReport } from '../shared/issue-report.js';
import { VERDICT_SEVERITIES, type Issue } from '../shared/issues.js';

/** All issues of all submissions of an audit. */
export function auditIssueReport({ ground, submissions }: AuditResult, language: Language): IssueReport {
  const { plan, asOf } = ground;
  // A file of several sheets may be several submissions.
  const inputs = new Map(submissions.flatMap((each) => each.inputs.map((input) => [input.file, input])));
  return {
    report: 'audit',
    plan,
    inputs: [...inputs.values()],
    issues: submissions.flatMap((each) => issuesOfSubmission(each, plan, language)),
    unlisted: submissions.reduce((sum, { unlisted = 0 }) => sum + unlisted, 0),
    properties: { plan: plan.id, asOf: formatDay(asOf) },
  };
}

/** The issues of one submission: the program's fault, the targets that fail, and all listed findings. */
export function issuesOfSubmission(audited: Audited, plan: Plan, language: Language): readonly Issue[] {
  return [
    ...faultIssues(audited, language),
    ...targetIssues(audited, plan, language),
    ...audited.findings.map((finding) => findingIssue(audited, finding, language)),
  ];
}

function faultIssues({ submission, fault }: Audited, language: Language): readonly Issue[] {
  if (fault === undefined) return [];
  return [
    {
      rule: { sort: 'fault' },
      severity: 'error',
      message: submission + LABEL_SEPARATOR[language] + FAULT[language](fault),
      hint: FAULT_RULE.remedy[language],
      place: undefined,
      related: [],
      identity: JSON.stringify([submission, 'fault']),
      waived: undefined,
    },
  ];
}

/** Targets that fail: placed at the submission's file if it has exactly one, else at the target in the plan. */
function targetIssues({ submission, inputs, failing }: Audited, plan: Plan, language: Language): Issue[] {
  const [first, ...others] = inputs;
  const file = first && others.length === 0 ? { file: first.file } : undefined;
  return failing.flatMap(({ target: id, verdict }) => {
    const target = plan.targets.find((each) => each.id === id);
    if (!target || !isToldOf(verdict)) return [];
    const told = [target.title[language], VERDICT_WORDS[verdict][language]];
    const words = file ? told : [submission, ...told];
    return [
      {
        rule: { sort: 'target', verdict },
        severity: VERDICT_SEVERITIES[verdict],
        message: words.join(LABEL_SEPARATOR[language]),
        hint: TARGET_HINT[language]({ target: id }),
        place: file ?? target.place,
        related: [],
        identity: JSON.stringify([submission, id, verdict]),
        waived: undefined,
      },
    ];
  });
}

function findingIssue({ submission }: Audited, finding: AuditedFinding, language: Language): Issue {
  const { code, severity, message, hint, file } = finding;
  const waived = acceptanceOf(finding);
  const words = waived ? [message, WAIVED[language](waived)] : [message];
  return {
    rule: { sort: 'finding', code },
    severity,
    message: words.join(SENTENCE_SEPARATOR[language]),
    hint,
    place: placeOf(finding),
    related: [],
    identity: JSON.stringify([submission, code, file, message.replace(LINES, '')]),
    waived,
  };
}

/** Line and column after the name of a file; they move when a row is added above. */
const LINES = /(?::\d+){1,2}/gu;

function placeOf({ file, sheet, line, column }: AuditedFinding): Place | undefined {
  if (file === undefined) return undefined;
  const inSheet = sheet === undefined ? { file } : { file, sheet };
  if (line === undefined) return inSheet;
  return column === undefined ? { ...inSheet, line } : { ...inSheet, line, column };
}

function acceptanceOf({ waived }: AuditedFinding): Acceptance | undefined {
  const until = waived && parseDay(waived.until);
  return waived && until !== undefined ? { ...waived, until } : undefined;
}
