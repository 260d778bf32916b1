import { ANNOTATIONS_NOTE } from '../catalogue/labels-formats.js';
import { HINT } from '../catalogue/labels-table.js';
import type { Status } from '../catalogue/labels-status.js';
import { UNLISTED } from '../catalogue/labels-validate.js';
import { SEVERITIES, type Language, type Severity } from '../model/words.js';
import type { JsonOptions } from './check-json.js';
import { workflowCommand, type AnnotationLevel } from './escape-github.js';
import { issuesOf, ruleId, type Issue } from './issues.js';
import { STANDARD_INPUT, type Reported } from './reported.js';

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** GitHub shows so many annotations of each level for one step, and only lists the others in the log. */
const SHOWN = 10;

/**
 * A result as annotations of GitHub Actions, one a line. The gravest come first: they are the ones that must be among
 * those shown. Where there are more than are shown, a last one says so, as
 * another does of findings that are not listed.
 */
export function renderGithub(result: Reported, _status: Status, { language }: JsonOptions): string {
  const { plan, unlisted = 0 } = result;
  return annotations(issuesOf(result, { plan, language }), unlisted, language);
}

/** Issues as annotations, whatever command found them. */
export function annotations(issues: readonly Issue[], unlisted: number, language: Language): string {
  const bySeverity = SEVERITIES.map((severity) => issues.filter((issue) => severityIn(issue) === severity));
  const notes = [
    ...(unlisted === 0 ? [] : [UNLISTED[language](unlisted)]),
    ...(bySeverity.some((each) => each.length > SHOWN)
      ? [ANNOTATIONS_NOTE[language]({ shown: SHOWN, all: issues.length })]
      : []),
  ];
  return [
    ...bySeverity.flat().map((issue) => annotation(issue, HINT[language])),
    ...notes.map((note) => workflowCommand('notice', { title: 'plancheck' }, [note])),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** What is waived is only noted. */
function severityIn({ severity, waived }: Issue): Severity {
  return waived ? 'info' : severity;
}

function annotation(issue: Issue, hintLabel: string): string {
  const { rule, message, hint, place } = issue;
  const inFile = place?.file === STANDARD_INPUT ? undefined : place;
  return workflowCommand(
    LEVELS[severityIn(issue)],
    { file: inFile?.file, line: inFile?.line, col: inFile?.column, title: `plancheck: ${ruleId(rule)}` },
    [message, ...(hint === '' ? [] : [hintLabel + hint])],
  );
}
