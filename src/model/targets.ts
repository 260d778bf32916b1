import type { Day } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { MetricId, PopulationId, StageId } from './ids.js';
import type { Baseline, Relative, ScheduleStep, ShareTarget, Target } from './plan.js';
import type { Unit } from './units.js';
import type { Interval, TargetKind } from './words.js';

/** A field that targets of some kinds have beside those that all have, with what stands in it. */
export type TargetField =
  | {
      readonly sort: 'metrics';
      readonly name: 'metric' | 'part' | 'whole' | 'project' | 'projects';
      readonly metrics: readonly MetricId[];
    }
  /** Under which metric departments report what is reckoned from others. */
  | { readonly sort: 'reported'; readonly name: 'metric'; readonly metrics: readonly MetricId[] }
  | { readonly sort: 'stage'; readonly name: 'stage'; readonly stage: StageId | undefined }
  | { readonly sort: 'population'; readonly name: 'population'; readonly population: PopulationId }
  | { readonly sort: 'share'; readonly name: 'share'; readonly share: Decimal | undefined }
  | { readonly sort: 'interval'; readonly name: 'interval'; readonly interval: Interval }
  | { readonly sort: 'from'; readonly name: 'from'; readonly from: Day }
  | { readonly sort: 'years'; readonly name: 'years'; readonly years: readonly number[] }
  | { readonly sort: 'over'; readonly name: 'over'; readonly over: ShareTarget['over'] }
  | { readonly sort: 'hold'; readonly name: 'hold'; readonly hold: boolean }
  | {
      readonly sort: 'schedule';
      readonly name: 'schedule';
      readonly schedule: readonly ScheduleStep[];
      readonly unit: Unit;
    }
  | {
      readonly sort: 'baseline';
      readonly name: 'baseline';
      readonly baseline: Baseline | undefined;
    }
  | { readonly sort: 'relative'; readonly name: 'relative'; readonly relative: Relative | undefined };

type TargetOf<Kind extends TargetKind> = { readonly [Each in Kind]: Extract<Target, { kind: Each }> }[Kind];

/**
 * The fields of each kind of target, in the order in which they are shown. What lists, compares or searches targets goes by
 * them, so that a new kind is an entry here.
 */
const FIELDS: { readonly [Kind in TargetKind]: (target: TargetOf<Kind>) => readonly TargetField[] } = {
  total: ({ metric, from, schedule, unit, ...based }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    { sort: 'from', name: 'from', from },
    { sort: 'schedule', name: 'schedule', schedule, unit },
    ...basis(based),
  ],
  'each-year': ({ metric, years, ...based }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    { sort: 'years', name: 'years', years },
    ...basis(based),
  ],
  level: ({ metric, hold, ...based }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    ...basis(based),
    { sort: 'hold', name: 'hold', hold },
  ],
  share: ({ part, whole, metric, over, ...based }) => [
    { sort: 'metrics', name: 'part', metrics: [part] },
    { sort: 'metrics', name: 'whole', metrics: [whole] },
    { sort: 'reported', name: 'metric', metrics: orNone(metric) },
    { sort: 'over', name: 'over', over },
    ...basis(based),
  ],
  growth: ({ metric, baseline }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    { sort: 'baseline', name: 'baseline', baseline },
  ],
  coverage: ({ metric, population, share, stage }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    { sort: 'population', name: 'population', population },
    { sort: 'share', name: 'share', share },
    { sort: 'stage', name: 'stage', stage },
  ],
  milestone: ({ project, stage }) => [
    { sort: 'metrics', name: 'project', metrics: [project] },
    { sort: 'stage', name: 'stage', stage },
  ],
  count: ({ projects, metric, stage }) => [
    { sort: 'metrics', name: 'projects', metrics: projects },
    { sort: 'metrics', name: 'metric', metrics: orNone(metric) },
    { sort: 'stage', name: 'stage', stage },
  ],
  cadence: ({ metric, interval, from }) => [
    { sort: 'metrics', name: 'metric', metrics: [metric] },
    { sort: 'interval', name: 'interval', interval },
    { sort: 'from', name: 'from', from },
  ],
};

/** Where a target starts from, and how its value was told by that. */
function basis({ baseline, relative }: Pick<ShareTarget, 'baseline' | 'relative'>): readonly TargetField[] {
  return [
    { sort: 'baseline', name: 'baseline', baseline },
    { sort: 'relative', name: 'relative', relative },
  ];
}

function orNone(metric: MetricId | undefined): readonly MetricId[] {
  return metric === undefined ? [] : [metric];
}

/** The fields that a target has beside those that all have, in the order in which they are shown. */
export function fieldsOf<Kind extends TargetKind>(target: TargetOf<Kind>): readonly TargetField[] {
  const fields: (target: TargetOf<Kind>) => readonly TargetField[] = FIELDS[target.kind];
  return fields(target);
}

/** The metrics and projects that a target is judged by. */
export function metricsUsedBy(target: Target): readonly MetricId[] {
  return fieldsOf(target).flatMap((field) => ('metrics' in field ? field.metrics : []));
}

/**
 * Whether a clause is another one or lies below it, in any numbering: clauses are compared part by part, so that
 * 二(一)1 has 二(一)1(2) below it, but not 二(一)10.
 */
export function clauseWithin(clause: string, outer: string): boolean {
  const parts = clauseParts(clause);
  return clauseParts(outer).every((part, index) => parts[index] === part);
}

function clauseParts(clause: string): readonly string[] {
  return clause.normalize('NFKC').match(/\p{Nd}+|\p{L}+/gu) ?? [];
}
