import { yearOf, type Day } from '../../model/calendar.js';
import type { MetricId } from '../../model/ids.js';
import type { QuantityMetric, Requirement, Target } from '../../model/plan.js';
import { isCounter, type Unit } from '../../model/units.js';
import { isCap, type MetricType } from '../../model/words.js';
import type { RawTarget } from '../schema.js';
import { basedOf, baselineOf, type BasedRequirement } from './based.js';
import { commonOf, type Common, type RawOf, type TaskDefaults } from './common.js';
import { coverageOf } from './coverage.js';
import { checkOrder, checkWithin } from './frame.js';
import { placeAt, rejectRepeats, under, type At } from './problems.js';
import { metricRef, quantity, stageRef, targetUnit, type TargetReferences } from './references.js';
import { requirementOf, type RequirementOrUnknown } from './requirement.js';

/** Turns a target of a task's file into one of the plan; `undefined` where something it refers to is missing. */
export function targetOf(
  raw: RawTarget,
  task: TaskDefaults,
  at: At,
  scope: TargetReferences,
): Target | undefined {
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

interface Measured extends BasedRequirement {
  readonly metric: QuantityMetric;
  readonly unit: Unit;
}

/** The metric, unit and requirement of a target that has all three. */
function measured(
  raw: RawOf<'total' | 'each-year' | 'level'>,
  types: readonly MetricType[],
  common: Common,
  at: At,
  scope: TargetReferences,
): Measured | undefined {
  const metric = quantity(metricRef(raw.metric, raw.kind, types, under(at, 'metric'), scope));
  const unit = targetUnit(raw.unit, metric, under(at, 'unit'), scope);
  const based = basedOf(raw, unit, common, at, scope);
  return metric && unit ? { metric, unit, ...based } : undefined;
}

function asked(
  raw: { readonly comparator: Requirement['comparator'] },
  { requirement }: RequirementOrUnknown,
  unit: Unit,
) {
  return { comparator: raw.comparator, requirement, unit } as const;
}

function totalOf(raw: RawOf<'total'>, common: Common, at: At, scope: TargetReferences): Target | undefined {
  const from = fromOf(raw.from, common, at, scope);
  const found = measured(raw, ['flow'], common, at, scope);
  if (!found) return undefined;
  const { metric, ...asked } = found;
  if (raw.schedule && isCap(raw.comparator)) {
    const args = { key: 'schedule', other: `comparator: ${raw.comparator}` };
    scope.problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, 'schedule')) });
  }
  const schedule = (raw.schedule ?? []).toSorted((a, b) => a.by - b.by);
  (raw.schedule ?? []).forEach(({ by }, index) =>
    checkWithin(by, { start: from, end: common.due }, under(at, 'schedule', index, 'by'), scope.problems),
  );
  return { ...common, kind: 'total', metric: metric.id, from, schedule, ...asked };
}

/** The day from which a target counts, which must not come after its deadline. */
function fromOf(from: Day | undefined, { due }: Common, at: At, { frame, problems }: TargetReferences): Day {
  if (from !== undefined) checkOrder(from, due, under(at, 'from'), problems);
  return from ?? frame.period.start;
}

function eachYearOf(
  raw: RawOf<'each-year'>,
  common: Common,
  at: At,
  scope: TargetReferences,
): Target | undefined {
  const years = yearsOf(raw.years, under(at, 'years'), scope);
  const found = measured(raw, ['flow', 'stock', 'ratio'], common, at, scope);
  if (!found) return undefined;
  const { metric, ...asked } = found;
  return { ...common, kind: 'each-year', metric: metric.id, years, ...asked };
}

/** The years that a target names, which must be the plan's; all of the plan's if it names none. */
function yearsOf(
  named: readonly number[] | undefined,
  where: At,
  { frame, problems }: TargetReferences,
): readonly number[] {
  const [first, last] = [yearOf(frame.period.start), yearOf(frame.period.end)];
  if (!named) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  rejectRepeats(named, where, problems);
  named.forEach((year, index) => {
    if (first <= year && year <= last) return;
    const args = { found: String(year), start: String(first), end: String(last) };
    problems.add({ code: 'plan-day-outside', args, place: placeAt(under(where, index)) });
  });
  return named.toSorted((a, b) => a - b);
}

function levelOf(raw: RawOf<'level'>, common: Common, at: At, scope: TargetReferences): Target | undefined {
  const found = measured(raw, ['stock', 'ratio'], common, at, scope);
  if (!found) return undefined;
  const { metric, ...asked } = found;
  const hold = metric.type === 'ratio' || (raw.hold ?? (raw.comparator === 'about' || isCap(raw.comparator)));
  return { ...common, kind: 'level', metric: metric.id, hold, ...asked };
}

