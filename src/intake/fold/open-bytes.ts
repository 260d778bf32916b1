import { openHead } from '../table/csv-table.js';
import type { Head } from '../table/delimiter.js';
import type { OpenTable, TextBytes } from '../table/table.js';
import { TableBody } from './body.js';
import { lineAt, topOf } from './position.js';

/** Bytes of a text in a known encoding. */
export type EncodedBytes = Pick<TextBytes, 'encoding' | 'window'>;

/**
 * Opens a tidy text table with its beginning as text and all of it as bytes. The first rows tell its
 * delimiter and columns; other rows are decoded one by one, if at all.
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
