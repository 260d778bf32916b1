/**
 * plancheck as a library: load a plan, read reports, validate and judge them. Nothing here knows the process, the clock
 * or the terminal: folders and dates are arguments, and bad input is a value.
 *
 * @example The targets of a shipped plan that reports make missed
 * ```js
 * import { check, findPlan, loadPlan, parseDay, readReports } from 'plancheck';
 *
 * const found = await findPlan('zunyi-investment-2021-2023', process.cwd());
 * const plan = await loadPlan(found.value.folder);
 * const reports = [];
 * for await (const intake of readReports(plan.value, ['reports'], { cwd: process.cwd() })) reports.push(intake);
 * const { assessments } = check({ plan: plan.value, reports, asOf: parseDay('2022-06-30') });
 * for (const { target, verdict } of assessments) if (verdict === 'missed') console.log(target.title.en);
 * ```
 *
 * @packageDocumentation
 */

// Plans, layouts and waivers.
export type { PlanText } from './plan/folder.js';
export type { PlanCache } from './plan/cache.js';
export { loadPlan } from './plan/load.js';
export { parsePlan } from './plan/parse.js';
export { findPlan, shippedPlans, type PlanFolder } from './plan/shipped.js';
export { loadLayouts } from './layouts/load.js';
export type { Layout } from './model/layout.js';
export { loadWaivers, parseWaivers } from './waivers/load.js';
export type { AboutFinding, AboutTarget, Waiver } from './waivers/waiver.js';

// Reading reports.
export {
  readerFor,
  readReports,
  ROOM,
  roomBeside,
  UnreadableReport,
  type Intake,
  type ReadOptions,
  type ReportFile,
  type Room,
} from './intake/index.js';

// Judging.
export { check, type CheckRequest } from './check.js';
export type { CheckResult } from './check-result.js';
export { validate, type ValidateRequest } from './validate.js';
export type { Completeness, ValidateResult } from './validate-result.js';
export { EXIT, exitStatus, failsUnder, validateStatus, type ExitStatus, type FailPolicy } from './exit.js';

// Words for findings and reasons.
export {
  describeFinding,
  FINDING_CODES,
  severityOf,
  type Finding,
  type FindingCode,
  type FindingText,
} from './catalogue/findings.js';
export { describeReason, type ReasonCode } from './catalogue/reasons.js';
export type { Titles } from './catalogue/labels/titles.js';

// Types of the vocabulary.
export { formatDay, parseDay, type Day, type Period } from './model/calendar.js';
export type { Decimal } from './model/decimal.js';
export type { Place } from './model/place.js';
export type { Result } from './model/result.js';
export type { Unit, UnitTable } from './model/units.js';
export * from './model/words.js';
export type * from './model/acceptance.js';
export type * from './model/assessment.js';
export type * from './model/ids.js';
export type * from './model/observation.js';
export type * from './model/plan.js';
