import { assess } from './assess/assess.js';
import type { Finding, FindingCode } from './catalogue/findings.js';
import { countFindings, countWaived, gravest, inOrder } from './catalogue/findings-order.js';
import type { Intake } from './intake/index.js';
import type { Day } from './model/calendar.js';
import { dateRule, talliedDates } from './model/dates.js';
import type { DepartmentId } from './model/ids.js';
import { compareText } from './model/place.js';
import type { Observation } from './model/observation.js';
import type { Plan, Target } from './model/plan.js';
import { isOfOthers, scopeOf } from './model/scope.js';
import { dateFindings } from './reckon/dates.js';
import { reckon } from './reckon/reckon.js';
import { findFaults } from './validate/index.js';
import type { ValidateResult } from './validate-result.js';
import { applyWaivers } from './waivers/apply.js';
import type { Waiver } from './waivers/waiver.js';

/** Reports to validate, and a plan with metrics, departments and cadence. */
export interface ValidateRequest {
  readonly plan: Plan;
  /** What was read of each file, in any order. */
  readonly reports: readonly Intake[];
  readonly asOf: Day;
  /**
   * The departments to validate: the submission of each must be complete, and metrics of others are left out.
   * Pass `scopeOf` them to the reader as well, so that rows of others give no findings.
   */
  readonly departments?: readonly DepartmentId[] | undefined;
  /** First day for which reports are expected; the plan's start if left out. */
  readonly since?: Day | undefined;
  /** Codes of findings that are not reported; they count as `ignored` only. */
  readonly ignore?: ReadonlySet<FindingCode> | undefined;
  /** Findings from before any file was read, such as a path that does not exist. */
  readonly findings?: readonly Finding[];
  /** Waivers; those of targets have no effect. */
  readonly waivers?: readonly Waiver[] | undefined;
}

/** Most findings listed; more are counted, but must not fill memory. */
const MOST_LISTED = 20_000;

/**
 * Judges the data alone: reckon, look for faults. Targets are assessed only for what that finds out about the
 * figures, such as a share that is not what its part and whole make it; no verdict leaves this function.
 *
 * @example
 * ```js
 * const { findings, counts } = validate({ plan, reports, asOf: parseDay('2022-06-30') });
 * console.log(`${counts.error} errors`, findings.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`));
 * ```
 */
export function validate(request: ValidateRequest): ValidateResult {
  const { plan, reports, asOf, departments, since = plan.period.start } = request;
  const intakes = reports.toSorted((a, b) => compareText(a.input.file, b.input.file));
  const scope = departments && scopeOf(plan, departments);
  const isAsked = ({ metric, department }: Observation): boolean =>
    !scope || !isOfOthers(metric, department, scope);
  const observations = intakes.flatMap((intake) => intake.observations.filter(isAsked));
  const { ledger, findings } = reckon(plan, observations, asOf);
  // A figure without a date counts as submitted on the date of judgement.
  const rule = dateRule(plan, asOf, asOf);
  const dated = intakes.map((intake) => ({
    ...intake,
    dates: talliedDates(intake.observations.filter(isAsked), rule),
  }));
  const faults = findFaults({ plan, asOf, observations, ledger, departments, since });
  const all = inOrder([
    ...(request.findings ?? []),
    ...intakes.flatMap((intake) => intake.findings),
    ...dateFindings(dated, plan, asOf),
    ...findings,
    ...targetsOf(plan, departments).flatMap((target) => assess(target, { plan, ledger, asOf }).findings),
    ...faults.findings,
  ]);
  const { ignore = new Set(), waivers = [] } = request;
  const raises = (code: FindingCode): boolean => !ignore.has(code);
  const { findings: marked } = applyWaivers({ findings: all, assessments: [] }, waivers, { asOf, raises });
  const told = marked.filter(({ code }) => raises(code));
  return listAtMost(MOST_LISTED, {
    plan,
    asOf,
    departments,
    inputs: intakes.map(({ input }) => input),
    completeness: faults.completeness,
    findings: told,
    counts: countFindings(told),
    unlisted: 0,
    ignored: marked.length - told.length,
    waived: countWaived(told),
  });
}

/** The targets that the departments answer for. */
function targetsOf({ targets }: Plan, asked: readonly DepartmentId[] | undefined): readonly Target[] {
  return asked ? targets.filter(({ departments }) => departments.some((id) => asked.includes(id))) : targets;
}

/** Limits the listed findings to the gravest; all stay counted. */
export function listAtMost(limit: number, result: ValidateResult): ValidateResult {
  const findings = gravest(result.findings, limit);
  return { ...result, findings, unlisted: result.unlisted + result.findings.length - findings.length };
}
