import type { Place } from '../../model/place.js';
import type { Delimiter } from '../table/scan.js';
import type { TableRow } from '../table/table.js';
import type { CellRange } from '../table/xlsx/references.js';

/** A table that is kept as a whole, because what a cell means depends on cells far from it. */
export interface CellGrid {
  readonly place: Place;
  readonly rows: readonly TableRow[];
  /** Which cells are one, where the file says so. */
  readonly merged: readonly CellRange[];
  /** Of a text. */
  readonly delimiter: Delimiter | undefined;
}
