import { readNumber } from '../../words/fields/number.js';
import { isFooterLine } from '../../row/row-kinds.js';
import type { TableRow } from '../../table/table.js';
import { halfWidth, tidy } from '../../words/text.js';
import type { Vocabulary } from '../../words/vocabulary.js';
import type { CellGrid } from '../grid.js';
import { headerAt, type GridHeader } from '../header.js';
import { knownFormatOf } from './formats.js';
import { periodTitle } from './periods.js';

/** Most rows of a header, and rows searched for it. */
const MAX_HEADER = 4;
const SEARCH = 40;

/** Cells of a row that are not blank. */
export function textsOf({ fields }: TableRow): readonly string[] {
  return fields.map(tidy).filter((cell) => cell !== '');
}

/** Finds a table's header: by column names of known formats, else the rows right above the first figures. */
export function guessHeader(grid: CellGrid, words: Vocabulary): GridHeader | undefined {
  const rows = grid.rows.slice(0, SEARCH);
  const exported = rows.find(({ fields }) => knownFormatOf(fields) !== undefined);
  if (exported) return headerAt(grid, exported.line, 1);
  const first = rows.findIndex(
    (row, at) =>
      at > 0 && (isNumbering(row) || (holdsFigures(row, words) && !isPeriodRow(row, rows[at - 1], words))),
  );
  if (first === -1) return undefined;
  let titled = first;
  while (titled > 0 && isLoneTitle(rows[titled - 1], words)) titled -= 1;
  let from = titled;
  while (from > 0 && first - from < MAX_HEADER && isHeaderRow(rows[from - 1], rows[from], words)) from -= 1;
  const [top, bottom] = [rows[from], rows[first - 1]];
  if (!top || !bottom || from === titled) return undefined;
  return headerAt(grid, top.line, bottom.line - top.line + 1);
}

/**
 * Whether a row is part of the header above `below`. Titles and lines such as 单位:万元 have one or two cells
 * and do not adjoin it.
 */
function isHeaderRow(row: TableRow | undefined, below: TableRow | undefined, words: Vocabulary): boolean {
  if (!row || !below || below.line - row.line > 1) return false;
  const cells = textsOf(row).map(halfWidth);
  if (cells.some((cell) => cell.includes(':'))) return false;
  return cells.length >= 2 || isGroup(row, below, words);
}

/** Whether a row has one title above some of several columns: not in the first, nor over the last alone. */
function isGroup({ fields }: TableRow, below: TableRow, words: Vocabulary): boolean {
  const at = fields.findIndex((field) => tidy(field) !== '');
  const last = below.fields.findLastIndex((field) => tidy(field) !== '');
  return at > 0 && at < last && !isUnit(tidy(fields[at] ?? ''), words);
}

/** Titles of columns of dates, though each is a unit as well. */
const DATE_TITLE = /^(?:年|日|天|years?|months?|days?)$/iu;

/** Whether a title is a unit and nothing else, as in a row of units below the titles. */
export function isUnit(title: string, { units }: Vocabulary): boolean {
  return title !== '' && !DATE_TITLE.test(title) && units.find(title) !== undefined;
}

/** The unit or period of the only column of figures, below its title. */
function isLoneTitle(row: TableRow | undefined, words: Vocabulary): boolean {
  const [cell, ...others] = row ? textsOf(row) : [];
  if (cell === undefined || others.length > 0) return false;
  return isUnit(cell, words) || (tidy(row?.fields[0] ?? '') === '' && periodTitle(cell, words) !== undefined);
}

/** Whether a row has a figure and a name. */
export function holdsFigures(row: TableRow, words: Vocabulary): boolean {
  const cells = textsOf(row);
  const figures = cells.filter((cell) => isNumber(cell, words));
  return figures.length > 0 && figures.length < cells.length && !isFooterLine(cells[0] ?? '');
}

/** A number, perhaps with its unit: 1-本月 is none, nor is 2022年. */
function isNumber(cell: string, { units, readPeriod }: Vocabulary): boolean {
  const number = readNumber(cell);
  if (!number.ok || number.value.unit === undefined) return number.ok;
  return units.find(number.value.unit) !== undefined && !readPeriod(cell).ok;
}

/** Years, or months such as 202206, which may be column titles. */
const PERIOD_NUMBER = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])?$/u;

/**
 * Whether a row's numbers are period titles and not figures: no titles stand right above it, or it has
 * nothing but numbers.
 */
function isPeriodRow(row: TableRow, above: TableRow | undefined, words: Vocabulary): boolean {
  const cells = textsOf(row);
  const numbers = cells.filter((cell) => readNumber(cell).ok);
  if (!numbers.every((cell) => PERIOD_NUMBER.test(halfWidth(cell)))) return false;
  const isBelowTitles =
    above !== undefined &&
    row.line - above.line <= 1 &&
    (textsOf(above).length >= 2 || isLoneTitle(above, words));
  return !isBelowTitles || numbers.length === cells.length;
}

/** Whether a row numbers the columns, such as 甲 乙 1 2 3 in printed tables. */
export function isNumbering(row: TableRow): boolean {
  const cells = textsOf(row);
  const numbers = cells.filter((cell) => /^\d{1,2}$/u.test(cell)).map(Number);
  const rest = cells.length - numbers.length;
  const counted = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return numbers.length >= 2 && counted && cells.filter((cell) => /^[甲乙丙丁]$/u.test(cell)).length === rest;
}
