import type { Column } from '../catalogue/findings/intake-table.js';
import type { Metric } from '../model/plan.js';
import type { Observation } from '../model/observation.js';
import { isOfOthers } from '../model/scope.js';
import type { Basis } from '../model/words.js';
import { readBasis, resolveBasis, type ReportedPeriod } from './fields/basis.js';
import { readDepartment } from './fields/department.js';
import { readMetric } from './fields/metric.js';
import { readRegion } from './fields/region.js';
import { readSubmitted } from './fields/submitted.js';
import { readFigure, type Figure } from './figure.js';
import type { FieldProblem, Header } from './header.js';
import { isError, type Problem, type Reading } from './problem.js';
import { isPlaceholder, optional, unlessDash } from './row-kinds.js';
import { excerpt } from './text.js';
import type { TitleUnit } from './title-unit.js';
import type { Vocabulary } from './vocabulary.js';

/** What the rows of a table have in common. */
export interface Table {
  readonly words: Vocabulary;
  readonly header: Header;
  readonly title: TitleUnit | undefined;
  /** The power of ten by which the figure is multiplied, where a column of its own says that. */
  readonly powerOfTen?: number | undefined;
}

/** An observation but for its place, or none; and the problems of the row, each with its field. */
export interface CellsReading {
  readonly observation: Unplaced<Observation> | undefined;
  readonly problems: readonly FieldProblem[];
}

type Unplaced<O> = O extends Observation ? Omit<O, 'place'> : never;

/** Reads the tidy cells of a row of data. All problems are told at once. */
export function readCells(cells: readonly string[], table: Table): CellsReading {
  const { words } = table;
  const row = new RowCells(cells, table.header);
  const metric = row.required('metric', (text) => readMetric(text, words.metrics));
  const regionText = unlessDash(row.text('region'));
  const region = row.taken('region', readRegion(regionText, words.regions, words.area));
  const reported = row.required('period', words.readPeriod);
  const figure = figureOf(row, metric, table);
  const basis = basisOf(row, metric, reported, table);
  const submitter = row.taken(
    'department',
    readDepartment(optional(row.text('department')), words.departments),
  );
  const submitted = row.taken('submitted', readSubmitted(optional(row.text('submitted')), words.clock));

  const { problems } = row;
  const sound = !problems.some(({ problem }) => isError(problem));
  if (!sound || !metric || !region || !reported || !figure || !basis)
    return { observation: undefined, problems };
  const common = {
    metric: metric.id,
    region,
    period: reported.period,
    department: submitter,
    submitted,
    reported: reportedText(row, table),
    note: row.text('note') || undefined,
  };
  const observation = figure.sort === 'stage' ? { ...common, ...figure } : { ...common, ...figure, basis };
  return { observation, problems };
}

/** Whether the tidy cells of a row are for others to answer for than those a run is about. */
export function areOfOthers(cells: readonly string[], { words, header }: Table): boolean {
  const { scope, metrics, departments } = words;
  if (!scope) return false;
  const row = new RowCells(cells, header);
  const metric = metrics(row.text('metric'));
  const department = departments(optional(row.text('department')));
  return isOfOthers(
    metric.ok ? metric.value.id : undefined,
    department.ok ? department.value : undefined,
    scope,
  );
}

/** The cells of one row by column, and what has been found wrong with them so far. */
class RowCells {
  readonly problems: FieldProblem[] = [];
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(cells: readonly string[], header: Header) {
    this.#cells = cells;
    this.#header = header;
  }

  /** A cell; blank where the row is too short for it, or the table has no such column. */
  text(column: Column): string {
    return this.#cells[this.#fieldOf(column)] ?? '';
  }

  note(column: Column, problem: Problem): void {
    this.problems.push({ problem, field: this.#fieldOf(column) });
  }

  taken<T>(column: Column, reading: Reading<T>): T | undefined {
    if (!reading.ok) this.note(column, reading.error);
    else if (reading.note) this.note(column, reading.note);
    return reading.ok ? reading.value : undefined;
  }

  required<T>(column: Column, read: (text: string) => Reading<T>): T | undefined {
    const text = this.text(column);
    if (!isPlaceholder(text)) return this.taken(column, read(text));
    this.note(column, { code: 'row-missing-field', args: { column } });
    return undefined;
  }

  #fieldOf(column: Column): number {
    return this.#header.columns.get(column) ?? this.#header.width;
  }
}

function figureOf(row: RowCells, metric: Metric | undefined, table: Table): Figure | undefined {
  const { words, header, title } = table;
  const value = row.text('value');
  // A plan may name a stage with a word that elsewhere means that nothing was reported.
  const isStage = metric?.type === 'stage' && words.stages(value).ok;
  if (isPlaceholder(value) && !isStage) {
    row.note('value', { code: 'row-no-value', args: { found: excerpt(value) } });
    return undefined;
  }
  const { figure, problems } = readFigure(
    { value, unit: optional(row.text('unit')), powerOfTen: table.powerOfTen },
    metric,
    words,
    header,
    title,
  );
  for (const { problem, in: column } of problems) row.note(column, problem);
  return figure;
}

function basisOf(
  row: RowCells,
  metric: Metric | undefined,
  reported: ReportedPeriod | undefined,
  { words, header }: Table,
): Basis | undefined {
  const text = optional(row.text('basis'));
  const written = row.taken('basis', readBasis(text));
  if (!metric || !reported) return undefined;
  const clues = { written, ofColumn: header.basis, metric, reported, planStart: words.planStart };
  const resolved = row.taken(text === '' ? 'period' : 'basis', resolveBasis(clues, text, row.text('period')));
  if (resolved?.warning) row.note('basis', resolved.warning);
  return resolved?.basis;
}

/** The figure as the report has it, with the unit that is written nearest to it. */
function reportedText(row: RowCells, { header, title, powerOfTen }: Table): string {
  const [value, unit] = [row.text('value'), optional(row.text('unit'))];
  const bare = /^[\d.,+-]+$/u.test(value);
  const text = unit || !bare ? unit : header.unitText || (title?.text ?? '');
  const power = powerOfTen ? `×10^${powerOfTen}` : '';
  return excerpt([value, power, text].filter((part) => part !== '').join(' '));
}
