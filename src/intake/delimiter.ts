import { findHeader, HEADER_SEARCH, headerScore, highestScore } from './header.js';
import { firstRows, firstSlices, split, type Row } from './records.js';
import { DELIMITERS, type Delimiter, type Slice } from './scan.js';

/** How the rows of a file are delimited, its first rows, and its header if one of them is. */
export interface Layout {
  /** What the rows are of: the text, or as much of it as was looked at. */
  readonly text: string;
  readonly delimiter: Delimiter;
  /** Of a tidy table, the header is the last that anybody needs. */
  readonly rows: readonly Row[];
  readonly header: Row | undefined;
}

/** The beginning of a text. */
export interface Head {
  readonly text: string;
  /** The whole text, where it goes on. */
  readonly whole?: (() => string) | undefined;
}

/**
 * Tells how a text is laid out by its beginning, or by the whole of it where that does not show all rows that are
 * searched for the header.
 */
export function layoutOfHead({ text, whole }: Head): Layout {
  if (!whole) return layoutOf(text);
  const tries = triesOf(text, true);
  const showsAll = tries.every(({ slices }) => slices.length === HEADER_SEARCH);
  return showsAll ? bestOf(text, tries) : layoutOf(whole());
}

/** Tells the delimiter by which one gives the best header; comma, tab, semicolon where they are equal. */
export function layoutOf(text: string): Layout {
  return bestOf(text, triesOf(text, false));
}

/** The first rows of a text if it is delimited so. */
interface Try {
  readonly delimiter: Delimiter;
  readonly slices: readonly Slice[];
}

function triesOf(text: string, goesOn: boolean): readonly Try[] {
  // Without a delimiter, each row is one field, and none of them a header.
  const delimiters = DELIMITERS.filter((delimiter, at) => at === 0 || text.includes(delimiter));
  return delimiters.map((delimiter) => ({
    delimiter,
    slices: firstSlices(text, delimiter, HEADER_SEARCH, goesOn),
  }));
}

function bestOf(text: string, tries: readonly Try[]): Layout {
  return tries
    .map((each) => tidyLayout(text, each))
    .reduce((best, layout) => (scoreOf(layout) > scoreOf(best) ? layout : best));
}

/** Mostly the first row is the header, and no other has fields enough to be a better one: they are not looked at. */
function tidyLayout(text: string, { delimiter, slices }: Try): Layout {
  const [first, ...others] = slices;
  const rows = first ? split(text, delimiter, [first]) : [];
  const layout = { text, delimiter, rows, header: findHeader(rows) };
  const score = scoreOf(layout);
  if (others.every((slice) => highestScore(mostFields(text, delimiter, slice)) <= score)) return layout;
  const all = split(text, delimiter, slices);
  return { text, delimiter, rows: all, header: findHeader(all) };
}

/** A row has no more fields than delimiters stand in it, and one. */
function mostFields(text: string, delimiter: Delimiter, { start, end }: Slice): number {
  const raw = text.slice(start, end);
  let fields = 1;
  for (let at = raw.indexOf(delimiter); at !== -1; at = raw.indexOf(delimiter, at + 1)) fields += 1;
  return fields;
}

/** A tab is hardly ever part of what a cell says: where each row has as many, they stand between the cells. */
function isParted({ rows, delimiter }: Layout): boolean {
  const [first, ...others] = rows.map(({ fields }) => fields.length);
  return (
    delimiter === '\t' &&
    first !== undefined &&
    first > 1 &&
    others.every((count) => count === first || count <= 1)
  );
}

/** Tells the delimiter by which one gives the most fields, for tables whose header may have any form. */
export function widestOf(text: string): Layout {
  const layouts = DELIMITERS.map((delimiter): Layout => {
    const rows = firstRows(text, delimiter, HEADER_SEARCH);
    return { text, delimiter, rows, header: findHeader(rows) };
  });
  const parted = layouts.find(isParted);
  if (parted) return parted;
  const fieldsOf = ({ rows }: Layout): number => rows.reduce((sum, { fields }) => sum + fields.length, 0);
  return layouts.reduce((best, layout) => (fieldsOf(layout) > fieldsOf(best) ? layout : best));
}

function scoreOf({ header }: Layout): number {
  return header ? headerScore(header.fields) : 0;
}
