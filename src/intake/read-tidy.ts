import { severityOf } from '../catalogue/findings.js';
import type { Table } from './cells.js';
import { withHabits } from './habits.js';
import { HEADER_SEARCH, readHeader } from './header.js';
import { located } from './problem.js';
import { readInForce } from './read-in-force.js';
import type { Reading } from './reading.js';
import { ROOM } from './room.js';
import { rowTest } from './row-test.js';
import { ignored, readRow, rejected, unread } from './rows.js';
import { FoldedFigures } from './stream/figures.js';
import type { FieldsTest, OpenTable, TableRow } from './table.js';
import { addFinding, addOutcome, type Tally } from './tally.js';
import { unitOver, type TitleUnit } from './title-unit.js';
import type { Vocabulary } from './vocabulary.js';

/** Reads all rows of a tidy table; says whether its header could be used. */
export function readTidy(
  source: OpenTable,
  common: Vocabulary,
  tally: Tally,
  reading: Reading = {},
): boolean {
  const words = withHabits(common, source);
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
  else for (const each of limited(source.below(never), source, tally)) addOutcome(tally, each, unread(each));
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

interface BodyInto {
  readonly tally: Tally;
  readonly reading: Reading;
}

function readBody(table: Table, headerRow: TableRow, source: OpenTable, into: BodyInto): void {
  const { tally } = into;
  const { inForceOn, listsLeftOut = true } = into.reading;
  const before = tally.observed + tally.rejected;
  const isRow = rowTest(table);
  const take = rowTaker(table, headerRow, source, tally);
  if (inForceOn === undefined) for (const row of limited(source.below(isRow), source, tally)) take(row);
  else {
    const folding = { asOf: inForceOn, listsLeftOut };
    readInForce(source, { table, isRow, take, tally }, new FoldedFigures(table, folding));
  }
  const value = headerRow.place(table.header.columns.get('value') ?? 0);
  if (source.delimiter !== ',' && table.words.separators() === 'swapped')
    addFinding(tally, located({ code: 'table-decimal-comma', args: {} }, value));
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
