import type { LayoutTotal } from '../../model/layout.js';
import { matchWhole } from '../../model/patterns.js';
import { parseDecimal, plain, sum, type Decimal } from '../../model/decimal.js';
import { isCounter, type Unit } from '../../model/units.js';
import { located, type IntakeFinding } from '../problem.js';
import type { TableRow } from '../table/table.js';
import { excerpt } from '../words/text.js';
import { matchPath, pathText } from './columns.js';
import { isBlankFigure, numberIn, type FigureColumn } from './records.js';

/** A row of figures, and its entry if it is a row of totals. */
export interface FigureRow {
  readonly row: TableRow;
  readonly names: readonly string[];
  readonly total: LayoutTotal | undefined;
  /** Power of ten by which its figures are multiplied. */
  readonly powerOfTen: number;
}

/** Checks every row and column of totals against its parts. */
export function checkTotals(
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
): readonly IntakeFinding[] {
  const summable = columns.filter(isSummable);
  const findings: IntakeFinding[] = [];
  for (const [at, each] of rows.entries()) {
    const { names, total } = each;
    const parts = total ? partsOf(total, rows, at) : [];
    for (const column of parts.length > 0 ? summable : []) {
      const cells = parts.map((part) => ({ of: part, column }));
      findings.push(
        ...difference({ of: each, column }, cells, measureOf(column, summable), titleOf(names, column)),
      );
    }
    for (const column of summable) {
      const { entry } = column.column;
      if (entry.use !== 'total') continue;
      const cells = partColumns(column, summable).map((part) => ({ of: each, column: part }));
      findings.push(
        ...difference({ of: each, column }, cells, measureOf(column, summable), titleOf(names, column)),
      );
    }
  }
  return findings;
}

/** Names of a cell's row and column. */
function titleOf(names: readonly string[], { column }: FigureColumn): string {
  return pathText([names.at(-1) ?? '', ...column.path]);
}

/** The column that gives the unit of totals: their own, or the first of their parts. */
function measureOf(column: FigureColumn, columns: readonly FigureColumn[]): FigureColumn {
  if (column.common.has('metric')) return column;
  return partColumns(column, columns)[0] ?? column;
}

/** Rates and stages do not add up. */
function isSummable({ common, table }: FigureColumn): boolean {
  const name = common.get('metric')?.text;
  const metric = name === undefined ? undefined : table.words.metrics(name);
  if (metric?.ok === true && (metric.value.type === 'ratio' || metric.value.type === 'stage')) return false;
  return statedUnit(table)?.dimension !== 'ratio';
}

/** The unit that a column's titles give all its figures. */
function statedUnit({ context }: FigureColumn['table']): Unit | undefined {
  const means = context.unit.find(({ reach }) => reach === 'every')?.means;
  return means?.ok === true ? means.value[0] : undefined;
}

function partsOf({ of }: LayoutTotal, rows: readonly FigureRow[], at: number): readonly FigureRow[] {
  if (of === 'all') return rows.filter(({ total }) => !total);
  if (of === 'above') {
    const before = rows.slice(0, at);
    return before.slice(before.findLastIndex(({ total }) => total !== undefined) + 1);
  }
  return rows.filter(
    ({ names }, index) =>
      index !== at && of.some((pattern) => names.some((name) => matchWhole(pattern, name) !== undefined)),
  );
}

function partColumns(column: FigureColumn, columns: readonly FigureColumn[]): readonly FigureColumn[] {
  const { entry } = column.column;
  const of = entry.use === 'total' ? entry.of : [];
  return columns.filter((part) =>
    of === 'all'
      ? part.column.entry.use === 'value'
      : part !== column && of.some((path) => matchPath(path, part.column.path) !== undefined),
  );
}

interface Cell {
  readonly of: FigureRow;
  readonly column: FigureColumn;
}

interface Figure {
  readonly value: Decimal;
  /** Decimal places; negative for multiples of ten. */
  readonly places: number;
}

/** The finding that parts do not add up; none if a cell is no plain number. */
function difference(
  total: Cell,
  parts: readonly Cell[],
  column: FigureColumn,
  title: string,
): readonly IntakeFinding[] {
  const figures = parts.filter(({ of, column: part }) => !isBlankFigure(of.row, part)).map(figureOf);
  const whole = figureOf(total);
  const known = figures.flatMap((figure) => figure ?? []);
  if (!whole || known.length === 0 || known.length < figures.length) return [];
  const added = sum(known.map(({ value }) => value));
  const apart = whole.value.minus(added).abs();
  if (apart.lte(roundingOf([whole, ...known], column))) return [];
  const args = {
    title: excerpt(title),
    total: plain(whole.value),
    sum: plain(added),
    difference: plain(apart),
    parts: known.length,
  };
  return [located({ code: 'table-total-differs', args }, total.of.row.place(total.column.at))];
}

function figureOf({ of: { row, powerOfTen }, column }: Cell): Figure | undefined {
  const unreadable = row.faults.has(column.at) || isBlankFigure(row, column);
  const number = unreadable ? undefined : numberIn(row, column);
  if (number?.ok !== true || number.value.scale || number.value.unit !== undefined) return undefined;
  const { value } = number.value;
  return { value: value.shiftedBy(powerOfTen), places: (value.decimalPlaces() ?? 0) - powerOfTen };
}

/** Allowed rounding difference: half of the last digit of each figure; none for counts. */
function roundingOf(figures: readonly Figure[], { common, table }: FigureColumn): Decimal {
  const places = Math.max(...figures.map((figure) => figure.places));
  const name = common.get('metric')?.text;
  const metric = name === undefined ? undefined : table.words.metrics(name);
  const unit = metric?.ok === true && metric.value.type !== 'stage' ? metric.value.unit : statedUnit(table);
  const counted = unit ? isCounter(unit) : places === 0;
  const half = parseDecimal(counted ? '0' : '0.5');
  return (half ?? sum([])).times(figures.length).shiftedBy(-places);
}
