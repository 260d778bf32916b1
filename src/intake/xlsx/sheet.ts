import type { Problem } from '../problem.js';
import { broken, unpack, type Sink } from './archive.js';
import { parseRange, parseReference, type CellRange, MAX_COLUMN } from './references.js';
import { readCell, unescaped, type CellText, type RawCell } from './values.js';
import type { Sheet, Workbook } from './workbook.js';
import { isTrue, xmlSink, type Attributes } from './xml.js';

/** A row of a sheet that has anything in it. */
export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** From the first column on, as far as there is anything. */
  readonly fields: readonly string[];
  /** What is wrong with some of the fields, by their index. */
  readonly faults: ReadonlyMap<number, Problem>;
}

/** What is known of a sheet once all its rows have been read. */
export interface SheetFacts {
  readonly merged: readonly CellRange[];
  readonly hiddenRows: number;
  /** From 1: the first and the last of each stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Why the sheet was read no further. */
  readonly problem: Problem | undefined;
}

/** More merged cells than any table has. */
const MAX_MERGED = 20_000;
/** Shorter pieces are copies already. */
const SHORT = 13;
const NO_FAULTS: ReadonlyMap<number, Problem> = new Map();

/** Reads the rows of a sheet one after the other, while it is unpacked; `facts` is whole when the last one is out. */
export class SheetReader {
  readonly #book: Workbook;
  readonly #sheet: Sheet;
  readonly #merged: CellRange[] = [];
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  #hiddenRows = 0;
  #problem: Problem | undefined;
  #ready: SheetRow[] = [];
  #row: OpenRow = openRow(0, false);
  #cell: OpenCell | undefined;
  #inText = false;
  #inReading = false;

  constructor(book: Workbook, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  get facts(): SheetFacts {
    return {
      merged: this.#merged,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      problem: this.#problem,
    };
  }

  *rows(): Generator<SheetRow> {
    const steps = unpack(this.#book.archive, (part) =>
      part === this.#sheet.part ? this.#sink() : undefined,
    );
    for (let step = steps.next(); ; step = steps.next()) {
      const ready = this.#ready;
      this.#ready = [];
      yield* ready;
      if (step.done !== true) continue;
      this.#problem = step.value;
      return;
    }
  }

  #sink(): Sink {
    return xmlSink(this.#sheet.part, {
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      text: (text) => {
        if (this.#cell && this.#inText && !this.#inReading)
          this.#cell.value = (this.#cell.value ?? '') + text;
      },
      close: (name) => {
        this.#close(name);
      },
    });
  }

  #open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#row = openRow(Number(attributes['r'] ?? this.#row.number + 1), isTrue(attributes['hidden']));
        break;
      case 'c':
        this.#cell = openCell(attributes, this.#row.fields.length + 1);
        break;
      case 'f':
        if (this.#cell) this.#cell.formula = true;
        break;
      case 'v':
      case 't':
        this.#inText = true;
        if (this.#cell) this.#cell.value ??= '';
        break;
      case 'rPh':
        this.#inReading = true;
        break;
      default:
        this.#openBeside(name, attributes);
    }
  }

  /** What stands before and behind the rows. */
  #openBeside(name: string, attributes: Attributes): void {
    const { min = '', max = min, hidden, ref = '' } = attributes;
    if (name === 'col' && isTrue(hidden)) this.#hiddenColumns.push([Number(min), Number(max)]);
    if (name !== 'mergeCell' || this.#merged.length >= MAX_MERGED) return;
    const range = parseRange(ref);
    if (range) this.#merged.push(range);
  }

  #close(name: string): void {
    this.#inText = false;
    if (name === 'rPh') this.#inReading = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const { text, fault } = this.#read(cell);
    if (text === '' && !fault) return;
    const { fields, faults } = this.#row;
    while (fields.length < cell.column - 1) fields.push('');
    fields[cell.column - 1] = copied(text);
    if (fault) faults.set(cell.column - 1, fault);
  }

  #read({ type, value, formula, style }: OpenCell): CellText {
    const { strings, formats, date1904 } = this.#book;
    if (type === 's') {
      const text = strings[Number(value ?? Number.NaN)];
      return { text: text ?? '', fault: text === undefined ? broken('xml', this.#sheet.part) : undefined };
    }
    if (type === 'inlineStr') return { text: unescaped(value ?? ''), fault: undefined };
    const format = formats[style] ?? { sort: 'plain' };
    const raw: RawCell = { type, value, formula, format };
    return readCell(raw, date1904);
  }

  #endRow(): void {
    const { number, hidden, fields, faults } = this.#row;
    if (fields.length === 0) return;
    if (hidden) this.#hiddenRows += 1;
    this.#ready.push({ number, hidden, fields, faults: faults.size > 0 ? faults : NO_FAULTS });
  }
}

/** A piece that is cut out of a longer string may keep all of that in memory: here, each stretch of the sheet. */
function copied(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

interface OpenRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly fields: string[];
  readonly faults: Map<number, Problem>;
}

interface OpenCell {
  readonly column: number;
  readonly type: string | undefined;
  readonly style: number;
  value: string | undefined;
  formula: boolean;
}

function openRow(number: number, hidden: boolean): OpenRow {
  return { number, hidden, fields: [], faults: new Map() };
}

/** A cell without a reference stands behind the one before it. */
function openCell({ r = '', t, s = '0' }: Attributes, next: number): OpenCell {
  const column = Math.min(parseReference(r)?.column ?? next, MAX_COLUMN);
  return { column, type: t, style: Number(s), value: undefined, formula: false };
}
