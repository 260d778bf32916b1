import type { Target } from '../../model/plan.js';
import type { LintRule } from '../rule.js';

/** Growths that cannot be reckoned, and levels that have no pace, because nothing says where they start from. */
export const noBaseline: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    const { id, kind, place } = target;
    if (!lacksBase(target) || (kind !== 'growth' && kind !== 'level')) return [];
    return [{ code: 'lint-no-baseline', args: { id, kind }, place } as const];
  });

/** What must hold, rather than be reached, has no pace and needs no start. */
function lacksBase(target: Target): boolean {
  if (target.unknown.includes('baseline')) return true;
  return target.kind === 'level' && !target.hold && target.baseline === undefined;
}
