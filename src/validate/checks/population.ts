import type { Finding } from '../../catalogue/findings.js';
import { plain } from '../../model/decimal.js';
import type { CoverageTarget, Plan } from '../../model/plan.js';
import { isCounter } from '../../model/units.js';
import { figureOf } from '../../reckon/statement.js';
import { describeFigure } from '../../reckon/describe.js';
import type { Check, Facts } from '../facts.js';

/** Finds more units covered than the plan says there are. */
export const checkPopulations: Check = (facts) => {
  const targets = facts.plan.targets.filter((target) => target.kind === 'coverage');
  const distinct = new Map(targets.map((target) => [`${target.metric} ${target.population}`, target]));
  return [...distinct.values()].flatMap((target) => tooMany(target, facts));
};

function tooMany(
  { metric, population, region }: CoverageTarget,
  { ledger, plan }: Facts,
): readonly Finding[] {
  const units = sizeOf(population, plan);
  const of = ledger.get(metric);
  if (!units || of?.metric.type !== 'stock' || !isCounter(of.metric.unit)) return [];
  return (of.statements.get(region) ?? []).flatMap((statement): Finding[] => {
    const figure = figureOf(statement, 'low');
    if (figure?.sort !== 'quantity' || figure.value.lte(units.size)) return [];
    const args = {
      about: describeFigure(figure, plan),
      figure: figure.reported,
      population: units.title,
      size: plain(units.size),
    };
    return [{ code: 'parts-above-population', args, place: figure.place }];
  });
}

function sizeOf(id: CoverageTarget['population'], plan: Plan) {
  const population = plan.populations.get(id);
  return population?.sort === 'size' ? { size: population.size, title: population.title } : undefined;
}
