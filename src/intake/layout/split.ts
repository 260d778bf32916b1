import type { LayoutSplit } from '../../model/layout.js';
import { matchWhole } from '../../model/patterns.js';
import { HEADER_SEARCH } from '../table/header.js';
import { located } from '../problem.js';
import type { TableRow } from '../table/table.js';
import { tidy } from '../words/text.js';
import type { CellGrid } from './grid.js';
import { titleText } from './header.js';

/** In `geo\TIME_PERIOD`, the part that names the other columns. */
const TURN = /\\.*$/su;

/**
 * Splits a packed column into columns, from its title's row on; `undefined` if no column has the title.
 * Findings point at the packed cell.
 */
export function splitGrid(grid: CellGrid, { header, by }: LayoutSplit): CellGrid | undefined {
  const isPacked = (field: string): boolean => matchWhole(header, titleText(field)) !== undefined;
  const top = grid.rows.slice(0, HEADER_SEARCH).find(({ fields }) => fields.some(isPacked));
  if (!top) return undefined;
  const at = top.fields.findIndex(isPacked);
  const titles = partsOf(top.fields[at] ?? '', by).map((title) => title.replace(TURN, ''));
  const rows = grid.rows.map((row) => {
    if (row.line < top.line) return row;
    return unpacked(row, at, row === top ? titles : partsOf(row.fields[at] ?? '', by), titles.length);
  });
  const moved = (column: number): number => (column - 1 > at ? column + titles.length - 1 : column);
  const merged = grid.merged.map(({ first, last }) => ({
    first: { ...first, column: moved(first.column) },
    last: { ...last, column: moved(last.column) },
  }));
  return { ...grid, rows, merged };
}

function partsOf(cell: string, by: string): readonly string[] {
  return tidy(cell)
    .split(by)
    .map((part) => part.trim());
}

function unpacked(row: TableRow, at: number, parts: readonly string[], count: number): TableRow {
  const others = row.fields.filter((_, field) => field !== at);
  const alone = others.every((field) => tidy(field) === '');
  const place: TableRow['place'] = (field) => row.place(field < at ? field : Math.max(at, field - count + 1));
  // A line of text below the table is not split.
  const filled = alone ? [row.fields[at] ?? ''] : parts;
  const fields = [
    ...row.fields.slice(0, at),
    ...Array.from({ length: count }, (_, part) => filled[part] ?? ''),
    ...row.fields.slice(at + 1),
  ];
  const moved = <T>(told: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
    new Map([...told].map(([field, one]) => [field > at ? field + count - 1 : field, one]));
  const [faults, notes, merged] = [moved(row.faults), moved(row.notes), moved(row.merged)];
  const args = { found: parts.length, expected: count };
  const fault =
    alone || parts.length === count ? row.fault : located({ code: 'layout-bad-split', args }, row.place(at));
  return { ...row, fields, faults, notes, merged, fault: row.fault ?? fault, place };
}
