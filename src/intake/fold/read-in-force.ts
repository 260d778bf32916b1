import type { MetricId } from '../../model/ids.js';
import type { Table } from '../row/cells.js';
import { located } from '../problem.js';
import { ROOM } from '../row/room.js';
import { isFiguresRow } from '../row/row-test.js';
import { readRow } from '../row/rows.js';
import type { Delimiter } from '../table/scan.js';
import { rowIn, TableBody } from './body.js';
import { FoldedFigures, type Folding } from './figures.js';
import { Observer } from './observer.js';
import { PlainRows } from './plain.js';
import type { TableReader } from '../row/table-reader.js';
import type { OpenTable, TableRow } from '../table/table.js';
import { addFinding, addOutcome, type Tally } from '../row/tally.js';

interface InForceReading {
  readonly reader: TableReader;
  readonly take: (row: TableRow) => void;
  readonly tally: Tally;
  readonly folding: Folding;
}

/** Reads all rows and keeps the figures in force, separately for each stretch that is read in one way. */
export function readInForce(source: OpenTable, reading: InForceReading): void {
  const stretches = new Stretches(source, reading);
  if (source.bytes) stretches.readBytes(new TableBody(source.bytes, 'below', reading.reader.isRow));
  else stretches.readRows(source.below(reading.reader.isRow));
  stretches.end();
}

/** Adjacent rows read by one header and by the same statements above them. */
interface Stretch {
  readonly table: Table;
  readonly figures: FoldedFigures;
  /** The fast path, if any row can be plain. */
  readonly plain: PlainRows | undefined;
}

class Stretches {
  readonly #source: OpenTable;
  readonly #reading: InForceReading;
  #stretch: Stretch | undefined;
  /** Rows with findings; they are bounded like kept ones. Sound rows that are not kept take no memory. */
  #told = 0;
  #isFull = false;

  constructor(source: OpenTable, reading: InForceReading) {
    this.#source = source;
    this.#reading = reading;
    const { tally } = reading;
    tally.take = (observation) => {
      if (this.#stretch) this.#stretch.figures.add(observation);
      else tally.observations.push(observation);
    };
    this.#begin();
  }

  readRows(rows: Iterable<TableRow>): void {
    for (const row of rows) {
      this.#take(row);
      if (this.#isFull) return;
    }
  }

  readBytes(body: TableBody): void {
    for (let hasEnded = false; !hasEnded && !this.#isFull;) {
      const { table, plain } = this.#stretch ?? {};
      hasEnded = body.fold({
        plain,
        take: (row) => this.#take(row),
        isOfFigures: (row) =>
          table !== undefined && isFiguresRow(row, table, this.#source.bytes?.delimiter ?? ','),
        passed: (observed, blank) => {
          this.#pass(observed, blank);
        },
        mostKept: () => this.#room(),
      });
    }
  }

  end(): void {
    const stretch = this.#stretch;
    this.#stretch = undefined;
    if (stretch) keepInForce(stretch, this.#source, this.#reading.tally);
  }

  #begin(): void {
    const { reader, folding } = this.#reading;
    const { table } = reader;
    if (!table) return;
    const { bytes } = this.#source;
    const figures = new FoldedFigures(table, folding);
    const plain = bytes && figures.mayBePlain ? new PlainRows(table, figures, bytes) : undefined;
    this.#stretch = { table, figures, plain };
  }

  /** Figures that the stretch may keep. */
  #room(): number {
    const { tally } = this.#reading;
    return tally.room.rows - this.#told - tally.observations.length;
  }

  /** Takes a row in the usual way; false if rows below are read differently, or none may be read. */
  #take(row: TableRow): boolean {
    const { tally, take, reader } = this.#reading;
    if ((this.#stretch?.figures.fold.kept ?? 0) >= this.#room()) {
      const finding = { code: 'file-too-many-rows', args: { limit: ROOM.rows } } as const;
      addFinding(tally, located(finding, { ...this.#source.place, line: row.line }));
      this.#isFull = true;
      return false;
    }
    const before = tally.found.errors + tally.found.others;
    take(row);
    if (tally.found.errors + tally.found.others > before) this.#told += 1;
    if (this.#stretch?.table === reader.table) return true;
    this.end();
    this.#begin();
    return false;
  }

  #pass(observed: number, blank: number): void {
    const { tally, reader } = this.#reading;
    tally.observed += observed;
    tally.ignored += blank;
    if (observed > 0) reader.follow();
  }
}

/** Adds the figures in force, and the first of the others, to the observations. */
function keepInForce({ table, figures, plain }: Stretch, { bytes }: OpenTable, tally: Tally): void {
  const observer = bytes && plain && new Observer(table, figures, plain, bytes);
  for (const { line, row } of figures.fold.rows()) {
    const observation = row instanceof Uint8Array ? observer?.observation(row, line) : row;
    if (observation) tally.observations.push(observation);
    else if (bytes && row instanceof Uint8Array) keepRow(rowIn(bytes, row, line), bytes.delimiter);
  }
  const letGo = new Map<MetricId, number>(tally.letGo);
  for (const [metric, count] of figures.letGo()) letGo.set(metric, (letGo.get(metric) ?? 0) + count);
  tally.letGo = letGo;

  /** So that no row is lost: one that proves not to be plain is read again in the usual way. */
  function keepRow(row: TableRow, delimiter: Delimiter): void {
    tally.observed -= 1;
    addOutcome(tally, readRow(row, table, delimiter === ','));
  }
}
