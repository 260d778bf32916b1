import type { Observation } from '../model/observation.js';
import type { CellPlace } from '../model/place.js';
import { readCells, type Table } from './cells.js';
import { fieldSpot, spotOf } from './columns.js';
import type { FieldProblem } from './header.js';
import { located, type IntakeFinding, type Problem } from './problem.js';
import type { Row } from './records.js';
import { rowKind } from './row-kinds.js';
import { MAX_FIELD, MAX_FIELDS, MAX_ROW, type Delimiter } from './scan.js';
import { excerpt, tidy } from './text.js';

/** Where rows come from. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly delimiter: Delimiter;
}

/** What became of a row. */
export interface Outcome {
  readonly became: 'observation' | 'rejected' | 'ignored';
  readonly observation: Observation | undefined;
  readonly findings: readonly IntakeFinding[];
}

/** Reads a row below the header. */
export function readRow(row: Row, table: Table, source: Source): Outcome {
  if (row.fault) return rejected([faultOf(row, source)]);
  const place = (field: number): CellPlace => placeOf(row, field, source);
  const at = ({ problem, field }: FieldProblem): IntakeFinding => located(problem, place(field));
  const long = row.fields.findIndex((field) => field.length > MAX_FIELD);
  if (long !== -1) return rejected([at({ problem: tooLong(row.fields[long] ?? ''), field: long })]);
  const cells = row.fields.map(tidy);
  const kind = rowKind(cells, table.header, table.words);
  if (kind.kind === 'blank' || kind.kind === 'header') return ignored([]);
  if (kind.kind !== 'data') {
    const args = { found: excerpt(cells[kind.field] ?? '') };
    const code = kind.kind === 'total' ? 'row-total-ignored' : 'row-footer-ignored';
    return ignored([at({ problem: { code, args }, field: kind.field })]);
  }
  const shape = shapeProblem(cells, table, source.delimiter);
  if (shape) return rejected([at(shape)]);
  const { observation, problems } = readCells(cells, table);
  const findings = [...literalQuote(row, source), ...[...problems].sort((a, b) => a.field - b.field).map(at)];
  if (!observation) return rejected(findings);
  const value = place(table.header.columns.get('value') ?? 0);
  return { became: 'observation', observation: { ...observation, place: value }, findings };
}

/** The place of a field, as an editor counts. */
export function placeOf(row: Row, field: number, { file, text, delimiter }: Source): CellPlace {
  const spot = fieldSpot(text.slice(row.start, row.end), delimiter, field);
  return { file, line: row.line + spot.line, column: spot.column };
}

/** The finding of a row whose quotes are at fault, on the line that the row starts on. */
export function faultOf(row: Row, { file, text }: Source): IntakeFinding {
  const { code = 'row-too-long', at = row.start, shown = row.start } = row.fault ?? {};
  const column = at < row.end ? at - row.start + 1 : 1;
  const place = { file, line: row.line, column };
  switch (code) {
    case 'row-too-long':
      return { code, args: { characters: row.end - row.start, limit: MAX_ROW }, place };
    case 'row-too-many-fields':
      return { code, args: { limit: MAX_FIELDS }, place };
    case 'row-unclosed-quote':
    case 'row-stray-quote':
      return { code, args: { found: firstLine(text, shown) }, place };
  }
}

/** More fields than the header has, or a figure that lost its thousands to the next field. */
function shapeProblem(
  cells: readonly string[],
  { header }: Table,
  delimiter: Delimiter,
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
  const split =
    delimiter === ',' && isText && /^[+-]?[1-9]\d{0,2}$/u.test(value) && /^\d{3}(?:\.\d+)?$/u.test(next);
  return split ? { problem: { code: 'row-split-number', args: { value, next } }, field } : undefined;
}

/** The warning that a quote was read as an ordinary character, at the cell that it is in. */
function literalQuote(row: Row, { file, text, delimiter }: Source): readonly IntakeFinding[] {
  if (row.literal === undefined) return [];
  const raw = text.slice(row.start, row.end);
  const quote = row.literal - row.start;
  const begin = raw.lastIndexOf(delimiter, quote) + 1;
  const [cell = ''] = raw.slice(begin).split(delimiter, 1);
  const spot = spotOf(raw, begin);
  const place = { file, line: row.line + spot.line, column: spot.column };
  return [{ code: 'row-literal-quote', args: { found: excerpt(cell) }, place }];
}

function tooLong(field: string): Problem {
  return { code: 'row-field-too-long', args: { characters: field.length, limit: MAX_FIELD } };
}

function firstLine(text: string, from: number): string {
  const [line = ''] = text.slice(from, from + 200).split(/[\r\n]/u, 1);
  return excerpt(line);
}

function rejected(findings: readonly IntakeFinding[]): Outcome {
  return { became: 'rejected', observation: undefined, findings };
}

function ignored(findings: readonly IntakeFinding[]): Outcome {
  return { became: 'ignored', observation: undefined, findings };
}
