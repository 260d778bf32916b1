import type { TidyColumn } from '../../catalogue/findings/table/columns.js';
import type { DepartmentId, MetricId, RegionId } from '../../model/ids.js';
import type { Metric } from '../../model/plan.js';
import type { Observation, Submitted } from '../../model/observation.js';
import { ok, type Result } from '../../model/result.js';
import { isOfOthers } from '../../model/scope.js';
import type { Basis } from '../../model/words.js';
import { unitFor, type TableContext } from '../words/context/context.js';
import { readBasis, resolveBasis, type ReportedPeriod } from '../words/fields/basis.js';
import { readDepartment } from '../words/fields/department.js';
import { readNamedMetric, type NamedMetric } from '../words/fields/metric.js';
import { readRegion } from '../words/fields/region.js';
import { readSubmitted } from '../words/fields/submitted.js';
import { readFigure, type Figure } from './figure.js';
import type { FieldProblem, Header } from '../table/header.js';
import { isError, type IntakeFinding, type Problem, type CellResult } from '../problem.js';
import { isPlaceholder, optional, unlessDash } from './row-kinds.js';
import { excerpt } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** What the rows of a table share. */
export interface Table {
  readonly words: Vocabulary;
  readonly header: Header;
  readonly context: TableContext;
  /** Power of ten that multiplies the figure, if a column gives one. */
  readonly powerOfTen?: number | undefined;
}

/** An observation without its place, or none; and the row's problems, each with its field. */
export interface CellsReading {
  readonly observation: Unplaced<Observation> | undefined;
  /** Metric that the row names, if any. */
  readonly metric: MetricId | undefined;
  readonly problems: readonly FieldProblem[];
  /** Faults above the row that prevent reading it. */
  readonly above: readonly IntakeFinding[];
}

type Unplaced<O> = O extends Observation ? Omit<O, 'place'> : never;

/** Reads a row's tidy cells; collects all problems. */
export function readCells(cells: readonly string[], table: Table): CellsReading {
  const { words } = table;
  const row = new RowCells(cells, table.header);
  const named = row.required('metric', (text) => readNamedMetric(text, words.metrics, words.units));
  const metric = named?.metric;
  const region = regionOf(row, metric, table);
  const reported = reportedIn(row, table);
  const figure = figureOf(row, named, table);
  const basis = basisOf(row, metric, reported, table);
  const submitter = row.taken('department', departmentIn(row.text('department'), table));
  const submitted = row.taken('submitted', submittedIn(row.text('submitted'), table));

  const { problems, above } = row;
  const sound = above.length === 0 && !problems.some(({ problem }) => isError(problem));
  if (!sound || !named || !region || !reported || !figure || !basis)
    return { observation: undefined, metric: metric?.id, problems, above };
  const common = {
    metric: named.metric.id,
    region,
    period: reported.period,
    department: submitter,
    submitted,
    reported: reportedText(row, named, table),
    note: row.text('note') || undefined,
  };
  const observation = figure.sort === 'stage' ? { ...common, ...figure } : { ...common, ...figure, basis };
  return { observation, metric: named.metric.id, problems, above };
}

/** Reading of a cell, or of the statement above if it is blank; the fault may be in either. */
export type CellReading<T> = CellResult<T> | Result<T, IntakeFinding>;

/** Whether a reading is without findings. */
export function isPlain<T>(
  reading: CellReading<T>,
): reading is { readonly ok: true; readonly value: T; readonly note?: undefined } {
  return reading.ok && !('note' in reading && reading.note);
}

/**
 * The region that a cell names, else the stated one, else the area. With `isInDoubt`, a region that is only
 * mentioned counts as stated.
 */
export function regionIn(
  cell: string,
  { words, context: { region } }: Table,
  isInDoubt = true,
): CellReading<RegionId> {
  const text = unlessDash(cell);
  const isStated = text === '' && region !== undefined && (isInDoubt || region.reach !== 'mention');
  return isStated ? region.means : readRegion(text, words.regions, words.area);
}

/** The period that a cell names, or the stated one. */
export function periodIn(cell: string, { words, context }: Table): CellReading<ReportedPeriod> {
  return isPlaceholder(cell) && context.period ? context.period.means : words.readPeriod(cell);
}

export function departmentIn(cell: string, { words, context }: Table): CellReading<DepartmentId | undefined> {
  const text = optional(cell);
  return text === '' && context.department
    ? context.department.means
    : readDepartment(text, words.departments);
}

export function submittedIn(cell: string, { words, context }: Table): CellReading<Submitted | undefined> {
  const text = optional(cell);
  return text === '' && context.submitted ? context.submitted.means : readSubmitted(text, words.clock);
}

/** The basis of a figure as its cell and the statements above give it. */
export interface SaidBasis {
  readonly written: Basis | undefined;
  readonly stated: Basis | undefined;
  /** Fault that counts unless the period or metric decides the basis. */
  readonly doubt: IntakeFinding | undefined;
}

const UNSAID: SaidBasis = { written: undefined, stated: undefined, doubt: undefined };

