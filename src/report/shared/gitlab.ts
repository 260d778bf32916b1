import { HINT } from '../../catalogue/labels/table.js';
import type { Status } from '../../catalogue/labels/status.js';
import { SENTENCE_SEPARATOR } from '../../catalogue/labels.js';
import { UNLISTED } from '../../catalogue/labels/validate.js';
import type { Place } from '../../model/place.js';
import type { Plan } from '../../model/plan.js';
import type { Language, Severity } from '../../model/words.js';
import { escapeText } from '../kit/escape/escape.js';
import type { IssueReport } from './issue-report.js';
import { fingerprintsOf, placeIn, ruleId, severityShown, type Issue } from './issues.js';
import { jsonText } from '../kit/json.js';

/** GitLab's levels are info, minor, major, critical and blocker. */
const LEVELS: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** A violation; a Code Quality report is a list of them. */
interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: (typeof LEVELS)[Severity];
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * A result as a GitLab Code Quality report. GitLab shows only the first violation of each fingerprint and
 * rejects one without path and line: so fingerprints differ, and issues without a file are placed in the
 * plan.
 */
export function renderGitlab(
  { plan, issues, unlisted }: IssueReport,
  _status: Status,
  language: Language,
): string {
  const fingerprints = fingerprintsOf(issues);
  const violations = issues.map((issue, at): Violation => ({
    description: escapeText([issue.message, ...hintOf(issue, language)].join(SENTENCE_SEPARATOR[language])),
    check_name: ruleId(issue.rule),
    fingerprint: fingerprints[at] ?? '',
    severity: LEVELS[severityShown(issue)],
    location: locationOf(issue.place, plan),
  }));
  return jsonText(unlisted === 0 ? violations : [...violations, unlistedIn(plan, unlisted, language)]);
}

function hintOf({ hint, waived }: Issue, language: Language): readonly string[] {
  return hint === '' || waived ? [] : [HINT[language] + hint];
}

function unlistedIn(plan: Plan, unlisted: number, language: Language): Violation {
  return {
    description: UNLISTED[language](unlisted),
    check_name: 'findings-not-listed',
    fingerprint: 'findings-not-listed',
    severity: 'info',
    location: locationOf(undefined, plan),
  };
}

/** GitLab finds a file by its path from the root of the repository, without a leading `..`. */
function locationOf(place: Place | undefined, plan: Plan): Violation['location'] {
  const { file, line = 1 } = placeIn(plan, place) ?? { file: plan.id };
  return { path: escapeText(file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/u, '')), lines: { begin: line } };
}
