import { plain, type Decimal } from '../model/decimal.js';
import type { StageId } from '../model/ids.js';
import type { Metric, QuantityMetric } from '../model/plan.js';
import { isCounter, type Unit } from '../model/units.js';
import { footnoteMark } from './decorations.js';
import { multiplied } from './fields/multiplier.js';
import { readNumber, type ReportedNumber } from './fields/number.js';
import { readStage } from './fields/stage.js';
import { inBaseUnit, readUnit, type Units } from './fields/unit.js';
import type { Header } from './header.js';
import type { Problem } from './problem.js';
import { excerpt } from './text.js';
import type { TitleUnit } from './title-unit.js';
import type { Vocabulary } from './vocabulary.js';

/** What a row reports: an amount in the base unit of its metric, or a stage. */
export type Figure =
  | { readonly sort: 'quantity'; readonly value: Decimal }
  | { readonly sort: 'stage'; readonly stage: StageId };

/** A problem with the cell of the value, or with that of the unit. */
export interface FigureProblem {
  readonly problem: Problem;
  readonly in: 'value' | 'unit';
}

/** A figure, and what is wrong or doubtful about it. */
export interface FigureReading {
  readonly figure: Figure | undefined;
  readonly problems: readonly FigureProblem[];
}

/** The cells of a figure. */
export interface FigureCells {
  readonly value: string;
  readonly unit: string;
  /** The power of ten by which the figure is multiplied, where the table says that beside it. */
  readonly powerOfTen?: number | undefined;
}

/** Reads the figure of a row; `metric` is undefined where the row names none that the plan has. */
export function readFigure(
  cells: FigureCells,
  metric: Metric | undefined,
  words: Vocabulary,
  header: Header,
  title: TitleUnit | undefined,
): FigureReading {
  if (!metric) return readWithoutMetric(cells, words);
  if (metric.type === 'stage') return readStageFigure(cells.value, metric, words);
  return readQuantity(cells, metric, words, { ofColumn: header.unit, ofTitle: title?.unit });
}

/** Without a metric nothing can be made of a figure, but what is wrong in itself can be told. */
function readWithoutMetric({ value, unit }: FigureCells, words: Vocabulary): FigureReading {
  const number = readNumber(value, words.separators());
  const ofCell = readUnit(unit, words.units);
  const problems: FigureProblem[] = [];
  if (!number.ok && !words.stages(value).ok) problems.push({ problem: number.error, in: 'value' });
  if (!ofCell.ok) problems.push({ problem: ofCell.error, in: 'unit' });
  return { figure: undefined, problems };
}

function readStageFigure(value: string, { title }: Metric, words: Vocabulary): FigureReading {
  const stage = readStage(value, words.stages, words.allStages);
  if (stage.ok) {
    const problems: FigureProblem[] = stage.note ? [{ problem: stage.note, in: 'value' }] : [];
    return { figure: { sort: 'stage', stage: stage.value }, problems };
  }
  if (!readNumber(value, words.separators()).ok) return failed('value', stage.error);
  const expected = words.allStages.map((one) => one.title);
  return failed('value', { code: 'row-stage-expected', args: { found: excerpt(value), title, expected } });
}

function readQuantity(
  cells: FigureCells,
  metric: QuantityMetric,
  words: Vocabulary,
  clues: { readonly ofColumn: Unit | undefined; readonly ofTitle: Unit | undefined },
): FigureReading {
  const read = readNumber(cells.value, words.separators());
  const number = read.ok ? multiplied(read.value, cells.powerOfTen, metric, cells.value) : read;
  const ofCell = readUnit(cells.unit, words.units, metric);
  const unitProblems: FigureProblem[] = ofCell.ok ? [] : [{ problem: ofCell.error, in: 'unit' }];
  if (!number.ok) {
    const problem = words.stages(cells.value).ok ? numberExpected(cells.value, metric) : number.error;
    return { figure: undefined, problems: [{ problem, in: 'value' }, ...unitProblems] };
  }
  if (!ofCell.ok) return { figure: undefined, problems: unitProblems };
  const reported = withoutMark(number.value, words.units);
  const value = inBaseUnit(reported, { metric, ofCell: ofCell.value, ...clues }, words.units, cells.value);
  if (!value.ok) {
    const ofUnit = value.error.code === 'row-unit-mismatch' && ofCell.value && reported.unit === undefined;
    return failed(ofUnit ? 'unit' : 'value', value.error);
  }
  const problems = doubtsOf(cells.value, reported);
  if (isCounter(metric.unit) && !value.value.isInteger()) {
    const args = { found: excerpt(cells.value), unit: metric.unit.symbol };
    problems.push({ problem: { code: 'row-count-not-whole', args }, in: 'value' });
  }
  return { figure: { sort: 'quantity', value: value.value }, problems };
}

/** A figure without the footnote mark behind its unit. */
function withoutMark(number: ReportedNumber, units: Units): ReportedNumber {
  const { unit } = number;
  const marked = unit === undefined || units.find(unit) ? undefined : footnoteMark(unit);
  return marked && units.find(marked.bare) ? { ...number, unit: marked.bare, mark: marked.mark } : number;
}

/** What is told of a figure that was read. */
function doubtsOf(text: string, { value, mark, isRounded }: ReportedNumber): FigureProblem[] {
  const found = excerpt(text);
  const problems: FigureProblem[] = [];
  if (mark !== undefined)
    problems.push({ problem: { code: 'row-footnote-mark', args: { found, mark } }, in: 'value' });
  if (isRounded)
    problems.push({
      problem: { code: 'row-digits-rounded', args: { found, read: plain(value) } },
      in: 'value',
    });
  return problems;
}

function numberExpected(value: string, { title, unit }: QuantityMetric): Problem {
  return { code: 'row-number-expected', args: { found: excerpt(value), title, unit: unit.symbol } };
}

function failed(cell: 'value' | 'unit', problem: Problem): FigureReading {
  return { figure: undefined, problems: [{ problem, in: cell }] };
}
