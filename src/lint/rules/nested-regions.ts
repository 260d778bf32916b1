import type { LintRule } from '../rule.js';
import { addingMetric, demandsOf, floorOver } from '../demands.js';
import { weigh } from '../division.js';

/** What is asked of the whole area, against what is asked of its regions: their figures add up to the area's. */
export const nestedRegions: LintRule = (plan) => {
  const demands = demandsOf(plan);
  return demands.flatMap((whole) => {
    const { metric, region, span } = whole;
    if (region !== plan.area.id || addingMetric(metric, plan)?.regional !== 'sum') return [];
    const parts = [...plan.regions.values()].map(({ id, title }) => ({
      title,
      floor: floorOver(metric, id, span, demands, plan),
    }));
    return weigh({ sort: 'regions', whole, parts, exhaustive: true, reading: undefined }, plan);
  });
};
