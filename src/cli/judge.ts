import { check } from '../check.js';
import type { CheckResult } from '../check-result.js';
import { ok, type Result } from '../model/result.js';
import { scopeOf } from '../model/scope.js';
import type { Failure } from './failure.js';
import { asOfDay, openPlan, openReports, openWaivers, readingOf } from './inputs.js';
import type { RawOptions } from './options.js';
import { departmentsOption, selectTargets } from './select.js';
import type { Session } from './session.js';
import { planIsMeant } from './which-plan.js';

/** Which figures are kept: all, those in force and the first of each metric that are not, or those in force alone. */
type Keep = 'all' | 'listed' | 'in-force';

/**
 * What every command that judges has in common: plan, date, targets and reports, and the check of them. Whoever shows the
 * working of a verdict needs all figures; for verdicts alone, those in force are enough.
 */
export async function judge(
  reports: readonly string[],
  ids: readonly string[],
  raw: RawOptions,
  session: Session,
  keep: Keep,
): Promise<Result<CheckResult, Failure>> {
  const plan = await openPlan(raw.plan, session);
  if (!plan.ok) return plan;
  const asOf = asOfDay(raw.asOf, plan.value, session);
  if (!asOf.ok) return asOf;
  const targets = selectTargets(plan.value, { ...raw, ids });
  if (!targets.ok) return targets;
  const waivers = await openWaivers(raw.waivers, plan.value, session.io);
  if (!waivers.ok) return waivers;
  const departments = departmentsOption(plan.value, raw.department);
  if (!departments.ok) return departments;
  const scope = departments.value && scopeOf(plan.value, departments.value);
  const inForce = { inForceOn: asOf.value, listsLeftOut: keep === 'listed' };
  const reading = await readingOf(raw, session, { scope, ...(keep === 'all' ? {} : inForce) });
  if (!reading.ok) return reading;
  const opened = await openReports(reports, plan.value, reading.value, session.io, raw);
  if (!opened.ok) return opened;
  const meant = await planIsMeant(raw.plan, opened.value.intakes, session.io);
  if (!meant.ok) return meant;
  const { intakes, findings } = opened.value;
  const request = { plan: plan.value, reports: intakes, asOf: asOf.value, targets: targets.value };
  return ok(check({ ...request, findings, waivers: waivers.value }));
}
