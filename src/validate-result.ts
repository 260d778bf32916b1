import type { Finding } from './catalogue/findings.js';
import type { Day } from './model/calendar.js';
import type { DepartmentId } from './model/ids.js';
import type { Input } from './model/observation.js';
import type { Plan } from './model/plan.js';
import type { Severity } from './model/words.js';

/** The reports of one department that fall due for one month, counted. `expected` = `received` + `missing`. */
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
  /** Received, but without a date of submission, so that nobody can tell whether on time. */
  readonly undated: number;
  readonly missing: number;
  /** Not received, and not due yet: expected of nobody so far. */
  readonly awaited: number;
}

/** Everything that validating reports found out: what every format is made from. No verdicts on targets. */
export interface ValidateResult {
  readonly plan: Plan;
  /** The date of judgement. */
  readonly asOf: Day;
  /** The departments that were asked for; undefined where all were. */
  readonly departments: readonly DepartmentId[] | undefined;
  /** By file name. */
  readonly inputs: readonly Input[];
  /** By department in the order of the plan, then by month. */
  readonly completeness: readonly Completeness[];
  /** By file, line, column and code; where they are more than was asked for, the gravest. */
  readonly findings: readonly Finding[];
  /** All findings that count, listed or not. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of them are not listed. */
  readonly unlisted: number;
  /** How many were found and left out, because their codes were to be ignored. */
  readonly ignored: number;
  /** How many are accepted: they are listed, and do not count. */
  readonly waived: number;
}
