import type { Day } from '../../model/calendar.js';
import type { MetricId } from '../../model/ids.js';
import { BATCH_CHARACTERS, BATCH_ROWS, splitRecords } from '../records.js';
import type { QuotedRow } from '../raw-row.js';
import { ROOM } from '../room.js';
import { RowCutter } from '../stream/cut.js';
import { FoldedFigures } from '../stream/figures.js';
import { PlainRows } from '../stream/plain.js';
import { ByteWindow, type ByteSource } from '../stream/window.js';
import { isRowLine, type TableRow } from '../table.js';
import { textRow } from '../text-row.js';
import type { Beginning } from './beginning.js';
import type { Span } from './cuts.js';

/** What is to be read of a table, and how much of it may be left to whoever puts the parts together. */
export interface PartWanted extends Span {
  readonly asOf: Day;
  /** Whether the first figures that are not in force are wanted as well. */
  readonly listsLeftOut: boolean;
  /** Rows that are not plain, and the characters that they have. */
  readonly mostRows: number;
  readonly mostCharacters: number;
}

/** What is left to be read of a part of a table. Plain things alone, so that a thread can hand it over. */
export interface PartReading {
  /** How many lines the part has. */
  readonly lines: number;
  /** The plain rows to be read, one behind the other, each with a line feed; and their lines, the part's first being 0. */
  readonly bytes: Uint8Array;
  readonly at: Int32Array;
  /** All other rows to be read, in order. */
  readonly rows: readonly QuotedRow[];
  /** How many rows of each metric need not be read. */
  readonly skipped: ReadonlyMap<MetricId, number>;
  readonly blank: number;
  /** No more rows than this were kept at any time. */
  readonly mostKept: number;
}

/** Reads a part of a table by itself; undefined where so much of it is not plain that this gains nothing. */
export function readPart(
  source: ByteSource,
  beginning: Beginning,
  wanted: PartWanted,
): PartReading | undefined {
  const { table, text } = beginning;
  const figures = new FoldedFigures(table, { ...wanted, delimiter: text.delimiter });
  const plain = figures.split && new PlainRows(table, figures, text);
  return plain && new Part(beginning, figures, plain, wanted).read(source);
}

/** A row of which its text is known, in case that it is kept. */
interface KnownRow extends TableRow {
  readonly known: QuotedRow;
}

/** By so much the number of rows that are kept is taken to grow at a time: it is not watched row by row. */
const STEP = 4096;
const LINE_END = Uint8Array.of(0x0a);

class Part {
  readonly #beginning: Beginning;
  readonly #figures: FoldedFigures;
  readonly #plain: PlainRows;
  readonly #wanted: PartWanted;
  readonly #odd: QuotedRow[] = [];
  #batch: QuotedRow[] = [];
  #waiting = 0;
  #characters = 0;
  #mostKept = STEP;

  constructor(beginning: Beginning, figures: FoldedFigures, plain: PlainRows, wanted: PartWanted) {
    this.#beginning = beginning;
    this.#figures = figures;
    this.#plain = plain;
    this.#wanted = wanted;
  }

  read(source: ByteSource): PartReading | undefined {
    const { text, isRow } = this.#beginning;
    const { from, to } = this.#wanted;
    const window = ByteWindow.from(spanOf(source, from, to));
    const test = isRowLine(isRow, text.delimiter);
    const cutter = new RowCutter(window, { at: 0, line: 0 }, text.encoding, text.delimiter, test);
    while (!this.#plain.pass(cutter, this.#mostKept)) {
      const raw = this.#grows() ? undefined : cutter.next();
      if (raw) this.#push(raw);
      if (this.#isTooMuch()) return undefined;
    }
    this.#takeBatch();
    return this.#isTooMuch() ? undefined : this.#reading(cutter.line);
  }

  /** Whether plain rows were passed no further only because more of them are kept than were thought. */
  #grows(): boolean {
    const isFull = this.#figures.fold.kept >= this.#mostKept;
    while (this.#figures.fold.kept >= this.#mostKept) this.#mostKept += STEP;
    return isFull;
  }

  #isTooMuch(): boolean {
    const { mostRows, mostCharacters } = this.#wanted;
    const isOdd = this.#odd.length > mostRows || this.#characters > mostCharacters;
    return isOdd || this.#mostKept > ROOM.rows;
  }

  #push(raw: QuotedRow): void {
    this.#batch.push(raw);
    this.#waiting += raw.raw.length;
    if (this.#batch.length >= BATCH_ROWS || this.#waiting >= BATCH_CHARACTERS) this.#takeBatch();
  }

  /** Takes the rows that are plain but for their quotes; the others are left. */
  #takeBatch(): void {
    const rows = this.#batch;
    [this.#batch, this.#waiting] = [[], 0];
    const sound = rows.filter(({ cut }) => cut.fault === undefined && cut.literal === undefined);
    const fields = splitRecords(sound, this.#beginning.text.delimiter, true);
    const split = new Map(sound.map((row, index) => [row, fields[index] ?? []]));
    for (const row of rows) {
      const own = split.get(row);
      if (own && this.#passes(row, own)) continue;
      this.#odd.push(row);
      this.#characters += row.raw.length;
    }
    this.#grows();
  }

  #passes(known: QuotedRow, fields: readonly string[]): boolean {
    if (this.#figures.split?.isPlain(fields) !== true) return false;
    const row: KnownRow = { ...textRow(known, fields, this.#beginning.text), known };
    this.#figures.passSplit(row);
    return true;
  }

  #reading(lines: number): PartReading {
    const [pieces, at, rows]: [Uint8Array[], number[], QuotedRow[]] = [[], [], [...this.#odd]];
    for (const { line, row } of this.#figures.fold.rows()) {
      if (row instanceof Uint8Array) {
        pieces.push(row, LINE_END);
        at.push(line);
      } else if (isKnown(row)) {
        rows.push(row.known);
      }
    }
    return {
      lines,
      bytes: Buffer.concat(pieces),
      at: Int32Array.from(at),
      rows: rows.sort((a, b) => a.line - b.line),
      skipped: this.#figures.letGo(),
      blank: this.#plain.blank,
      // While a batch is taken, as many rows more may be kept for a moment.
      mostKept: this.#mostKept + BATCH_ROWS + this.#odd.length,
    };
  }
}

function isKnown(row: object): row is KnownRow {
  return 'known' in row;
}

/** A part of a source as a source of its own. */
function spanOf(source: ByteSource, from: number, to: number): ByteSource {
  return {
    read: (into, position) => {
      const left = Math.max(0, to - from - position);
      return left === 0 ? 0 : source.read(into.subarray(0, left), from + position);
    },
  };
}
