import { yearOf, type Day } from '../../model/calendar.js';
import type { MetricId } from '../../model/ids.js';
import type { Baseline, QuantityMetric, Target } from '../../model/plan.js';
import type { Unit } from '../../model/units.js';
import type { MetricType, Unknown } from '../../model/words.js';
import type { RawTarget } from '../schema.js';
import { commonOf, type Common, type RawOf, type TaskDefaults } from './common.js';
import { coverageOf } from './coverage.js';
import { checkOrder } from './frame.js';
import { placeAt, under, type At } from './problems.js';
import { metricRef, quantity, stageRef, targetUnit, type Scope } from './references.js';
import { requirementOf, type RequirementOrUnknown } from './requirement.js';

/** Turns a target of a task's file into one of the plan; `undefined` where something it refers to is missing. */
export function targetOf(raw: RawTarget, task: TaskDefaults, at: At, scope: Scope): Target | undefined {
  const common = commonOf(raw, task, at, scope);
  switch (raw.kind) {
    case 'total':
      return totalOf(raw, common, at, scope);
    case 'each-year':
      return eachYearOf(raw, common, at, scope);
    case 'level':
      return levelOf(raw, common, at, scope);
    case 'share':
      return shareOf(raw, common, at, scope);
    case 'growth':
      return growthOf(raw, common, at, scope);
    case 'coverage':
      return coverageOf(raw, common, at, scope);
    case 'milestone':
      return milestoneOf(raw, common, at, scope);
    case 'count':
      return countOf(raw, common, at, scope);
    case 'cadence':
      return cadenceOf(raw, common, at, scope);
  }
}

interface Measured {
  readonly metric: QuantityMetric;
  readonly unit: Unit;
  readonly requirement: RequirementOrUnknown;
}

/** The metric, unit and requirement of a target that has all three. */
function measured(
  raw: RawOf<'total' | 'each-year' | 'level'>,
  types: readonly MetricType[],
  at: At,
  scope: Scope,
): Measured | undefined {
  const requirement = requirementOf(raw, at, scope.problems);
  const metric = quantity(metricRef(raw.metric, raw.kind, types, under(at, 'metric'), scope));
  const unit = targetUnit(raw.unit, metric, under(at, 'unit'), scope);
  return metric && unit ? { metric, unit, requirement } : undefined;
}

function asked(
  raw: { readonly comparator: 'at-least' | 'more-than' | 'between' | 'about' },
  { requirement }: RequirementOrUnknown,
  unit: Unit,
) {
  return { comparator: raw.comparator, requirement, unit } as const;
}

