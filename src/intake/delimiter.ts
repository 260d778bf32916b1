import { findHeader, HEADER_SEARCH, headerScore } from './header.js';
import { firstRows, type Row } from './records.js';
import { DELIMITERS, type Delimiter } from './scan.js';

/** How the rows of a file are delimited, its first rows, and its header if one of them is. */
export interface Layout {
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
  readonly header: Row | undefined;
}

/**
 * Tells the delimiter by which one gives the best header; comma, tab, semicolon where they are equal. One that does not
 * occur makes no header, which has two cells at least: the text is not split by it.
 */
export function layoutOf(text: string): Layout {
  const [first, ...others] = DELIMITERS;
  let best = layoutWith(text, first);
  let score = scoreOf(best);
  for (const delimiter of others) {
    if (!text.includes(delimiter)) continue;
    const layout = layoutWith(text, delimiter);
    const better = scoreOf(layout);
    if (better > score) [best, score] = [layout, better];
  }
  return best;
}

/** Tells the delimiter by which one gives the most fields, for tables whose header may have any form. */
export function widestOf(text: string): Layout {
  const layouts = DELIMITERS.map((delimiter) => layoutWith(text, delimiter));
  const fieldsOf = ({ rows }: Layout): number => rows.reduce((sum, { fields }) => sum + fields.length, 0);
  return layouts.reduce((best, layout) => (fieldsOf(layout) > fieldsOf(best) ? layout : best));
}

function layoutWith(text: string, delimiter: Delimiter): Layout {
  const rows = firstRows(text, delimiter, HEADER_SEARCH);
  return { delimiter, rows, header: findHeader(rows) };
}

function scoreOf({ header }: Layout): number {
  return header ? headerScore(header.fields) : 0;
}
