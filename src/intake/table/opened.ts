import type { Result } from '../../model/result.js';
import type { Encoding } from '../source/decode.js';
import type { IntakeFinding, Problem } from '../problem.js';
import type { OpenTable } from './table.js';

export interface OpenedFile {
  /** Set for text files. */
  readonly encoding: Encoding | undefined;
  readonly encodingAssumed: boolean;
  /** Opens a sheet by name or number, from its first row on, for reading by a layout. */
  readonly table: (sheet: string | undefined) => Result<ChosenTable, Problem>;
  /** Opens tidy tables: of the requested sheet, or of all visible ones. */
  readonly tables: (sheet: string | undefined) => Result<ChosenTables, Problem>;
}

export interface ChosenTable {
  readonly table: OpenTable;
  /** Findings on the choice. */
  readonly findings: readonly IntakeFinding[];
}

export interface ChosenTables {
  /** Tables to read; at least one. */
  readonly tables: readonly OpenTable[];
  /** Sheets without a usable header. */
  readonly others: readonly OpenTable[];
  readonly findings: readonly IntakeFinding[];
}
