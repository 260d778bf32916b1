import { ANNOTATIONS_NOTE } from '../../catalogue/labels/formats.js';
import { HINT } from '../../catalogue/labels/table.js';
import type { Status } from '../../catalogue/labels/status.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import { SEVERITIES, type Language, type Severity } from '../../model/words.js';
import { workflowCommand, type AnnotationLevel } from '../kit/escape/github.js';
import type { IssueReport } from './issue-report.js';
import { ruleId, severityShown, type Issue } from './issues.js';
import { STANDARD_INPUT } from './reported.js';

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Annotations of each level that GitHub shows for one step; the log lists the others. */
const SHOWN = 10;

/**
 * A result as GitHub annotations, one a line: gravest first, and within a severity those in submitted files
 * first, because they must be among those shown. A last annotation says if there are more than are shown,
 * another how many findings are not listed.
 */
export function renderGithub(
  { issues, inputs, unlisted }: IssueReport,
  _status: Status,
  language: Language,
): string {
  const files = new Set(inputs.map(({ file }) => file));
  const nearest = issues.toSorted((a, b) => distanceOf(a, files) - distanceOf(b, files));
  const bySeverity = SEVERITIES.map((severity) =>
    nearest.filter((issue) => severityShown(issue) === severity),
  );
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

/** Distance of an issue from the submission: in one of its files, in another, nowhere, or about a missing report. */
function distanceOf({ rule, place }: Issue, files: ReadonlySet<string>): number {
  if (ruleId(rule) === 'report-missing') return 3;
  if (place === undefined) return 2;
  return files.has(place.file) ? 0 : 1;
}

function annotation(issue: Issue, hintLabel: string): string {
  const { rule, message, hint, place } = issue;
  const inFile = place?.file === STANDARD_INPUT ? undefined : place;
  return workflowCommand(
    LEVELS[severityShown(issue)],
    { file: inFile?.file, line: inFile?.line, col: inFile?.column, title: `plancheck: ${ruleId(rule)}` },
    [message, ...(hint === '' ? [] : [hintLabel + hint])],
  );
}
