import { plain } from '../../model/decimal.js';
import type { Requirement, Target } from '../../model/plan.js';
import { toBase, type Unit } from '../../model/units.js';
import { placeAt, showPlace, under, type At, type Problems } from './problems.js';

interface Placed {
  readonly target: Target;
  readonly at: At;
}

/** Reports targets that share an id, or that ask for the same thing by the same day; returns the rest. */
export function rejectSameTargets(targets: readonly Placed[], problems: Problems): readonly Target[] {
  const ids = new Map<string, Placed>();
  const demands = new Map<string, Placed>();
  return targets.flatMap((placed) => {
    const { target, at } = placed;
    const sameId = ids.get(target.id);
    const key = demandOf(target);
    const same = key === undefined ? undefined : demands.get(key);
    if (sameId) {
      const args = { id: target.id, first: showPlace(placeAt(sameId.at)) };
      problems.add({ code: 'plan-duplicate-id', args, place: placeAt(under(at, 'id')) });
    } else if (same) {
      const args = { id: target.id, other: same.target.id, first: showPlace(placeAt(same.at)) };
      problems.add({ code: 'plan-same-target', args, place: placeAt(under(at, 'id')) });
    }
    if (!sameId) ids.set(target.id, placed);
    if (key !== undefined && !same) demands.set(key, placed);
    return sameId || same ? [] : [target];
  });
}

/** What a target asks for, as one text; `undefined` where an open figure leaves that undecided. */
function demandOf(target: Target): string | undefined {
  const shared = [target.kind, target.region, target.due, target.strength];
  switch (target.kind) {
    case 'total':
      return amount([...shared, target.metric, target.from], target);
    case 'each-year':
      return amount([...shared, target.metric, ...target.years], target);
    case 'level':
      return amount([...shared, target.metric, target.hold], target);
    case 'share':
      return amount([...shared, target.part, target.whole, target.over], target);
    case 'growth':
      return amount([...shared, target.metric], target);
    case 'coverage':
      return amount([...shared, target.metric, target.population, target.stage ?? ''], target);
    case 'milestone':
      return [...shared, target.project, target.stage].join(' ');
    case 'count':
      return amount([...shared, ...target.projects, target.stage ?? '', target.metric ?? ''], target);
    case 'cadence':
      return [...shared, target.metric, target.interval].join(' ');
  }
}

interface Amount {
  readonly requirement: Requirement | { readonly comparator: 'every' } | undefined;
  readonly unit: Unit | undefined;
}

function amount(
  words: readonly (string | number | boolean)[],
  { requirement, unit }: Amount,
): string | undefined {
  if (!requirement) return undefined;
  return [...words, ...figures(requirement, unit)].join(' ');
}

function figures(requirement: NonNullable<Amount['requirement']>, unit: Unit | undefined): readonly string[] {
  if (requirement.comparator === 'every' || !unit) return [requirement.comparator];
  return [requirement.comparator, plain(toBase(requirement.value, unit))];
}
