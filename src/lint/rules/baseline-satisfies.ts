import { COMPARATOR_LABELS } from '../../catalogue/labels.js';
import { formatExact, withUnit } from '../../catalogue/numbers.js';
import type { Decimal } from '../../model/decimal.js';
import type { Requirement } from '../../model/plan.js';
import { toBase, type Unit } from '../../model/units.js';
import type { Bilingual, Language } from '../../model/words.js';
import { boundsOf, type DemandBounds } from '../demands.js';
import type { LintRule } from '../rule.js';

/** Targets that are met where they start: most often they are the wrong way round. */
export const baselineSatisfies: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    if (!('baseline' in target) || target.kind === 'growth') return [];
    const { id, baseline, requirement, unit, place } = target;
    if (!baseline || !requirement || !isOneSided(requirement)) return [];
    if (!satisfies(toBase(baseline.value, baseline.unit), boundsOf(requirement, unit))) return [];
    const args = {
      id,
      baseline: withUnit(formatExact(baseline.value), baseline.unit),
      required: requiredText(requirement, unit),
    };
    return [{ code: 'lint-baseline-satisfies', args, place } as const];
  });

function satisfies(base: Decimal, { lower, upper, strict }: DemandBounds): boolean {
  if (lower) return strict ? base.gt(lower) : base.gte(lower);
  return upper !== undefined && (strict ? base.lt(upper) : base.lte(upper));
}

/** A range, or a value that is to be kept, may well ask that something stays as it is. */
function isOneSided({ comparator }: Requirement): boolean {
  return comparator !== 'between' && comparator !== 'about';
}

function requiredText({ comparator, value }: Requirement, unit: Unit): Bilingual {
  const text = (language: Language): string =>
    `${COMPARATOR_LABELS[comparator][language]} ${withUnit(formatExact(value), unit)}`;
  return { zh: text('zh'), en: text('en') };
}
