import type { Place } from '../../model/place.js';
import type { BookSheet, Merges, SheetFacts, SheetRow } from './book.js';
import { findHeader, HEADER_SEARCH } from './header.js';
import { MergedCells } from './fill-merged.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import type { OpenTable, TableEnd, TableRow } from './table.js';
import { columnLetters } from './xlsx/references.js';

/**
 * Opens a sheet as a table. Rows are read while it is unpacked, so only once. Below the header of a tidy
 * table merged cells are filled into each of their rows.
 */
export function openSheet(sheet: BookSheet, place: Place, tidy: boolean): OpenTable {
  const merges = tidy ? sheet.merges() : NO_MERGES;
  const reader = sheet.open();
  const rows = isProblem(merges) ? NO_ROWS : reader.rows();
  const head = take(rows, HEADER_SEARCH).map((row) => tableRow(row, place));
  const header = findHeader(head)?.row;
  function* from(first: readonly TableRow[]): Generator<TableRow> {
    yield* first;
    for (const row of rows) yield tableRow(row, place);
  }
  function* again(): Generator<TableRow> {
    if (!isProblem(merges)) for (const row of sheet.open().rows()) yield tableRow(row, place);
  }
  function* below(): Generator<TableRow> {
    const { ranges, lines } = isProblem(merges) ? NO_MERGES : merges;
    const merged = new MergedCells(ranges, lines);
    for (const row of from(header ? head.slice(head.indexOf(header) + 1) : head)) yield merged.filled(row);
  }
  return {
    place,
    sheet: sheet.name,
    head,
    header,
    lineBelow: header ? header.line + 1 : 1,
    all: () => from(head),
    again,
    below,
    delimiter: undefined,
    end: () => endOf(reader.facts, isProblem(merges) ? merges : reader.facts.problem, place),
  };
}

const NO_MERGES: Merges = { ranges: [], lines: [] };
const NO_RANGES: ReadonlyMap<number, string> = new Map();

const NO_ROWS = [][Symbol.iterator]();

function isProblem(merges: Merges | Problem): merges is Problem {
  return 'code' in merges;
}

/** The first items of an iterator, which can be continued. */
function take<T>(items: Iterator<T>, count: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** A row of a sheet; its line is the row number. */
function tableRow({ number, fields, faults, notes }: SheetRow, place: Place): TableRow {
  return {
    line: number,
    raw: '',
    fields,
    faults,
    notes,
    merged: NO_RANGES,
    fault: undefined,
    doubts: [],
    place: (field) => ({ ...place, line: number, column: field + 1 }),
  };
}

function endOf(
  { merged, hiddenRows, hiddenColumns }: SheetFacts,
  problem: Problem | undefined,
  place: Place,
): TableEnd {
  const findings: IntakeFinding[] = [];
  if (hiddenRows > 0)
    findings.push(located({ code: 'table-hidden-rows', args: { count: hiddenRows } }, place));
  const columns = hiddenColumns.map(([first, last]) => {
    const letters = [first, last].map(columnLetters);
    return first === last ? (letters[0] ?? '') : letters.join('-');
  });
  if (columns.length > 0) findings.push(located({ code: 'table-hidden-columns', args: { columns } }, place));
  if (problem) findings.push(located(problem, place));
  return { merged, findings };
}
