import { REQUIRED, type TidyColumn } from '../../catalogue/findings/table/columns.js';
import { nearest } from '../../catalogue/nearest.js';
import { nameKey } from '../../model/names.js';
import type { StatedField } from '../words/context/labels.js';
import { readLine, titlePeriod, type Phrase } from '../words/context/phrases.js';
import { readBasis } from '../words/fields/basis.js';
import { readUnits } from '../words/fields/unit-list.js';
import type { Units } from '../words/fields/unit.js';
import {
  HEADER_NAMES,
  headerNames,
  isRemarkHeading,
  isRemark,
  readHeaderCell,
  type HeaderCell,
} from '../words/header-words.js';
import type { Problem } from '../problem.js';
import { excerpt, halfWidth, remembered, tidy } from '../words/text.js';

/** Rows searched for the header; fewer title lines stand above a table. */
export const HEADER_SEARCH = 30;

/** A usable header. */
export interface Header {
  /** Field index by column. */
  readonly columns: ReadonlyMap<TidyColumn, number>;
  /** Columns without a name: reported if filled, and not read. */
  readonly nameless: ReadonlySet<number>;
  /** Columns that plancheck added in a correction sheet; not read. */
  readonly remarks: ReadonlySet<number>;
  /** Number of fields. */
  readonly width: number;
  /** Keys of its known cells, to recognise a repeated header. */
  readonly keys: ReadonlyMap<number, string>;
}

/** A problem in a row, and its field index. */
export interface FieldProblem {
  readonly problem: Problem;
  readonly field: number;
}

/** A header, statements in its names, and its problems; without `header` the table cannot be read. */
export interface HeaderReading {
  readonly header: Header | undefined;
  /** Text in parentheses behind column names; the value column's applies to every figure. */
  readonly phrases: readonly HeaderPhrase[];
  readonly problems: readonly FieldProblem[];
}

/** A statement in a column's name. */
export interface HeaderPhrase extends Phrase {
  /** Whether it is in the value column's name. */
  readonly isOfValue: boolean;
}

/** Cached, because similar tables have the same first rows. */
const columnNamed = remembered((cell) => readHeaderCell(tidy(cell))?.column);

/** Index of the first header field that names a column. */
export function fieldOf(fields: readonly string[], column: TidyColumn): number | undefined {
  const field = fields.findIndex((cell) => columnNamed(cell) === column);
  return field === -1 ? undefined : field;
}

/** Likeness of a row to a header: 100 for each required column, 1 for each known column; 0 if it is none. */
export function headerScore(fields: readonly string[]): number {
  const known = columnsNamed(fields);
  const required = REQUIRED.filter((column) => known.has(column)).length;
  const cells = fields.filter((field) => tidy(field) !== '').length;
  const isHeader = cells >= 2 && (required > 0 || known.size > 1);
  return isHeader ? required * 100 + known.size : 0;
}

function columnsNamed(fields: readonly string[]): ReadonlySet<TidyColumn> {
  return new Set(fields.flatMap((field) => columnNamed(field) ?? []));
}

/** Whether a row names all required columns except those given above it. */
export function isCompleteHeader(fields: readonly string[], given: ReadonlySet<TidyColumn> = NONE): boolean {
  if (headerScore(fields) === 0) return false;
  const known = columnsNamed(fields);
  return REQUIRED.every((column) => known.has(column) || given.has(column));
}

const NONE: ReadonlySet<TidyColumn> = new Set();
const PERIOD: ReadonlySet<TidyColumn> = new Set<TidyColumn>(['period']);

/** Required columns that the lines above the header replace. */
function givenBy(titles: readonly (readonly string[])[]): ReadonlySet<TidyColumn> {
  const isLabelled = titles.some((fields) =>
    readLine(fields).phrases.some(({ field }) => field === 'period'),
  );
  return isLabelled || titlePeriod(titles.flat())?.ok === true ? PERIOD : NONE;
}

/** A header among a table's first rows. */
export interface FoundHeader<Row> {
  readonly row: Row;
  /** Whether it has all required columns, or lines above replace the missing one. */
  readonly isComplete: boolean;
}

/** The first complete header, else the first row of the best score. */
export function findHeader<Row extends { readonly fields: readonly string[] }>(
  rows: readonly Row[],
): FoundHeader<Row> | undefined {
  let best: Row | undefined;
  let most = 0;
  for (const [at, row] of rows.entries()) {
    const score = headerScore(row.fields);
    const lacksOne = score >= MOSTLY && score < MOSTLY + 100;
    const given = lacksOne ? givenBy(rows.slice(0, at).map(({ fields }) => fields)) : NONE;
    if (score > 0 && isCompleteHeader(row.fields, given)) return { row, isComplete: true };
    if (score > most) [best, most] = [row, score];
  }
  return best && { row: best, isComplete: false };
}

/** Least score of a row that lacks one required column. */
const MOSTLY = (REQUIRED.length - 1) * 100;

