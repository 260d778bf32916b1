import { findHeader, HEADER_SEARCH, headerScore } from './header.js';
import { firstRows, firstSlices, split, type Row } from './records.js';
import { DELIMITERS, type Delimiter, type Slice } from './scan.js';

/** How the rows of a file are delimited, its first rows, and its header if one of them is. */
export interface DelimitedRows {
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
export function layoutOfHead({ text, whole }: Head): DelimitedRows {
  if (!whole) return layoutOf(text);
  const tries = triesOf(text, true);
  const showsAll = tries.every(({ slices }) => slices.length === HEADER_SEARCH);
  return showsAll ? bestOf(text, tries) : layoutOf(whole());
}

/**
 * Tells the delimiter by which one gives the best header; comma, tab, semicolon where they are equal. With `shortCut`,
 * csv-parse is only asked about rows with quotes.
 */
export function layoutOf(text: string): DelimitedRows {
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

function bestOf(text: string, tries: readonly Try[]): DelimitedRows {
  const layouts = tries.map((each) => tidyLayout(text, each));
  return layouts.reduce((best, layout) => (isBetter(layout, best) ? layout : best)).layout;
}

interface Candidate {
  readonly layout: DelimitedRows;
  /** Where its header is, if it is complete. */
  readonly completeOn: number;
  readonly score: number;
}

/** The first complete header is the one that is meant; without any, what looks most like one. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.completeOn === b.completeOn ? a.score > b.score : a.completeOn < b.completeOn;
}

/** Mostly the first row is the header: then the others are not looked at. */
function tidyLayout(text: string, { delimiter, slices }: Try): Candidate {
  const first = candidate(text, delimiter, split(text, delimiter, slices.slice(0, 1)));
  return first.completeOn === Infinity ? candidate(text, delimiter, split(text, delimiter, slices)) : first;
}

function candidate(text: string, delimiter: Delimiter, rows: readonly Row[]): Candidate {
  const found = findHeader(rows);
  return {
    layout: { text, delimiter, rows, header: found?.row },
    completeOn: found?.isComplete === true ? found.row.line : Infinity,
    score: found ? headerScore(found.row.fields) : 0,
  };
}

/** A tab is hardly ever part of what a cell says: where each row has as many, they stand between the cells. */
function isParted({ rows, delimiter }: DelimitedRows): boolean {
  const [first, ...others] = rows.map(({ fields }) => fields.length);
  return (
    delimiter === '\t' &&
    first !== undefined &&
    first > 1 &&
    others.every((count) => count === first || count <= 1)
  );
}

/** Tells the delimiter by which one gives the most fields, for tables whose header may have any form. */
export function widestOf(text: string): DelimitedRows {
  const layouts = DELIMITERS.map((delimiter): DelimitedRows => {
    const rows = firstRows(text, delimiter, HEADER_SEARCH);
    return { text, delimiter, rows, header: findHeader(rows)?.row };
  });
  const parted = layouts.find(isParted);
  if (parted) return parted;
  const fieldsOf = ({ rows }: DelimitedRows): number =>
    rows.reduce((sum, { fields }) => sum + fields.length, 0);
  return layouts.reduce((best, layout) => (fieldsOf(layout) > fieldsOf(best) ? layout : best));
}
