import { severityOf } from '../catalogue/findings.js';
import { DateTally } from '../model/dates.js';
import { withHabits } from './table/habits.js';
import { fieldOf, HEADER_SEARCH } from './table/header.js';
import { located } from './problem.js';
import { readInForce } from './fold/read-in-force.js';
import type { ReadingOptions } from './reading.js';
import { ROOM } from './row/room.js';
import { unread } from './row/rows.js';
import { TableReader } from './row/table-reader.js';
import type { OpenTable, TableRow } from './table/table.js';
import { addFinding, addOutcome, type Tally } from './row/tally.js';
import type { Vocabulary } from './words/vocabulary.js';

/** Reads all rows of a sheet or text with tidy tables; returns whether a table had a usable header. */
export function readTidy(
  source: OpenTable,
  common: Vocabulary,
  tally: Tally,
  reading: ReadingOptions = {},
): boolean {
  const words = withHabits(common, source);
  const { header: row } = source;
  if (!row) {
    const place = { ...source.place, line: 1 };
    if (!isBroken(source))
      addFinding(tally, { code: 'table-no-header', args: { searched: HEADER_SEARCH }, place });
    for (const each of limited(source.all(), source, tally)) addOutcome(tally, unread(each));
    return false;
  }
  const reader = new TableReader(words, source.delimiter, (finding) => {
    addFinding(tally, finding);
  });
  for (const [, outcome] of reader.begin(source, row)) addOutcome(tally, outcome);
  readBody(reader, row, source, { tally, reading, words });
  return reader.hasTable;
}

/** Whether the file was damaged before this point, so that a missing table needs no further finding. */
function isBroken(source: OpenTable): boolean {
  return source.end().findings.some((finding) => severityOf(finding) === 'error');
}

interface BodyInto {
  readonly tally: Tally;
  readonly reading: ReadingOptions;
  readonly words: Vocabulary;
}

/** Reads the rows below the first header, including further tables. */
function readBody(
  reader: TableReader,
  header: TableRow,
  source: OpenTable,
  { tally, reading, words }: BodyInto,
): void {
  const { inForceOn, listsLeftOut = true } = reading;
  const seen = (): number => tally.observed + tally.rejected + tally.leftOut.rows;
  const before = seen();
  const take = (row: TableRow): void => {
    addOutcome(tally, reader.row(row));
  };
  if (inForceOn === undefined)
    for (const row of limited(source.below(reader.isRow), source, tally)) take(row);
  else {
    const dates = (tally.dates ??= new DateTally(words.dates(inForceOn)));
    readInForce(source, { reader, take, tally, folding: { dates, listsLeftOut } });
  }
  reader.end();
  if (reader.table?.words.separators() === 'swapped') {
    const value = header.place(fieldOf(header.fields, 'value') ?? 0);
    addFinding(tally, located({ code: 'table-decimal-comma', args: {} }, value));
  }
  if (!reader.hasTable || seen() > before || isBroken(source)) return;
  const place = { ...source.place, line: header.line };
  addFinding(tally, { code: 'table-no-rows', args: {}, place });
}

/** Rows as far as there is room for them. */
function* limited(rows: Iterable<TableRow>, { place }: OpenTable, tally: Tally): Generator<TableRow> {
  let left = tally.room.rows - tally.observed - tally.rejected;
  for (const row of rows) {
    if (left <= 0) {
      const finding = { code: 'file-too-many-rows', args: { limit: ROOM.rows } } as const;
      addFinding(tally, located(finding, { ...place, line: row.line }));
      return;
    }
    left -= 1;
    yield row;
  }
}
