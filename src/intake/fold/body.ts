import type { QuotedRow } from '../table/raw-row.js';
import { BATCH_CHARACTERS, BATCH_ROWS, splitRecords } from '../table/records.js';
import type { RowTest } from '../table/scan.js';
import { isRowLine, type FieldsTest, type TableRow, type TextBytes } from '../table/table.js';
import { textRow } from '../table/text-row.js';
import { RowCutter } from './cut.js';
import type { PlainRows } from './plain.js';
import { textIn } from '../source/stretch-text.js';

/** How rows are processed while only figures in force are kept. */
interface Folding {
  /** The fast path, if any row of the table can be plain. */
  readonly plain: PlainRows | undefined;
  /** Takes a row that is not plain; false if the rows below must be read by another table. */
  readonly take: (row: TableRow) => boolean;
  /** Whether a row certainly holds a figure, so that it does not change how rows below are read. */
  readonly isOfFigures: (row: QuotedRow) => boolean;
  /** Called with the numbers of plain and blank rows passed. */
  readonly passed: (observed: number, blank: number) => void;
  /** Most figures to keep. */
  readonly mostKept: () => number;
}

/** Rows of a text from a position on: cut out of its bytes one by one, split into fields in batches. */
export class TableBody {
  readonly #text: TextBytes;
  readonly #cutter: RowCutter;
  readonly #isRow: RowTest;
  /** Rows waiting to be split together, and their number of characters. */
  #waiting: QuotedRow[] = [];
  #characters = 0;

  constructor(text: TextBytes, from: 'top' | 'below', isRow: FieldsTest) {
    const { delimiter, encoding } = text;
    this.#text = text;
    this.#isRow = isRowLine(isRow, delimiter);
    this.#cutter = new RowCutter(text.window(), text[from], encoding, delimiter, this.#isRow);
  }

  /** Yields all rows lazily. */
  *rows(): Generator<TableRow> {
    for (let row = this.#cutter.next(); row; row = this.#cutter.next()) {
      if (this.#waitsLongEnough(row)) yield* this.#split();
    }
    yield* this.#split();
  }

  /**
   * Reads on by one table: plain rows go into the fold, others to `take`, until the end or a row after which
   * another table applies. Returns whether the text has ended. A row that certainly holds a figure may be
   * taken later than plain ones below it; any other is taken at once, because it may change how those below
   * are read.
   */
  fold({ plain, take, isOfFigures, passed, mostKept }: Folding): boolean {
    for (;;) {
      const hasEnded = plain?.pass(this.#cutter, mostKept()) === true;
      if (plain) passed(...plain.counts());
      const row = hasEnded ? undefined : this.#cutter.next();
      const isDue = !row || this.#waitsLongEnough(row) || !isOfFigures(row);
      if (isDue) for (const each of this.#split()) if (!take(each)) return row === undefined;
      if (!row) return true;
    }
  }

  /** Queues a row; true if the queue must be split before the next row. */
  #waitsLongEnough(row: QuotedRow): boolean {
    this.#waiting.push(row);
    this.#characters += row.raw.length;
    return this.#waiting.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS;
  }

  /** Splits and empties the queue. */
  #split(): readonly TableRow[] {
    const rows = this.#waiting;
    [this.#waiting, this.#characters] = [[], 0];
    const sound = rows.filter(({ cut }) => cut.fault === undefined);
    const split = splitRecords(sound, this.#text.delimiter);
    let next = 0;
    return rows.map((row) => {
      const fields = row.cut.fault === undefined ? split[next++] : undefined;
      return textRow(row, fields ?? [], this.#text);
    });
  }
}

/** Only rows without faults are kept as bytes. */
const SOUND = { literal: undefined, fault: undefined };

/** Rebuilds a row from its kept bytes. */
export function rowIn(text: TextBytes, bytes: Uint8Array, line: number): TableRow {
  const raw = textIn(text.encoding)(bytes, 0, bytes.length);
  const [fields = []] = splitRecords([{ raw, quoted: raw.includes('"') }], text.delimiter);
  return textRow({ line, raw, length: raw.length, cut: SOUND }, fields, text);
}
