import { HUNDRED, plain, type Decimal } from '../../model/decimal.js';
import type { Metric, Target } from '../../model/plan.js';
import type { Unknown } from '../../model/words.js';
import { placeAt, under, type At } from './problems.js';
import {
  metricRef,
  populationRef,
  quantity,
  stageRef,
  targetUnit,
  type TargetReferences,
} from './references.js';
import { requirementOf } from './requirement.js';
import type { Common, RawOf } from './common.js';

/** Makes a coverage target, whose amount and stage depend on the type of its metric. */
export function coverageOf(
  raw: RawOf<'coverage'>,
  common: Common,
  at: At,
  scope: TargetReferences,
): Target | undefined {
  const metric = metricRef(
    raw.metric,
    raw.kind,
    ['flow', 'stock', 'ratio', 'stage'],
    under(at, 'metric'),
    scope,
  );
  const population = populationRef(raw.population, under(at, 'population'), scope);
  const stage = coverageStage(raw, metric, at, scope);
  const amount = coverageAmount(raw, metric, at, scope);
  const share = raw.share && coverageShare(raw.share, under(at, 'share'), scope);
  if (!metric || !population) return undefined;
  const open = scope.frame.populations.get(population)?.sort === 'unknown' && metric.type !== 'ratio';
  const unknown: readonly Unknown[] = [...amount.unknown, ...(open ? (['population'] as const) : [])];
  const { requirement, unit } = amount;
  return {
    ...common,
    kind: 'coverage',
    metric: metric.id,
    population,
    comparator: raw.comparator,
    requirement,
    unit,
    stage,
    share,
    unknown,
  };
}

/** More than none of the units, and no more than all of them. */
function coverageShare(share: Decimal, at: At, { problems }: TargetReferences): Decimal | undefined {
  if (share.gt(0) && share.lte(HUNDRED)) return share;
  const args = { found: plain(share), expected: 'percentage' } as const;
  problems.add({ code: 'plan-bad-value', args, place: placeAt(at) });
  return undefined;
}

function coverageStage(raw: RawOf<'coverage'>, metric: Metric | undefined, at: At, scope: TargetReferences) {
  if (metric?.type === 'stage' && raw.stage === undefined) {
    scope.problems.add({
      code: 'plan-key-needs',
      args: { key: `metric: ${raw.metric}`, needs: 'stage' },
      place: placeAt(at),
    });
  }
  if (metric && metric.type !== 'stage' && raw.stage !== undefined) {
    const args = { key: 'stage', other: `metric: ${raw.metric}` };
    scope.problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, 'stage')) });
  }
  if (metric?.type === 'stage') rejectAmount(raw, at, scope);
  return raw.stage === undefined ? undefined : stageRef(raw.stage, under(at, 'stage'), scope);
}

/** Units reach a stage or they do not: there is no amount of it. */
function rejectAmount(raw: RawOf<'coverage'>, at: At, { problems }: TargetReferences): void {
  const stray = [
    ...(raw.comparator === 'every' ? [] : [{ key: 'comparator', shown: `comparator: ${raw.comparator}` }]),
    ...(raw.unit === undefined ? [] : [{ key: 'unit', shown: 'unit' }]),
  ];
  for (const { key, shown } of stray) {
    const args = { key: shown, other: `metric: ${raw.metric}` };
    problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, key)) });
  }
}

type CoverageAmount = Pick<Extract<Target, { kind: 'coverage' }>, 'requirement' | 'unit' | 'unknown'>;

function coverageAmount(
  raw: RawOf<'coverage'>,
  metric: Metric | undefined,
  at: At,
  scope: TargetReferences,
): CoverageAmount {
  const own = quantity(metric);
  const unit = raw.unit === undefined ? own?.unit : targetUnit(raw.unit, own, under(at, 'unit'), scope);
  const { comparator, value } = raw;
  if (comparator === 'every') {
    for (const key of ['value', 'upper', 'tolerance'] as const) {
      if (raw[key] === undefined) continue;
      const args = { key, other: 'comparator: every' };
      scope.problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, key)) });
    }
    return { requirement: { comparator: 'every' }, unit, unknown: [] };
  }
  if (value === undefined) {
    const args = { key: `comparator: ${comparator}`, needs: 'value' };
    scope.problems.add({ code: 'plan-key-needs', args, place: placeAt(under(at, 'comparator')) });
    return { requirement: undefined, unit, unknown: ['value'] };
  }
  return { ...requirementOf({ ...raw, comparator, value }, at, scope.problems), unit };
}
