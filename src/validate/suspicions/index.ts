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
 * What figures can be suspected of although they read well, the most telling first: what explains many figures at once,
 * then what explains one, then what merely finds it odd. To add a suspicion, write a file and add it here; each says from
 * how many figures on it dares to speak.
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

/** Every suspicion in turn; one fault is told once, and the figures at fault cast no doubt on their neighbours. */
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
