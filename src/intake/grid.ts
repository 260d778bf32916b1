import type { CellPlace } from '../model/place.js';
import type { IntakeFinding, Problem } from './problem.js';
import type { CellRange } from './xlsx/references.js';

/** A row of a table, whatever sort of file it is in. */
export interface GridRow {
  /** The line of a text, or the number of a sheet's row. */
  readonly number: number;
  readonly fields: readonly string[];
  /** What is wrong with some of its fields, by their index. */
  readonly faults: ReadonlyMap<number, Problem>;
  /** Why the row as a whole cannot be read. */
  readonly fault: IntakeFinding | undefined;
  /** Where a field stands. */
  readonly place: (field: number) => CellPlace;
}

/** A table that is read as a whole, because what a cell means depends on cells far from it. */
export interface Grid {
  readonly file: string;
  readonly rows: readonly GridRow[];
  /** Which cells are one, where the file says so. */
  readonly merged: readonly CellRange[];
}
