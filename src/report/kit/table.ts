import Table from 'cli-table3';
import { widthOf, type Grid, type Line } from './text.js';

interface Column {
  readonly align: 'left' | 'right';
  readonly width: number;
}

/** Blanks between two columns. */
export const GAP = 2;

/** No borders: blanks separate columns, so that rows can be copied, searched and compared. */
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
  middle: '',
};

/**
 * Stands in for each column of a text in cli-table3, whose older string-width counts the vowels and marks of
 * Thai or Hindi as wide as letters, and is slow on Chinese text.
 */
const STAND_IN = '\u00a4';

/**
 * Aligns and joins lines, each given by column. Every column is its own table in which texts of the same
 * width share a row, because cli-table3 is slow for each cell.
 */
export function tableLines(
  lines: readonly (readonly Line[])[],
  { aligns, widths }: Grid,
  paint: (spans: Line) => string,
): readonly string[] {
  const columns = widths.map((width, at) => {
    const texts = lines.map((places) => places[at] ?? []);
    return alignedTexts(texts, { align: aligns[at] ?? 'left', width }, paint);
  });
  return lines.map((_, row) => columns.map((texts) => texts[row] ?? '').join(' '.repeat(GAP)));
}

function alignedTexts(
  texts: readonly Line[],
  column: Column,
  paint: (spans: Line) => string,
): readonly string[] {
  const standIns = texts.map((spans) => STAND_IN.repeat(widthOf(spans)));
  const different = [...new Set(standIns)];
  const drawn = drawnColumn(different, column);
  const aligned = new Map(different.map((standIn, at) => [standIn, drawn[at] ?? standIn]));
  return texts.map((spans, at) => {
    const standIn = standIns[at] ?? '';
    return (aligned.get(standIn) ?? standIn).replace(standIn, () => paint(spans));
  });
}

/** The table finds the width itself: a set one would cut off text. A first row, not shown, holds the column open. */
function drawnColumn(contents: readonly string[], { align, width }: Column): readonly string[] {
  const table = new Table({
    chars: BORDERS,
    colAligns: [align],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push([STAND_IN.repeat(width)], ...contents.map((content) => [content]));
  return table.toString().split('\n').slice(1);
}
