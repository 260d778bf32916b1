import { assess } from './assess/assess.js';
import { isOfValidation, type Finding, type FindingCode } from './catalogue/findings.js';
import { bounded, inOrder } from './catalogue/findings-order.js';
import { refusedTogether, type Refused } from './catalogue/refused.js';
import type { CheckResult } from './check-result.js';
import type { Intake } from './intake/index.js';
import type { Day } from './model/calendar.js';
import { dateRule, talliedDates } from './model/dates.js';
import type { MetricId } from './model/ids.js';
import { compareText } from './model/place.js';
import type { Plan, Target } from './model/plan.js';
import { dateFindings, type DatedInput } from './reckon/dates.js';
import { reckon } from './reckon/reckon.js';
import { applyWaivers } from './waivers/apply.js';
import type { Waiver } from './waivers/waiver.js';

/** Plan, reports and date of a check. */
export interface CheckRequest {
  readonly plan: Plan;
  /** What was read of each file, in any order: they are sorted first, and verdicts do not depend on it. */
  readonly reports: readonly Intake[];
  readonly asOf: Day;
  /** Targets to judge; those of the plan if left out. */
  readonly targets?: readonly Target[];
  /** Findings from before any file was read, such as a path that does not exist. */
  readonly findings?: readonly Finding[];
  readonly waivers?: readonly Waiver[];
}

/**
 * Judges a plan on a date by what was reported: reckon, assess. Pure, and it throws nothing for bad input.
 *
 * @example
 * ```js
 * const { assessments, findings } = check({ plan, reports, asOf: parseDay('2022-06-30') });
 * for (const { target, verdict, because } of assessments) {
 *   console.log(target.id, verdict, because.map((reason) => describeReason(reason, { plan, language: 'en' })));
 * }
 * ```
 *
 * @param request - Plan, reports, date and waivers.
 */
export function check({
  plan,
  reports,
  asOf,
  targets = plan.targets,
  findings = [],
  waivers = [],
}: CheckRequest): CheckResult {
  const intakes = reports.toSorted((a, b) => compareText(a.input.file, b.input.file));
  const observations = intakes.flatMap((intake) => intake.observations);
  const reckoning = reckon(plan, observations, asOf, letGoIn(intakes));
  const context = { plan, ledger: reckoning.ledger, asOf, refused: refusedIn(intakes) };
  const assessed = targets.map((target) => assess(target, context));
  const found = {
    assessments: assessed.map(({ assessment }) => assessment),
    findings: bounded(
      inOrder([
        ...findings,
        ...intakes.flatMap((intake) => intake.findings),
        ...dateFindings(datesIn(intakes, plan, asOf), plan, asOf),
        ...reckoning.findings,
        ...assessed.flatMap((each) => each.findings),
      ]),
    ),
  };
  const inputs = intakes.map(({ input }) => input);
  const raises = (code: FindingCode): boolean => !isOfValidation(code);
  return { plan, asOf, inputs, ...applyWaivers(found, waivers, { asOf, raises }) };
}

/** Rows of each metric that could not be used, over all reports. */
function refusedIn(intakes: readonly Intake[]): ReadonlyMap<MetricId, Refused> {
  const all = new Map<MetricId, Refused>();
  for (const { refused } of intakes)
    for (const [metric, rows] of refused) all.set(metric, refusedTogether(all.get(metric), rows));
  return all;
}

/** Number of figures of each metric that reading discarded, over all reports. */
function letGoIn(intakes: readonly Intake[]): ReadonlyMap<MetricId, number> {
  const counts = new Map<MetricId, number>();
  for (const { letGo } of intakes)
    for (const [metric, count] of letGo) counts.set(metric, (counts.get(metric) ?? 0) + count);
  return counts;
}

/** Tallies the dates in each report; a figure without a date may have come at any time. */
function datesIn(intakes: readonly Intake[], plan: Plan, asOf: Day): readonly DatedInput[] {
  const rule = dateRule(plan, asOf);
  return intakes.map(({ input, observations, dates = talliedDates(observations, rule) }) => ({
    input,
    dates,
  }));
}
