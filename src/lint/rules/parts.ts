import type { MetricId } from '../../model/ids.js';
import type { Plan } from '../../model/plan.js';
import { addingMetric, demandsOf, floorOver, type Demand } from '../demands.js';
import { weigh, type WholeAndParts } from '../division.js';
import type { LintRule } from '../rule.js';
import { aboutMetric } from '../say.js';

/** What is asked of a metric, against what is asked of the parts that the plan divides it into. */
export const partsAndTotals: LintRule = (plan) => {
  const demands = demandsOf(plan);
  return demands
    .flatMap((whole) => divisionsOf(whole, demands, plan))
    .flatMap((division) => weigh(division, plan));
};

function divisionsOf(whole: Demand, demands: readonly Demand[], plan: Plan): readonly WholeAndParts[] {
  const metric = addingMetric(whole.metric, plan);
  if (!metric) return [];
  const { region, span } = whole;
  const partsOf = (ids: readonly MetricId[]): WholeAndParts['parts'] =>
    ids.map((id) => ({
      title: aboutMetric(id, plan.area.id, plan),
      floor: floorOver(id, region, span, demands, plan),
    }));
  const { components, breakdown } = metric;
  return [
    ...(components
      ? [
          {
            sort: 'components',
            whole,
            parts: partsOf(components),
            exhaustive: false,
            reading: undefined,
          } as const,
        ]
      : []),
    ...(breakdown
      ? [
          {
            sort: 'breakdown',
            whole,
            parts: partsOf(breakdown.parts),
            exhaustive: true,
            reading: breakdown.reading,
          } as const,
        ]
      : []),
  ];
}
