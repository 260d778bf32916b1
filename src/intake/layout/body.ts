import type { LayoutTotal } from '../../model/layout.js';
import { nameKey } from '../../model/names.js';
import { matchWhole } from '../../model/patterns.js';
import { MergedCells } from '../table/fill-merged.js';
import { located, type IntakeFinding } from '../problem.js';
import { isFooterLine, isTotal } from '../row/row-kinds.js';
import { ignored, rejected, type RowOutcome } from '../row/rows.js';
import type { TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import { pathText, type Binding, type BoundColumn } from './columns.js';
import type { CellGrid } from './grid.js';
import { titleText, type GridHeader } from './header.js';
import { LeftOutCounts } from './left-out.js';
import { rowMarksOf } from './marks.js';
import { piecesOf } from './pieces.js';
import {
  figureColumn,
  figureIn,
  isBlankFigure,
  numberIn,
  readFigureCell,
  rowTemplates,
  type FigureColumn,
  type LayoutTable,
  type RowParts,
  type RowPieces,
} from './records.js';
import { checkTotals, type FigureRow } from './totals.js';

/** What a layout gives for a table: the outcome of each figure and other row, and further findings. */
export interface LayoutReading {
  readonly outcomes: readonly RowOutcome[];
  readonly findings: readonly IntakeFinding[];
}

/** Reads the rows below a header. */
export function readBody(grid: CellGrid, binding: Binding, table: LayoutTable): LayoutReading {
  const { header, layout } = table;
  const figures = binding.columns.flatMap((column) => figuresOf(column, table));
  const fields = binding.columns.filter(({ entry }) => entry.use === 'field');
  const body: Body = {
    table,
    columns: binding.columns,
    figures,
    rows: new LeftOutCounts(),
    cells: new LeftOutCounts(),
  };
  const outcomes: RowOutcome[] = [];
  const rows: FigureRow[] = [];
  const said = new Set<string>();
  let above: RowPieces = new Map();
  const merged = new MergedCells(
    grid.merged,
    grid.rows.map(({ line }) => line),
  );
  for (const each of grid.rows) {
    const row = each.line > header.last.line ? merged.filled(each) : each;
    if (row.line <= header.last.line) {
      outcomes.push(row.fault ? rejected([row.fault]) : ignored());
      continue;
    }
    const pieces = piecesOf(row, fields, above, layout);
    const kind = kindOf(row, pieces, body);
    if (!kind.total && kind.outcome === undefined) above = pieces;
    const outcome = kind.outcome ?? filtered(row, body);
    if (outcome) {
      outcomes.push(outcome);
      continue;
    }
    const marks = rowMarksOf(row, binding.columns, layout.flags);
    rows.push({ row, names: kind.names, total: kind.total, powerOfTen: marks.powerOfTen ?? 0 });
    const ofRow = rowTemplates(kind.total?.fields, table);
    outcomes.push(...readRow(row, { pieces, ofRow, marks }, kind, body).map((each) => once(each, said)));
  }
  const findings = [
    ...strangersOf(grid, binding, table),
    ...body.rows.findings('layout-rows-left-out', layout.id),
    ...body.cells.findings('layout-figures-left-out', layout.id),
    ...checkTotals(rows, figures),
  ];
  const hasFigures = outcomes.some(({ became }) => became !== 'ignored');
  return {
    outcomes,
    findings: [...(hasFigures ? table.stated.findings : [noRows(grid, header)]), ...findings],
  };
}

function noRows(grid: CellGrid, header: GridHeader): IntakeFinding {
  return { code: 'table-no-rows', args: {}, place: { ...grid.place, line: header.last.line } };
}

/** What rows are read by, and counts of what was left out. */
interface Body {
  readonly table: LayoutTable;
  readonly columns: readonly BoundColumn[];
  readonly figures: readonly FigureColumn[];
  readonly rows: LeftOutCounts;
  readonly cells: LeftOutCounts;
}

/** Columns of figures, including totals that are only checked. */
function figuresOf(column: BoundColumn, table: LayoutTable): readonly FigureColumn[] {
  const { entry } = column;
  if (entry.use !== 'value' && entry.use !== 'total') return [];
  return [figureColumn(column, entry.fields ?? new Map(), table)];
}

/** The outcome of a row that a filter leaves out; the first such filter is reported. */
function filtered(row: TableRow, { columns, rows }: Body): RowOutcome | undefined {
  for (const { at, entry, path } of columns) {
    if (entry.use !== 'filter') continue;
    const fault = row.faults.get(at);
    if (fault) return rejected([located(fault, row.place(at))]);
    const cell = tidy(row.fields[at] ?? '');
    const key = nameKey(cell);
    if (entry.only.some((each) => nameKey(each) === key)) continue;
    rows.add(pathText(path), cell, row.place(at));
    return ignored();
  }
  return undefined;
}

interface RowKind {
  /** Outcome of a row without figures to read. */
  readonly outcome: RowOutcome | undefined;
  readonly total: LayoutTotal | undefined;
  readonly names: readonly string[];
}

function kindOf(row: TableRow, pieces: RowPieces, { table: { layout, header }, figures }: Body): RowKind {
  const becomes = (outcome: RowOutcome): RowKind => ({ outcome, total: undefined, names: [] });
  if (row.fault) return becomes(rejected([row.fault]));
  const at = row.fields.findIndex((field) => tidy(field) !== '');
  const first = tidy(row.fields[at] ?? '');
  if (at === -1 && row.faults.size === 0) return becomes(ignored());
  if (layout.skip.some((pattern) => matchWhole(pattern, first)) || repeats(row, header))
    return becomes(ignored());
  const names = [first, ...[...pieces.values()].map(({ text }) => text)].filter((name) => name !== '');
  const total = layout.totals.find(({ row: pattern }) => names.some((name) => matchWhole(pattern, name)));
  if (total) return { outcome: undefined, total, names };
  const told = (code: 'row-total-ignored' | 'row-footer-ignored'): RowKind =>
    becomes(ignored([located({ code, args: { found: excerpt(first) } }, row.place(at))]));
  if (isTotal(first)) return told('row-total-ignored');
  const silent = figures.every((column) => isBlankFigure(row, column));
  // Lines such as 填表人: may stand below a table in any column.
  const counts = figures.some((column) => numberIn(row, column).ok);
  if (!counts && isFooterLine(first)) return told('row-footer-ignored');
  return silent ? becomes(ignored()) : { outcome: undefined, total: undefined, names };
}

/** Whether a row repeats the header, as printed tables do on every page. */
function repeats(row: TableRow, { rows }: GridHeader): boolean {
  const text = (fields: readonly string[]): string => fields.map(titleText).join('\t').trimEnd();
  return rows.some(({ fields }) => text(fields) === text(row.fields));
}

/** The figures of a row. A row of totals is read only if the layout says what its figures are. */
function readRow(
  row: TableRow,
  parts: RowParts,
  { total }: RowKind,
  { table: { layout }, figures, cells: leftOut }: Body,
): readonly RowOutcome[] {
  const read = figures.filter(({ column: { entry } }) => 'fields' in entry && entry.fields !== undefined);
  const cells = read.filter((column) => !isBlankFigure(row, column));
  if (cells.length === 0 || (total && !total.fields)) return [ignored()];
  return cells.map((column) => {
    const flags = [...figureIn(row, column).flags, ...parts.marks.flags];
    const flag = flags.find((each) => layout.flags.missing.has(each));
    if (flag === undefined) return readFigureCell(row, column, parts);
    leftOut.add(flag, tidy(row.fields[column.at] ?? ''), row.place(column.at));
    return ignored();
  });
}

/** Drops findings reported before: a fault of a header, title or layout is reported once, not for every figure. */
function once(outcome: RowOutcome, said: Set<string>): RowOutcome {
  const fresh = outcome.findings.filter((finding) => {
    const key = JSON.stringify([finding.code, finding.place]);
    const before = said.has(key);
    said.add(key);
    return !before;
  });
  return { ...outcome, findings: fresh };
}

/** Findings for filled columns that the layout does not mention. */
function strangersOf(
  grid: CellGrid,
  { strangers }: Binding,
  { layout, header }: LayoutTable,
): IntakeFinding[] {
  const below = grid.rows.filter(({ line }) => line > header.last.line);
  return strangers
    .filter((at) => below.some(({ fields }) => tidy(fields[at] ?? '') !== ''))
    .map((at) => {
      const args = { layout: layout.id, header: pathText(header.paths[at] ?? []) };
      return located({ code: 'layout-unknown-column', args }, header.last.place(at));
    });
}
