import type { MetricId } from '../../model/ids.js';
import type { Observation } from '../../model/observation.js';
import type { Place } from '../../model/place.js';
import { areOfOthers, readCells, type Table } from './cells.js';
import type { FieldProblem, Header } from '../table/header.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import { isMissing, rowKind } from './row-kinds.js';
import { MAX_FIELD } from '../table/scan.js';
import type { TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';

/** Outcome of a row. `header` and `context` rows hold no figures, and decide how others are read. */
export interface RowOutcome {
  /** `left-out` rows are outside the scope of the run. */
  readonly became: 'observation' | 'rejected' | 'ignored' | 'header' | 'context' | 'left-out';
  readonly observation: Observation | undefined;
  readonly findings: readonly IntakeFinding[];
  /** Metric that a rejected row names. */
  readonly metric?: MetricId | undefined;
  /** Faults above the row; reported once, however many rows they affect. */
  readonly above?: readonly IntakeFinding[];
  /** Place of a row that is left out. */
  readonly place?: Place;
}

/** Reads a row below the header. With `commas`, a comma between digits may have split a figure. */
export function readRow(row: TableRow, table: Table, commas: boolean): RowOutcome {
  if (row.fault) return rejected([row.fault]);
  const at = ({ problem, field }: FieldProblem): IntakeFinding => located(problem, row.place(field));
  const long = row.fields.findIndex((field) => field.length > MAX_FIELD);
  if (long !== -1) return rejected([at({ problem: tooLong(row.fields[long] ?? ''), field: long })]);
  return readFields(row, withoutRemarks(row.fields.map(tidy), table.header), table, commas);
}

function readFields(row: TableRow, cells: readonly string[], table: Table, commas: boolean): RowOutcome {
  const at = ({ problem, field }: FieldProblem): IntakeFinding => located(problem, row.place(field));
  const kind = rowKind(cells, table.header, table.words);
  if (kind.kind === 'blank' || kind.kind === 'header') return ignored();
  if (kind.kind !== 'data') {
    const args = { found: excerpt(cells[kind.field] ?? '') };
    const code = kind.kind === 'total' ? 'row-total-ignored' : 'row-footer-ignored';
    return ignored([at({ problem: { code, args }, field: kind.field })]);
  }
  if (areOfOthers(cells, table)) return leftOut(row.place(0));
  const shape = shapeProblem(cells, table, commas);
  if (shape) return rejected([at(shape)]);
  const { faults, notes } = toldOf(row, table);
  if (faults.length > 0) return rejected(faults.map(at));
  const { observation, metric, problems, above } = readCells(withoutNote(cells, row, table), table);
  const told = [...notes, ...problems].sort((a, b) => a.field - b.field);
  const findings = [...row.doubts, ...told.map(at)];
  if (!observation) return { ...rejected(findings), metric, above };
  const value = row.place(table.header.columns.get('value') ?? 0);
  return { became: 'observation', observation: { ...observation, place: value }, findings };
}

/** Apostrophe by which a correction sheet keeps a spreadsheet from taking text for a formula. */
const KEPT_AS_TEXT = /^'(?='*\s*[=+\-@\uff1d\uff0b\uff0d\uff20][^])/u;

/** The cells as first reported, without a correction sheet's additions. */
function withoutRemarks(cells: readonly string[], { remarks }: Header): readonly string[] {
  if (remarks.size === 0) return cells;
  return cells.map((cell, field) => (remarks.has(field) ? '' : cell.replace(KEPT_AS_TEXT, '')));
}

/** The problem of surplus fields, or of a figure that lost its thousands to the next field. */
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

/** Faults that reject a row, and notes that do not. */
interface Told {
  readonly faults: readonly FieldProblem[];
  readonly notes: readonly FieldProblem[];
}

const NOTHING: Told = { faults: [], notes: [] };

/** Faults and notes of the columns that are read; a formula error in the note rejects nothing. */
function toldOf(row: TableRow, { header: { columns } }: Table): Told {
  if (row.faults.size + row.notes.size + row.merged.size === 0) return NOTHING;
  const read = new Set(columns.values());
  const [note, value] = [columns.get('note'), columns.get('value') ?? 0];
  const told: { readonly [Sort in keyof Told]: FieldProblem[] } = { faults: [], notes: [] };
  for (const [field, problem] of row.faults) {
    if (field === note) told.notes.push({ problem: unreadNote(row.fields[field] ?? ''), field });
    else if (read.has(field) && !(field === value && isNotAtHand(problem)))
      told.faults.push({ problem, field });
  }
  for (const [field, problem] of row.notes) if (read.has(field)) told.notes.push({ problem, field });
  const range = row.merged.get(value);
  if (range !== undefined) told.faults.push({ problem: mergedValue(range), field: value });
  return told;
}

/** The problem of a note that cannot be read. */
export function unreadNote(text: string): Problem {
  return { code: 'row-note-unread', args: { found: excerpt(text) } };
}

/** The problem of a figure in merged cells. */
export function mergedValue(range: string): Problem {
  return { code: 'row-merged-value', args: { range } };
}

/** Cells of a row, without a note that cannot be read. */
function withoutNote(cells: readonly string[], { faults }: TableRow, { header }: Table): readonly string[] {
  const note = header.columns.get('note');
  return note !== undefined && faults.has(note)
    ? cells.map((cell, field) => (field === note ? '' : cell))
    : cells;
}

/** #N/A as a figure means not reported, as in a text. */
export function isNotAtHand(problem: Problem): boolean {
  return problem.code === 'row-cell-error' && isMissing(problem.args.found);
}

function tooLong(field: string): Problem {
  return { code: 'row-field-too-long', args: { characters: field.length, limit: MAX_FIELD } };
}

/** The outcome of a row without a header to read it by; faults of quotes or size are reported. */
export function unread(row: TableRow): RowOutcome {
  const blank = !row.fault && row.faults.size === 0 && row.fields.every((field) => field.trim() === '');
  return blank ? ignored() : rejected(row.fault ? [row.fault] : []);
}

export function rejected(findings: readonly IntakeFinding[]): RowOutcome {
  return { became: 'rejected', observation: undefined, findings };
}

export function leftOut(place: Place): RowOutcome {
  return { became: 'left-out', observation: undefined, findings: [], place };
}

export function ignored(findings: readonly IntakeFinding[] = []): RowOutcome {
  return { became: 'ignored', observation: undefined, findings };
}

/** Outcome of a header. */
export function header(): RowOutcome {
  return { became: 'header', observation: undefined, findings: [] };
}

export function context(findings: readonly IntakeFinding[] = []): RowOutcome {
  return { became: 'context', observation: undefined, findings };
}
