import type { DepartmentId, MetricId, PopulationId, RegionId, StageId } from '../../model/ids.js';
import type { Metric, QuantityMetric } from '../../model/plan.js';
import { agree, type Unit } from '../../model/units.js';
import type { MetricType } from '../../model/words.js';
import { brand, type PlanFrame } from './frame.js';
import { unitOf } from './metrics.js';
import { placeAt, rejectRepeats, under, type At, type Problems } from './problems.js';

/** What targets may refer to. */
export interface TargetReferences {
  readonly frame: PlanFrame;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly problems: Problems;
}

/** Finds a metric of one of the types that a kind can use; reports it where there is none. */
export function metricRef(
  name: string,
  kind: string,
  types: readonly MetricType[],
  where: At,
  scope: TargetReferences,
): Metric | undefined {
  const { metrics, problems } = scope;
  const metric = metrics.get(brand<MetricId>(name));
  if (!metric) {
    const onlyStages = types.length === 1 && types[0] === 'stage';
    problems.unknownReference(onlyStages ? 'project' : 'metric', name, metrics.keys(), where);
    return undefined;
  }
  if (types.includes(metric.type)) return metric;
  const args = { metric: name, type: metric.type, kind, expected: types };
  problems.add({ code: 'plan-wrong-metric-type', args, place: placeAt(where) });
  return undefined;
}

/** A metric that has amounts, rather than stages. */
export function quantity(metric: Metric | undefined): QuantityMetric | undefined {
  return metric === undefined || metric.type === 'stage' ? undefined : metric;
}

export function stageRef(
  name: string,
  where: At,
  { frame, problems }: TargetReferences,
): StageId | undefined {
  const id = brand<StageId>(name);
  if (frame.stages.has(id)) return id;
  problems.unknownReference('stage', name, frame.stages.keys(), where);
  return undefined;
}

export function populationRef(
  name: string,
  where: At,
  { frame, problems }: TargetReferences,
): PopulationId | undefined {
  const id = brand<PopulationId>(name);
  if (frame.populations.has(id)) return id;
  problems.unknownReference('population', name, frame.populations.keys(), where);
  return undefined;
}

export function regionRef(
  name: string | undefined,
  where: At,
  { frame, problems }: TargetReferences,
): RegionId {
  const id = name === undefined ? frame.area.id : brand<RegionId>(name);
  const known = id === frame.area.id || frame.regions.has(id);
  if (!known) problems.unknownReference('region', id, [frame.area.id, ...frame.regions.keys()], where);
  return id;
}

export function departmentRefs(
  names: readonly string[],
  where: At,
  { frame, problems }: TargetReferences,
): DepartmentId[] {
  rejectRepeats(names, where, problems);
  return names.flatMap((name, index) => {
    const id = brand<DepartmentId>(name);
    if (frame.departments.has(id)) return [id];
    problems.unknownReference('department', name, frame.departments.keys(), under(where, index));
    return [];
  });
}

/** The unit of a target, which must convert into that of its metric. */
export function targetUnit(
  name: string,
  metric: { readonly id: string; readonly unit: Unit } | undefined,
  where: At,
  scope: TargetReferences,
): Unit | undefined {
  const unit = unitOf(name, where, scope.frame, scope.problems, metric?.unit);
  if (unit && metric && !agree(unit, metric.unit)) {
    const args = { unit: name, metric: metric.id, metricUnit: metric.unit.symbol };
    scope.problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(where) });
    return undefined;
  }
  return unit;
}
