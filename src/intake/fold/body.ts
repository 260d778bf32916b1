import type { QuotedRow } from '../table/raw-row.js';
import { BATCH_CHARACTERS, BATCH_ROWS, splitRecords } from '../table/records.js';
import type { RowTest } from '../table/scan.js';
import { isRowLine, type FieldsTest, type TableRow, type TextBytes } from '../table/table.js';
import { textRow } from '../table/text-row.js';
import { RowCutter } from './cut.js';
import type { PlainRows } from './plain.js';
import { textIn } from '../source/stretch-text.js';

/** What becomes of rows while only figures in force are kept. */
interface Folding {
  /** The short way through the table, if any row of it can be plain. */
  readonly plain: PlainRows | undefined;
  /** Takes a row that is not plain; false if none may be read after it by this table. */
  readonly take: (row: TableRow) => boolean;
  /** Whether a row is surely one of figures, so that it changes nothing for the rows below it. */
  readonly isOfFigures: (row: QuotedRow) => boolean;
  /** Hears of plain rows that were passed. */
  readonly passed: (observed: number, blank: number) => void;
  /** How many figures may be kept. */
  readonly mostKept: () => number;
}

/** Rows of a text from a point on: cut out of its bytes one by one, split into fields many at a time. */
export class TableBody {
  readonly #text: TextBytes;
  readonly #cutter: RowCutter;
  readonly #isRow: RowTest;
  /** Rows that wait to be split together, and how many characters they have. */
  #waiting: QuotedRow[] = [];
  #characters = 0;

  constructor(text: TextBytes, from: 'top' | 'below', isRow: FieldsTest) {
    const { delimiter, encoding } = text;
    this.#text = text;
    this.#isRow = isRowLine(isRow, delimiter);
    this.#cutter = new RowCutter(text.window(), text[from], encoding, delimiter, this.#isRow);
  }

  /** All rows, made as they are asked for. */
  *rows(): Generator<TableRow> {
    for (let row = this.#cutter.next(); row; row = this.#cutter.next()) {
      if (this.#waitsLongEnough(row)) yield* this.#split();
    }
    yield* this.#split();
  }

  /**
   * Reads on by a table: plain rows go into the fold, and all others are taken, to the end or to a row after which no more
   * are; says whether all have been. From there it can be gone on by another table. A row that is surely one of figures may be
   * taken later than plain ones that stand below it; any other, which may say what those below it mean, is taken before they
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

  /** Lets a row wait with those that wait already; true if they are to be split before another one comes. */
  #waitsLongEnough(row: QuotedRow): boolean {
    this.#waiting.push(row);
    this.#characters += row.raw.length;
    return this.#waiting.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS;
  }

  /** The rows that wait, with their fields; none waits afterwards. */
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

/** Only rows of which nothing is to be told are kept as bytes. */
const SOUND = { literal: undefined, fault: undefined };

/** The row that bytes are which were kept of it. */
export function rowIn(text: TextBytes, bytes: Uint8Array, line: number): TableRow {
  const raw = textIn(text.encoding)(bytes, 0, bytes.length);
  const [fields = []] = splitRecords([{ raw, quoted: raw.includes('"') }], text.delimiter);
  return textRow({ line, raw, length: raw.length, cut: SOUND }, fields, text);
}
