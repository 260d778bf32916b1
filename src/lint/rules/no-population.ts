import type { LintRule } from '../rule.js';

/** Coverage of units that the document neither lists nor counts. */
export const noPopulation: LintRule = (plan) =>
  plan.targets.flatMap((target) => {
    if (target.kind !== 'coverage') return [];
    const population = plan.populations.get(target.population);
    if (population?.sort !== 'unknown') return [];
    const byRate = !target.unknown.includes('population');
    const args = { id: target.id, population: population.title, byRate };
    return [{ code: 'lint-no-population', args, place: target.place } as const];
  });
