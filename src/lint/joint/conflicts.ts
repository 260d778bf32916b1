import type { Target } from '../../model/plan.js';
import { compareText } from '../../model/place.js';
import {
  constraintsOfTargets,
  irreducible,
  proofAgainst,
  targetsIn,
  targetsOfSystem,
  type Proof,
} from './proof.js';
import type { System } from './system.js';

/** After so many conflicts between the same targets, who mends the plan has enough to go by. */
const MOST = 10;

/**
 * The sets of targets that cannot all be met, each of them irreducible. There may be more that have targets in common:
 * each target of a set that was found is left out in turn, to see whether the others contradict each other too.
 */
export function conflictsIn(system: System): readonly Proof[] {
  const all = targetsOfSystem(system);
  const found = new Map<string, Proof>();
  const look = (left: ReadonlySet<Target>): readonly Target[] => {
    const without = new Set([...all].filter((target) => !left.has(target)));
    const proof = proofAgainst(system, constraintsOfTargets(system, without));
    if (!proof) return [];
    const conflict = irreducible(system, proof);
    const targets = targetsIn(conflict);
    const key = targets
      .map(({ id }) => id)
      .toSorted(compareText)
      .join(' ');
    if (found.has(key)) return [];
    found.set(key, conflict);
    return targets;
  };
  const waiting: Target[] = [...look(new Set())];
  for (let next = waiting.shift(); next && found.size < MOST; next = waiting.shift())
    waiting.push(...look(new Set([next])));
  for (let more = true; more && found.size > 0 && found.size < MOST;)
    more = look(new Set([...found.values()].flatMap(targetsIn))).length > 0;
  return [...found.values()];
}
