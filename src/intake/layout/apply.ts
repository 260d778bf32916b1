import { type Layout, type LayoutField, type LayoutTotal } from '../../model/layout.js';
import { matchWhole, matchWithin, type Captures } from '../../model/patterns.js';
import type { TableRow } from '../table.js';
import type { Grid } from './grid.js';
import { readNumber } from '../fields/number.js';
import { located, type IntakeFinding } from '../problem.js';
import { isFooterLine, isTotal } from '../row-kinds.js';
import type { Outcome } from '../rows.js';
import { excerpt, tidy } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';
import { bindColumns, pathText, type Binding, type BoundColumn } from './columns.js';
import { findHeader, titleText, type GridHeader } from './header.js';
import {
  figureColumn,
  isBlankFigure,
  readFigureCell,
  rowTemplates,
  type FigureColumn,
  type LayoutTable,
  type RowPiece,
  type RowPieces,
} from './records.js';
import { checkTotals, type FigureRow } from './totals.js';

/** What a table gives by a layout: what became of each of its figures and other rows, and what is wrong beside that. */
export interface LayoutReading {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly IntakeFinding[];
}

/** Reads a table as a layout says. `named` is what was remembered from the file's name. */
export function applyLayout(grid: Grid, layout: Layout, words: Vocabulary, named: Captures): LayoutReading {
  const header = findHeader(grid, layout.header);
  if (!header) {
    const { row, find } = layout.header;
    const expected = find?.source ?? row ?? 1;
    const args = { layout: layout.id, expected };
    return unread(grid, [located({ code: 'layout-no-header', args }, { ...grid.place, line: 1 })]);
  }
  const titles = readTitles(grid, layout, header);
  const binding = bindColumns(layout, header);
  const faults = [...titles.findings, ...binding.findings];
  if (faults.length > 0) return unread(grid, faults);
  const captures = new Map([...named, ...titles.captures]);
  return readBody(grid, binding, { layout, words, header, captures });
}

/** No row can be read: all that hold something are rejected. */
function unread({ rows }: Grid, findings: readonly IntakeFinding[]): LayoutReading {
  return { outcomes: rows.map((row) => (isBlank(row) ? ignored() : rejected(row))), findings };
}

interface Titles {
  readonly captures: Captures;
  readonly findings: readonly IntakeFinding[];
}

/** What is remembered from the lines above the header. */
function readTitles(grid: Grid, layout: Layout, header: GridHeader): Titles {
  const above = grid.rows
    .filter(({ line }) => line < header.first.line)
    .flatMap(({ fields }) => [...fields.map(titleText), fields.map(titleText).join('')])
    .filter((text) => text !== '');
  const captures = new Map<string, string>();
  const findings: IntakeFinding[] = [];
  for (const pattern of layout.titles) {
    // A cell that says nothing else comes first: 单位:亿元 before 填报单位:市水务局.
    const match = [matchWhole, matchWithin]
      .flatMap((matches) => above.map((text) => matches(pattern, text)))
      .find((each) => each !== undefined);
    for (const [name, text] of match ?? []) captures.set(name, text);
    if (match) continue;
    const args = { layout: layout.id, expected: pattern.source };
    findings.push(located({ code: 'layout-no-title', args }, { ...grid.place, line: 1 }));
  }
  return { captures, findings };
}

function readBody(grid: Grid, binding: Binding, table: LayoutTable): LayoutReading {
  const { header } = table;
  const figures = binding.columns.flatMap((column) => figuresOf(column, table));
  const fields = binding.columns.filter(({ entry }) => entry.use === 'field');
  const outcomes: Outcome[] = [];
  const rows: FigureRow[] = [];
  const said = new Set<string>();
  let above: RowPieces = new Map();
  for (const row of grid.rows) {
    if (row.line <= header.last.line) {
      outcomes.push(row.fault ? rejected(row) : ignored());
      continue;
    }
    const pieces = piecesOf(row, fields, above);
    const kind = kindOf(row, pieces, table, figures);
    if (kind.outcome) {
      outcomes.push(kind.outcome);
      continue;
    }
    if (!kind.total) above = pieces;
    rows.push({ row, names: kind.names, total: kind.total });
    outcomes.push(...readRow(row, pieces, kind, figures, table).map((each) => once(each, said)));
  }
  const findings = [...strangersOf(grid, binding, table), ...checkTotals(rows, figures)];
  if (!outcomes.some(({ became }) => became !== 'ignored'))
    findings.push({
      code: 'table-no-rows',
      args: {},
      place: { ...grid.place, line: header.last.line },
    });
  return { outcomes, findings };
}

