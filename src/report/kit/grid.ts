import { GAP } from './table.js';
import { line, widthOf, type Grid, type GridRow, type Line } from './text.js';
import { wrap } from './wrap.js';

/** A cell of a grid: one line, or several below each other. */
export type Cell = readonly Line[];

export interface Column {
  /** Below each other. */
  readonly headings: readonly string[];
  readonly align: 'left' | 'right';
  /** Least width in columns to which it may be wrapped; left out if its width is fixed. */
  readonly least?: number;
}

/** Width below which a column is not squeezed before all others have reached it. */
const NARROW = 12;
/** Least width of a column without its own: a table leaves no column out. */
const LEAST = 1;
/** Least width of any column: a Chinese character needs 2. */
const NARROWEST = 2;

/** The widths of the columns: that of the content, or less if the grid does not fit. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly number[] {
  const contents = columns.map((column, at) => [
    ...headingCell(column),
    ...rows.flatMap((row) => row[at] ?? []),
  ]);
  const natural = contents.map((lines) => Math.max(LEAST, widest(lines)));
  const unbroken = contents.map((lines) => widest(lines.flatMap(wholeParts)));
  const floor = (least: (column: Column) => number): readonly number[] =>
    columns.map((column, at) =>
      column.least === undefined ? (natural[at] ?? 0) : Math.max(least(column), unbroken[at] ?? 0),
    );
  const floors = [
    floor(({ least = 0 }) => least),
    floor(() => NARROW),
    unbroken.map((own) => Math.max(NARROWEST, own)),
  ];
  return floors.reduce((widths, each) => shrink(widths, each, width - GAP * (columns.length - 1)), natural);
}

/** A grid with its headings and all its rows. */
export function gridOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly GridRow[] {
  const grid = gridFor(columns, rows, width);
  return [...headingRow(columns, grid), ...rows.map((row) => gridRow(grid, row))];
}

/** The grid for these rows, within a width if one is given. */
export function gridFor(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): Grid {
  return { aligns: columns.map(({ align }) => align), widths: columnWidths(columns, rows, width) };
}

/** The heading row; none if no column has a heading. */
export function headingRow(columns: readonly Column[], grid: Grid): readonly GridRow[] {
  return columns.every(({ headings }) => headings.length === 0)
    ? []
    : [gridRow(grid, columns.map(headingCell))];
}

function headingCell({ headings }: Column): Cell {
  return headings.map((heading) => line(heading, 'dim'));
}

/** One row of a grid, as high as its highest cell. */
export function gridRow(grid: Grid, row: readonly Cell[]): GridRow {
  const cells = grid.widths.map((width, at) => (row[at] ?? []).flatMap((content) => wrap(content, width)));
  return { grid, cells, indent: 0 };
}

/** The terminal column at which a column begins. */
export function columnStart({ widths }: Grid, column: number): number {
  return widths.slice(0, column).reduce((start, width) => start + width + GAP, 0);
}

/** Takes the excess from the columns one at a time, from the one furthest above its floor. */
function shrink(from: readonly number[], floors: readonly number[], room: number): readonly number[] {
  const widths = [...from];
  for (let excess = sumOf(widths) - room; excess > 0; excess -= 1) {
    const slack = widths.map((width, at) => width - (floors[at] ?? width));
    const most = Math.max(...slack);
    if (most <= 0) break;
    const at = slack.indexOf(most);
    widths[at] = (widths[at] ?? 0) - 1;
  }
  return widths;
}

/** Parts that are not broken, each by itself. */
function wholeParts(spans: Line): readonly Line[] {
  return spans.flatMap((each) => (each.whole ? [[each]] : []));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function widest(lines: readonly Line[]): number {
  return lines.reduce((most, each) => Math.max(most, widthOf(each)), 0);
}
