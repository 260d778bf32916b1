/** plancheck as a library: load a plan, read reports, validate and judge them. */
export { check, type CheckRequest } from './check.js';
export type { CheckResult } from './check-result.js';
export {
  describeFinding,
  severityOf,
  type Finding,
  type FindingCode,
  type FindingText,
} from './catalogue/findings.js';
export { exitStatus, validateStatus, EXIT, type ExitStatus, type FailPolicy } from './exit.js';
export { readerFor, ROOM, roomBeside, type Intake, type ReportFile, type Room } from './intake/index.js';
export type { Assessment, Evidence, LeftOut, Part, Reason } from './model/assessment.js';
export { formatDay, parseDay, type Day, type Period } from './model/calendar.js';
export type { Observation } from './model/observation.js';
export type { Metric, Plan, Target } from './model/plan.js';
export { loadPlan, parsePlan, type PlanText } from './plan/load.js';
export { findPlan, shippedPlans } from './plan/shipped.js';
export { validate, type ValidateRequest } from './validate.js';
export type { Completeness, ValidateResult } from './validate-result.js';
