import { REQUIRED, type Column } from '../catalogue/findings/intake-table.js';
import { nearest } from '../catalogue/nearest.js';
import { nameKey } from '../model/names.js';
import type { Unit } from '../model/units.js';
import type { Basis } from '../model/words.js';
import { readBasis } from './fields/basis.js';
import type { Units } from './fields/unit.js';
import { HEADER_NAMES, headerNames, isAside, isRemark, readHeaderCell } from './header-words.js';
import type { Problem } from './problem.js';
import { excerpt, remembered, tidy } from './text.js';
import { unitPart } from './title-unit.js';

/** How many rows are searched for the header: title lines above a table are fewer. */
export const HEADER_SEARCH = 30;

/** What the header says of the rows below it. */
export interface Header {
  /** Which field of a row holds what. */
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns without a name: what they hold is not read, but told. */
  readonly nameless: ReadonlySet<number>;
  /** Columns that plancheck itself put into a correction sheet: what they hold is not read. */
  readonly remarks: ReadonlySet<number>;
  /** How many fields it has. */
  readonly width: number;
  /** The unit and the basis that the name of the value's column gives, and the unit as it is written there. */
  readonly unit: Unit | undefined;
  readonly unitText: string;
  readonly basis: Basis | undefined;
  /** Its known cells, for recognising it when it is repeated further down. */
  readonly keys: ReadonlyMap<number, string>;
}

/** A problem in a row, and the index of the field that it is about. */
export interface FieldProblem {
  readonly problem: Problem;
  readonly field: number;
}

/** A header and its problems; without one, the table cannot be read. */
export interface HeaderReading {
  readonly header: Header | undefined;
  readonly problems: readonly FieldProblem[];
}

/** The column that a cell of a header names. Of tables that are alike, the first rows are as well. */
export const columnNamed = remembered((cell) => readHeaderCell(tidy(cell))?.column);

/** How much a row looks like the header: the required columns first, then all known ones; 0 where it is none. */
export function headerScore(fields: readonly string[]): number {
  const known = new Set(fields.flatMap((field) => columnNamed(field) ?? []));
  const required = REQUIRED.filter((column) => known.has(column)).length;
  const cells = fields.filter((field) => tidy(field) !== '').length;
  const isHeader = cells >= 2 && (required > 0 || known.size > 1);
  return isHeader ? required * 100 + known.size : 0;
}

/** The highest score of any row with so many fields. */
export function highestScore(fields: number): number {
  return REQUIRED.length * 100 + Math.min(fields, COLUMNS);
}

const COLUMNS = Object.keys(HEADER_NAMES).length;

/** The row that looks most like a header; the first of several. */
export function findHeader<Row extends { readonly fields: readonly string[] }>(
  rows: readonly Row[],
): Row | undefined {
  let best: Row | undefined;
  let most = 0;
  for (const row of rows) {
    const score = headerScore(row.fields);
    if (score > most) [best, most] = [row, score];
  }
  return best;
}

/** Reads a header: which column holds what, and whatever is wrong with it. */
export function readHeader(fields: readonly string[], units: Units): HeaderReading {
  const cells = fields.map(tidy);
  const { columns, problems, qualifier } = readColumns(cells);
  const value = columns.get('value');
  const meaning = readQualifier(qualifier, cells[value ?? -1] ?? '', units);
  if (meaning.problem) problems.push({ field: value ?? 0, problem: meaning.problem });
  const unusable = problems.some(({ problem }) => problem.code !== 'table-unknown-column');
  const header: Header = {
    columns,
    remarks: new Set(cells.flatMap((cell, field) => (isRemark(cell) ? [field] : []))),
    nameless: new Set(cells.flatMap((cell, field) => (cell === '' ? [field] : []))),
    width: cells.length,
    unit: meaning.unit,
    unitText: meaning.unit ? qualifier : '',
    basis: meaning.basis,
    keys: new Map([...columns.values()].map((field) => [field, nameKey(cells[field] ?? '')])),
  };
  return { header: unusable ? undefined : header, problems };
}

interface ColumnsReading {
  readonly columns: ReadonlyMap<Column, number>;
  readonly problems: FieldProblem[];
  /** What stands behind the name of the value's column. */
  readonly qualifier: string;
}

/** Finds the columns; those that are unknown, named twice, or missing are problems. */
function readColumns(cells: readonly string[]): ColumnsReading {
  const columns = new Map<Column, number>();
  const problems: FieldProblem[] = [];
  const strangers: string[] = [];
  let qualifier = '';
  for (const [field, cell] of cells.entries()) {
    if (cell === '' || isAside(cell)) continue;
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
      if (known.column === 'value') qualifier = unitPart(known.qualifier ?? impliedBasis(cell));
    }
  }
  const first = cells.findIndex((cell) => cell !== '');
  for (const column of REQUIRED) {
    if (!columns.has(column)) problems.push({ field: first, problem: missingColumn(column, strangers) });
  }
  return { columns, problems, qualifier };
}

const keyOf = remembered(nameKey);

/** Whether a row repeats the header, as printed pages do. */
export function repeatsHeader(cells: readonly string[], { keys }: Header): boolean {
  for (const [field, key] of keys) {
    const cell = cells[field];
    if (cell === undefined || keyOf(cell) !== key) return false;
  }
  return true;
}

/** 本期数 says what the figures cover without parentheses. */
function impliedBasis(cell: string): string {
  return nameKey(cell) === '本期数' ? '本期' : '';
}

interface Meaning {
  readonly unit: Unit | undefined;
  readonly basis: Basis | undefined;
  readonly problem: Problem | undefined;
}

/** What stands in parentheses behind the name of the value's column: a unit or a basis. */
function readQualifier(text: string, cell: string, units: Units): Meaning {
  const unit = text === '' ? undefined : units.find(text);
  if (unit) return { unit, basis: undefined, problem: undefined };
  const basis = readBasis(text);
  if (basis.ok) return { unit: undefined, basis: basis.value, problem: undefined };
  const args = { found: excerpt(text), header: excerpt(cell), nearest: units.nearest(text) };
  return { unit: undefined, basis: undefined, problem: { code: 'table-unknown-qualifier', args } };
}

function unknownColumn(cell: string): Problem {
  return {
    code: 'table-unknown-column',
    args: { found: excerpt(cell), nearest: nearest(cell, headerNames()) },
  };
}

function missingColumn(column: Column, strangers: readonly string[]): Problem {
  const like = strangers.find((stranger) => nearest(stranger, HEADER_NAMES[column]) !== undefined);
  return {
    code: 'table-missing-column',
    args: { column, nearest: like === undefined ? undefined : excerpt(like) },
  };
}
