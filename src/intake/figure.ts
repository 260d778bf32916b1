import type { Decimal } from '../model/decimal.js';
import type { StageId } from '../model/ids.js';
import type { Metric, QuantityMetric } from '../model/plan.js';
import { isCounter, type Unit } from '../model/units.js';
import { multiplied } from './fields/multiplier.js';
import { readNumber } from './fields/number.js';
import { readStage } from './fields/stage.js';
import { inBaseUnit, readUnit } from './fields/unit.js';
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
  const number = readNumber(value);
  const ofCell = readUnit(unit, words.units);
  const problems: FigureProblem[] = [];
  if (!number.ok && !words.stages(value).ok) problems.push({ problem: number.error, in: 'value' });
  if (!ofCell.ok) problems.push({ problem: ofCell.error, in: 'unit' });
  return { figure: undefined, problems };
}

function readStageFigure(value: string, { title }: Metric, words: Vocabulary): FigureReading {
  const stage = readStage(value, words.stages, words.allStages);
  if (stage.ok) return { figure: { sort: 'stage', stage: stage.value }, problems: [] };
  if (!readNumber(value).ok) return failed('value', stage.error);
  const expected = words.allStages.map((one) => one.title);
  return failed('value', { code: 'row-stage-expected', args: { found: excerpt(value), title, expected } });
}

function readQuantity(
  cells: FigureCells,
  metric: QuantityMetric,
  words: Vocabulary,
  clues: { readonly ofColumn: Unit | undefined; readonly ofTitle: Unit | undefined },
): FigureReading {
  const read = readNumber(cells.value);
  const number = read.ok ? multiplied(read.value, cells.powerOfTen, metric, cells.value) : read;
  const ofCell = readUnit(cells.unit, words.units, metric);
  const unitProblems: FigureProblem[] = ofCell.ok ? [] : [{ problem: ofCell.error, in: 'unit' }];
  if (!number.ok) {
    const problem = words.stages(cells.value).ok ? numberExpected(cells.value, metric) : number.error;
    return { figure: undefined, problems: [{ problem, in: 'value' }, ...unitProblems] };
  }
  if (!ofCell.ok) return { figure: undefined, problems: unitProblems };
  const value = inBaseUnit(
    number.value,
    { metric, ofCell: ofCell.value, ...clues },
    words.units,
    cells.value,
  );
  if (!value.ok) {
    const ofUnit =
      value.error.code === 'row-unit-mismatch' && ofCell.value && number.value.unit === undefined;
    return failed(ofUnit ? 'unit' : 'value', value.error);
  }
  const whole = !isCounter(metric.unit) || value.value.isInteger();
  const args = { found: excerpt(cells.value), unit: metric.unit.symbol };
  const problems: FigureProblem[] = whole
    ? []
    : [{ problem: { code: 'row-count-not-whole', args }, in: 'value' }];
  return { figure: { sort: 'quantity', value: value.value }, problems };
}

function numberExpected(value: string, { title, unit }: QuantityMetric): Problem {
  return { code: 'row-number-expected', args: { found: excerpt(value), title, unit: unit.symbol } };
}

function failed(cell: 'value' | 'unit', problem: Problem): FigureReading {
  return { figure: undefined, problems: [{ problem, in: cell }] };
}
