import { createHash } from 'node:crypto';
import type { Finding } from '../catalogue/findings.js';
import type { Input, Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { Table } from './cells.js';
import { decode, type Encoding } from './decode.js';
import { layoutOf, type Layout } from './delimiter.js';
import { HEADER_SEARCH, readHeader, type Header } from './header.js';
import type { ReportFile } from './load.js';
import { located } from './problem.js';
import { readRows, type Row } from './records.js';
import { ROOM, type Room } from './room.js';
import { faultOf, ignored, placeOf, readRow, rejected, type Source } from './rows.js';
import { afterBreak, type Delimiter, type Position, type RowTest } from './scan.js';
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
 * file that does not fit into the room there is, what is beyond is told and counted.
 *
 * @example
 * ```js
 * const read = readerFor(plan);
 * const { observations, findings } = read({ name: 'upload.csv', bytes: await request.bytes() });
 * ```
 */
export function readerFor(plan: Plan): (file: ReportFile, room?: Room) => Intake {
  const words = vocabularyOf(plan);
  return (file, room = ROOM) => readReport(file, words, room);
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
    return { text, encoding, rows, ...readText(text, name, words, emptyTally(ROOM, rows)) };
  };
}

function readReport({ name, bytes }: ReportFile, words: Vocabulary, room: Room): Intake {
  const tally = emptyTally(room);
  const decoded = decode(bytes);
  if (decoded.ok) {
    readText(decoded.value.text, name, words, tally);
  } else {
    const { problem, line } = decoded.error;
    addFinding(tally, located(problem, line === undefined ? { file: name } : { file: name, line }));
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { encoding, assumed = false } = decoded.ok ? decoded.value : {};
  return {
    input: { file: name, sha256, encoding, encodingAssumed: assumed, ...countsOf(tally) },
    observations: tally.observations,
    findings: findingsOf(tally, name),
  };
}

/** Reads all rows into the tally; says how the table is laid out. */
function readText(
  text: string,
  file: string,
  words: Vocabulary,
  tally: Tally,
): Pick<KeptRows, 'delimiter' | 'header'> {
  const layout = layoutOf(text);
  const source: Source = { file, text, delimiter: layout.delimiter };
  if (!layout.header) {
    addFinding(tally, {
      code: 'table-no-header',
      args: { searched: HEADER_SEARCH },
      place: { file, line: 1 },
    });
    for (const row of limited(readRows(text, layout.delimiter), source, tally))
      rejectUnread(row, source, tally);
    return { delimiter: layout.delimiter, header: undefined };
  }
  const title = readTitles(layout, layout.header, source, words, tally);
  const { header, problems } = readHeader(layout.header.fields, words.units);
  for (const { problem, field } of problems)
    addFinding(tally, located(problem, placeOf(layout.header, field, source)));
  addOutcome(tally, layout.header, ignored());
  const below = positionBelow(layout.header, text);
  if (header) readBody({ words, header, title }, layout.header, below, source, tally);
  else
    for (const row of limited(readRows(text, layout.delimiter, below), source, tally))
      rejectUnread(row, source, tally);
  return { delimiter: layout.delimiter, header: { line: layout.header.line, usable: header !== undefined } };
}

/** The rows above the header: they are no data, but one may give the unit of the table, as the header itself may. */
function readTitles(
  layout: Layout,
  header: Row,
  source: Source,
  words: Vocabulary,
  tally: Tally,
): TitleUnit | undefined {
  let [found, at] = [headerUnit(header.fields, words.units), header];
  for (const row of layout.rows) {
    if (row === header) break;
    addOutcome(tally, row, row.fault ? rejected([faultOf(row, source)]) : ignored());
    const above = titleUnit(row.fields, words.units);
    if (!found && above) [found, at] = [above, row];
  }
  if (!found) return undefined;
  const place = placeOf(at, found.field, source);
  addFinding(tally, { code: 'table-unit-assumed', args: { unit: found.unit.symbol }, place });
  return found;
}

function readBody(table: Table, headerRow: Row, below: Position, source: Source, tally: Tally): void {
  const nameless = new Set(table.header.nameless);
  const before = tally.observations.length + tally.rejected;
  const rows = readRows(source.text, source.delimiter, below, rowTest(table, source));
  for (const row of limited(rows, source, tally)) {
    addOutcome(tally, row, readRow(row, table, source));
    for (const [field, cell] of nameless.size > 0 ? row.fields.entries() : []) {
      if (!nameless.has(field) || cell.trim() === '') continue;
      nameless.delete(field);
      const args = { number: field + 1, line: row.line };
      addFinding(tally, { code: 'table-blank-column', args, place: placeOf(headerRow, field, source) });
    }
  }
  if (tally.observations.length + tally.rejected > before) return;
  addFinding(tally, { code: 'table-no-rows', args: {}, place: { file: source.file, line: headerRow.line } });
}

/** A line inside a quoted field that has a metric of the plan where the table has its metrics is a row of the table. */
function rowTest({ words, header }: Table, { delimiter }: Source): RowTest {
  const [metric = 0, period = 0, value = 0] = fieldsOf(header);
  return (line) => {
    if (line.length > 10_000) return false;
    const cells = line.split(delimiter);
    return cells.length > Math.max(metric, period, value) && words.metrics(cells[metric] ?? '').ok;
  };
}

function fieldsOf({ columns }: Header): readonly (number | undefined)[] {
  return (['metric', 'period', 'value'] as const).map((column) => columns.get(column));
}

/** Rows as far as there is room for them. */
function* limited(rows: Iterable<Row>, { file }: Source, tally: Tally): Generator<Row> {
  let left = tally.room.rows;
  for (const row of rows) {
    if (left === 0) {
      const place = { file, line: row.line };
      addFinding(tally, { code: 'file-too-many-rows', args: { limit: ROOM.rows }, place });
      return;
    }
    left -= 1;
    yield row;
  }
}

/** Accounts for a row that cannot be read for want of a header; what is wrong with its quotes or size is told. */
function rejectUnread(row: Row, source: Source, tally: Tally): void {
  const blank = !row.fault && row.fields.every((field) => field.trim() === '');
  const findings = row.fault ? [faultOf(row, source)] : [];
  addOutcome(tally, row, blank ? ignored() : rejected(findings));
}

function positionBelow(row: Row, text: string): Position {
  const raw = text.slice(row.start, row.end);
  const lines = raw.match(/\r\n|[\r\n]/gu)?.length ?? 0;
  return { offset: afterBreak(text, row.end), line: row.line + lines + 1 };
}
