import type { Table } from '../cells.js';
import type { QuotedRow } from '../raw-row.js';
import { BATCH_CHARACTERS, BATCH_ROWS, splitRecords } from '../records.js';
import { isRowLine, type FieldsTest, type TableRow, type TextBytes } from '../table.js';
import { textRow } from '../text-row.js';
import { RowCutter } from './cut.js';
import type { FoldedFigures } from './figures.js';
import { KeptBytes } from './kept-bytes.js';
import { ParsedRows } from './parsed.js';
import { PlainRows } from './plain.js';

/** Rows of a text from a line on, made as they are asked for. */
export function* rowsBelow(text: TextBytes, from: 'top' | 'below', isRow?: FieldsTest): Generator<TableRow> {
  const cutter = cutterOf(text, from, isRow);
  const batch = new Batch(text);
  for (let raw = cutter.next(); raw; raw = cutter.next()) {
    if (batch.push(raw)) yield* batch.take();
  }
  yield* batch.take();
}

/** A short way through a table, past the rows that are plain. */
type ShortWay = PlainRows | ParsedRows;

/** What becomes of the rows below a header while only figures in force are kept. */
export interface BodyReading {
  readonly text: TextBytes;
  readonly table: Table;
  readonly figures: FoldedFigures;
  readonly isRow: FieldsTest;
  /** Takes a row that is not plain; false if no more can be taken. */
  readonly take: (row: TableRow) => boolean;
  /** Hears of plain rows that were passed. */
  readonly passed: (observed: number, blank: number) => void;
  /** How many figures may be kept. */
  readonly mostKept: () => number;
}

/**
 * Reads the rows below a header: plain ones the short way, all others as usual. Returns what makes observations of the rows
 * that are kept as bytes, unless they are to be split.
 */
export function readBelow(reading: BodyReading): KeptBytes | undefined {
  const { text, table, figures, isRow } = reading;
  const Rows = text.shortCut ? PlainRows : ParsedRows;
  const plain = figures.split && new Rows(table, figures, text);
  const batch = new Batch(text);
  if (readRows(cutterOf(text, 'below', isRow), plain, batch, reading)) takeBatch(batch, reading);
  return plain instanceof PlainRows ? new KeptBytes(table, figures.observer, plain, text) : undefined;
}

/** Reads rows to the end of what is at hand, the last ones into the batch; false if there is no room for more. */
function readRows(
  cutter: RowCutter,
  plain: ShortWay | undefined,
  batch: Batch,
  reading: BodyReading,
): boolean {
  for (;;) {
    if (plain) {
      const ended = plain.pass(cutter, reading.mostKept());
      tellPassed(plain, reading);
      if (ended) return true;
    }
    const raw = cutter.next();
    if (!raw) return true;
    if (batch.push(raw) && !takeBatch(batch, reading)) return false;
  }
}

/** Takes the rows that wait; false if there is no room for more. */
function takeBatch(batch: Batch, reading: BodyReading): boolean {
  let passed = 0;
  let hasRoom = true;
  for (const row of batch.take()) {
    if (isPassed(row, reading)) passed += 1;
    else hasRoom = reading.take(row);
    if (!hasRoom) break;
  }
  reading.passed(passed, 0);
  return hasRoom;
}

function tellPassed(plain: ShortWay, { passed }: BodyReading): void {
  passed(plain.observed, plain.blank);
  [plain.observed, plain.blank] = [0, 0];
}

/** Whether a row that was split is plain but for its quotes, and there was room for it: then it is taken as such. */
function isPassed(row: TableRow, { figures, mostKept }: BodyReading): boolean {
  const isSound = row.fault === undefined && row.doubts.length === 0;
  if (!isSound || !figures.split?.isPlain(row.fields) || figures.fold.kept >= mostKept()) return false;
  figures.passSplit(row);
  return true;
}

function cutterOf(text: TextBytes, from: 'top' | 'below', isRow: FieldsTest = () => false): RowCutter {
  const { delimiter, encoding } = text;
  return new RowCutter(text.window(), text[from], encoding, delimiter, isRowLine(isRow, delimiter));
}

/** Rows that wait to be split together. */
class Batch {
  readonly #text: TextBytes;
  #rows: QuotedRow[] = [];
  #characters = 0;

  constructor(text: TextBytes) {
    this.#text = text;
  }

  /** Adds a row; true if the batch is full. */
  push(row: QuotedRow): boolean {
    this.#rows.push(row);
    this.#characters += row.raw.length;
    return this.#rows.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS;
  }

  /** The rows with their fields; the batch is empty afterwards. */
  take(): readonly TableRow[] {
    const rows = this.#rows;
    [this.#rows, this.#characters] = [[], 0];
    const sound = rows.filter(({ cut }) => cut.fault === undefined);
    const split = splitRecords(sound, this.#text.delimiter, this.#text.shortCut);
    const fields = new Map(sound.map((row, index) => [row, split[index] ?? []]));
    return rows.map((row) => textRow(row, fields.get(row) ?? [], this.#text));
  }
}
