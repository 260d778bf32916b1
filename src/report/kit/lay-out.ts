import { groupBy } from '../../model/collections.js';
import type { Paint } from './paint.js';
import { tableLines } from './table.js';
import { isGridRow, span, type Grid, type GridRow, type Line, type Printed } from './text.js';

/** The text of a report, without trailing blanks, with a newline after each line. */
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

/** The text lines of every row: all rows of a grid are laid out together. */
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
  const lines = rows.map(({ cells }) => rowLines(cells));
  const texts = tableLines(lines.flat(), grid, paint);
  let next = 0;
  return rows.map((row, at) => {
    const start = next;
    next += lines[at]?.length ?? 0;
    return [row, texts.slice(start, next).map((text) => (' '.repeat(row.indent) + text).trimEnd())];
  });
}

/** The content of each column line by line: as many lines as the highest cell, at least one. */
function rowLines(cells: GridRow['cells']): readonly (readonly Line[])[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => cells.map((cell) => trimEnd(cell[at] ?? [])));
}
