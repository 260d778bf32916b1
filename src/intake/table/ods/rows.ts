import { MAX_MERGED, type SheetFacts, type SheetRow } from '../book.js';
import type { Problem } from '../../problem.js';
import { raisedMark } from '../rich-runs.js';
import { MAX_SHEET_COLUMN, MAX_SHEET_ROW, type CellRange } from '../xlsx/references.js';
import type { Attributes } from '../../source/zip/xml.js';
import { readOdsCell } from './cell.js';
import type { Styles } from './styles.js';
import { Paragraphs } from './text.js';

/** Most column stretches kept. */
const MAX_STRETCHES = 1000;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly style: string | undefined;
  readonly hidden: boolean;
}

interface OpenRow {
  readonly hidden: boolean;
  readonly style: string | undefined;
  readonly repeated: number;
  readonly fields: string[];
  readonly faults: Map<number, Problem>;
  readonly notes: Map<number, Problem>;
}

/** Collects the rows of wanted tables; a table within a cell is skipped. */
export class OdsTableReader {
  /** Nesting depth of open tables. */
  depth = 0;
  #merged: CellRange[] = [];
  #hiddenRows = 0;
  #hiddenColumns: (readonly [number, number])[] = [];
  readonly #styles: Styles;
  readonly #isWanted: (table: number) => boolean;
  readonly #text: Paragraphs;
  #tables = 0;
  #row: OpenRow | undefined;
  #rowNumber = 0;
  #columns: Stretch[] = [];
  #width = 0;
  #column = 0;
  #cell: Attributes | undefined;
  #ready: (readonly [OpenRow, number])[] = [];

  constructor(styles: Styles, isWanted: (table: number) => boolean) {
    this.#styles = styles;
    this.#isWanted = isWanted;
    this.#text = new Paragraphs((style) => styles.isRaised(style));
  }

  /** Facts of the last wanted table. */
  get told(): Omit<SheetFacts, 'problem'> {
    return { merged: this.#merged, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#beginTable();
    if (this.depth !== 1 || !this.#isWanted(this.#tables - 1)) return;
    if (name === 'table:table-column') this.#addColumns(attributes);
    else if (name === 'table:table-row') this.#beginRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cell = attributes;
      this.#span(attributes);
    } else if (this.#cell) this.#text.open(name, attributes);
  }

  text(text: string): void {
    if (this.depth === 1 && this.#cell) this.#text.text(text);
  }

  close(name: string): void {
    if (name === 'table:table') this.depth -= 1;
    if (this.depth !== 1) return;
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell();
    else if (name === 'table:table-row') this.#endRow();
    else if (this.#cell) this.#text.close(name);
  }

  /** Rows since the last call; a repeated row comes as often as it stands there. */
  *take(): Generator<SheetRow> {
    const ready = this.#ready;
    this.#ready = [];
    for (const [{ hidden, repeated, fields, faults, notes }, first] of ready)
      for (let number = first; number < first + repeated && number <= MAX_SHEET_ROW; number += 1)
        yield { number, hidden, fields, faults, notes };
  }

  #beginTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.#tables += 1;
    if (!this.#isWanted(this.#tables - 1)) return;
    [this.#merged, this.#hiddenRows, this.#hiddenColumns] = [[], 0, []];
    [this.#columns, this.#width, this.#rowNumber] = [[], 0, 0];
  }

  #addColumns(attributes: Attributes): void {
    const count = repeat(attributes['table:number-columns-repeated'], MAX_SHEET_COLUMN);
    const [first, last] = [this.#width + 1, Math.min(this.#width + count, MAX_SHEET_COLUMN)];
    this.#width = last;
    const hidden = isHidden(attributes);
    if (hidden && first <= last) this.#hiddenColumns.push([first, last]);
    const style = attributes['table:default-cell-style-name'];
    if (this.#columns.length < MAX_STRETCHES) this.#columns.push({ first, last, style, hidden });
  }

  #beginRow(attributes: Attributes): void {
    this.#column = 0;
    this.#row = {
      hidden: isHidden(attributes),
      style: attributes['table:default-cell-style-name'],
      repeated: repeat(attributes['table:number-rows-repeated'], MAX_SHEET_ROW),
      fields: [],
      faults: new Map(),
      notes: new Map(),
    };
  }

  #span(attributes: Attributes): void {
    const [rows, columns] = ['rows', 'columns'].map((sort) =>
      repeat(attributes[`table:number-${sort}-spanned`], MAX_SHEET_ROW),
    );
    if (((rows ?? 1) < 2 && (columns ?? 1) < 2) || this.#merged.length >= MAX_MERGED) return;
    const first = { row: this.#rowNumber + 1, column: this.#column + 1 };
    const last = { row: first.row + (rows ?? 1) - 1, column: first.column + (columns ?? 1) - 1 };
    this.#merged.push({ first, last });
  }

  #endCell(): void {
    const [cell, row, words] = [this.#cell, this.#row, this.#text.take()];
    this.#cell = undefined;
    if (!cell || !row) return;
    const from = this.#column;
    const count = repeat(cell['table:number-columns-repeated'], MAX_SHEET_COLUMN);
    this.#column = Math.min(from + count, MAX_SHEET_COLUMN);
    const style = cell['table:style-name'] ?? row.style ?? this.#styleOf(from + 1);
    const { text, fault } = readOdsCell(cell, words.text, this.#styles.formatOf(style));
    if (text === '' && !fault) return;
    while (row.fields.length < from) row.fields.push('');
    for (let field = from; field < this.#column; field += 1) {
      row.fields[field] = text;
      if (fault) row.faults.set(field, fault);
      if (words.marks !== '') row.notes.set(field, raisedMark(words.marks, text));
    }
  }

  #styleOf(column: number): string | undefined {
    return this.#columns.find(({ first, last }) => column >= first && column <= last)?.style;
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row) return;
    const first = this.#rowNumber + 1;
    this.#rowNumber = Math.min(this.#rowNumber + row.repeated, MAX_SHEET_ROW);
    if (row.fields.length === 0) return;
    if (row.hidden) this.#hiddenRows += row.repeated;
    this.#ready.push([row, first]);
  }
}

function isHidden({ 'table:visibility': visibility = 'visible' }: Attributes): boolean {
  return visibility !== 'visible';
}

function repeat(text: string | undefined, most: number): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}
