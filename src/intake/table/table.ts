import type { CellPlace, Place } from '../../model/place.js';
import type { IntakeFinding, Problem } from '../problem.js';
import type { Encoding } from '../source/decode.js';
import type { Delimiter, RowTest } from './scan.js';
import type { ByteWindow } from '../source/window.js';
import type { CellRange } from './xlsx/references.js';

/** A row of a table, whatever sort of file it is in. */
export interface TableRow {
  /** The line of a text that it begins on, or the number of a sheet's row. */
  readonly line: number;
  /** Its text, of a row that is too long the beginning; none in a workbook. */
  readonly raw: string;
  readonly fields: readonly string[];
  /** What is wrong with some of its fields, by their index. */
  readonly faults: ReadonlyMap<number, Problem>;
  /** What is told of some of its fields, though they are read. */
  readonly notes: ReadonlyMap<number, Problem>;
  /** Its fields that are one cell with those of other rows, with the range of that. */
  readonly merged: ReadonlyMap<number, string>;
  /** Why the row as a whole cannot be read. */
  readonly fault: IntakeFinding | undefined;
  /** What is doubtful about the row as it is written, if it is read. */
  readonly doubts: readonly IntakeFinding[];
  /** Where a field stands. */
  readonly place: (field: number) => CellPlace;
}

/** Says of fields that they are a row of the table: then the quote that they stand in was never meant to hold them. */
export type FieldsTest = (fields: readonly string[]) => boolean;

/** No row of a table is longer; splitting more would only cost time. */
const MAX_TESTED = 10_000;

/** Asks a test of fields about a whole line. */
export function isRowLine(isRow: FieldsTest, delimiter: Delimiter): RowTest {
  return (line) => line.length <= MAX_TESTED && isRow(line.split(delimiter));
}

/** A point between two lines, in the bytes at hand. */
export interface BytePosition {
  readonly at: number;
  readonly line: number;
}

/** A table as bytes, in an encoding whose line ends, quotes and delimiters are single bytes. */
export interface TextBytes {
  readonly file: string;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  /** The bytes from the top on, each time anew. */
  readonly window: () => ByteWindow;
  /** Where the first row begins, behind the byte order mark, and the one below the header. */
  readonly top: BytePosition;
  readonly below: BytePosition;
}

/** A table whose rows can be read once, from the first one or from below its header. */
export interface OpenTable {
  /** Of the table as a whole: its file, and its sheet if there are others. */
  readonly place: Place;
  /** The name of its sheet, also where that is the only one. */
  readonly sheet?: string;
  /** The first rows, among which the header is. */
  readonly head: readonly TableRow[];
  readonly header: TableRow | undefined;
  /** The line below the header, or the first one. */
  readonly lineBelow: number;
  readonly all: () => Iterable<TableRow>;
  /** The rows from the first one on, as often as wanted and without what is merged, to see how they are written. */
  readonly again: () => Iterable<TableRow>;
  readonly below: (isRow: FieldsTest) => Iterable<TableRow>;
  /** Of a text. A comma between digits may have cut a figure in two. */
  readonly delimiter: Delimiter | undefined;
  /** Of a text that can be read as bytes, without making text of all of it. */
  readonly bytes?: TextBytes | undefined;
  /** What there is to tell once all rows have been read. */
  readonly end: () => TableEnd;
}

export interface TableEnd {
  readonly merged: readonly CellRange[];
  readonly findings: readonly IntakeFinding[];
}
