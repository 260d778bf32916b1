import { plain } from '../../model/decimal.js';
import { compareText } from '../../model/place.js';
import type { Requirement, Target } from '../../model/plan.js';
import { fieldsOf } from '../../model/targets.js';
import { toBase, type Unit } from '../../model/units.js';
import { placeAt, showPlace, under, type At, type Problems } from './problems.js';

interface Placed {
  readonly target: Target;
  readonly at: At;
}

/** Reports targets that share an id, or that ask for the same thing by the same day; returns the rest. */
export function rejectSameTargets(
  targets: readonly Placed[],
  patched: ReadonlySet<string>,
  problems: Problems,
): readonly Target[] {
  const ids = new Map<string, Placed>();
  const demands = new Map<string, Placed>();
  return targets.flatMap((placed) => {
    const { target, at } = placed;
    const sameId = ids.get(target.id);
    const key = patched.has(target.id) ? undefined : demandOf(target);
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
  const asked = 'requirement' in target ? amountOf(target) : [];
  if (!asked) return undefined;
  const shared = [target.kind, target.region, target.due, target.strength];
  return [...shared, ...subjectOf(target), ...asked].join(' ');
}

/**
 * What makes two targets of a kind, a region and a deadline be about the same thing: not the base figure, nor how far they
 * should be by when, nor the metric under which departments report what is reckoned.
 */
function subjectOf(target: Target): readonly (string | number | boolean)[] {
  return fieldsOf(target).flatMap((field): readonly (string | number | boolean)[] => {
    switch (field.sort) {
      case 'metrics':
        return [field.name, ...field.metrics.toSorted(compareText)];
      case 'stage':
        return [field.stage ?? ''];
      case 'population':
        return [field.population];
      case 'share':
        return [field.share ? plain(field.share) : ''];
      case 'interval':
        return [field.interval];
      case 'from':
        return [field.from];
      case 'years':
        return field.years;
      case 'over':
        return [field.over];
      case 'hold':
        return [field.hold];
      case 'reported':
      case 'schedule':
      case 'baseline':
      case 'relative':
        return [];
    }
  });
}

interface Amount {
  readonly requirement: Requirement | { readonly comparator: 'every' } | undefined;
  readonly unit: Unit | undefined;
}

function amountOf({ requirement, unit }: Amount): readonly string[] | undefined {
  if (!requirement) return undefined;
  if (requirement.comparator === 'every' || !unit) return [requirement.comparator];
  const bounds = [
    requirement.value,
    ...(requirement.comparator === 'between' ? [requirement.upper] : []),
    ...(requirement.comparator === 'about' ? [requirement.tolerance] : []),
  ];
  return [requirement.comparator, ...bounds.map((bound) => plain(toBase(bound, unit)))];
}
