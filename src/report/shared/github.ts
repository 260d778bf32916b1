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

/** GitHub shows so many annotations of each level for one step, and only lists the others in the log. */
const SHOWN = 10;

/**
 * A result as annotations of GitHub Actions, one a line. The gravest come first, and of each severity those that are about a
 * place in the files at hand: they are the ones that must be among those shown. Where there are more than are shown, a
 * last one says so, as another does of findings that are not listed.
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

/** How far from what was submitted an issue is: in one of its files, in another, nowhere, or about what never came. */
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
