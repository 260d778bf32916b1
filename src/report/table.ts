import { blankText, widthOf, type Grid, type Line } from './text.js';

/** What is shown in one place of a table, and the columns that it takes. */
interface Place {
  readonly content: string;
  readonly width: number;
}

/** The blanks between two columns: no borders, so that rows can be copied, searched and compared. */
export const GAP = 2;

/** Aligns and joins lines, each given as what stands in its columns. */
export function tableLines(
  lines: readonly (readonly Line[])[],
  grid: Grid,
  paint: (spans: Line) => string,
): readonly string[] {
  const places = lines.map((texts) => texts.map((text) => ({ content: paint(text), width: widthOf(text) })));
  const widths = grid.widths.map((width, column) =>
    places.reduce((most, line) => Math.max(most, line[column]?.width ?? 0), width),
  );
  return places.map((line) => joined(line, grid.aligns, widths));
}

function joined(line: readonly Place[], aligns: Grid['aligns'], widths: readonly number[]): string {
  let text = '';
  for (const [column, { content, width }] of line.entries()) {
    if (column > 0) text += blankText(GAP);
    const room = blankText((widths[column] ?? 0) - width);
    text += aligns[column] === 'right' ? room + content : content + room;
  }
  return text;
}
