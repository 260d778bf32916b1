import type { Table } from './cells.js';
import { located } from './problem.js';
import { ROOM } from './room.js';
import { readRow } from './rows.js';
import type { Delimiter } from './scan.js';
import { rowIn, TableBody } from './stream/body.js';
import type { FoldedFigures } from './stream/figures.js';
import { Observer } from './stream/observer.js';
import { PlainRows } from './stream/plain.js';
import type { FieldsTest, OpenTable, TableRow } from './table.js';
import { addFinding, addOutcome, type Tally } from './tally.js';

interface InForceReading {
  readonly table: Table;
  readonly isRow: FieldsTest;
  readonly take: (row: TableRow) => void;
  readonly tally: Tally;
}

/** Reads all rows, and keeps the figures that are in force. */
export function readInForce(
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
  const plain = bytes && figures.mayBePlain ? new PlainRows(table, figures, bytes) : undefined;
  if (bytes) new TableBody(bytes, 'below', isRow).fold({ plain, take: takeIfRoom, passed, mostKept: room });
  else for (const row of source.below(isRow)) if (!takeIfRoom(row)) break;
  keepInForce({ figures, plain }, table, source, tally);
}

interface Kept {
  readonly figures: FoldedFigures;
  readonly plain: PlainRows | undefined;
}

/** Puts what is in force, and the first of what is not, among the observations. */
function keepInForce({ figures, plain }: Kept, table: Table, { bytes }: OpenTable, tally: Tally): void {
  tally.take = undefined;
  const observer = bytes && plain && new Observer(table, figures, plain, bytes);
  for (const { line, row } of figures.fold.rows()) {
    const observation = row instanceof Uint8Array ? observer?.observation(row, line) : row;
    if (observation) tally.observations.push(observation);
    else if (bytes && row instanceof Uint8Array) keepRow(rowIn(bytes, row, line), bytes.delimiter);
  }
  tally.letGo = figures.letGo();

  /** No row may get lost: one that was taken for plain, and is not, is counted and told of as any other. */
  function keepRow(row: TableRow, delimiter: Delimiter): void {
    tally.observed -= 1;
    addOutcome(tally, row, readRow(row, table, delimiter === ','));
  }
}
