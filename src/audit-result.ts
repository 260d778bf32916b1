import type { FindingCode } from './catalogue/findings.js';
import type { CodeCount } from './catalogue/findings-order.js';
import type { DepartmentId, TargetId } from './model/ids.js';
import type { Day } from './model/calendar.js';
import type { Plan } from './model/plan.js';
import type { Failable, Language, Severity, Verdict, Nature } from './model/words.js';

/** What makes one submission. */
export const GROUPINGS = ['file', 'folder', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Exit status that `check` would have for one submission. */
export type SubmissionStatus = 0 | 1 | 2 | 3;

/** Everything that an audit depends on besides its submissions; runs that share it are comparable. */
export interface AuditGround {
  readonly plan: Plan;
  readonly asOf: Day;
  /** Version of plancheck. */
  readonly version: string;
  readonly groupBy: Grouping;
  readonly failOn: readonly Failable[];
  readonly aspirational: boolean;
  readonly only: Nature | undefined;
  /** The departments that it is about, where it is not about all: what others answer for is left out. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** Targets that may be judged; `undefined` means all of the plan's. */
  readonly targets: readonly TargetId[] | undefined;
  readonly language: Language;
  /** Most findings listed for a submission. */
  readonly maxFindings: number;
  /** SHA-256 of the loaded plan, layouts and waivers. */
  readonly sha256: Readonly<Record<'plan' | 'layouts' | 'waivers', string>>;
}

export interface AuditedInput {
  readonly file: string;
  /** Set if the path names a sheet. */
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

/** A finding in words of one language: plain data, because it passes between threads. */
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
 * Result of one submission. Small and plain: it passes between threads, and is a line of the NDJSON report
 * that a later run may resume.
 */
export interface Audited {
  readonly submission: string;
  /** Set if submissions are grouped by department; empty if the rows name none. */
  readonly departments?: readonly DepartmentId[] | undefined;
  readonly status: SubmissionStatus;
  /** The files that were read. */
  readonly inputs: readonly AuditedInput[];
  /** Verdicts of the targets for which the submission has figures, counted. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly failing: readonly { readonly target: TargetId; readonly verdict: Verdict }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings by code, listed or not. */
  readonly codes: readonly CodeCount[];
  /** How many are waived. */
  readonly waived?: { readonly targets: number; readonly findings: number } | undefined;
  /** The gravest findings, in order. */
  readonly findings: readonly AuditedFinding[];
  /** How many findings are not listed. */
  readonly unlisted?: number | undefined;
  /** Message of a fault of the program itself. */
  readonly fault?: string | undefined;
}

/** Totals of all submissions. */
export interface AuditTotals {
  readonly submissions: number;
  /** Submissions not judged because the run was interrupted. */
  readonly unjudged?: number | undefined;
  /** Number of submissions by status. */
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

/** A whole audit, for the formats written at its end. */
export interface AuditResult {
  readonly ground: AuditGround;
  /** In order of their names. */
  readonly submissions: readonly Audited[];
  readonly totals: AuditTotals;
}
