import { createHash } from 'node:crypto';
import { severityOf, type Finding } from '../catalogue/findings.js';
import type { Day } from '../model/calendar.js';
import type { Engine } from '../model/engine.js';
import type { MetricId } from '../model/ids.js';
import type { Layout } from '../model/layout.js';
import type { Input, Observation } from '../model/observation.js';
import type { Plan } from '../model/plan.js';
import type { CellPlace } from '../model/place.js';
import { err, ok, type Result } from '../model/result.js';
import type { Table } from './cells.js';
import { openText } from './csv-table.js';
import { decode, type Encoding, type Undecoded } from './decode.js';
import { HEADER_SEARCH, readHeader } from './header.js';
import { applyLayout } from './layout/apply.js';
import { chooseLayout, isNamedFor, type LaidOut } from './layout/choose.js';
import { largeProblem, type ReportFile } from './load.js';
import { openFile, openLargeFile, type OpenedFile } from './open.js';
import { located, type Problem } from './problem.js';
import { ROOM, type Room } from './room.js';
import { rowTest } from './row-test.js';
import { ignored, readRow, rejected, unread } from './rows.js';
import type { Delimiter } from './scan.js';
import { plainRow, readBelow } from './stream/body.js';
import { FoldedFigures } from './stream/figures.js';
import { inspect } from './stream/inspect.js';
import { textIn } from './stream/text.js';
import type { FieldsTest, OpenTable, TableRow } from './table.js';
import { plainPlace } from './text-row.js';
import {
  addFinding,
  addOutcome,
  countsOf,
  emptyTally,
  findingsOf,
  type KeptRow,
  type Tally,
} from './tally.js';
import { unitOver, type TitleUnit } from './title-unit.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** What a file of reports holds: its observations, what is wrong or doubtful, and what became of its rows. */
export interface Intake {
  readonly input: Input;
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /**
   * How many figures of each metric were read and not kept, because they are superseded or not to be seen on the date of
   * judgement; none where all are kept.
   */
  readonly letGo: ReadonlyMap<MetricId, number>;
}

