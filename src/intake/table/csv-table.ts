import { layoutOf, layoutOfHead, widestOf, type Head, type DelimitedRows } from './delimiter.js';
import { readRows, START, type Row } from './records.js';
import { afterBreak, type Delimiter, type Position } from './scan.js';
import { isRowLine, type OpenTable, type TableRow } from './table.js';
import { textRow } from './text-row.js';

interface Source {
  readonly file: string;
  readonly text: string;
  readonly delimiter: Delimiter;
}

/** Opens a text as a table. If `tidy`, the delimiter is told by the header, else by the number of fields. */
export function openText(text: string, file: string, tidy: boolean): OpenTable {
  return tableOf(tidy ? layoutOf(text) : widestOf(text), file);
}

/** Opens a tidy table by the beginning of its text; the caller provides the rest. */
export function openHead(head: Head, file: string): OpenTable {
  return tableOf(layoutOfHead(head), file);
}

function tableOf(layout: DelimitedRows, file: string): OpenTable {
  const { text, delimiter, header } = layout;
  const source: Source = { file, text, delimiter };
  const rows = new Map(layout.rows.map((row) => [row, tableRow(row, source)]));
  const below = header ? positionBelow(header, text) : START;
  return {
    place: { file },
    head: [...rows.values()],
    header: header && rows.get(header),
    lineBelow: below.line,
    all: () => tableRows(readRows(text, delimiter), source),
    again: () => tableRows(readRows(text, delimiter), source),
    below: (isRow) => tableRows(readRows(text, delimiter, below, isRowLine(isRow, delimiter)), source),
    delimiter,
    end: () => ({ merged: [], findings: [] }),
  };
}

function* tableRows(rows: Iterable<Row>, source: Source): Generator<TableRow> {
  for (const row of rows) yield tableRow(row, source);
}

function tableRow(row: Row, source: Source): TableRow {
  const { start, end, line, fields, literal } = row;
  const fault = row.fault && { ...row.fault, at: row.fault.at - start };
  const cut = { literal: literal === undefined ? undefined : literal - start, fault };
  const raw = source.text.slice(start, end);
  return textRow({ line, raw, length: end - start, cut }, fields, source);
}

function positionBelow(row: Row, text: string): Position {
  const raw = text.slice(row.start, row.end);
  const lines = raw.match(/\r\n|[\r\n]/gu)?.length ?? 0;
  return { offset: afterBreak(text, row.end), line: row.line + lines + 1 };
}