function shareOf(raw: RawOf<'share'>, common: Common, at: At, scope: TargetReferences): Target | undefined {
  const { problems } = scope;
  const part = quantity(metricRef(raw.part, raw.kind, ['flow', 'stock'], under(at, 'part'), scope));
  const whole = quantity(
    metricRef(raw.whole, raw.kind, part ? [part.type] : ['flow', 'stock'], under(at, 'whole'), scope),
  );
  const metric =
    raw.metric === undefined
      ? undefined
      : quantity(metricRef(raw.metric, raw.kind, ['ratio'], under(at, 'metric'), scope));
  const unit = rateUnit(raw, at, scope);
  const asked = basedOf(raw, unit, common, at, scope);
  if (!part || !whole || !unit) return undefined;
  targetUnit(whole.unit.symbol, part, under(at, 'whole'), scope);
  if (part === whole) {
    const args = { key: `part: ${raw.part}`, other: `whole: ${raw.whole}` };
    problems.add({ code: 'plan-key-excludes', args, place: placeAt(under(at, 'whole')) });
  }
  const over = raw.over ?? 'plan';
  return {
    ...common,
    kind: 'share',
    part: part.id,
    whole: whole.id,
    metric: metric?.id,
    over,
    unit,
    ...asked,
  };
}

/** The unit of a share or a growth, which is a rate whatever its metrics are measured in. */
function rateUnit(raw: RawOf<'share' | 'growth'>, at: At, scope: TargetReferences): Unit | undefined {
  const percent = scope.frame.units.get('%');
  return targetUnit(
    raw.unit,
    percent && { id: `kind: ${raw.kind}`, unit: percent },
    under(at, 'unit'),
    scope,
  );
}

function growthOf(raw: RawOf<'growth'>, common: Common, at: At, scope: TargetReferences): Target | undefined {
  const metric = quantity(metricRef(raw.metric, raw.kind, ['flow', 'stock'], under(at, 'metric'), scope));
  const unit = rateUnit(raw, at, scope);
  const requirement = requirementOf(raw, at, scope.problems);
  if (!metric || !unit) return undefined;
  const { baseline, open } = baselineOf(raw.baseline, metric.unit, common, at, scope);
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

function milestoneOf(
  raw: RawOf<'milestone'>,
  common: Common,
  at: At,
  scope: TargetReferences,
): Target | undefined {
  const project = metricRef(raw.project, raw.kind, ['stage'], under(at, 'project'), scope);
  const stage = stageRef(raw.stage, under(at, 'stage'), scope);
  return project && stage ? { ...common, kind: 'milestone', project: project.id, stage } : undefined;
}

function countOf(raw: RawOf<'count'>, common: Common, at: At, scope: TargetReferences): Target | undefined {
  const metric =
    raw.metric === undefined
      ? undefined
      : quantity(metricRef(raw.metric, raw.kind, ['flow', 'stock'], under(at, 'metric'), scope));
  const projects = countedProjects(raw, at, scope);
  const stage = raw.stage === undefined ? undefined : stageRef(raw.stage, under(at, 'stage'), scope);
  if (!raw.projects && raw.metric === undefined) needs('kind: count', 'projects / metric', at, scope);
  const unit = counterUnit(raw, metric, under(at, 'unit'), scope);
  const requirement = requirementOf(raw, at, scope.problems);
  if (!unit) return undefined;
  const { unknown } = requirement;
  return {
    ...common,
    kind: 'count',
    projects,
    stage,
    metric: metric?.id,
    unknown,
    ...asked(raw, requirement, unit),
  };
}

function countedProjects(raw: RawOf<'count'>, at: At, scope: TargetReferences): readonly MetricId[] {
  const names = raw.projects ?? [];
  const where = under(at, 'projects');
  if (raw.projects && raw.stage === undefined) needs('projects', 'stage', at, scope);
  rejectRepeats(names, where, scope.problems);
  const projects = names.map((name, index) =>
    metricRef(name, raw.kind, ['stage'], under(where, index), scope),
  );
  return [...new Set(projects.flatMap((project) => (project ? [project.id] : [])))];
}

/** Projects are counted one by one, whatever the metric of their number is. */
function counterUnit(
  raw: RawOf<'count'>,
  metric: QuantityMetric | undefined,
  where: At,
  scope: TargetReferences,
): Unit | undefined {
  const unit = targetUnit(raw.unit, metric, where, scope);
  if (unit && !isCounter(unit)) {
    const args = { unit: raw.unit, metric: 'kind: count', metricUnit: '个' };
    scope.problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(where) });
  }
  return unit;
}

function needs(key: string, needed: string, at: At, scope: TargetReferences): void {
  scope.problems.add({ code: 'plan-key-needs', args: { key, needs: needed }, place: placeAt(at) });
}

function cadenceOf(
  raw: RawOf<'cadence'>,
  common: Common,
  at: At,
  scope: TargetReferences,
): Target | undefined {
  const from = fromOf(raw.from, common, at, scope);
  const metric = metricRef(raw.metric, raw.kind, ['flow'], under(at, 'metric'), scope);
  return metric ? { ...common, kind: 'cadence', metric: metric.id, interval: raw.interval, from } : undefined;
}
