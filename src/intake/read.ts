import { createHash } from 'node:crypto';
import { severityOf, type Finding } from '../catalogue/findings.js';
import type { Layout } from '../model/layout.js';
import type { Input, Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Table } from './cells.js';
import { openText } from './csv-table.js';
import { decode, type Encoding } from './decode.js';
import { HEADER_SEARCH, readHeader, type Header } from './header.js';
import { applyLayout } from './layout/apply.js';
import { chooseLayout, type LaidOut } from './layout/choose.js';
import type { ReportFile } from './load.js';
import { openFile, type OpenedFile } from './open.js';
import { located, type Problem } from './problem.js';
import { ROOM, type Room } from './room.js';
import { ignored, readRow, rejected } from './rows.js';
import type { Delimiter } from './scan.js';
import type { FieldsTest, OpenTable, TableRow } from './table.js';
import {
  addFinding,
  addOutcome,
  countsOf,
  emptyTally,
  findingsOf,
  type KeptRow,
  type Tally,
} from './tally.js';
import { headerUnit, titleUnit, type TitleUnit } from './title-unit.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** What a file of reports holds: its observations, what is wrong or doubtful, and what became of its rows. */
export interface Intake {
  readonly input: Input;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/**
 * Makes the reader of a plan's reports. It is pure and total: any bytes give an intake, and never an exception. Of a
 * file that does not fit into the room there is, what is beyond is told and counted. Tables that one of the layouts is
 * for are read by it, all others as tidy ones.
 *
 * @example
 * ```js
 * const read = readerFor(plan);
 * const { observations, findings } = read({ name: 'upload.csv', bytes: await request.bytes() });
 * ```
 */
export function readerFor(
  plan: Plan,
  layouts: readonly Layout[] = [],
): (file: ReportFile, room?: Room) => Intake {
  const words = vocabularyOf(plan);
  return (file, room = ROOM) => readReport(file, words, layouts, room);
}

/** A file of reports with every row of it, for writing them down again. */
export interface KeptRows {
  readonly text: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The line of the header, and whether the rows below it could be read by it. */
  readonly header: { readonly line: number; readonly usable: boolean } | undefined;
  readonly rows: readonly KeptRow[];
}

/** Makes a reader that keeps the rows; nothing is kept of bytes that are no text. */
export function keeperFor(plan: Plan): (file: ReportFile) => KeptRows | undefined {
  const words = vocabularyOf(plan);
  return ({ name, bytes }) => {
    const decoded = decode(bytes);
    if (!decoded.ok) return undefined;
    const { text, encoding } = decoded.value;
    const rows: KeptRow[] = [];
    return { text, encoding, rows, ...readKept(openText(text, name, true), words, emptyTally(ROOM, rows)) };
  };
}

/** Reads all rows of a text into a tally that keeps them; says how the table is laid out. */
function readKept(table: OpenTable, words: Vocabulary, tally: Tally): Pick<KeptRows, 'delimiter' | 'header'> {
  const usable = readTidy(table, words, tally);
  const { delimiter = ',', header } = table;
  return { delimiter, header: header && { line: header.line, usable } };
}

function readReport(
  { name, bytes, sheet }: ReportFile,
  words: Vocabulary,
  layouts: readonly Layout[],
  room: Room,
): Intake {
  const tally = emptyTally(room);
  const opened = openFile(name, bytes);
  let layout: Layout | undefined;
  if (opened.ok) {
    layout = readTable(opened.value, { name, sheet, layouts }, words, tally);
  } else {
    const { problem, line } = opened.error;
    addFinding(tally, located(problem, line === undefined ? { file: name } : { file: name, line }));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { encoding, encodingAssumed = false } = opened.ok ? opened.value : {};
  return {
    input: { file: name, sha256, encoding, encodingAssumed, layout: layout?.id, ...countsOf(tally) },
    observations: tally.observations,
    findings: findingsOf(tally, name),
  };
}

/** A figure of a layout's table has no row of its own in a text. */
const NOWHERE = { line: 0, start: 0, end: 0 };

interface Wanted {
  readonly name: string;
  readonly sheet: string | undefined;
  readonly layouts: readonly Layout[];
}

/** Reads the table of a file, by the layout for it if there is one; returns that layout. */
function readTable(
  opened: OpenedFile,
  { name, sheet, layouts }: Wanted,
  words: Vocabulary,
  tally: Tally,
): Layout | undefined {
  const refuse = (problem: Problem): void => {
    addFinding(tally, located(problem, { file: name }));
  };
  const laidOut = chooseLayout(layouts, name, opened, sheet);
  if (laidOut?.ok === true) return readLaidOut(laidOut.value, words, tally);
  if (laidOut) {
    refuse(laidOut.error);
    return undefined;
  }
  const chosen = opened.table({ sheet, tidy: true });
  if (!chosen.ok) {
    refuse(chosen.error);
    return undefined;
  }
  const { table, findings } = chosen.value;
  readTidy(table, words, tally);
  for (const finding of [...findings, ...table.end().findings]) addFinding(tally, finding);
  return undefined;
}

function readLaidOut({ layout, grid, captures, findings }: LaidOut, words: Vocabulary, tally: Tally): Layout {
  const reading = applyLayout(grid, layout, words, captures);
  for (const outcome of reading.outcomes.slice(0, tally.room.rows)) addOutcome(tally, NOWHERE, outcome);
  if (reading.outcomes.length > tally.room.rows)
    addFinding(tally, located({ code: 'file-too-many-rows', args: { limit: ROOM.rows } }, grid.place));
  for (const finding of [...findings, ...reading.findings]) addFinding(tally, finding);
  return layout;
}

/** Reads all rows of a tidy table; says whether its header could be used. */
function readTidy(source: OpenTable, words: Vocabulary, tally: Tally): boolean {
  const { header: row } = source;
  if (!row) {
    const place = { ...source.place, line: 1 };
    if (!isBroken(source))
      addFinding(tally, { code: 'table-no-header', args: { searched: HEADER_SEARCH }, place });
    for (const each of limited(source.all(), source, tally)) rejectUnread(each, tally);
    return false;
  }
  const title = readTitles(source, row, words, tally);
  const { header, problems } = readHeader(row.fields, words.units);
  for (const { problem, field } of problems) addFinding(tally, located(problem, row.place(field)));
  addOutcome(tally, row, ignored());
  if (header) readBody({ words, header, title }, row, source, tally);
  else for (const each of limited(source.below(never), source, tally)) rejectUnread(each, tally);
  return header !== undefined;
}

/** Whether the file was damaged before this point: that its table lacks something then needs no telling. */
function isBroken(source: OpenTable): boolean {
  return source.end().findings.some((finding) => severityOf(finding) === 'error');
}

const never: FieldsTest = () => false;

/** The rows above the header: they are no data, but one may give the unit of the table, as the header itself may. */
function readTitles(
  { head }: OpenTable,
  header: TableRow,
  words: Vocabulary,
  tally: Tally,
): TitleUnit | undefined {
  let [found, at] = [headerUnit(header.fields, words.units), header];
  for (const row of head) {
    if (row === header) break;
    addOutcome(tally, row, row.fault ? rejected([row.fault]) : ignored());
    const above = titleUnit(row.fields, words.units);
    if (!found && above) [found, at] = [above, row];
  }
  if (!found) return undefined;
  const place = at.place(found.field);
  addFinding(tally, { code: 'table-unit-assumed', args: { unit: found.unit.symbol }, place });
  return found;
}

function readBody(table: Table, headerRow: TableRow, source: OpenTable, tally: Tally): void {
  const nameless = new Set(table.header.nameless);
  const before = tally.observations.length + tally.rejected;
  for (const row of limited(source.below(rowTest(table)), source, tally)) {
    addOutcome(tally, row, readRow(row, table, source.delimiter === ','));
    for (const [field, cell] of nameless.size > 0 ? row.fields.entries() : []) {
      if (!nameless.has(field) || cell.trim() === '') continue;
      nameless.delete(field);
      const args = { number: field + 1, line: row.line };
      addFinding(tally, { code: 'table-blank-column', args, place: headerRow.place(field) });
    }
  }
  if (tally.observations.length + tally.rejected > before || isBroken(source)) return;
  const place = { ...source.place, line: headerRow.line };
  addFinding(tally, { code: 'table-no-rows', args: {}, place });
}

/** A line inside a quoted field that has a metric of the plan where the table has its metrics is a row of the table. */
function rowTest({ words, header }: Table): FieldsTest {
  const [metric = 0, period = 0, value = 0] = fieldsOf(header);
  return (cells) => cells.length > Math.max(metric, period, value) && words.metrics(cells[metric] ?? '').ok;
}

function fieldsOf({ columns }: Header): readonly (number | undefined)[] {
  return (['metric', 'period', 'value'] as const).map((column) => columns.get(column));
}

/** Rows as far as there is room for them. */
function* limited(rows: Iterable<TableRow>, { place }: OpenTable, tally: Tally): Generator<TableRow> {
  let left = tally.room.rows;
  for (const row of rows) {
    if (left === 0) {
      const finding = { code: 'file-too-many-rows', args: { limit: ROOM.rows } } as const;
      addFinding(tally, located(finding, { ...place, line: row.line }));
      return;
    }
    left -= 1;
    yield row;
  }
}

/** Accounts for a row that cannot be read for want of a header; what is wrong with its quotes or size is told. */
function rejectUnread(row: TableRow, tally: Tally): void {
  const blank = !row.fault && row.faults.size === 0 && row.fields.every((field) => field.trim() === '');
  addOutcome(tally, row, blank ? ignored() : rejected(row.fault ? [row.fault] : []));
}
