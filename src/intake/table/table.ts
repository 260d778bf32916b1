import type { CellPlace, Place } from '../../model/place.js';
import type { IntakeFinding, Problem } from '../problem.js';
import type { Encoding } from '../source/decode.js';
import type { Delimiter, RowTest } from './scan.js';
import type { ByteWindow } from '../source/window.js';
import type { CellRange } from './xlsx/references.js';

/** A row of a table in any file format. */
export interface TableRow {
  /** Line of a text that it begins on, or row number of a sheet. */
  readonly line: number;
  /** Its text; only the beginning if it is too long, and blank in a workbook. */
  readonly raw: string;
  readonly fields: readonly string[];
  /** Faults by field index. */
  readonly faults: ReadonlyMap<number, Problem>;
  /** Notes on fields that are read, by index. */
  readonly notes: ReadonlyMap<number, Problem>;
  /** Merged range by index of fields that are part of one. */
  readonly merged: ReadonlyMap<number, string>;
  /** Why the row as a whole cannot be read. */
  readonly fault: IntakeFinding | undefined;
  /** Doubts about how the row is written. */
  readonly doubts: readonly IntakeFinding[];
  /** Place of a field. */
  readonly place: (field: number) => CellPlace;
}

/** Tests whether fields are a row of the table: then the quote around them was not closed. */
export type FieldsTest = (fields: readonly string[]) => boolean;

/** Longest line in characters that is tested as a row. */
const MAX_TESTED = 10_000;

/** Makes a test for whole lines from one for fields. */
export function isRowLine(isRow: FieldsTest, delimiter: Delimiter): RowTest {
  return (line) => line.length <= MAX_TESTED && isRow(line.split(delimiter));
}

/** Start of a line in the bytes in memory. */
export interface BytePosition {
  readonly at: number;
  readonly line: number;
}

/** A table as bytes, in an encoding whose line ends, quotes and delimiters are single bytes. */
export interface TextBytes {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** Opens a new window at the beginning. */
  readonly window: () => ByteWindow;
  /** Starts of the first row, behind the byte order mark, and of the row below the header. */
  readonly top: BytePosition;
  readonly below: BytePosition;
}

/** A table whose rows can be read once, from the first or from below its header. */
export interface OpenTable {
  /** Place of the whole table: its file, and its sheet if there are several. */
  readonly place: Place;
  /** Name of its sheet, also if it is the only one. */
  readonly sheet?: string;
  /** First rows, including the header. */
  readonly head: readonly TableRow[];
  readonly header: TableRow | undefined;
  /** Line below the header, or the first line. */
  readonly lineBelow: number;
  readonly all: () => Iterable<TableRow>;
  /** Rows from the first on, repeatable and before merged cells are filled, to see how they are written. */
  readonly again: () => Iterable<TableRow>;
  readonly below: (isRow: FieldsTest) => Iterable<TableRow>;
  /** Set for text. A comma may have split a figure. */
  readonly delimiter: Delimiter | undefined;
  /** Set for text that can be read as bytes without decoding all of it. */
  readonly bytes?: TextBytes | undefined;
  /** Findings known after all rows have been read. */
  readonly end: () => TableEnd;
}

export interface TableEnd {
  readonly merged: readonly CellRange[];
  readonly findings: readonly IntakeFinding[];
}
