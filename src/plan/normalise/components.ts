import type { MetricId } from '../../model/ids.js';
import type { FlowMetric, Metric, StockMetric } from '../../model/plan.js';
import { agree } from '../../model/units.js';
import type { RawMetric } from '../schema.js';
import { brand } from './frame.js';
import type { TaskSource } from './metrics.js';
import { placeAt, rejectRepeats, under, type At } from './problems.js';
import { metricRef, type TargetReferences } from './references.js';

type Divisible = FlowMetric | StockMetric;

/** The metrics with what they are divided into, which must be of their type and convert into their unit. */
export function withComponents(
  sources: readonly TaskSource[],
  scope: TargetReferences,
): ReadonlyMap<MetricId, Metric> {
  const metrics = new Map(scope.metrics);
  for (const { yaml, raw } of sources) {
    for (const [index, metric] of (raw.metrics ?? []).entries()) {
      const whole = metrics.get(brand<MetricId>(metric.id));
      if (whole?.type !== 'flow' && whole?.type !== 'stock') continue;
      metrics.set(whole.id, divided(whole, metric, { yaml, path: ['metrics', index] }, scope));
    }
  }
  return metrics;
}

function divided(
  whole: Divisible,
  { components, breakdown }: Pick<RawMetric, 'components' | 'breakdown'>,
  at: At,
  scope: TargetReferences,
): Divisible {
  const partsAt = under(at, 'breakdown', 'parts');
  return {
    ...whole,
    ...(components && {
      components: partsOf(whole, components, 'components', under(at, 'components'), scope),
    }),
    ...(breakdown && {
      breakdown: {
        parts: partsOf(whole, breakdown.parts, 'breakdown', partsAt, scope),
        reading: breakdown.reading,
      },
    }),
  };
}

function partsOf(
  whole: Divisible,
  names: readonly string[],
  key: 'components' | 'breakdown',
  at: At,
  scope: TargetReferences,
): readonly MetricId[] {
  rejectRepeats(names, at, scope.problems);
  return names.flatMap((name, index) => {
    const where = under(at, index);
    const part = metricRef(name, `${key} of a ${whole.type}`, [whole.type], where, scope);
    if (part?.type !== whole.type) return [];
    if (part.id === whole.id) {
      const args = { key: `${key}: ${name}`, other: `id: ${whole.id}` };
      scope.problems.add({ code: 'plan-key-excludes', args, place: placeAt(where) });
    }
    if (agree(part.unit, whole.unit)) return [part.id];
    const args = { unit: part.unit.symbol, metric: whole.id, metricUnit: whole.unit.symbol };
    scope.problems.add({ code: 'plan-unit-mismatch', args, place: placeAt(where) });
    return [];
  });
}
