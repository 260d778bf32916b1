import type { Result } from '../../model/result.js';
import type { Encoding } from '../source/decode.js';
import type { IntakeFinding, Problem } from '../problem.js';
import type { OpenTable } from './table.js';

/** A file that holds a table. */
export interface OpenedFile {
  /** Of a text. */
  readonly encoding: Encoding | undefined;
  readonly encodingAssumed: boolean;
  /** Opens the sheet that is wanted, by its name or number, from its first row on, whatever form a layout describes. */
  readonly table: (sheet: string | undefined) => Result<ChosenTable, Problem>;
  /** Opens the tables with headers of known columns: of the sheet that is wanted, or of all that are visible. */
  readonly tables: (sheet: string | undefined) => Result<ChosenTables, Problem>;
}

export interface ChosenTable {
  readonly table: OpenTable;
  /** What is told about the choice. */
  readonly findings: readonly IntakeFinding[];
}

export interface ChosenTables {
  /** Those that are read; one at least. */
  readonly tables: readonly OpenTable[];
  /** Other sheets that show no header by which their rows could be read. */
  readonly others: readonly OpenTable[];
  readonly findings: readonly IntakeFinding[];
}
