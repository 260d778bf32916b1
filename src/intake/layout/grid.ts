import type { Place } from '../../model/place.js';
import type { Delimiter } from '../table/scan.js';
import type { TableRow } from '../table/table.js';
import type { CellRange } from '../table/xlsx/references.js';

/** A whole table in memory, because a cell's meaning may depend on distant cells. */
export interface CellGrid {
  readonly place: Place;
  readonly rows: readonly TableRow[];
  /** Merged ranges, if the file has them. */
  readonly merged: readonly CellRange[];
  /** Set if the file is text. */
  readonly delimiter: Delimiter | undefined;
}
