import { openHead } from '../table/csv-table.js';
import type { Head } from '../table/delimiter.js';
import type { OpenTable, TextBytes } from '../table/table.js';
import { TableBody } from './body.js';
import { lineAt, topOf } from './position.js';

/** The bytes of a text whose encoding is known. */
export type EncodedBytes = Pick<TextBytes, 'encoding' | 'window'>;

/**
 * The table of a text that is tidy, whose beginning is at hand as text, and all of it as bytes. By its first rows it is
 * told how it is delimited and what its columns are; the others become text row by row, if at all.
 */
export function openBytes(head: Head, file: string, encoded: EncodedBytes): OpenTable {
  const table = openHead(head, file);
  const { delimiter = ',', lineBelow } = table;
  const window = encoded.window();
  const top = topOf(window);
  const bytes: TextBytes = { ...encoded, file, delimiter, top, below: lineAt(window, top, lineBelow) };
  return {
    ...table,
    all: () => new TableBody(bytes, 'top', () => false).rows(),
    again: () => new TableBody(bytes, 'top', () => false).rows(),
    below: (isRow) => new TableBody(bytes, 'below', isRow).rows(),
    bytes,
  };
}
