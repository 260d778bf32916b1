import { withUnit } from '../../catalogue/numbers.js';
import { plain } from '../../model/decimal.js';
import type { LintRule } from '../rule.js';

/** Ranges from nought, of which the upper bound is likely to be all that is meant. */
export const betweenFromZero: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    if (!('requirement' in target) || target.kind === 'growth') return [];
    const { id, requirement, unit, place } = target;
    if (requirement?.comparator !== 'between' || !requirement.value.isZero()) return [];
    const upper = plain(requirement.upper);
    const args = { id, upper: unit ? withUnit(upper, unit) : upper };
    return [{ code: 'lint-between-from-zero', args, place } as const];
  });
