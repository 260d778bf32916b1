import { blanks, line, widthOf, type Line } from './text.js';
import { wrap } from './wrap.js';

/** What stands in one place of a grid: one line, or several under each other. */
export type Cell = readonly Line[];

export interface Column {
  /** One under the other. */
  readonly headings: readonly string[];
  readonly align: 'left' | 'right';
  /** Columns that give way are wrapped when the grid is too wide, the others keep their figures on one line. */
  readonly givesWay: boolean;
}

/** The blanks between two columns. */
const GAP = 2;
/** A column that gives way does not become narrower than this as long as others can. */
const NARROWEST = 12;

/** The widths of a grid's columns: as wide as what stands in them, or less where that does not fit. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number | undefined,
): readonly number[] {
  const natural = columns.map((column, at) =>
    widest([...headingCell(column), ...rows.flatMap((row) => row[at] ?? [])]),
  );
  return width === undefined ? natural : shrink(natural, columns, width - GAP * (columns.length - 1));
}

/** A grid by itself: its headings and all its rows. */
export function gridOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number | undefined,
): readonly Line[] {
  const widths = columnWidths(columns, rows, width);
  return [...headingLines(columns, widths), ...rows.flatMap((row) => gridLines(columns, widths, row))];
}

/** The headings of a grid's columns. */
export function headingLines(columns: readonly Column[], widths: readonly number[]): readonly Line[] {
  return gridLines(columns, widths, columns.map(headingCell));
}

function headingCell({ headings }: Column): Cell {
  return headings.map((heading) => line(heading, 'dim'));
}

/** One row of a grid, as many lines high as its highest cell. */
export function gridLines(
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly Cell[],
): readonly Line[] {
  const cells = columns.map((_, at) => (row[at] ?? []).flatMap((content) => wrap(content, widths[at])));
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, lineAt) =>
    columns.flatMap((column, at) => {
      const content = cells[at]?.[lineAt] ?? [];
      const padding = blanks((widths[at] ?? 0) - widthOf(content));
      const aligned = column.align === 'right' ? [padding, ...content] : [...content, padding];
      return at === 0 ? aligned : [blanks(GAP), ...aligned];
    }),
  );
}

/** Where a column begins. */
export function columnStart(widths: readonly number[], column: number): number {
  return widths.slice(0, column).reduce((start, width) => start + width + GAP, 0);
}

/**
 * Takes what is too much from the widest column that gives way, a column at a time; when these are as narrow as can be,
 * from the widest of all.
 */
function shrink(natural: readonly number[], columns: readonly Column[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (; excess > 0; excess -= 1) {
    const yielding = widths.map((width, at) =>
      columns[at]?.givesWay === true && width > NARROWEST ? width : 0,
    );
    const candidates = yielding.some((width) => width > 0) ? yielding : widths;
    const at = candidates.indexOf(Math.max(...candidates));
    const widestNow = widths[at] ?? 0;
    if (widestNow <= 2) break;
    widths[at] = widestNow - 1;
  }
  return widths;
}

function widest(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(widthOf));
}
