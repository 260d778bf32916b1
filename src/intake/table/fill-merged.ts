import { headerScore } from './header.js';
import type { Problem } from '../problem.js';
import type { TableRow } from './table.js';
import { excerpt } from '../words/text.js';
import { columnLetters, type CellRange } from './xlsx/references.js';

/** First cell of a merged range, whose value holds for its other rows. */
interface Anchor {
  readonly range: CellRange;
  readonly text: string;
  readonly fault: Problem | undefined;
}

/** Header score from which a row's merged cells are titles, not values. */
const HEADER_SCORE = 300;

/**
 * Fills merged cells downwards: the value in the first cell of a range holds for all its rows. Rows must come
 * from top to bottom. A row that is blank otherwise belongs to the one above.
 */
export class MergedCells {
  /** Ranges not begun yet, in descending order of their first row. */
  readonly #waiting: CellRange[];
  readonly #lines: readonly number[];
  #open: Anchor[] = [];

  /** `lines` are the numbers of rows that are not blank, ascending. */
  constructor(merged: readonly CellRange[], lines: readonly number[]) {
    const tall = merged.filter(({ first, last }) => last.row > first.row);
    this.#waiting = tall.sort((a, b) => b.first.row - a.first.row);
    this.#lines = lines;
  }

  filled(row: TableRow): TableRow {
    if (this.#waiting.length === 0 && this.#open.length === 0) return row;
    this.#open = this.#open.filter(({ range }) => range.last.row >= row.line);
    const covering = this.#open;
    this.#open = [...covering, ...this.#anchorsIn(row)];
    return this.#open.length === 0 ? row : withAnchors(row, covering, this.#open);
  }

  /** Ranges that begin in a row; those that begin in skipped rows are dropped. */
  #anchorsIn(row: TableRow): readonly Anchor[] {
    const begun: CellRange[] = [];
    for (
      let range = this.#waiting.at(-1);
      range && range.first.row <= row.line;
      range = this.#waiting.at(-1)
    ) {
      this.#waiting.pop();
      if (range.first.row === row.line && this.#isShared(range)) begun.push(range);
    }
    if (begun.length === 0 || headerScore(row.fields) >= HEADER_SCORE) return [];
    return begun.map((range) => {
      const field = range.first.column - 1;
      return { range, text: row.fields[field] ?? '', fault: row.faults.get(field) };
    });
  }

  /** Whether a later row of the range is not blank; otherwise the range is one tall row. */
  #isShared({ first, last }: CellRange): boolean {
    let [from, to] = [0, this.#lines.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#lines[middle] ?? 0) > first.row) to = middle;
      else from = middle + 1;
    }
    const next = this.#lines[from];
    return next !== undefined && next <= last.row;
  }
}

function withAnchors(row: TableRow, covering: readonly Anchor[], open: readonly Anchor[]): TableRow {
  const fields = [...row.fields];
  const [faults, notes] = [new Map(row.faults), new Map(row.notes)];
  for (const { range, text, fault } of covering) {
    const field = range.first.column - 1;
    while (fields.length <= field) fields.push('');
    const own = fields[field] ?? '';
    if (own !== '' && own !== text) {
      const args = { found: excerpt(own), shown: excerpt(text) };
      notes.set(field, { code: 'row-merged-over', args });
    }
    fields[field] = text;
    if (fault) faults.set(field, fault);
    else faults.delete(field);
  }
  const merged = new Map(open.map(({ range }) => [range.first.column - 1, rangeText(range)] as const));
  return { ...row, fields, faults, notes, merged };
}

function rangeText({ first, last }: CellRange): string {
  return [first, last].map(({ row, column }) => `${columnLetters(column)}${row}`).join(':');
}
