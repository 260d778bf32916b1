import { nearestUnit } from '../../catalogue/nearest-unit.js';
import type { DepartmentId, MetricId } from '../../model/ids.js';
import type { Metric, Named } from '../../model/plan.js';
import { findUnit, type Unit } from '../../model/units.js';
import type { RawMetric, TaskFile } from '../schema.js';
import type { YamlFile } from '../../yaml/parse.js';
import { declare, type PlanFrame } from './frame.js';
import { distinct, type Declared } from './names.js';
import { placeAt, under, type At, type Problems } from './problems.js';

/** A task's file, with its data. */
export interface TaskSource {
  readonly yaml: YamlFile;
  readonly raw: TaskFile;
}

/** The metrics and projects of all tasks, by id: one name space, because a report names either in one column. */
export function metricsOf(
  sources: readonly TaskSource[],
  frame: PlanFrame,
  problems: Problems,
): ReadonlyMap<MetricId, Metric> {
  const drafts = sources.flatMap(({ yaml, raw }) => [
    ...(raw.metrics ?? []).map((metric, index) => draft(metric, { yaml, path: ['metrics', index] })),
    ...(raw.projects ?? []).map((project, index) => ({
      ...declare<MetricId>(project, { yaml, path: ['projects', index] }),
      raw: undefined,
    })),
  ]);
  const metrics = distinct<MetricId, (typeof drafts)[number]>(drafts, problems).flatMap(
    ({ item, at, raw }) => {
      const metric = raw ? metricOf(item, raw, at, frame, problems) : stageMetric(item, at);
      if (!metric) problems.leaveOut(item.id);
      return metric ? [metric] : [];
    },
  );
  return new Map(metrics.map((metric) => [metric.id, metric]));
}

/** Says who answers for each metric: the departments of the targets that use it, in the order of the plan. */
export function withDepartments(
  metrics: ReadonlyMap<MetricId, Metric>,
  answerable: ReadonlyMap<MetricId, readonly DepartmentId[]>,
): ReadonlyMap<MetricId, Metric> {
  return new Map(
    [...metrics].map(([id, metric]) => [
      id,
      { ...metric, departments: [...new Set(answerable.get(id) ?? [])] },
    ]),
  );
}

function draft(raw: RawMetric, at: At): Declared<MetricId> & { raw: RawMetric | undefined } {
  return { ...declare<MetricId>(raw, at), raw };
}

function stageMetric(item: Named<MetricId>, at: At): Metric {
  return { ...item, departments: [], place: placeAt(at), type: 'stage' };
}

function metricOf(
  item: Named<MetricId>,
  raw: RawMetric,
  at: At,
  frame: PlanFrame,
  problems: Problems,
): Metric | undefined {
  rejectStrayKeys(raw, at, problems);
  if (raw.type === 'stage') return stageMetric(item, at);
  if (raw.unit === undefined) {
    problems.add({
      code: 'plan-key-needs',
      args: { key: `type: ${raw.type}`, needs: 'unit' },
      place: placeAt(under(at, 'type')),
    });
    return undefined;
  }
  const unit = unitOf(raw.unit, under(at, 'unit'), frame, problems);
  if (!unit) return undefined;
  const base = { ...item, departments: [], place: placeAt(at), unit };
  switch (raw.type) {
    case 'flow':
      return { ...base, type: 'flow', basis: raw.basis ?? 'period', regional: raw.regional ?? 'sum' };
    case 'stock':
      return { ...base, type: 'stock', regional: raw.regional ?? 'sum' };
    case 'ratio':
      return { ...base, type: 'ratio' };
  }
}

/** Keys that the type of the metric gives no meaning to. */
const STRAY: Readonly<
  Record<RawMetric['type'], readonly ('unit' | 'basis' | 'regional' | 'components' | 'breakdown')[]>
> = {
  flow: [],
  stock: ['basis'],
  ratio: ['basis', 'regional', 'components', 'breakdown'],
  stage: ['unit', 'basis', 'regional', 'components', 'breakdown'],
};

function rejectStrayKeys(raw: RawMetric, at: At, problems: Problems): void {
  for (const key of STRAY[raw.type]) {
    if (raw[key] === undefined) continue;
    problems.add({
      code: 'plan-key-excludes',
      args: { key, other: `type: ${raw.type}` },
      place: placeAt(under(at, key)),
    });
  }
}

/** Finds a unit by name, or reports that there is none; `expected` is one that it has to convert into. */
export function unitOf(
  name: string,
  where: At,
  frame: PlanFrame,
  problems: Problems,
  expected?: Unit,
): Unit | undefined {
  const unit = findUnit(frame.units, name);
  if (!unit && !problems.isLeftOut(name)) {
    const args = { unit: name, nearest: nearestUnit(name, frame.units, expected) };
    problems.add({ code: 'plan-unknown-unit', args, place: placeAt(where) });
  }
  return unit;
}
