import type { Finding } from '../../catalogue/findings.js';
import type { Place } from '../../model/place.js';
import type { Target } from '../../model/plan.js';
import type { LintRule } from '../rule.js';

/** Growths and relative values that cannot be reckoned, and levels that have no pace, because nothing says where they start from. */
export const noBaseline: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    const { id, kind, place } = target;
    if (!lacksBase(target)) return [];
    if ('relative' in target && target.relative) return [lacking(id, 'relative', place)];
    return kind === 'growth' || kind === 'level' ? [lacking(id, kind, place)] : [];
  });

function lacking(id: string, kind: 'relative' | 'growth' | 'level', place: Place): Finding {
  return { code: 'lint-no-baseline', args: { id, kind }, place };
}

/** What must hold, rather than be reached, has no pace and needs no start. */
function lacksBase(target: Target): boolean {
  if (target.unknown.includes('baseline')) return true;
  return target.kind === 'level' && !target.hold && target.baseline === undefined;
}
