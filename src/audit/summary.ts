import type {
  Audited,
  AuditedFinding,
  AuditedInput,
  AuditTotals,
  SubmissionStatus,
} from '../audit-result.js';
import type { CheckResult } from '../check-result.js';
import { describeFinding, type Finding, type FindingCode } from '../catalogue/findings.js';
import {
  addedByCode,
  bounded,
  countFindings,
  countsByCode,
  countWaived,
  gravest,
  inOrder,
} from '../catalogue/findings-order.js';
import { EXIT, type ExitStatus } from '../exit.js';
import type { Intake, Source } from '../intake/index.js';
import type { Assessment } from '../model/assessment.js';
import { formatDay } from '../model/calendar.js';
import { SEVERITIES, VERDICTS, type Language, type Severity, type Verdict } from '../model/words.js';
import type { Submission } from './submission.js';

interface Telling {
  readonly language: Language;
  readonly maxFindings: number;
}

interface Judged {
  readonly status: SubmissionStatus;
  readonly fails: (assessment: Assessment) => boolean;
  readonly frame: Telling;
}

/** Summarises a check. */
export function summed(
  submission: Submission,
  intakes: readonly { readonly source: Source; readonly intake: Intake }[],
  { assessments, findings }: Pick<CheckResult, 'assessments' | 'findings'>,
  { status, fails, frame }: Judged,
): Audited {
  const waived = { targets: countWaived(assessments), findings: countWaived(findings) };
  return {
    ...headOf(submission),
    status,
    inputs: intakes.map(inputOf),
    verdicts: tallyOf(assessments),
    failing: assessments.filter(fails).map(({ target, verdict }) => ({ target: target.id, verdict })),
    ...told(findings, frame),
    waived: waived.targets + waived.findings === 0 ? undefined : waived,
  };
}

/** The result of a submission of which no file could be read. */
export function unjudged(submission: Submission, findings: readonly Finding[], frame: Telling): Audited {
  return {
    ...headOf(submission),
    status: EXIT.unusable,
    inputs: [],
    verdicts: tallyOf([]),
    failing: [],
    ...told(bounded(inOrder(findings)), frame),
  };
}

/** The result of a submission on which the program itself fails; the others are still judged. */
export function failedOver(submission: Submission, fault: string): Audited {
  const nothing = { language: 'en', maxFindings: 0 } as const;
  return { ...unjudged(submission, [], nothing), fault };
}

/** The message of a thrown value. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function headOf({ name, departments }: Submission): Pick<Audited, 'submission' | 'departments'> {
  return { submission: name, departments };
}

function inputOf({ source, intake }: { readonly source: Source; readonly intake: Intake }): AuditedInput {
  const { file, sha256, encoding, encodingAssumed, layout, rows, observations, rejected, ignored } =
    intake.input;
  return {
    file,
    sheet: source.sheet,
    sha256,
    encoding,
    encodingAssumed: encodingAssumed || undefined,
    layout,
    rows,
    observations,
    rejected,
    ignored,
  };
}

function told(
  findings: readonly Finding[],
  { language, maxFindings }: Telling,
): Pick<Audited, 'counts' | 'codes' | 'findings' | 'unlisted'> {
  const listed = gravest(findings, maxFindings);
  const unlisted = findings.length - listed.length;
  return {
    counts: countFindings(findings),
    codes: countsByCode(findings),
    findings: listed.map((finding) => inWords(finding, language)),
    unlisted: unlisted === 0 ? undefined : unlisted,
  };
}

function inWords(finding: Finding, language: Language): AuditedFinding {
  const { code, place = { file: undefined }, waived } = finding;
  const { file, sheet, line, column } = { sheet: undefined, line: undefined, column: undefined, ...place };
  return {
    code,
    ...describeFinding(finding, language),
    file,
    sheet,
    line,
    column,
    waived: waived && { reason: waived.reason, by: waived.by, until: formatDay(waived.until) },
  };
}

function tallyOf(assessments: readonly Assessment[]): Readonly<Record<Verdict, number>> {
  const tally = noVerdicts();
  for (const { verdict } of assessments) tally[verdict] += 1;
  return tally;
}

function noVerdicts(): Record<Verdict, number> {
  return {
    missed: 0,
    overdue: 0,
    behind: 0,
    'met-late': 0,
    'no-data': 0,
    'not-judgeable': 0,
    pending: 0,
    'on-track': 0,
    met: 0,
  };
}

/** The same fields as mutable counters. */
type Growing<T> = {
  -readonly [Key in keyof T]: T[Key] extends number ? T[Key] : Record<keyof T[Key], number>;
};
type Sums = Growing<Omit<AuditTotals, 'unjudged' | 'codes'>>;

/** Adds up submissions one by one in constant memory. */
export class Totals {
  readonly #sums: Sums = {
    submissions: 0,
    statuses: { 0: 0, 1: 0, 2: 0, 3: 0 },
    files: 0,
    rows: 0,
    observations: 0,
    rejected: 0,
    ignored: 0,
    counts: { error: 0, warning: 0, info: 0 },
    verdicts: noVerdicts(),
  };
  readonly #codes = new Map<FindingCode, number>();

  add({ status, inputs, counts, codes, verdicts }: Audited): void {
    const sums = this.#sums;
    sums.submissions += 1;
    sums.statuses[status] += 1;
    sums.files += inputs.length;
    for (const input of inputs)
      for (const count of ['rows', 'observations', 'rejected', 'ignored'] as const)
        sums[count] += input[count];
    for (const { code, findings } of codes) this.#codes.set(code, (this.#codes.get(code) ?? 0) + findings);
    addAll<Severity>(SEVERITIES, sums.counts, counts);
    addAll<Verdict>(VERDICTS, sums.verdicts, verdicts);
  }

  /** The totals so far, of `expected` submissions. */
  total(expected: number): AuditTotals {
    const unjudged = expected - this.#sums.submissions;
    const codes = addedByCode([...this.#codes].map(([code, findings]) => ({ code, findings })));
    return { ...structuredClone(this.#sums), codes, ...(unjudged > 0 && { unjudged }) };
  }
}

function addAll<Word extends string>(
  words: readonly Word[],
  to: Record<Word, number>,
  from: Readonly<Record<Word, number>>,
): void {
  for (const word of words) to[word] += from[word];
}

/**
 * The exit status of a run: interrupted if submissions are left; unusable if none could be read; else the
 * gravest, where an unreadable submission counts as a data error, and data errors win over failing targets.
 */
export function auditStatus({
  submissions,
  statuses,
  unjudged = 0,
}: AuditTotals): Exclude<ExitStatus, typeof EXIT.fault> {
  if (unjudged > 0) return EXIT.interrupted;
  if (statuses[EXIT.unusable] === submissions) return EXIT.unusable;
  if (statuses[EXIT.dataErrors] + statuses[EXIT.unusable] > 0) return EXIT.dataErrors;
  return statuses[EXIT.fails] > 0 ? EXIT.fails : EXIT.complies;
}
