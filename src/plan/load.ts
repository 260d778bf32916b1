import type { Finding } from '../catalogue/findings.js';
import type { Plan } from '../model/plan.js';
import { ok, type Result } from '../model/result.js';
import { keepPlan, keptPlan, type PlanCache } from './cache.js';
import { readPlanFolder } from './folder.js';

/**
 * Loads the plan in a folder: `plan.yaml` and, beside it, one YAML file per task. Every problem of every file is
 * reported at once; a plan with a problem is no plan. `shownAs` is how findings name the folder. With a `cache`, a plan
 * that was loaded before is not parsed again unless one of its files has changed.
 *
 * @example
 * ```js
 * const plan = await loadPlan('plans/roads');
 * if (plan.ok) console.log(plan.value.targets.length);
 * else for (const finding of plan.error) console.log(finding.place, describeFinding(finding, 'en').message);
 * ```
 */
export async function loadPlan(
  folder: string,
  shownAs: string = folder,
  cache?: PlanCache,
): Promise<Result<Plan, readonly Finding[]>> {
  const texts = await readPlanFolder(folder, shownAs);
  if (!texts.ok) return texts;
  const kept = cache && (await keptPlan(texts.value, cache));
  if (kept) return ok(kept);
  // Parsing takes most of what is loaded for a plan.
  const { parsePlan } = await import('./parse.js');
  const plan = parsePlan(texts.value);
  if (cache && plan.ok) await keepPlan(plan.value, texts.value, cache);
  return plan;
}
