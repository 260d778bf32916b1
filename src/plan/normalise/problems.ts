import type { Finding } from '../../catalogue/findings.js';
import type { Sort } from '../../catalogue/findings/plan/words.js';
import { nearest } from '../../catalogue/nearest.js';
import type { Place } from '../../model/place.js';
import type { Path, YamlFile } from '../../yaml/parse.js';

/** Where a problem is: a path in one file. */
export interface At {
  readonly yaml: YamlFile;
  readonly path: Path;
}

/** What the files of tasks declare; all else is in plan.yaml. */
const IN_TASKS: ReadonlySet<Sort> = new Set<Sort>(['metric', 'project']);

/** The findings of one plan as they come up, in the order of its files. */
export class Problems {
  readonly #findings: Finding[] = [];
  readonly #faulty: Set<string>;
  readonly #whole: boolean;

  /**
   * Takes what is declared, but was left out because it is faulty, and whether all files of tasks could be read: what
   * refers to something that was left out, or may stand in a file that could not be read, is not reported as well.
   */
  constructor(faulty: Iterable<string>, whole: boolean) {
    this.#faulty = new Set(faulty);
    this.#whole = whole;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  add(finding: Finding): void {
    this.#findings.push(finding);
  }

  /** Leaves something out that is faulty, which has been reported. */
  leaveOut(name: string): void {
    this.#faulty.add(name);
  }

  isLeftOut(name: string): boolean {
    return this.#faulty.has(name);
  }

  /** Reports an id that nothing declares, with the nearest one that something does. */
  unknownReference(sort: Sort, found: string, known: Iterable<string>, where: At): void {
    if (this.isLeftOut(found) || (!this.#whole && IN_TASKS.has(sort))) return;
    const expected = [...known];
    const args = { sort, found, expected, nearest: nearest(found, expected) };
    this.add({ code: 'plan-unknown-reference', args, place: placeAt(where) });
  }
}

export function placeAt(where: At): Place {
  return where.yaml.place(where.path);
}

/** Reports what a list names twice. */
export function rejectRepeats(names: readonly (string | number)[], where: At, problems: Problems): void {
  const seen = new Set<string | number>();
  names.forEach((name, index) => {
    if (!seen.has(name)) return void seen.add(name);
    problems.add({
      code: 'plan-repeated',
      args: { found: String(name) },
      place: placeAt(under(where, index)),
    });
  });
}

export function under(where: At, ...steps: PropertyKey[]): At {
  return { yaml: where.yaml, path: [...where.path, ...steps] };
}

/** `file:line` of a place, as a message about another place names it. */
export function showPlace(place: Place): string {
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}
