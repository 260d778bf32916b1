import { check } from '../check.js';
import type { CheckResult } from '../check-result.js';
import { ok, type Result } from '../model/result.js';
import type { Failure } from './failure.js';
import { asOfDay, openPlan, openReports, openWaivers, readingOf } from './inputs.js';
import { jobsFor } from './jobs.js';
import type { RawOptions } from './options.js';
import { preparationFor } from './prepare.js';
import { selectTargets } from './select.js';
import type { Session } from './session.js';

/** More threads take more memory, and more time altogether: they are only taken if asked for, or left to us. */
const USUAL_JOBS = 1;

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
  const asOf = asOfDay(raw.asOf, plan.value, session.io);
  if (!asOf.ok) return asOf;
  const targets = selectTargets(plan.value, { ...raw, ids });
  if (!targets.ok) return targets;
  const waivers = await openWaivers(raw.waivers, plan.value, session.io);
  if (!waivers.ok) return waivers;
  const inForce = { inForceOn: asOf.value, listsLeftOut: keep === 'listed' };
  const reading = await readingOf(raw, session, keep === 'all' ? {} : inForce);
  if (!reading.ok) return reading;
  const jobs = jobsFor(raw.jobs, reading.value.engine === 'auto' ? undefined : USUAL_JOBS);
  if (!jobs.ok) return jobs;
  const { prepare, close } = preparationFor(plan.value, reading.value, jobs.value, session);
  const opened = await openReports(reports, plan.value, reading.value, session.io, prepare).finally(close);
  if (!opened.ok) return opened;
  const { intakes, findings } = opened.value;
  const request = { plan: plan.value, reports: intakes, asOf: asOf.value, targets: targets.value };
  return ok(check({ ...request, findings, waivers: waivers.value }));
}
