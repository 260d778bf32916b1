import Table from 'cli-table3';
import { widthOf, type Grid, type Line } from './text.js';

interface Column {
  readonly align: 'left' | 'right';
  readonly width: number;
}

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
  middle: '',
};

/**
 * What cli-table3 is given in place of a text, as often as the text is wide: it counts with an older string-width, to
 * which the vowels and marks of Thai or Hindi are as wide as letters, and takes long for Chinese text.
 */
const STAND_IN = '\u00a4';

/**
 * Aligns and joins lines, each given as what stands in its columns. Every column is a table by itself, in which texts of
 * the same width share a row: cli-table3 takes its time for each cell.
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

/**
 * The width is left to the table: a set one would cut off what does not fit. A first row, which is not shown, holds the
 * column open.
 */
function drawnColumn(contents: readonly string[], { align, width }: Column): readonly string[] {
  const table = new Table({
    chars: BORDERS,
    colAligns: [align],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push([STAND_IN.repeat(width)], ...contents.map((content) => [content]));
  return table.toString().split('\n').slice(1);
}
