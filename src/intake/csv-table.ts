import type { CellPlace } from '../model/place.js';
import { fieldSpot, spotOf } from './columns.js';
import { layoutOf, widestOf } from './delimiter.js';
import type { IntakeFinding, Problem } from './problem.js';
import { readRows, START, type Row } from './records.js';
import { afterBreak, MAX_FIELDS, MAX_ROW, type Delimiter, type Position } from './scan.js';
import type { OpenTable, TableRow } from './table.js';
import { excerpt } from './text.js';

/** Where rows come from. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly delimiter: Delimiter;
}

const NO_FAULTS: ReadonlyMap<number, Problem> = new Map();
/** No row of a table is longer; splitting more would only cost time. */
const MAX_TESTED = 10_000;

/** The table of a text. A tidy one shows by its header how it is delimited, any other by the number of its fields. */
export function openText(text: string, file: string, tidy: boolean): OpenTable {
  const layout = tidy ? layoutOf(text) : widestOf(text);
  const { delimiter, header } = layout;
  const source: Source = { file, text, delimiter };
  const rows = new Map(layout.rows.map((row) => [row, tableRow(row, source)]));
  return {
    place: { file },
    head: [...rows.values()],
    header: header && rows.get(header),
    all: () => tableRows(readRows(text, delimiter), source),
    below: (isRow) => {
      const isRowLine = (line: string): boolean => line.length <= MAX_TESTED && isRow(line.split(delimiter));
      const from = header ? positionBelow(header, text) : START;
      return tableRows(readRows(text, delimiter, from, isRowLine), source);
    },
    delimiter,
    end: () => ({ merged: [], findings: [] }),
  };
}

function* tableRows(rows: Iterable<Row>, source: Source): Generator<TableRow> {
  for (const row of rows) yield tableRow(row, source);
}

function tableRow(row: Row, source: Source): TableRow {
  return {
    line: row.line,
    start: row.start,
    end: row.end,
    fields: row.fields,
    faults: NO_FAULTS,
    fault: row.fault && faultOf(row, source),
    doubts: literalQuote(row, source),
    place: (field) => placeOf(row, field, source),
  };
}

/** The place of a field, as an editor counts. */
function placeOf(row: Row, field: number, { file, text, delimiter }: Source): CellPlace {
  const spot = fieldSpot(text.slice(row.start, row.end), delimiter, field);
  return { file, line: row.line + spot.line, column: spot.column };
}

/** The finding of a row whose quotes are at fault, on the line that the row starts on. */
function faultOf(row: Row, { file }: Source): IntakeFinding {
  const { code = 'row-too-long', at = row.start, found = '' } = row.fault ?? {};
  const column = at < row.end ? at - row.start + 1 : 1;
  const place = { file, line: row.line, column };
  switch (code) {
    case 'row-too-long':
      return { code, args: { characters: row.end - row.start, limit: MAX_ROW }, place };
    case 'row-too-many-fields':
      return { code, args: { limit: MAX_FIELDS }, place };
    case 'row-unclosed-quote':
    case 'row-stray-quote':
      return { code, args: { found: excerpt(found) }, place };
  }
}

const NO_DOUBTS: readonly IntakeFinding[] = [];

/** The warning that a quote was read as an ordinary character, at the cell that it is in. */
function literalQuote(row: Row, { file, text, delimiter }: Source): readonly IntakeFinding[] {
  if (row.literal === undefined) return NO_DOUBTS;
  const raw = text.slice(row.start, row.end);
  const quote = row.literal - row.start;
  const begin = raw.lastIndexOf(delimiter, quote) + 1;
  const [cell = ''] = raw.slice(begin).split(delimiter, 1);
  const spot = spotOf(raw, begin);
  const place = { file, line: row.line + spot.line, column: spot.column };
  return [{ code: 'row-literal-quote', args: { found: excerpt(cell) }, place }];
}

function positionBelow(row: Row, text: string): Position {
  const raw = text.slice(row.start, row.end);
  const lines = raw.match(/\r\n|[\r\n]/gu)?.length ?? 0;
  return { offset: afterBreak(text, row.end), line: row.line + lines + 1 };
}
