import { MAX_MERGED, type SheetFacts, type SheetRow, type SheetRows } from '../book.js';
import type { Problem } from '../../problem.js';
import { excerpt } from '../../words/text.js';
import { broken, SinkError, unpack, type Sink } from '../../source/zip/archive.js';
import { isTrue, xmlSink, type Attributes } from '../../source/zip/xml.js';
import { CellReader, type ReadCell } from './cell.js';
import { MAX_SHEET_ROW, parseRange, type CellRange } from './references.js';
import type { Sheet, Workbook } from './workbook.js';

/** V8 copies shorter substrings anyway. */
const SHORT = 13;
const NO_PROBLEMS: ReadonlyMap<number, Problem> = new Map();

/** Reads the rows of a sheet while it is unpacked; `facts` is complete after the last row. */
export class SheetReader implements SheetRows {
  readonly #book: Workbook;
  readonly #sheet: Sheet;
  readonly #cells: CellReader;
  readonly #merged: CellRange[] = [];
  readonly #hiddenColumns: (readonly [number, number])[] = [];
  #hiddenRows = 0;
  #problem: Problem | undefined;
  #ready: SheetRow[] = [];
  #row: OpenRow = openRow(0, false);

  constructor(book: Workbook, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
    this.#cells = new CellReader(book, sheet.part);
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
    const steps = unpack(this.#book.archive, this.#sheet.part, this.#sink());
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
        this.#cells.text(text);
      },
      close: (name) => {
        const cell = this.#cells.close(name);
        if (cell) this.#place(cell);
        if (name === 'row') this.#endRow();
      },
    });
  }

  #open(name: string, attributes: Attributes): void {
    const { min = '', max = min, hidden, ref = '' } = attributes;
    if (name === 'row') this.#beginRow(attributes);
    else if (name === 'col' && isTrue(hidden)) this.#hiddenColumns.push([Number(min), Number(max)]);
    else if (name === 'mergeCell') this.#merge(ref);
    else this.#cells.open(name, attributes);
  }

  /** A row without a number follows the one before it. */
  #beginRow({ r, hidden }: Attributes): void {
    const number = r === undefined ? this.#row.number + 1 : Number(r);
    if (!Number.isInteger(number) || number < 1 || number > MAX_SHEET_ROW)
      throw new SinkError(broken('xml', this.#sheet.part));
    this.#row = openRow(number, isTrue(hidden));
    this.#cells.beginRow(number);
  }

  #merge(ref: string): void {
    const range = this.#merged.length < MAX_MERGED ? parseRange(ref) : undefined;
    if (range) this.#merged.push(range);
  }

  #place({ column, text, fault, note }: ReadCell): void {
    if (text === '' && !fault) return;
    const { fields, faults, notes } = this.#row;
    const field = column - 1;
    const before = fields[field] ?? '';
    while (fields.length < field) fields.push('');
    fields[field] = copied(text);
    if (fault) faults.set(field, fault);
    if (note) notes.set(field, note);
    if (before === '' || before === text) return;
    const args = { reason: 'values', found: excerpt(`${before} / ${text}`) } as const;
    faults.set(field, { code: 'row-cell-broken', args });
  }

  #endRow(): void {
    const { number, hidden, fields, faults, notes } = this.#row;
    if (fields.length === 0) return;
    if (hidden) this.#hiddenRows += 1;
    this.#ready.push({ number, hidden, fields, faults: kept(faults), notes: kept(notes) });
  }
}

function kept(problems: ReadonlyMap<number, Problem>): ReadonlyMap<number, Problem> {
  return problems.size > 0 ? problems : NO_PROBLEMS;
}

/** Copies a substring, which would otherwise keep the longer string in memory. */
function copied(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

interface OpenRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly fields: string[];
  readonly faults: Map<number, Problem>;
  readonly notes: Map<number, Problem>;
}

function openRow(number: number, hidden: boolean): OpenRow {
  return { number, hidden, fields: [], faults: new Map(), notes: new Map() };
}
