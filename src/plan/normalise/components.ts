import type { MetricId } from '../../model/ids.js';
import type { FlowMetric, Metric, StockMetric } from '../../model/plan.js';
import { agree } from '../../model/units.js';
import { brand } from './frame.js';
import type { TaskSource } from './metrics.js';
import { placeAt, rejectRepeats, under, type At } from './problems.js';
import { metricRef, type Scope } from './references.js';

/** The metrics with their components, which must be of the same type as they and convert into their unit. */
export function withComponents(sources: readonly TaskSource[], scope: Scope): ReadonlyMap<MetricId, Metric> {
  const metrics = new Map(scope.metrics);
  for (const { yaml, raw } of sources) {
    for (const [index, { id, components }] of (raw.metrics ?? []).entries()) {
      const whole = metrics.get(brand<MetricId>(id));
      if (components === undefined || (whole?.type !== 'flow' && whole?.type !== 'stock')) continue;
      const at: At = { yaml, path: ['metrics', index, 'components'] };
      metrics.set(whole.id, { ...whole, components: componentsOf(whole, components, at, scope) });
    }
  }
  return metrics;
}

function componentsOf(
  whole: FlowMetric | StockMetric,
  names: readonly string[],
  at: At,
  scope: Scope,
): readonly MetricId[] {
  rejectRepeats(names, at, scope.problems);
  return names.flatMap((name, index) => {
    const where = under(at, index);
    const part = metricRef(name, `components of a ${whole.type}`, [whole.type], where, scope);
    if (part?.type !== whole.type) return [];
    if (agree(part.unit, whole.unit)) return [part.id];
    const args = { unit: part.unit.symbol, metric: whole.id, metricUnit: whole.unit.symbol };
    scope.problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(where) });
    return [];
  });
}
