import Table from 'cli-table3';
import { widthOf, type Grid, type Line } from './text.js';

/** What is given to cli-table3 for one place of a table, and what is shown there if that is something else. */
interface Place {
  readonly content: string;
  readonly instead?: string;
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
  middle: ' '.repeat(GAP),
};

/** cli-table3 takes time by the square of its rows: what is longer is laid out in parts of so many lines. */
const PART = 500;

/**
 * Text that cli-table3 finds as wide as we do, and not so long that it takes much time, which grows by the square. It
 * counts with an older string-width, to which the vowels and marks of Thai or Hindi are as wide as letters.
 */
const COUNTED_ALIKE =
  /^[ -~±·→▼✓✗\u2010-\u2027\u2200-\u22ff\u2500-\u259f\u3001-\u301c\u4e00-\u9fff\uff01-\uff5e]{0,200}$/u;

/** Holds the place of any other text, and is in none that is counted alike. */
const STAND_IN = '\u00a4';
const STAND_INS = /\u00a4+/gu;

/**
 * Aligns and joins lines, each given as what stands in its columns. They are rows of the table by themselves: a place of
 * several lines would be measured as a whole for every one of them.
 */
export function tableLines(
  lines: readonly (readonly Line[])[],
  grid: Grid,
  paint: (spans: Line) => string,
): readonly string[] {
  return partsOf(lines.map((texts) => texts.map((text) => placeOf(text, paint)))).flatMap((part) =>
    drawn(part, grid),
  );
}

function placeOf(spans: Line, paint: (spans: Line) => string): Place {
  const content = paint(spans);
  if (COUNTED_ALIKE.test(spans.map(({ text }) => text).join(''))) return { content };
  const width = widthOf(spans);
  return width > 0
    ? { content: STAND_IN.repeat(width), instead: content }
    : { content: STAND_IN, instead: `${content} ` };
}

function partsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / PART);
  return Array.from({ length: count }, (_, at) => items.slice(at * PART, (at + 1) * PART));
}

/**
 * Widths are left to the table: set ones would cut off what it takes for wider than it is. A first row, which is not
 * shown, holds every column open.
 */
function drawn(lines: readonly (readonly Place[])[], { aligns, widths }: Grid): readonly string[] {
  const table = new Table({
    chars: BORDERS,
    colAligns: [...aligns],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(widths.map((width) => STAND_IN.repeat(width)));
  table.push(...lines.map((places) => places.map(({ content }) => content)));
  const [, ...shown] = table.toString().split('\n');
  return shown.map((text, at) => filled(text, lines[at] ?? []));
}

/** Puts texts in the places that were held for them, from left to right. */
function filled(text: string, places: readonly Place[]): string {
  const texts = places.flatMap(({ instead }) => instead ?? []).values();
  return text.replaceAll(STAND_INS, (held) => texts.next().value ?? held);
}
