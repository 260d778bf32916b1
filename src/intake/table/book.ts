import type { CellRange } from './xlsx/references.js';
import type { Problem } from '../problem.js';

/** A file of tables, whatever its format. */
export interface Book {
  /** In the order of their tabs. */
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** What is merged in it, or why nothing of it can be read. */
  readonly merges: () => Merges | Problem;
  readonly open: () => SheetRows;
}

/** The merged cells of a sheet, and which of its rows hold anything. */
export interface Merges {
  readonly ranges: readonly CellRange[];
  /** From top to bottom. */
  readonly lines: readonly number[];
}

/** The rows of a sheet, which are read one after the other while it is unpacked. */
export interface SheetRows {
  readonly rows: () => Iterator<SheetRow> & Iterable<SheetRow>;
  /** Whole when the last row is out. */
  readonly facts: SheetFacts;
}

/** A row of a sheet that has anything in it. */
export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** From the first column on, as far as there is anything. */
  readonly fields: readonly string[];
  /** What keeps some of the fields from being read, by their index, and what is told of others though they are. */
  readonly faults: ReadonlyMap<number, Problem>;
  readonly notes: ReadonlyMap<number, Problem>;
}

/** What is known of a sheet once all its rows have been read. */
export interface SheetFacts {
  readonly merged: readonly CellRange[];
  readonly hiddenRows: number;
  /** From 1: the first and the last of each stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Why the sheet was read no further. */
  readonly problem: Problem | undefined;
}

/** More merged cells than any table has. */
export const MAX_MERGED = 20_000;
