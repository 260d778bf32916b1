import { ONE, plain, type Decimal } from '../../model/decimal.js';
import type { Baseline, Relative, Requirement } from '../../model/plan.js';
import { fromBase, RATIO, type Unit } from '../../model/units.js';
import type { Unknown } from '../../model/words.js';
import type { Common, RawOf } from './common.js';
import { checkOrder } from './frame.js';
import { placeAt, under, type At } from './problems.js';
import type { TargetReferences } from './references.js';
import { requirementOf } from './requirement.js';

type RawBased = RawOf<'total' | 'each-year' | 'level' | 'share'>;

/** A requirement with where it starts from, and how it was told. */
export interface BasedRequirement {
  readonly comparator: Requirement['comparator'];
  readonly requirement: Requirement | undefined;
  readonly relative: Relative | undefined;
  readonly baseline: Baseline | undefined;
  readonly unknown: readonly Unknown[];
}

/** The requirement of a target, whose value stands in the plan or is told by the baseline: exactly. */
export function basedOf(
  raw: RawBased,
  unit: Unit | undefined,
  common: Common,
  at: At,
  scope: TargetReferences,
): BasedRequirement {
  const { comparator } = raw;
  const relative = relativeOf(raw, unit, at, scope);
  const { baseline, open } = unit ? baselineOf(raw.baseline, unit, common, at, scope) : NO_BASELINE;
  const value = relative ? baseline && unit && valueFrom(baseline.value, relative, unit) : raw.value;
  if (value === undefined && !relative) {
    scope.problems.add({ code: 'plan-missing-key', args: { key: 'value' }, place: placeAt(at) });
  }
  const found = requirementOf({ ...raw, value: value ?? 'unknown' }, at, scope.problems);
  const unknown = relative ? found.unknown.filter((word) => word !== 'value') : found.unknown;
  const requirement = found.requirement && relative ? { ...found.requirement, relative } : found.requirement;
  return { comparator, requirement, relative, baseline, unknown: [...unknown, ...open] };
}

const NO_BASELINE = { baseline: undefined, open: [] };

export function baselineOf(
  raw: RawOf<'growth' | 'level'>['baseline'],
  unit: Unit,
  { due }: Common,
  at: At,
  { problems }: TargetReferences,
): { baseline: Baseline | undefined; open: readonly Unknown[] } {
  if (raw === 'unknown') return { baseline: undefined, open: ['baseline'] };
  if (raw === undefined) return { baseline: undefined, open: [] };
  checkOrder(raw.on, due, under(at, 'baseline', 'on'), problems);
  return { baseline: { ...raw, unit }, open: [] };
}

/** How the value is told; what is told twice, or cannot be, is reported. */
function relativeOf(
  raw: RawBased,
  unit: Unit | undefined,
  at: At,
  scope: TargetReferences,
): Relative | undefined {
  const told = (['relative', 'to', 'times'] as const).filter((key) => raw[key] !== undefined);
  const [key, ...others] = told;
  if (!key) return undefined;
  rejectBeside(key, others, raw, at, scope);
  rejectAmiss(raw, unit, at, scope);
  if (raw.relative) return { sort: 'relative', ...raw.relative };
  if (raw.to) return { sort: 'to', percent: raw.to };
  return raw.times && { sort: 'times', times: raw.times };
}

/** What does not go with a value that the baseline tells, and that there is no baseline. */
function rejectBeside(
  key: string,
  others: readonly string[],
  raw: RawBased,
  at: At,
  { problems }: TargetReferences,
): void {
  const stray = [
    ...others.map((other) => ({ other, where: other })),
    ...(raw.value === undefined ? [] : [{ other: 'value', where: 'value' }]),
    ...(raw.comparator === 'between' ? [{ other: 'comparator: between', where: 'comparator' }] : []),
  ];
  for (const { other, where } of stray) {
    const place = placeAt(under(at, where));
    problems.add({ code: 'plan-key-excludes', args: { key: other, other: key }, place });
  }
  if (raw.baseline !== undefined) return;
  problems.add({ code: 'plan-key-needs', args: { key, needs: 'baseline' }, place: placeAt(under(at, key)) });
}

/** Points between what is no rate, and a negative number of times. */
function rejectAmiss(raw: RawBased, unit: Unit | undefined, at: At, { problems }: TargetReferences): void {
  if (raw.relative?.in === 'points' && unit && unit.dimension !== RATIO) {
    const args = { unit: '个百分点', metric: `unit: ${raw.unit}`, metricUnit: unit.symbol };
    problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(under(at, 'relative')) });
  }
  if (raw.times?.lt(0)) {
    const args = { found: plain(raw.times), expected: 'not-negative' } as const;
    problems.add({ code: 'plan-bad-value', args, place: placeAt(under(at, 'times')) });
  }
}

/** The value that is asked, in the unit of the target: multiplied and added, so that nothing is rounded. */
function valueFrom(base: Decimal, relative: Relative, unit: Unit): Decimal {
  switch (relative.sort) {
    case 'relative':
      return relative.in === 'points'
        ? base.plus(fromBase(relative.by, unit))
        : base.times(ONE.plus(relative.by.shiftedBy(-2)));
    case 'to':
      return base.times(relative.percent.shiftedBy(-2));
    case 'times':
      return base.times(relative.times);
  }
}
