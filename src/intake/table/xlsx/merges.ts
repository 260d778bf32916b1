import { MAX_MERGED, type Merges } from '../book.js';
import type { Problem } from '../../problem.js';
import { unpackAll } from '../../source/zip/archive.js';
import { xmlSink } from '../../source/zip/xml.js';
import { MAX_SHEET_ROW, parseRange, type CellRange } from './references.js';
import type { Sheet, Workbook } from './workbook.js';

const NONE: Merges = { ranges: [], lines: [] };

/**
 * Reads a sheet's merged cells, which stand behind its last row, before its rows: a large sheet is never
 * wholly in memory. A part that was not packed so is reported; faults of its XML are left to the reader of
 * rows.
 */
export function readMerges(book: Workbook, sheet: Sheet): Merges | Problem {
  const search = new Search('mergeCell');
  const problem = unpackAll(book.archive, sheet.part, (chunk) => {
    search.look(chunk);
  });
  if (problem) return problem;
  if (!search.found) return NONE;
  const [ranges, lines]: [CellRange[], number[]] = [[], []];
  let [row, inContent] = [0, false];
  const sink = xmlSink(sheet.part, {
    open: (name, { r, ref = '' }) => {
      if (name === 'row') row = Math.min(r === undefined ? row + 1 : Number(r), MAX_SHEET_ROW);
      if (name === 'v' || name === 't') inContent = true;
      const range = name === 'mergeCell' && ranges.length < MAX_MERGED ? parseRange(ref) : undefined;
      if (range) ranges.push(range);
    },
    text: (text) => {
      if (inContent && lines.at(-1) !== row && text.trim() !== '') lines.push(row);
    },
    close: (name) => {
      if (name === 'v' || name === 't') inContent = false;
    },
  });
  unpackAll(book.archive, sheet.part, sink);
  return { ranges, lines: lines.sort((a, b) => a - b) };
}

/** Searches for a word in bytes that come in pieces. */
class Search {
  found = false;
  readonly #word: string;
  #tail = Buffer.alloc(0);

  constructor(word: string) {
    this.#word = word;
  }

  look(chunk: Uint8Array): void {
    if (this.found) return;
    const bytes = Buffer.concat([this.#tail, chunk]);
    this.found = bytes.includes(this.#word);
    this.#tail = bytes.subarray(-this.#word.length);
  }
}
