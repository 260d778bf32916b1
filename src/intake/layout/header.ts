import type { Layout } from '../../model/layout.js';
import { matchWhole } from '../../model/patterns.js';
import type { TableRow } from '../table/table.js';
import type { CellGrid } from './grid.js';
import { HEADER_SEARCH } from '../table/header.js';
import { tidy } from '../words/text.js';
import type { CellRange } from '../table/xlsx/references.js';

/** A table's header, and each column's titles from top to bottom. */
export interface GridHeader {
  /** From top to bottom; never empty. */
  readonly rows: readonly TableRow[];
  readonly first: TableRow;
  readonly last: TableRow;
  readonly paths: readonly (readonly string[])[];
}

/** Finds the header at the place that a layout gives. */
export function findLayoutHeader(
  grid: CellGrid,
  { row, find, rows }: Layout['header'],
): GridHeader | undefined {
  const from = row ?? (find && rowWith(grid, (cell) => matchWhole(find, cell) !== undefined));
  return from === undefined ? undefined : headerAt(grid, from, rows);
}

/** The header of `count` rows that begins in row `from`. */
export function headerAt(grid: CellGrid, from: number, count: number): GridHeader | undefined {
  const rows = grid.rows.filter(({ line }) => line >= from && line < from + count);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return undefined;
  return { rows, first, last, paths: pathsOf(rows, grid.merged) };
}

function rowWith(grid: CellGrid, test: (cell: string) => boolean): number | undefined {
  return grid.rows
    .slice(0, HEADER_SEARCH)
    .find(({ fields }) => fields.some((field) => test(titleText(field))))?.line;
}

/** Line breaks within titles carry no meaning. */
export function titleText(field: string): string {
  return tidy(field).replace(/\s+/gu, ' ');
}

/** Titles of each column, with or without merged ranges in the file. */
function pathsOf(rows: readonly TableRow[], merged: readonly CellRange[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ fields }) => fields.length));
  const [first, last] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0];
  const inHeader = merged.filter((range) => range.first.row >= first && range.first.row <= last);
  const cells = rows.map(({ fields }) =>
    Array.from({ length: width }, (_, at) => titleText(fields[at] ?? '')),
  );
  const spread = inHeader.length > 0 ? spreadMerged(cells, inHeader, rows) : spreadBlanks(cells);
  return Array.from({ length: width }, (_, column) => {
    const titles = spread.map((row) => row[column] ?? '').filter((title) => title !== '');
    return titles.filter((title, level) => title !== titles[level - 1]);
  });
}

function spreadMerged(
  cells: readonly (readonly string[])[],
  merged: readonly CellRange[],
  rows: readonly TableRow[],
): readonly (readonly string[])[] {
  const at = new Map(rows.map(({ line }, index) => [line, index]));
  const spread = cells.map((row) => [...row]);
  for (const { first, last } of merged) {
    const text = cells[at.get(first.row) ?? -1]?.[first.column - 1] ?? '';
    for (const [number, index] of at) {
      if (number < first.row || number > last.row) continue;
      const row = spread[index];
      for (let column = first.column; row && column <= Math.min(last.column, row.length); column += 1)
        row[column - 1] = text;
    }
  }
  return spread;
}

/** Without merged ranges, a title covers all columns up to the next title that have titles below. */
function spreadBlanks(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return cells.map((row, level) => {
    const below = cells.slice(level + 1);
    const titled = (column: number): boolean => below.some((each) => (each[column] ?? '') !== '');
    let title = '';
    return row.map((cell, column) => {
      if (cell !== '') title = titled(column) ? cell : '';
      return cell === '' && titled(column) ? title : cell;
    });
  });
}
