import type { Table } from './cells.js';
import { located } from './problem.js';
import { ROOM } from './room.js';
import { readRow } from './rows.js';
import { readBelow } from './stream/body.js';
import type { FoldedFigures } from './stream/figures.js';
import type { KeptBytes } from './stream/kept-bytes.js';
import { keptRows } from './stream/kept.js';
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
  const observed =
    bytes && readBelow({ text: bytes, table, figures, isRow, take: takeIfRoom, passed, mostKept: room });
  if (!bytes) for (const row of source.below(isRow)) if (!takeIfRoom(row)) break;
  keepInForce({ figures, observed }, table, source, tally);
}

interface Kept {
  readonly figures: FoldedFigures;
  readonly observed: KeptBytes | undefined;
}

/** Puts what is in force, and the first of what is not, among the observations. */
function keepInForce({ figures, observed }: Kept, table: Table, { bytes }: OpenTable, tally: Tally): void {
  tally.take = undefined;
  for (const kept of keptRows(figures.fold, bytes, observed)) {
    if ('metric' in kept) tally.observations.push(kept);
    else keepRow(kept);
  }
  tally.letGo = figures.letGo();

  /** No row may get lost: one that was taken for plain, and is not, is counted and told of as any other. */
  function keepRow(row: TableRow): void {
    const observation = figures.observation(row);
    if (observation) {
      tally.observations.push(observation);
      return;
    }
    tally.observed -= 1;
    addOutcome(tally, row, readRow(row, table, bytes?.delimiter === ','));
  }
}
