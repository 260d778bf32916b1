import type { Finding } from '../../catalogue/findings.js';
import type { Observation } from '../../model/observation.js';
import type { Check, Facts } from '../facts.js';
import { suspectBasis } from './basis.js';
import { suspectDecember } from './december.js';
import { suspectEqualsTarget } from './equals-target.js';
import { suspectLastDigits } from './last-digits.js';
import { suspectOutliers } from './outlier.js';
import { suspectSameFigure } from './same-figure.js';
import type { Suspicion } from './suspected.js';
import { suspectUnits } from './unit.js';

/**
 * Suspicions about figures that read well, in order: those that explain many figures at once, then single
 * figures, then those that only find a figure odd. To add one, write a file and add it here; each has its own
 * least number of figures.
 */
const SUSPICIONS: readonly Suspicion[] = [
  suspectBasis,
  suspectEqualsTarget,
  suspectSameFigure,
  suspectUnits,
  suspectDecember,
  suspectOutliers,
  suspectLastDigits,
];

/**
 * Runs all suspicions. Figures suspected by one are hidden from the next, so that a fault is reported once
 * and does not affect its neighbours.
 */
export const findSuspicions: Check = (facts) => {
  const doubted = new Set<Observation>();
  return SUSPICIONS.flatMap((suspicion) => {
    const suspected = suspicion(withoutFigures(facts, doubted));
    for (const figure of suspected.flatMap(({ figures }) => figures)) doubted.add(figure);
    return suspected.flatMap(({ finding }): readonly Finding[] => (finding ? [finding] : []));
  });
};

function withoutFigures(facts: Facts, doubted: ReadonlySet<Observation>): Facts {
  if (doubted.size === 0) return facts;
  const series = facts.series.map((each) =>
    each.points.some(({ observation }) => doubted.has(observation))
      ? { ...each, points: each.points.filter(({ observation }) => !doubted.has(observation)) }
      : each,
  );
  return { ...facts, series: series.filter(({ points }) => points.length > 0) };
}
