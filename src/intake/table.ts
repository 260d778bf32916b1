import type { CellPlace, Place } from '../model/place.js';
import type { IntakeFinding, Problem } from './problem.js';
import type { Delimiter } from './scan.js';
import type { CellRange } from './xlsx/references.js';

/** A row of a table, whatever sort of file it is in. */
export interface TableRow {
  /** The line of a text that it begins on, or the number of a sheet's row. */
  readonly line: number;
  /** From where to where it is in the text; 0 in a workbook. */
  readonly start: number;
  readonly end: number;
  readonly fields: readonly string[];
  /** What is wrong with some of its fields, by their index. */
  readonly faults: ReadonlyMap<number, Problem>;
  /** Why the row as a whole cannot be read. */
  readonly fault: IntakeFinding | undefined;
  /** What is doubtful about the row as it is written, if it is read. */
  readonly doubts: readonly IntakeFinding[];
  /** Where a field stands. */
  readonly place: (field: number) => CellPlace;
}

/** Says of fields that they are a row of the table: then the quote that they stand in was never meant to hold them. */
export type FieldsTest = (fields: readonly string[]) => boolean;

/** A table whose rows can be read once, from the first one or from below its header. */
export interface OpenTable {
  /** Of the table as a whole: its file, and its sheet if there are others. */
  readonly place: Place;
  /** The first rows, among which the header is. */
  readonly head: readonly TableRow[];
  readonly header: TableRow | undefined;
  readonly all: () => Iterable<TableRow>;
  readonly below: (isRow: FieldsTest) => Iterable<TableRow>;
  /** Of a text. A comma between digits may have cut a figure in two. */
  readonly delimiter: Delimiter | undefined;
  /** What there is to tell once all rows have been read. */
  readonly end: () => TableEnd;
}

export interface TableEnd {
  readonly merged: readonly CellRange[];
  readonly findings: readonly IntakeFinding[];
}
