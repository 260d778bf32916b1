import { GAP } from './table.js';
import { line, widthOf, type Grid, type GridRow, type Line } from './text.js';
import { wrap } from './wrap.js';

/** What stands in one place of a grid: one line, or several under each other. */
export type Cell = readonly Line[];

export interface Column {
  /** One under the other. */
  readonly headings: readonly string[];
  readonly align: 'left' | 'right';
  /** How narrow it may become, by wrapping, if the grid is too wide; left out where it keeps its width. */
  readonly least?: number;
}

/** A column that gives way is not squeezed further than this before all of them are. */
const NARROW = 12;
/** A table leaves no column out. */
const LEAST = 1;
/** No column can be narrower: a Chinese character would not fit. */
const NARROWEST = 2;

/** The widths of a grid's columns: as wide as what stands in them, or less where that does not fit. */
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

/** A grid by itself: its headings and all its rows. */
export function gridOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly GridRow[] {
  const grid = gridFor(columns, rows, width);
  return [...headingRow(columns, grid), ...rows.map((row) => gridRow(grid, row))];
}

/** The grid that rows will stand in; with a width, as wide as fits. */
export function gridFor(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): Grid {
  return { aligns: columns.map(({ align }) => align), widths: columnWidths(columns, rows, width) };
}

/** The headings of a grid's columns; none where no column has any. */
export function headingRow(columns: readonly Column[], grid: Grid): readonly GridRow[] {
  return columns.every(({ headings }) => headings.length === 0)
    ? []
    : [gridRow(grid, columns.map(headingCell))];
}

function headingCell({ headings }: Column): Cell {
  return headings.map((heading) => line(heading, 'dim'));
}

/** One row of a grid, as many lines high as its highest cell. */
export function gridRow(grid: Grid, row: readonly Cell[]): GridRow {
  const cells = grid.widths.map((width, at) => (row[at] ?? []).flatMap((content) => wrap(content, width)));
  return { grid, cells, indent: 0 };
}

/** Where a column begins. */
export function columnStart({ widths }: Grid, column: number): number {
  return widths.slice(0, column).reduce((start, width) => start + width + GAP, 0);
}

/** Takes what is too much from the columns, one at a time from the one that is widest beyond its floor. */
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

/** What is not to be broken, each by itself. */
function wholeParts(spans: Line): readonly Line[] {
  return spans.flatMap((each) => (each.whole ? [[each]] : []));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function widest(lines: readonly Line[]): number {
  return lines.reduce((most, each) => Math.max(most, widthOf(each)), 0);
}
