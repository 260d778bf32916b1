import { metricsUsedBy } from '../model/targets.js';
import type { RegionId } from '../model/ids.js';
import type { Metric, Plan, Region, Target } from '../model/plan.js';

/**
 * The regions to report a metric for, by the targets that use it, the area first. If all regions are wanted
 * and the metric adds up over them, the area is left out: its figure is their sum, and two answers could
 * disagree. With `byRegion` every metric that adds up is reported by region.
 */
export function regionsFor(metric: Metric, plan: Plan, byRegion: boolean): readonly Region[] {
  if (byRegion && addsUp(metric) && plan.regions.size > 0) return [...plan.regions.values()];
  const users = plan.targets.filter((target) => metricsUsedBy(target).includes(metric.id));
  const wanted = new Set(users.flatMap((target) => regionsOf(target, plan)));
  const regions = [...plan.regions.values()].filter(({ id }) => wanted.has(id) && id !== plan.area.id);
  const summed = addsUp(metric) && regions.length > 0 && regions.length === plan.regions.size;
  const area = (wanted.has(plan.area.id) && !summed) || regions.length === 0;
  return area ? [plan.area, ...regions] : regions;
}

function regionsOf(target: Target, plan: Plan): readonly RegionId[] {
  const population = target.kind === 'coverage' ? plan.populations.get(target.population) : undefined;
  return population?.sort === 'regions' ? population.regions : [target.region];
}

function addsUp(metric: Metric): boolean {
  return (metric.type === 'flow' || metric.type === 'stock') && metric.regional === 'sum';
}
