import type { CellRange } from './xlsx/references.js';
import type { Problem } from '../problem.js';

/** A file of sheets in any format. */
export interface Book {
  /** In the order of their tabs. */
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet's merged cells, or why it cannot be read. */
  readonly merges: () => Merges | Problem;
  readonly open: () => SheetRows;
}

/** Merged cells of a sheet, and its rows that are not blank. */
export interface Merges {
  readonly ranges: readonly CellRange[];
  /** Row numbers, ascending. */
  readonly lines: readonly number[];
}

/** Rows of a sheet, read while it is unpacked. */
export interface SheetRows {
  readonly rows: () => Iterator<SheetRow> & Iterable<SheetRow>;
  /** Complete after the last row. */
  readonly facts: SheetFacts;
}

/** A row of a sheet that is not blank. */
export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** From the first column to the last filled one. */
  readonly fields: readonly string[];
  /** Faults and notes by field index; fields with faults cannot be read. */
  readonly faults: ReadonlyMap<number, Problem>;
  readonly notes: ReadonlyMap<number, Problem>;
}

/** Facts of a sheet, known after all its rows are read. */
export interface SheetFacts {
  readonly merged: readonly CellRange[];
  readonly hiddenRows: number;
  /** First and last column of each stretch, from 1. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Why the sheet was not read to its end. */
  readonly problem: Problem | undefined;
}

/** Most merged ranges kept. */
export const MAX_MERGED = 20_000;