/** How reports are read. */
export interface Reading {
  /** How tables that are not tidy are laid out. */
  readonly layouts?: readonly Layout[] | undefined;
  /**
   * The date of judgement, where only the figures in force on it are wanted, and the first of those that are not: all
   * that `check` needs, in memory that does not grow with the rows. All figures are kept if left out.
   */
  readonly inForceOn?: Day | undefined;
  /** With `inForceOn`: false where nobody wants to see figures that are not in force, so that all of them are only counted. */
  readonly listsLeftOut?: boolean | undefined;
  readonly engine?: Engine | undefined;
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
export function readerFor(plan: Plan, reading: Reading = {}): (file: ReportFile, room?: Room) => Intake {
  const words = vocabularyOf(plan);
  return (file, room = ROOM) => readReport(file, words, reading, room);
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

function readReport(file: ReportFile, words: Vocabulary, reading: Reading, room: Room): Intake {
  const { name, large } = file;
  const tally = emptyTally(room);
  const { opened, sha256 } = openHashed(file, reading);
  let layout: Layout | undefined;
  if (opened.ok) {
    layout = readTable(opened.value, { file, reading }, words, tally);
  } else {
    const { problem, line } = opened.error;
    addFinding(tally, located(problem, line === undefined ? { file: name } : { file: name, line }));
  }
  if (large?.isUnchanged() === false)
    addFinding(tally, { code: 'file-unreadable', args: { reason: 'ESTALE' }, place: { file: name } });
  const { encoding, encodingAssumed = false } = opened.ok ? opened.value : {};
  return {
    input: { file: name, sha256, encoding, encodingAssumed, layout: layout?.id, ...countsOf(tally) },
    observations: tally.observations,
    findings: findingsOf(tally, name),
    letGo: tally.letGo,
  };
}

/** Opens a file, and tells its hash. */
function openHashed(
  { name, bytes, large, reduction, inspection }: ReportFile,
  { engine = 'stream', layouts = [] }: Reading,
): { readonly opened: Result<OpenedFile, Undecoded>; readonly sha256: string } {
  if (!large) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { opened: openFile(name, bytes, engine, reduction), sha256 };
  }
  const { sha256, text } = inspection ?? inspect(large, bytes);
  const isLaidOut = layouts.some((layout) => isNamedFor(layout, name));
  if (isLaidOut) return { opened: err({ problem: largeProblem(large.size), line: undefined }), sha256 };
  return { opened: text.ok ? ok(openLargeFile(name, large, text.value, engine, reduction)) : text, sha256 };
}

/** A figure of a layout's table has no row of its own in a text. */
const NOWHERE = { line: 0, start: 0, end: 0 };

interface Wanted {
  readonly file: ReportFile;
  readonly reading: Reading;
}

/** Reads the table of a file, by the layout for it if there is one; returns that layout. */
function readTable(
  opened: OpenedFile,
  { file: { name, sheet, large }, reading }: Wanted,
  words: Vocabulary,
  tally: Tally,
): Layout | undefined {
  const layouts = large ? [] : (reading.layouts ?? []);
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
  readTidy(table, words, tally, reading);
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
function readTidy(source: OpenTable, words: Vocabulary, tally: Tally, reading: Reading = {}): boolean {
  const { header: row } = source;
  if (!row) {
    const place = { ...source.place, line: 1 };
    if (!isBroken(source))
      addFinding(tally, { code: 'table-no-header', args: { searched: HEADER_SEARCH }, place });
    for (const each of limited(source.all(), source, tally)) addOutcome(tally, each, unread(each));
    return false;
  }
  const title = readTitles(source, row, words, tally);
  const { header, problems } = readHeader(row.fields, words.units);
  for (const { problem, field } of problems) addFinding(tally, located(problem, row.place(field)));
  addOutcome(tally, row, ignored());
  if (header) readBody({ words, header, title }, row, source, { tally, reading });
  else
    for (const each of limited(
      source.below(() => false),
      source,
      tally,
    ))
      addOutcome(tally, each, unread(each));
  return header !== undefined;
}

/** Whether the file was damaged before this point: that its table lacks something then needs no telling. */
function isBroken(source: OpenTable): boolean {
  return source.end().findings.some((finding) => severityOf(finding) === 'error');
}

/** The rows above the header: they are no data, but one may give the unit of the table, as the header itself may. */
function readTitles(
  { head }: OpenTable,
  header: TableRow,
  words: Vocabulary,
  tally: Tally,
): TitleUnit | undefined {
  for (const row of head) {
    if (row === header) break;
    addOutcome(tally, row, row.fault ? rejected([row.fault]) : ignored());
  }
  const found = unitOver(head, header, words.units);
  if (!found) return undefined;
  const place = found.row.place(found.title.field);
  addFinding(tally, { code: 'table-unit-assumed', args: { unit: found.title.unit.symbol }, place });
  return found.title;
}

type Into = Readonly<{ tally: Tally; reading: Reading }>;

function readBody(table: Table, headerRow: TableRow, source: OpenTable, { tally, reading }: Into): void {
  const { inForceOn, listsLeftOut = true } = reading;
  const before = tally.observed + tally.rejected;
  const isRow = rowTest(table);
  const take = rowTaker(table, headerRow, source, tally);
  if (inForceOn === undefined) for (const row of limited(source.below(isRow), source, tally)) take(row);
  else {
    const folding = { asOf: inForceOn, delimiter: source.delimiter ?? ',', listsLeftOut };
    readInForce(source, { table, isRow, take, tally }, new FoldedFigures(table, folding));
  }
  if (tally.observed + tally.rejected > before || isBroken(source)) return;
  const place = { ...source.place, line: headerRow.line };
  addFinding(tally, { code: 'table-no-rows', args: {}, place });
}

/** Reads a row of data into the tally, and tells of columns without a name the first time that they hold anything. */
function rowTaker(
  table: Table,
  headerRow: TableRow,
  { delimiter }: OpenTable,
  tally: Tally,
): (row: TableRow) => void {
  const nameless = new Set(table.header.nameless);
  return (row) => {
    addOutcome(tally, row, readRow(row, table, delimiter === ','));
    for (const [field, cell] of nameless.size > 0 ? row.fields.entries() : []) {
      if (!nameless.has(field) || cell.trim() === '') continue;
      nameless.delete(field);
      const args = { number: field + 1, line: row.line };
      addFinding(tally, { code: 'table-blank-column', args, place: headerRow.place(field) });
    }
  };
}

interface InForceReading {
  readonly table: Table;
  readonly isRow: FieldsTest;
  readonly take: (row: TableRow) => void;
  readonly tally: Tally;
}

/** Reads all rows, and keeps the figures that are in force. */
function readInForce(
  source: OpenTable,
  { table, isRow, take, tally }: InForceReading,
  figures: FoldedFigures,
): void {
  const { bytes } = source;
  tally.take = (observation) => {
    figures.add(observation);
  };
  // Rows that something is told of are bounded like those that are kept; sound ones that are not kept cost nothing.
  let told = 0;
  const room = (): number => tally.room.rows - told;
  const takeIfRoom = (row: TableRow): boolean => {
    if (figures.fold.kept >= room()) {
      const finding = { code: 'file-too-many-rows', args: { limit: ROOM.rows } } as const;
      addFinding(tally, located(finding, { ...source.place, line: row.line }));
      return false;
    }
    const before = tally.found.errors + tally.found.others;
    take(row);
    if (tally.found.errors + tally.found.others > before) told += 1;
    return true;
  };
  const passed = (observed: number, blank: number): void => {
    tally.observed += observed;
    tally.ignored += blank;
  };
  if (bytes) readBelow({ text: bytes, table, figures, isRow, take: takeIfRoom, passed, mostKept: room });
  else for (const row of source.below(isRow)) if (!takeIfRoom(row)) break;
  keepInForce(figures, table, source, tally);
}

/** Puts what is in force, and the first of what is not, among the observations. */
function keepInForce(figures: FoldedFigures, table: Table, { bytes }: OpenTable, tally: Tally): void {
  const toText = textIn(bytes?.encoding ?? 'utf-8');
  tally.take = undefined;
  for (const { line, row } of figures.fold.rows()) {
    if ('metric' in row) {
      tally.observations.push(row);
    } else if (!(row instanceof Uint8Array)) {
      keepRow(figures.split?.observation(row.fields, row.place), () => row);
    } else if (bytes) {
      const raw = toText(row, 0, row.length);
      const fields = raw.split(bytes.delimiter);
      const placeOf = (field: number): CellPlace => plainPlace(fields, field, { file: bytes.file, line });
      keepRow(figures.split?.observation(fields, placeOf), () => plainRow(raw, line, bytes));
    }
  }
  tally.letGo = figures.letGo();

  /** No row may get lost: one that was taken for plain, and is not, is counted and told of as any other. */
  function keepRow(observation: Observation | undefined, rowOf: () => TableRow): void {
    if (observation) {
      tally.observations.push(observation);
      return;
    }
    tally.observed -= 1;
    const row = rowOf();
    addOutcome(tally, row, readRow(row, table, bytes?.delimiter === ','));
  }
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
