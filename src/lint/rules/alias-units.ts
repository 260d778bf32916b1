import type { Metric } from '../../model/plan.js';
import { bracketed } from '../../model/names.js';
import { findUnit, isSameUnit } from '../../model/units.js';
import type { LintRule } from '../rule.js';

/** Names of metrics that end in another unit than the metric's own: who reads the plan takes its figures for others. */
export const aliasUnits: LintRule = ({ metrics, units }) =>
  [...metrics.values()].flatMap((metric) => {
    if (metric.type === 'stage') return [];
    return namesOf(metric).flatMap((name) => {
      const unit = findUnit(units, bracketed(name)?.inner ?? '');
      if (!unit || isSameUnit(unit, metric.unit)) return [];
      const args = { id: metric.id, name, unit: unit.symbol, metricUnit: metric.unit.symbol };
      return [{ code: 'lint-alias-unit', args, place: metric.place } as const];
    });
  });

function namesOf({ title, aliases }: Metric): readonly string[] {
  return [title.zh, title.en, ...aliases];
}