/** The columns of figures; sums that are only checked are among them. */
function figuresOf(column: BoundColumn, table: LayoutTable): readonly FigureColumn[] {
  const { entry } = column;
  if (entry.use !== 'value' && entry.use !== 'total') return [];
  return [figureColumn(column, entry.fields ?? new Map(), table)];
}

/** What a row says of its figures; a blank cell may mean what stands above it. */
function piecesOf(row: TableRow, fields: readonly BoundColumn[], above: RowPieces): RowPieces {
  const pieces = new Map<LayoutField, RowPiece>();
  for (const { at, entry } of fields) {
    if (entry.use !== 'field') continue;
    const text = tidy(row.fields[at] ?? '');
    const fault = row.faults.get(at);
    const before = entry.fillDown && text === '' && !fault ? above.get(entry.field) : undefined;
    pieces.set(entry.field, before ?? { text, place: row.place(at), fault });
  }
  return pieces;
}

interface RowKind {
  /** What became of a row that has no figures to be read. */
  readonly outcome: Outcome | undefined;
  readonly total: LayoutTotal | undefined;
  readonly names: readonly string[];
}

function kindOf(
  row: TableRow,
  pieces: RowPieces,
  { layout, header }: LayoutTable,
  figures: readonly FigureColumn[],
): RowKind {
  const becomes = (outcome: Outcome): RowKind => ({ outcome, total: undefined, names: [] });
  if (row.fault) return becomes(rejected(row));
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
  const silent = figures.every((column) => isBlankFigure(row, column.at));
  // Below a table there are lines such as 填表人:, in whatever columns they are.
  const counts = figures.some(({ at: column }) => readNumber(tidy(row.fields[column] ?? '')).ok);
  if (!counts && isFooterLine(first)) return told('row-footer-ignored');
  return silent ? becomes(ignored()) : { outcome: undefined, total: undefined, names };
}

/** A printed table has its header on every page. */
function repeats(row: TableRow, { rows }: GridHeader): boolean {
  const text = (fields: readonly string[]): string => fields.map(titleText).join('\t').trimEnd();
  return rows.some(({ fields }) => text(fields) === text(row.fields));
}

/** The figures of a row. A row of totals is read where the layout says what its figures are. */
function readRow(
  row: TableRow,
  pieces: RowPieces,
  { total }: RowKind,
  figures: readonly FigureColumn[],
  { captures }: LayoutTable,
): readonly Outcome[] {
  const ofRow = rowTemplates(total?.fields, captures);
  const read = figures.filter(({ column: { entry } }) => 'fields' in entry && entry.fields !== undefined);
  const cells = read.filter((column) => !isBlankFigure(row, column.at));
  if (cells.length === 0 || (total && !total.fields)) return [ignored()];
  return cells.map((column) => readFigureCell(row, column, pieces, ofRow));
}

/** What is wrong with a header, a title or the layout is told once, and not for every figure. */
function once(outcome: Outcome, said: Set<string>): Outcome {
  const fresh = outcome.findings.filter((finding) => {
    const key = JSON.stringify([finding.code, finding.place]);
    const before = said.has(key);
    said.add(key);
    return !before;
  });
  return { ...outcome, findings: fresh };
}

/** Columns that the layout does not mention, and that hold something. */
function strangersOf(grid: Grid, { strangers }: Binding, { layout, header }: LayoutTable): IntakeFinding[] {
  const below = grid.rows.filter(({ line }) => line > header.last.line);
  return strangers
    .filter((at) => below.some(({ fields }) => tidy(fields[at] ?? '') !== ''))
    .map((at) => {
      const args = { layout: layout.id, header: pathText(header.paths[at] ?? []) };
      return located({ code: 'layout-unknown-column', args }, header.last.place(at));
    });
}

function isBlank({ fields, fault }: TableRow): boolean {
  return !fault && fields.every((field) => tidy(field) === '');
}

function ignored(findings: readonly IntakeFinding[] = []): Outcome {
  return { became: 'ignored', observation: undefined, findings };
}

function rejected({ fault }: TableRow): Outcome {
  return { became: 'rejected', observation: undefined, findings: fault ? [fault] : [] };
}
