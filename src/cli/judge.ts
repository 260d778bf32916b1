import { check } from '../check.js';
import type { CheckResult } from '../check-result.js';
import { scopeOf } from '../model/scope.js';
import { openSettings, openReports, type SettingsRequest } from './inputs.js';
import { selectTargets, type Filters } from './select.js';
import type { Session } from './session.js';
import { ensurePlanMeant } from './which-plan.js';

/** Which figures are kept: all, those in force and the first of each metric that are not, or those in force alone. */
type Keep = 'all' | 'listed' | 'in-force';

/** What is to be judged, and by what. */
interface JudgeRequest extends SettingsRequest, Filters {
  readonly reports: readonly string[];
  readonly followLinks: boolean;
}

/**
 * What every command that judges has in common: the check of reports. Whoever shows the working of a verdict needs all
 * figures; for verdicts alone, those in force are enough.
 */
export async function judgeAsAsked(
  request: JudgeRequest,
  session: Session,
  keep: Keep,
): Promise<CheckResult> {
  const { plan, asOf, departments, waivers, layouts } = await openSettings(request, session);
  const targets = selectTargets(plan, request, departments);
  const scope = departments && scopeOf(plan, departments);
  const inForce = { inForceOn: asOf, listsLeftOut: keep === 'listed' };
  const reading = { layouts, scope, ...(keep === 'all' ? {} : inForce) };
  const { intakes, findings } = await openReports(request, plan, reading, session.io);
  await ensurePlanMeant(request.plan, intakes, session.io);
  return check({ plan, reports: intakes, asOf, targets, findings, waivers });
}
