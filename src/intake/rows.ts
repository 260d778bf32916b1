import type { Observation } from '../model/observation.js';
import { readCells, type Table } from './cells.js';
import type { FieldProblem, Header } from './header.js';
import { located, type IntakeFinding, type Problem } from './problem.js';
import { rowKind } from './row-kinds.js';
import { MAX_FIELD } from './scan.js';
import type { TableRow } from './table.js';
import { excerpt, tidy } from './text.js';

/** What became of a row. */
export interface Outcome {
  readonly became: 'observation' | 'rejected' | 'ignored';
  readonly observation: Observation | undefined;
  readonly findings: readonly IntakeFinding[];
}

/** Reads a row below the header; with `commas`, one between digits may have cut a figure in two. */
export function readRow(row: TableRow, table: Table, commas: boolean): Outcome {
  if (row.fault) return rejected([row.fault]);
  const at = ({ problem, field }: FieldProblem): IntakeFinding => located(problem, row.place(field));
  const long = row.fields.findIndex((field) => field.length > MAX_FIELD);
  if (long !== -1) return rejected([at({ problem: tooLong(row.fields[long] ?? ''), field: long })]);
  return readFields(row, withoutRemarks(row.fields.map(tidy), table.header), table, commas);
}

function readFields(row: TableRow, cells: readonly string[], table: Table, commas: boolean): Outcome {
  const at = ({ problem, field }: FieldProblem): IntakeFinding => located(problem, row.place(field));
  const kind = rowKind(cells, table.header, table.words);
  if (kind.kind === 'blank' || kind.kind === 'header') return ignored();
  if (kind.kind !== 'data') {
    const args = { found: excerpt(cells[kind.field] ?? '') };
    const code = kind.kind === 'total' ? 'row-total-ignored' : 'row-footer-ignored';
    return ignored([at({ problem: { code, args }, field: kind.field })]);
  }
  const shape = shapeProblem(cells, table, commas);
  if (shape) return rejected([at(shape)]);
  const faults = faultsOf(row, table);
  if (faults.length > 0) return rejected(faults.map(at));
  const { observation, problems } = readCells(cells, table);
  const findings = [...row.doubts, ...[...problems].sort((a, b) => a.field - b.field).map(at)];
  if (!observation) return rejected(findings);
  const value = row.place(table.header.columns.get('value') ?? 0);
  return { became: 'observation', observation: { ...observation, place: value }, findings };
}

/** An apostrophe that keeps a spreadsheet from taking text for a formula: a correction sheet has it, its row had not. */
const KEPT_AS_TEXT = /^'(?='*\s*[=+\-@\uff1d\uff0b\uff0d\uff20][^])/u;

/** The cells as the report had them, without what a correction sheet says about them. */
function withoutRemarks(cells: readonly string[], { remarks }: Header): readonly string[] {
  if (remarks.size === 0) return cells;
  return cells.map((cell, field) => (remarks.has(field) ? '' : cell.replace(KEPT_AS_TEXT, '')));
}

/** More fields than the header has, or a figure that lost its thousands to the next field. */
function shapeProblem(
  cells: readonly string[],
  { header }: Table,
  commas: boolean,
): FieldProblem | undefined {
  const extra = cells.findIndex((cell, field) => field >= header.width && cell !== '');
  if (extra !== -1) {
    const fields = cells.findLastIndex((cell) => cell !== '') + 1;
    const args = { found: excerpt(cells[extra] ?? ''), fields, columns: header.width };
    return { problem: { code: 'row-extra-fields', args }, field: extra };
  }
  const field = header.columns.get('value') ?? 0;
  const [value = '', next = ''] = cells.slice(field, field + 2);
  const isText = (['note', 'department', 'submitted'] as const).some(
    (name) => header.columns.get(name) === field + 1,
  );
  const split = commas && isText && /^[+-]?[1-9]\d{0,2}$/u.test(value) && /^\d{3}(?:\.\d+)?$/u.test(next);
  return split ? { problem: { code: 'row-split-number', args: { value, next } }, field } : undefined;
}

/** What is wrong with cells of columns that are read, such as the error of a formula. */
function faultsOf({ faults }: TableRow, { header }: Table): readonly FieldProblem[] {
  if (faults.size === 0) return [];
  const read = new Set(header.columns.values());
  return [...faults].flatMap(([field, problem]) => (read.has(field) ? [{ problem, field }] : []));
}

function tooLong(field: string): Problem {
  return { code: 'row-field-too-long', args: { characters: field.length, limit: MAX_FIELD } };
}

/** What becomes of a row that cannot be read for want of a header; what is wrong with its quotes or size is told. */
export function unread(row: TableRow): Outcome {
  const blank = !row.fault && row.faults.size === 0 && row.fields.every((field) => field.trim() === '');
  return blank ? ignored() : rejected(row.fault ? [row.fault] : []);
}

export function rejected(findings: readonly IntakeFinding[]): Outcome {
  return { became: 'rejected', observation: undefined, findings };
}

export function ignored(findings: readonly IntakeFinding[] = []): Outcome {
  return { became: 'ignored', observation: undefined, findings };
}