/** The basis that a cell names, else the stated one. */
export function basisIn(cell: string, { context }: Table): CellReading<SaidBasis> {
  const written = readBasis(optional(cell));
  if (!written.ok) return written;
  const { means: stated, reach } = (written.value === undefined ? context.basis : undefined) ?? {};
  if (stated?.ok !== false) return ok({ written: written.value, stated: stated?.value, doubt: undefined });
  return reach === 'mention' ? ok({ written: undefined, stated: undefined, doubt: stated.error }) : stated;
}

/** Whether a row lies outside the scope of the run. */
export function areOfOthers(cells: readonly string[], table: Table): boolean {
  const { scope, metrics, units } = table.words;
  if (!scope) return false;
  const row = new RowCells(cells, table.header);
  const named = readNamedMetric(row.text('metric'), metrics, units);
  const department = departmentIn(row.text('department'), table);
  return isOfOthers(
    named.ok ? named.value.metric.id : undefined,
    department.ok ? department.value : undefined,
    scope,
  );
}

/** Cells of a row by column, and the problems found so far. */
class RowCells {
  readonly problems: FieldProblem[] = [];
  readonly above: IntakeFinding[] = [];
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(cells: readonly string[], header: Header) {
    this.#cells = cells;
    this.#header = header;
  }

  /** A cell; blank if the row is too short or the table lacks the column. */
  text(column: TidyColumn): string {
    return this.#cells[this.#fieldOf(column)] ?? '';
  }

  note(column: TidyColumn, problem: Problem): void {
    this.problems.push({ problem, field: this.#fieldOf(column) });
  }

  taken<T>(column: TidyColumn, reading: CellReading<T>): T | undefined {
    if (reading.ok) {
      if ('note' in reading && reading.note) this.note(column, reading.note);
      return reading.value;
    }
    if ('place' in reading.error) this.above.push(reading.error);
    else this.note(column, reading.error);
    return undefined;
  }

  required<T>(column: TidyColumn, read: (text: string) => CellResult<T>): T | undefined {
    const text = this.text(column);
    if (!isPlaceholder(text)) return this.taken(column, read(text));
    this.note(column, { code: 'row-missing-field', args: { column } });
    return undefined;
  }

  #fieldOf(column: TidyColumn): number {
    return this.#header.columns.get(column) ?? this.#header.width;
  }
}

function regionOf(row: RowCells, metric: Metric | undefined, table: Table): RegionId | undefined {
  return row.taken('region', regionIn(row.text('region'), table, metric?.type !== 'stage'));
}

function reportedIn(row: RowCells, table: Table): ReportedPeriod | undefined {
  return table.context.period
    ? row.taken('period', periodIn(row.text('period'), table))
    : row.required('period', table.words.readPeriod);
}

function figureOf(row: RowCells, named: NamedMetric | undefined, table: Table): Figure | undefined {
  const { words, context } = table;
  const value = row.text('value');
  // A plan may have a stage named like a placeholder.
  const isStage = named?.metric.type === 'stage' && words.stages(value).ok;
  if (isPlaceholder(value) && !isStage) {
    row.note('value', { code: 'row-no-value', args: { found: excerpt(value) } });
    return undefined;
  }
  const unit = optional(row.text('unit'));
  const { figure, problems } = readFigure(
    { value, unit, named, powerOfTen: table.powerOfTen },
    words,
    context,
  );
  for (const each of problems) {
    if ('finding' in each) row.above.push(each.finding);
    else row.note(each.in, each.problem);
  }
  return figure;
}

function basisOf(
  row: RowCells,
  metric: Metric | undefined,
  reported: ReportedPeriod | undefined,
  table: Table,
): Basis | undefined {
  const text = optional(row.text('basis'));
  // Only amounts that add up over time need a basis.
  const isAsked = text !== '' || !metric || metric.type === 'flow';
  const said = isAsked ? row.taken('basis', basisIn(text, table)) : undefined;
  if (!metric || !reported) return undefined;
  const { written, stated: ofColumn, doubt } = said ?? UNSAID;
  const clues = { written, ofColumn, doubt, metric, reported, planStart: table.words.planStart };
  const resolved = row.taken(text === '' ? 'period' : 'basis', resolveBasis(clues, text, row.text('period')));
  if (resolved?.warning) row.note('basis', resolved.warning);
  return resolved?.basis;
}

/** The figure as reported, with its nearest unit. */
function reportedText(
  row: RowCells,
  { metric, unit: ofName }: NamedMetric,
  { context, powerOfTen }: Table,
): string {
  const [value, unit] = [row.text('value'), optional(row.text('unit'))];
  const bare = /^[\d.,+-]+$/u.test(value);
  const text = unit || !bare ? unit : (ofName?.symbol ?? statedUnitText(metric, context));
  const power = powerOfTen ? `×10^${powerOfTen}` : '';
  return excerpt([value, power, text].filter((part) => part !== '').join(' '));
}

/** The unit stated for a metric, as written. */
export function statedUnitText(metric: Metric, context: TableContext): string {
  const unit = metric.type === 'stage' ? undefined : unitFor(metric, context);
  return unit?.ok === true ? (unit.value?.text ?? '') : '';
}
