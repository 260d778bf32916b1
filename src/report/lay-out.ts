import Table from 'cli-table3';
import { groupBy } from '../model/collections.js';
import type { Paint } from './paint.js';
import { isGridRow, span, type Grid, type GridRow, type Line, type Printed } from './text.js';

/** The blanks between two columns. */
export const GAP = 2;

/** No borders: columns are told apart by blanks, so that rows can be copied, searched and compared. */
const BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** The text of a report, without blanks at the ends of its lines, and with a newline after each. */
export function textOf(printed: readonly Printed[], paint: Paint): string {
  const rows = layOut(printed.filter(isGridRow), (spans) => painted(spans, paint));
  return printed
    .flatMap((each) => (isGridRow(each) ? (rows.get(each) ?? []) : [painted(trimEnd(each), paint)]))
    .map((text) => `${text}\n`)
    .join('');
}

function painted(spans: Line, paint: Paint): string {
  return spans.map(({ text, ink }) => paint(text, ink)).join('');
}

function trimEnd(spans: Line): Line {
  const last = spans.at(-1);
  if (!last) return spans;
  const trimmed = last.text.trimEnd();
  return trimmed === '' ? trimEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), span(trimmed, last.ink)];
}

/** The lines of text of every row: all rows of a grid are laid out together. */
function layOut(
  rows: readonly GridRow[],
  paint: (spans: Line) => string,
): ReadonlyMap<GridRow, readonly string[]> {
  const grids = groupBy(rows, ({ grid }) => grid);
  return new Map([...grids].flatMap(([grid, own]) => linesOf(grid, own, paint)));
}

function linesOf(
  grid: Grid,
  rows: readonly GridRow[],
  paint: (spans: Line) => string,
): readonly (readonly [GridRow, readonly string[]])[] {
  const table = new Table({
    chars: BORDERS,
    colAligns: [...grid.aligns],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  // Widths are left to the table: set ones would cut off what it takes for wider than it is. A first row of blanks,
  // which is not shown, holds every column open.
  table.push(grid.widths.map((width) => ' '.repeat(width)));
  for (const { cells } of rows) table.push(cells.map((lines) => lines.map(paint).join('\n')));
  const text = table.toString().split('\n');
  let next = 1;
  return rows.map((row) => {
    const height = Math.max(1, ...row.cells.map((lines) => lines.length));
    const own = text.slice(next, next + height);
    next += height;
    return [row, own.map((line) => (' '.repeat(row.indent) + line).trimEnd())];
  });
}