function totalOf(raw: RawOf<'total'>, common: Common, at: At, scope: Scope): Target | undefined {
  const from = raw.from ?? scope.frame.period.start;
  checkOrder(from, common.due, at, scope.problems);
  const found = measured(raw, ['flow'], at, scope);
  if (!found) return undefined;
  const { metric, unit, requirement } = found;
  const schedule = (raw.schedule ?? []).toSorted((a, b) => a.by - b.by);
  const { unknown } = requirement;
  return {
    ...common,
    kind: 'total',
    metric: metric.id,
    from,
    schedule,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function eachYearOf(raw: RawOf<'each-year'>, common: Common, at: At, scope: Scope): Target | undefined {
  const found = measured(raw, ['flow', 'stock', 'ratio'], at, scope);
  if (!found) return undefined;
  const { metric, unit, requirement } = found;
  const { start, end } = scope.frame.period;
  const years = raw.years?.toSorted((a, b) => a - b) ?? yearsFrom(start, end);
  const { unknown } = requirement;
  return {
    ...common,
    kind: 'each-year',
    metric: metric.id,
    years,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function yearsFrom(start: Day, end: Day): number[] {
  const first = yearOf(start);
  return Array.from({ length: Math.max(0, yearOf(end) - first + 1) }, (_, index) => first + index);
}

function levelOf(raw: RawOf<'level'>, common: Common, at: At, scope: Scope): Target | undefined {
  const found = measured(raw, ['stock', 'ratio'], at, scope);
  if (!found) return undefined;
  const { metric, unit, requirement } = found;
  const hold = raw.hold ?? (metric.type === 'ratio' || raw.comparator === 'about');
  const { baseline, open } = baselineOf(raw.baseline);
  const unknown = [...requirement.unknown, ...open];
  return {
    ...common,
    kind: 'level',
    metric: metric.id,
    hold,
    baseline,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function baselineOf(raw: RawOf<'level'>['baseline']): {
  baseline: Baseline | undefined;
  open: readonly Unknown[];
} {
  if (raw === 'unknown') return { baseline: undefined, open: ['baseline'] };
  return { baseline: raw, open: [] };
}

function shareOf(raw: RawOf<'share'>, common: Common, at: At, scope: Scope): Target | undefined {
  const { problems } = scope;
  const part = quantity(metricRef(raw.part, raw.kind, ['flow', 'stock'], under(at, 'part'), scope));
  const whole = quantity(
    metricRef(raw.whole, raw.kind, part ? [part.type] : ['flow', 'stock'], under(at, 'whole'), scope),
  );
  const metric =
    raw.metric === undefined
      ? undefined
      : quantity(metricRef(raw.metric, raw.kind, ['ratio'], under(at, 'metric'), scope));
  const percent = scope.frame.units.get('%');
  const unit = targetUnit(raw.unit, percent && { id: raw.part, unit: percent }, under(at, 'unit'), scope);
  const requirement = requirementOf(raw, at, problems);
  if (!part || !whole || !unit) return undefined;
  targetUnit(whole.unit.symbol, part, under(at, 'whole'), scope);
  const over = raw.over ?? 'plan';
  const { unknown } = requirement;
  return {
    ...common,
    kind: 'share',
    part: part.id,
    whole: whole.id,
    metric: metric?.id,
    over,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function growthOf(raw: RawOf<'growth'>, common: Common, at: At, scope: Scope): Target | undefined {
  const metric = quantity(metricRef(raw.metric, raw.kind, ['flow', 'stock'], under(at, 'metric'), scope));
  const percent = scope.frame.units.get('%');
  const unit = targetUnit(raw.unit, percent && { id: raw.metric, unit: percent }, under(at, 'unit'), scope);
  const requirement = requirementOf(raw, at, scope.problems);
  if (!metric || !unit) return undefined;
  const { baseline, open } = baselineOf(raw.baseline);
  const unknown = [...requirement.unknown, ...open];
  return {
    ...common,
    kind: 'growth',
    metric: metric.id,
    baseline,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function milestoneOf(raw: RawOf<'milestone'>, common: Common, at: At, scope: Scope): Target | undefined {
  const project = metricRef(raw.project, raw.kind, ['stage'], under(at, 'project'), scope);
  const stage = stageRef(raw.stage, under(at, 'stage'), scope);
  return project && stage ? { ...common, kind: 'milestone', project: project.id, stage } : undefined;
}

function countOf(raw: RawOf<'count'>, common: Common, at: At, scope: Scope): Target | undefined {
  const { problems } = scope;
  const metric =
    raw.metric === undefined
      ? undefined
      : quantity(metricRef(raw.metric, raw.kind, ['flow', 'stock'], under(at, 'metric'), scope));
  const projects = (raw.projects ?? []).map((name, index) =>
    metricRef(name, raw.kind, ['stage'], under(at, 'projects', index), scope),
  );
  const stage = raw.stage === undefined ? undefined : stageRef(raw.stage, under(at, 'stage'), scope);
  if (raw.projects && raw.stage === undefined) needs('projects', 'stage', at, scope);
  if (!raw.projects && raw.metric === undefined) needs('kind: count', 'projects / metric', at, scope);
  const unit = targetUnit(raw.unit, metric, under(at, 'unit'), scope);
  const requirement = requirementOf(raw, at, problems);
  if (!unit) return undefined;
  const ids: MetricId[] = projects.flatMap((project) => (project ? [project.id] : []));
  const { unknown } = requirement;
  return {
    ...common,
    kind: 'count',
    projects: [...new Set(ids)],
    stage,
    metric: metric?.id,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function needs(key: string, needed: string, at: At, scope: Scope): void {
  scope.problems.add({ code: 'plan-key-needs', args: { key, needs: needed }, place: placeAt(at) });
}

function cadenceOf(raw: RawOf<'cadence'>, common: Common, at: At, scope: Scope): Target | undefined {
  const from = raw.from ?? scope.frame.period.start;
  checkOrder(from, common.due, at, scope.problems);
  const metric = metricRef(raw.metric, raw.kind, ['flow'], under(at, 'metric'), scope);
  return metric ? { ...common, kind: 'cadence', metric: metric.id, interval: raw.interval, from } : undefined;
}
