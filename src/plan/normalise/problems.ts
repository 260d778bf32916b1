import type { Finding } from '../../catalogue/findings.js';
import { nearest } from '../../catalogue/nearest.js';
import type { Place } from '../../model/place.js';
import type { Path, YamlFile } from '../yaml.js';

/** Where a problem is: a path in one file. */
export interface At {
  readonly yaml: YamlFile;
  readonly path: Path;
}

export type ReferenceSort = 'metric' | 'project' | 'department' | 'region' | 'population' | 'stage';

/** The findings of one plan as they come up, in the order of its files. */
export class Problems {
  readonly #findings: Finding[] = [];

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  add(finding: Finding): void {
    this.#findings.push(finding);
  }

  /** Reports an id that nothing declares, with the nearest one that something does. */
  unknownReference(sort: ReferenceSort, found: string, known: Iterable<string>, where: At): void {
    const expected = [...known];
    const args = { sort, found, expected, nearest: nearest(found, expected) };
    this.add({ code: 'plan-unknown-reference', args, place: placeAt(where) });
  }
}

export function placeAt(where: At): Place {
  return where.yaml.place(where.path);
}

export function under(where: At, ...steps: PropertyKey[]): At {
  return { yaml: where.yaml, path: [...where.path, ...steps] };
}

/** `file:line` of a place, as a message about another place names it. */
export function showPlace(place: Place): string {
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}
