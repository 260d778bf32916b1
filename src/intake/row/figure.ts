import { plain, type Decimal } from '../../model/decimal.js';
import type { StageId } from '../../model/ids.js';
import type { Metric, QuantityMetric } from '../../model/plan.js';
import { err, ok, type Result } from '../../model/result.js';
import { isCount, isSameUnit, type Unit } from '../../model/units.js';
import { unitFor, type TableContext } from '../words/context/context.js';
import { footnoteMark, footnoteTold } from '../words/decorations.js';
import type { NamedMetric } from '../words/fields/metric.js';
import { multiplied } from '../words/fields/multiplier.js';
import { readNumber, type ReportedNumber } from '../words/fields/number.js';
import { readStage } from '../words/fields/stage.js';
import { inBaseUnit, readUnit, type UnitClues, type UnitFault, type Units } from '../words/fields/unit.js';
import type { IntakeFinding, Problem } from '../problem.js';
import { excerpt } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** An amount in the base unit of its metric, or a stage. */
export type Figure =
  | { readonly sort: 'quantity'; readonly value: Decimal }
  | { readonly sort: 'stage'; readonly stage: StageId };

/** A problem with the value's cell, the unit's, or a statement above the row. */
export type FigureProblem =
  { readonly problem: Problem; readonly in: 'value' | 'unit' } | { readonly finding: IntakeFinding };

export interface FigureReading {
  readonly figure: Figure | undefined;
  readonly problems: readonly FigureProblem[];
}

/** Cells of a figure, and the metric of its row. */
export interface FigureCells {
  readonly value: string;
  readonly unit: string;
  /** `undefined` if the row names no metric of the plan. */
  readonly named: NamedMetric | undefined;
  /** Power of ten that multiplies the figure, if the table gives one beside it. */
  readonly powerOfTen?: number | undefined;
}

export function readFigure(cells: FigureCells, words: Vocabulary, context: TableContext): FigureReading {
  const { named } = cells;
  if (!named) return readWithoutMetric(cells, words);
  const { metric } = named;
  if (metric.type === 'stage') return readStageFigure(cells.value, metric, words);
  return readQuantity(cells, { ...named, metric }, words, context);
}

/** Reports what is wrong with the cells even without a metric. */
function readWithoutMetric({ value, unit }: FigureCells, words: Vocabulary): FigureReading {
  const number = readNumber(value, words.separators(value));
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
  if (!readNumber(value, words.separators(value)).ok) return failed('value', stage.error);
  const expected = words.allStages.map((one) => one.title);
  return failed('value', { code: 'row-stage-expected', args: { found: excerpt(value), title, expected } });
}

function readQuantity(
  cells: FigureCells,
  named: NamedMetric & { readonly metric: QuantityMetric },
  words: Vocabulary,
  context: TableContext,
): FigureReading {
  const { metric } = named;
  const read = readNumber(cells.value, words.separators(cells.value));
  const number = read.ok ? multiplied(read.value, cells.powerOfTen, metric, cells.value) : read;
  const ofCell = readUnit(cells.unit, words.units, metric);
  const unitProblems: FigureProblem[] = ofCell.ok ? [] : [{ problem: ofCell.error, in: 'unit' }];
  if (!number.ok) {
    const problem = words.stages(cells.value).ok ? numberExpected(cells.value, metric) : number.error;
    return { figure: undefined, problems: [{ problem, in: 'value' }, ...unitProblems] };
  }
  if (!ofCell.ok) return { figure: undefined, problems: unitProblems };
  const ofRow = unitOfRow(ofCell.value, named);
  if (!ofRow.ok) return failed('unit', ofRow.error);
  const stated: UnitClues['stated'] = () => {
    const unit = unitFor(metric, context);
    return unit.ok ? ok(unit.value?.unit) : unit;
  };
  const reported = withoutMark(number.value, words.units);
  const value = inBaseUnit(reported, { metric, ofRow: ofRow.value, stated }, words.units, cells.value);
  if (!value.ok) return unitFault(value.error, ofCell.value !== undefined && reported.unit === undefined);
  const problems = doubtsOf(cells.value, reported);
  if (isCount(metric) && !value.value.isInteger()) {
    const args = { found: excerpt(cells.value), unit: metric.unit.symbol };
    problems.push({ problem: { code: 'row-count-not-whole', args }, in: 'value' });
  }
  return { figure: { sort: 'quantity', value: value.value }, problems };
}

/** The unit of the unit cell or behind the metric's name; an error if they disagree. */
function unitOfRow(
  ofCell: Unit | undefined,
  { unit, isOfPlan }: NamedMetric,
): Result<Unit | undefined, Problem> {
  if (!ofCell || !unit || isOfPlan || isSameUnit(ofCell, unit)) return ok(ofCell ?? unit);
  return err({ code: 'row-unit-conflict', args: { found: unit.symbol, unit: ofCell.symbol } });
}

function unitFault(fault: UnitFault, isOfCell: boolean): FigureReading {
  if ('place' in fault) return { figure: undefined, problems: [{ finding: fault }] };
  return failed(fault.code === 'row-unit-mismatch' && isOfCell ? 'unit' : 'value', fault);
}

/** Takes a footnote mark off a figure's unit. */
function withoutMark(number: ReportedNumber, units: Units): ReportedNumber {
  const { unit } = number;
  const marked = unit === undefined || units.find(unit) ? undefined : footnoteMark(unit);
  return marked && units.find(marked.bare) ? { ...number, unit: marked.bare, mark: marked.mark } : number;
}

/** Findings on a figure that was read. */
function doubtsOf(text: string, { value, mark, isRounded }: ReportedNumber): FigureProblem[] {
  const found = excerpt(text);
  const problems: FigureProblem[] = [];
  if (mark !== undefined) problems.push({ problem: footnoteTold(text, mark), in: 'value' });
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
