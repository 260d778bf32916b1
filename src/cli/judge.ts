import { check } from '../check.js';
import type { CheckResult } from '../check-result.js';
import { scopeOf } from '../model/scope.js';
import type { Nature } from '../model/words.js';
import { openSettings, openReports, type SettingsRequest } from './inputs.js';
import { requireCounted, selectTargets, type Filters } from './select.js';
import type { Session } from './session.js';
import { ensurePlanMeant } from './which-plan.js';

/** Which figures to keep: all; those in force and the first left out of each metric; or those in force. */
type Keep = 'all' | 'listed' | 'in-force';

interface JudgeRequest extends SettingsRequest, Filters {
  readonly reports: readonly string[];
  readonly followLinks: boolean;
  /** The nature of the targets that count for the exit status; all count if left out. */
  readonly only: Nature | undefined;
}

/**
 * Runs the check that all judging commands share. Showing the working of a verdict needs `all` figures;
 * verdicts need only those in force.
 */
export async function judgeAsAsked(
  request: JudgeRequest,
  session: Session,
  keep: Keep,
): Promise<CheckResult> {
  const { plan, asOf, departments, waivers, layouts } = await openSettings(request, session);
  const targets = selectTargets(plan, request, departments);
  requireCounted(targets, request.only);
  const scope = departments && scopeOf(plan, departments);
  const inForce = { inForceOn: asOf, listsLeftOut: keep === 'listed' };
  const reading = { layouts, scope, ...(keep === 'all' ? {} : inForce) };
  const { intakes, findings } = await openReports(request, plan, reading, session.io);
  await ensurePlanMeant(request.plan, intakes, session.io);
  return check({ plan, reports: intakes, asOf, targets, findings, waivers });
}
