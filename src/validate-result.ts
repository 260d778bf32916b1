import type { Finding } from './catalogue/findings.js';
import type { Day } from './model/calendar.js';
import type { DepartmentId } from './model/ids.js';
import type { Input } from './model/observation.js';
import type { Plan } from './model/plan.js';
import type { Severity } from './model/words.js';

/** Counts of one department's reports for one month. `expected` = `received` + `missing`. */
export interface Completeness {
  readonly department: DepartmentId;
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly expected: number;
  /** `onTime` + `late` + `undated`. */
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  /** Received without a date of submission, so that it may be late. */
  readonly undated: number;
  readonly missing: number;
  /** Not received, not due yet, and not in `expected`. */
  readonly awaited: number;
}

/** The result of validating reports; every format is made from it. It has no verdicts on targets. */
export interface ValidateResult {
  readonly plan: Plan;
  /** Date of judgement. */
  readonly asOf: Day;
  /** Departments asked for; `undefined` means all. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** In order of file names. */
  readonly inputs: readonly Input[];
  /** By department in plan order, then by month. */
  readonly completeness: readonly Completeness[];
  /** In order of file, line, column and code; only the gravest if there are more than the limit. */
  readonly findings: readonly Finding[];
  /** All findings that count, listed or not. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings are not listed. */
  readonly unlisted: number;
  /** How many findings were left out because their codes are ignored. */
  readonly ignored: number;
  /** How many findings are waived: they are listed but not counted. */
  readonly waived: number;
}
