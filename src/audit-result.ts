import type { FindingCode } from './catalogue/findings.js';
import type { CodeCount } from './catalogue/findings-order.js';
import type { DepartmentId, TargetId } from './model/ids.js';
import type { Day } from './model/calendar.js';
import type { Plan } from './model/plan.js';
import type { Failable, Language, Severity, Verdict, Nature } from './model/words.js';

/** What is taken as one submission. */
export const GROUPINGS = ['file', 'folder', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What becomes of one submission: the statuses of a check of it alone. */
export type SubmissionStatus = 0 | 1 | 2 | 3;

/** Everything that the outcome of an audit depends on besides the submissions; two runs that share it are comparable. */
export interface AuditGround {
  readonly plan: Plan;
  readonly asOf: Day;
  /** Of the program. */
  readonly version: string;
  readonly groupBy: Grouping;
  readonly failOn: readonly Failable[];
  readonly aspirational: boolean;
  readonly only: Nature | undefined;
  /** The departments that it is about, where it is not about all: what others answer for is left out. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** The targets that may be judged, where they are not all of the plan's. */
  readonly targets: readonly TargetId[] | undefined;
  readonly language: Language;
  /** So many findings of a submission are listed at most. */
  readonly maxFindings: number;
  /** Digests of what was read besides submissions. */
  readonly sha256: Readonly<Record<'plan' | 'layouts' | 'waivers', string>>;
}

export interface AuditedInput {
  readonly file: string;
  /** Where a sheet was asked for. */
  readonly sheet?: string | undefined;
  readonly sha256: string;
  readonly encoding?: string | undefined;
  readonly encodingAssumed?: true | undefined;
  readonly layout?: string | undefined;
  readonly rows: number;
  readonly observations: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** A finding in words: what a thread hands to another is plain, and what is told is told in one language. */
export interface AuditedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly waived?: { readonly reason: string; readonly by: string; readonly until: string } | undefined;
}

/**
 * What one submission came to. It is small and plain, so that it passes between threads, and it is what a line of the
 * ndjson holds, so that a later run can take it from there.
 */
export interface Audited {
  readonly submission: string;
  /** Whose it is, where submissions are told apart by department; none where nobody is named. */
  readonly departments?: readonly DepartmentId[] | undefined;
  readonly status: SubmissionStatus;
  /** The files that were read. */
  readonly inputs: readonly AuditedInput[];
  /** Of the targets that it says something about. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly failing: readonly { readonly target: TargetId; readonly verdict: Verdict }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The same by code, listed or not. */
  readonly codes: readonly CodeCount[];
  /** How much of it somebody accepts. */
  readonly waived?: { readonly targets: number; readonly findings: number } | undefined;
  /** The gravest of them, in order. */
  readonly findings: readonly AuditedFinding[];
  /** How many more there are. */
  readonly unlisted?: number | undefined;
  /** How the program itself failed over it. */
  readonly fault?: string | undefined;
}

/** All submissions drawn together. */
export interface AuditTotals {
  readonly submissions: number;
  /** Those that an end before time left out. */
  readonly unjudged?: number | undefined;
  /** How many submissions have each status. */
  readonly statuses: Readonly<Record<SubmissionStatus, number>>;
  readonly files: number;
  readonly rows: number;
  readonly observations: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly codes: readonly CodeCount[];
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** A whole audit, as the formats that are written at its end have it. */
export interface AuditResult {
  readonly ground: AuditGround;
  /** In the order of their names. */
  readonly submissions: readonly Audited[];
  readonly totals: AuditTotals;
}
