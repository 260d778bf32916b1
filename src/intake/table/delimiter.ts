import { findHeader, HEADER_SEARCH, headerScore } from './header.js';
import { firstRows, firstSlices, split, type Row } from './records.js';
import { DELIMITERS, type Delimiter, type Slice } from './scan.js';

/** A text's delimiter, its first rows, and its header if there is one. */
export interface DelimitedRows {
  /** Text that the rows are from: all of it, or the part that was searched. */
  readonly text: string;
  readonly delimiter: Delimiter;
  /** Of a tidy table, up to the header. */
  readonly rows: readonly Row[];
  readonly header: Row | undefined;
}

export interface Head {
  readonly text: string;
  /** Returns the whole text, if `text` is only its beginning. */
  readonly whole?: (() => string) | undefined;
}

/**
 * Tells the layout by a text's beginning, or by all of it if the beginning has not all the rows searched for
 * the header.
 */
export function layoutOfHead({ text, whole }: Head): DelimitedRows {
  if (!whole) return layoutOf(text);
  const tries = triesOf(text, true);
  const showsAll = tries.every(({ slices }) => slices.length === HEADER_SEARCH);
  return showsAll ? bestOf(text, tries) : layoutOf(whole());
}

/** Chooses the delimiter that gives the best header; of equals, the first of comma, tab, semicolon. */
export function layoutOf(text: string): DelimitedRows {
  return bestOf(text, triesOf(text, false));
}

/** First rows of a text by one delimiter. */
interface Try {
  readonly delimiter: Delimiter;
  readonly slices: readonly Slice[];
}

function triesOf(text: string, goesOn: boolean): readonly Try[] {
  // A delimiter that does not occur gives rows of one field, which are no header.
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
  /** Line of its header if that is complete, else infinity. */
  readonly completeOn: number;
  readonly score: number;
}

/** The earliest complete header wins; without any, the best score. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.completeOn === b.completeOn ? a.score > b.score : a.completeOn < b.completeOn;
}

/** The first row is mostly the header; then the others are not split. */
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

/** Whether tabs separate the cells: all rows have as many, because text hardly ever contains tabs. */
function isParted({ rows, delimiter }: DelimitedRows): boolean {
  const [first, ...others] = rows.map(({ fields }) => fields.length);
  return (
    delimiter === '\t' &&
    first !== undefined &&
    first > 1 &&
    others.every((count) => count === first || count <= 1)
  );
}

/** Chooses the delimiter that gives the most fields, for headers of any form. */
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
