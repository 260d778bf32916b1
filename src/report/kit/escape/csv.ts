import { stringify } from 'csv-stringify/sync';
import type { LosslessNumber } from 'lossless-json';
import { escapeText } from './escape.js';

/** A cell: text, a number, or nothing. Which of them it is decides whether a spreadsheet may reckon with it. */
export type CsvCell = string | number | LosslessNumber | undefined;

/**
 * The first character by which a spreadsheet takes text for a formula, the full-width forms too; a sign alone is none.
 * Tabs and line breaks, which do the same, are visible forms by then.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]./u;
/** Text that is nothing but a number is one: neutralised, it could not be added up. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * Rows as CSV for spreadsheets. UTF-8 with a byte order mark, without which Excel reads Chinese as GBK; lines end as
 * RFC 4180 has it; rows that go on a table have no mark. An apostrophe goes before text that would be taken for a formula, and control characters are shown.
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

/** Like {@link FORMULA}, where tabs and line breaks stay, and an apostrophe may be part of the text itself. */
const FORMULA_AS_IS = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20][^]/u;

/**
 * Rows as a table that is filled in and read again: every cell keeps its text, but for an apostrophe before what a
 * spreadsheet would take for a formula. The reader of such a sheet takes one away again, so that nothing is changed.
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