/** Reads a header: its columns and problems. */
export function readHeader(
  fields: readonly string[],
  units: Units,
  given: ReadonlySet<TidyColumn> = NONE,
): HeaderReading {
  const cells = fields.map(tidy);
  const { columns, problems, phrases } = readColumns(cells, units, given);
  const unusable = problems.some(({ problem }) => problem.code !== 'table-unknown-column');
  const header: Header = {
    columns,
    remarks: new Set(cells.flatMap((cell, field) => (isRemark(cell) ? [field] : []))),
    nameless: new Set(cells.flatMap((cell, field) => (cell === '' ? [field] : []))),
    width: cells.length,
    keys: new Map([...columns.values()].map((field) => [field, nameKey(cells[field] ?? '')])),
  };
  return { header: unusable ? undefined : header, problems, phrases };
}

interface ColumnsReading {
  readonly columns: ReadonlyMap<TidyColumn, number>;
  readonly problems: FieldProblem[];
  readonly phrases: readonly HeaderPhrase[];
}

/** Finds the columns; unknown, duplicate and missing ones are problems. */
function readColumns(cells: readonly string[], units: Units, given: ReadonlySet<TidyColumn>): ColumnsReading {
  const columns = new Map<TidyColumn, number>();
  const problems: FieldProblem[] = [];
  const phrases: HeaderPhrase[] = [];
  const strangers: string[] = [];
  for (const [field, cell] of cells.entries()) {
    if (cell === '' || isRemarkHeading(cell)) continue;
    const known = readHeaderCell(cell);
    const before = known && columns.get(known.column);
    if (!known) {
      strangers.push(cell);
      problems.push({ field, problem: unknownColumn(cell) });
    } else if (before !== undefined) {
      const args = { column: known.column, found: excerpt(cell), first: excerpt(cells[before] ?? '') };
      problems.push({ field, problem: { code: 'table-duplicate-column', args } });
    } else {
      columns.set(known.column, field);
      const said = qualifierOf(known, cell, field, units);
      phrases.push(...said.phrases);
      if (said.problem) problems.push({ field, problem: said.problem });
    }
  }
  const first = cells.findIndex((cell) => cell !== '');
  for (const column of REQUIRED) {
    if (!columns.has(column) && !given.has(column))
      problems.push({ field: first, problem: missingColumn(column, strangers) });
  }
  return { columns, problems, phrases };
}

const keyOf = remembered(nameKey);

/** Whether a row repeats the header, as printed pages do, and names no other column. */
export function repeatsHeader(cells: readonly string[], { keys }: Header): boolean {
  for (const [field, key] of keys) {
    const cell = cells[field];
    if (cell === undefined || keyOf(cell) !== key) return false;
  }
  return cells.every((cell, field) => keys.has(field) || columnNamed(cell) === undefined);
}

/** 本期数 implies a basis. */
function impliedBasis(cell: string): string {
  return nameKey(cell) === '本期数' ? '本期' : '';
}

interface Qualifier {
  readonly phrases: readonly HeaderPhrase[];
  readonly problem?: Problem;
}

/** Statements behind a column's name: for the value column a unit, a basis or both, and nothing else. */
function qualifierOf(known: HeaderCell, cell: string, at: number, units: Units): Qualifier {
  const { column } = known;
  const qualifier = halfWidth(known.qualifier ?? (column === 'value' ? impliedBasis(cell) : ''));
  const text = qualifier.replace(UNIT_PREFIX, '');
  if (text === '') return { phrases: [] };
  const isOfValue = column === 'value';
  const isLabelled = known.isLabelled || text !== qualifier;
  const phrase = (field: StatedField, said: string): HeaderPhrase => {
    const sort = isLabelled || isOfValue ? 'labelled' : 'loose';
    return { field, text: said, at, sort, isWeak: false, isOfValue };
  };
  if (!isOfValue) {
    if (column === 'note' || column === 'metric' || text !== qualifier || readUnits(text, units))
      return { phrases: [phrase('unit', text)] };
    return { phrases: [phrase(column, text)] };
  }
  if (readUnits(text, units)) return { phrases: [phrase('unit', text)] };
  const parts = text.split(/[,;、]/u).map((part) => part.trim());
  const phrases = parts.flatMap((part) =>
    isBasis(part) ? phrase('basis', part) : readUnits(part, units) ? phrase('unit', part) : [],
  );
  if (phrases.length === parts.length) return { phrases };
  const args = { found: excerpt(text), header: excerpt(cell), nearest: units.nearest(text) };
  return { phrases: [], problem: { code: 'table-unknown-qualifier', args } };
}

function isBasis(text: string): boolean {
  const basis = readBasis(text);
  return basis.ok && basis.value !== undefined;
}

/** The label of a unit in parentheses. */
const UNIT_PREFIX = /^(?:(?:计量|数量|金额|货币)?单\s{0,4}位|units?)\s{0,4}:\s{0,9}/iu;

function unknownColumn(cell: string): Problem {
  return {
    code: 'table-unknown-column',
    args: { found: excerpt(cell), nearest: nearest(cell, headerNames()) },
  };
}

function missingColumn(column: TidyColumn, strangers: readonly string[]): Problem {
  const like = strangers.find((stranger) => nearest(stranger, HEADER_NAMES[column]) !== undefined);
  return {
    code: 'table-missing-column',
    args: { column, nearest: like === undefined ? undefined : excerpt(like) },
  };
}
