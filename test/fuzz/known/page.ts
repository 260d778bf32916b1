import type { Medium } from './entries.js';
import type { Figure } from './figures.js';

/** A cell before it is in any format: text, or a number by its digits; `undefined` where it is blank. */
export type Cell = string | NumberCell | undefined;

export interface NumberCell {
  readonly number: string;
  readonly format?: string;
  /** Whether it stands there as what a formula comes to. */
  readonly formula?: boolean;
}

/** Cells that are merged, counted from 0; the last ones included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged: readonly Merged[];
}

/** A sheet that is being written, and what stands in it. */
export class Page implements SheetSpec {
  readonly rows: Cell[][] = [];
  readonly merged: Merged[] = [];
  readonly figures: Figure[] = [];
  /** Whether all that was written has one meaning, and so must be read. */
  clear = true;
  readonly name: string;
  readonly medium: Medium;

  constructor(name: string, medium: Medium) {
    this.name = name;
    this.medium = medium;
  }

  /** The line that the next row stands in. */
  get next(): number {
    return this.rows.length + 1 + this.breaksIn(this.rows.flat());
  }

  /** How many lines more than one some cells take up: a sheet counts rows. */
  breaksIn(cells: readonly Cell[]): number {
    if (this.medium !== 'csv') return 0;
    const lines = cells.map((cell) => (typeof cell === 'string' ? cell.split('\n').length - 1 : 0));
    return lines.reduce((sum, more) => sum + more, 0);
  }

  blank(count: number): void {
    for (let at = 0; at < count; at += 1) this.rows.push([]);
  }

  private merge(cells: Merged): void {
    if (cells.bottom > cells.top || cells.right > cells.left) this.merged.push(cells);
  }

  /** Merges the first cells of the last row. */
  mergeLast(width: number): void {
    const row = this.rows.length - 1;
    this.merge({ top: row, left: 0, bottom: row, right: width - 1 });
  }

  /** Merges the cells of a column that say the same one below the other, and leaves it in the first alone. */
  mergeEqual(column: number, first: number): void {
    for (let top = first; top < this.rows.length;) {
      const text = this.rows[top]?.[column];
      let bottom = top;
      while (text !== undefined && this.rows[bottom + 1]?.[column] === text) bottom += 1;
      for (let row = top + 1; row <= bottom; row += 1) this.rows[row]![column] = undefined;
      this.merge({ top, left: column, bottom, right: column });
      top = bottom + 1;
    }
  }
}
