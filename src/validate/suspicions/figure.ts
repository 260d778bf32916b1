import type { Finding } from '../../catalogue/findings.js';
import type { Check } from '../facts.js';
import { suspectDecember } from './december.js';
import { suspectOutliers } from './outlier.js';
import { suspectUnits } from './unit.js';

/** What a single figure can be suspected of, the most telling first. */
const SUSPICIONS: readonly Check[] = [suspectUnits, suspectDecember, suspectOutliers];

/** Suspicions of single figures; of one that several of them point at, only the first is told. */
export const suspectFigures: Check = (facts) => {
  const told = new Set<string>();
  return SUSPICIONS.flatMap((suspicion) => {
    const findings: readonly Finding[] = suspicion(facts).filter(
      ({ place }) => !told.has(JSON.stringify(place)),
    );
    for (const { place } of findings) told.add(JSON.stringify(place));
    return findings;
  });
};
