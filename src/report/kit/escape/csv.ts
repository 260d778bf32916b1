import { stringify } from 'csv-stringify/sync';
import type { LosslessNumber } from 'lossless-json';
import { escapeText } from './escape.js';

/** A cell: text, a number, or nothing. Only numbers can be calculated with in a spreadsheet. */
export type CsvCell = string | number | LosslessNumber | undefined;

/**
 * The first character by which a spreadsheet takes text for a formula, also full-width; a sign alone is none.
 * Tabs and line breaks, which have the same effect, are already visible forms.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]./u;
/** Text that is only a number stays one; neutralised it could not be added up. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark (else Excel reads Chinese as GBK; none for rows
 * that continue a table), lines ended as in RFC 4180. Text that would be a formula gets an apostrophe;
 * control characters are made visible.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], { bom = true } = {}): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { bom, record_delimiter: 'windows' },
  );
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? neutralised(escapeText(cell)) : cell.toString();
}

function neutralised(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Like {@link FORMULA}, but tabs and line breaks remain, and the text itself may begin with an apostrophe. */
const FORMULA_AS_IS = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20][^]/u;

/**
 * Rows of a table that is filled in and read again: cells keep their text, except for an apostrophe before
 * what would be a formula. The reader removes it, so nothing changes.
 */
export function sheetText(rows: readonly (readonly CsvCell[])[], delimiter: string, lineEnd: string): string {
  const shown = rows.map((row) =>
    row.map((cell) => {
      const text = cell?.toString() ?? '';
      return FORMULA_AS_IS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    }),
  );
  return stringify(shown, { delimiter, record_delimiter: lineEnd, quoted_match: /[\r\n]/u });
}
