import {
  LAYOUT_FIELDS,
  type LayoutField,
  type LayoutFlags,
  type Layout,
  type TextTemplate,
  type Templates,
} from '../../model/layout.js';
import { nameKey } from '../../model/names.js';
import { fill, placeholdersIn, type Captures } from '../../model/patterns.js';
import type { CellPlace, Place } from '../../model/place.js';
import { areOfOthers, readCells, type Table } from '../row/cells.js';
import { withStatement } from '../words/context/context.js';
import { settledStatements } from '../words/context/settle.js';
import { readWords, unitStatement, type Reach, type ContextStatement } from '../words/context/statement.js';
import { readNumber } from '../words/fields/number.js';
import { readUnits } from '../words/fields/unit-list.js';
import type { TableRow } from '../table/table.js';
import type { Header } from '../table/header.js';
import { located, type IntakeFinding, type Problem } from '../problem.js';
import { isPlaceholder } from '../row/row-kinds.js';
import { isNotAtHand, leftOut, mergedValue, type RowOutcome } from '../row/rows.js';
import { tidy } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';
import type { BoundColumn } from './columns.js';
import { withoutFlags, type Flagged } from './flags.js';
import type { GridHeader } from './header.js';
import { unitOfColumn, type StatedByTable } from './stated.js';

/** The fields of a figure, in the order in which the readers of cells are given them. */
const FIELDS = [...LAYOUT_FIELDS, 'value'] as const;

/** A cell of a figure: its text, and the place that findings on it point at. */
interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** A column of figures, with all that the layout and the titles say of them. */
export interface FigureColumn {
  readonly at: number;
  readonly column: BoundColumn;
  readonly table: Table;
  /** What the figures of every row have in common. */
  readonly common: ReadonlyMap<LayoutField, Piece>;
  /** What may stand behind its figures. */
  readonly flags: LayoutFlags;
  /** What is wrong with the unit or the basis that holds for the column: no figure of it can be read. */
  readonly problems: readonly IntakeFinding[];
}

/** What is the same for all figures of a table. */
export interface LayoutTable {
  readonly layout: Layout;
  readonly words: Vocabulary;
  readonly header: GridHeader;
  /** What was remembered from the file's name and from its titles. */
  readonly captures: Captures;
  readonly stated: StatedByTable;
}

/** Makes ready what a column's figures have in common. */
export function figureColumn(column: BoundColumn, templates: Templates, table: LayoutTable): FigureColumn {
  const { layout, words, captures, header, stated } = table;
  const all = new Map([...captures, ...column.captures]);
  const pieceOf = (field: LayoutField, template: TextTemplate): Piece => {
    const ofHeader = placeholdersIn(template.text).some((name) => column.captures.has(name));
    const place = ofHeader ? header.last.place(column.at) : template.place;
    return { text: meaningOf(field, fill(template.text, all), layout), place };
  };
  const own = new Map([...templates].map(([field, template]) => [field, pieceOf(field, template)]));
  const shared = new Map([...layout.fields].map(([field, template]) => [field, pieceOf(field, template)]));
  const common = new Map([...shared, ...own]);
  const ofTable = unitStatements(shared.get('unit'), 'fitting', words);
  const ofTitle = unitOfColumn(column, header, words);
  const statements = [
    ...(ofTable.length > 0 ? settledStatements([...ofTable, ...stated.units]) : []),
    ...settledStatements([...unitStatements(own.get('unit'), 'every', words), ...(ofTitle ? [ofTitle] : [])]),
    ...basisStatements(common.get('basis'), words),
  ];
  const problems = statements.flatMap(({ means }) => (means.ok ? [] : [means.error]));
  const context = statements.reduce(withStatement, stated.context);
  for (const field of ['unit', 'basis'] as const) common.delete(field);
  return {
    at: column.at,
    column,
    table: { words, header: PLAIN_HEADER, context },
    common,
    flags: layout.flags,
    problems,
  };
}

/** What a table's code for a field means; text that is no code means itself. */
export function meaningOf(field: LayoutField, text: string, { codes }: Layout): string {
  const ofField = codes.get(field);
  return ofField && ofField.size > 0 ? (ofField.get(nameKey(text)) ?? text) : text;
}

/** The unit that a layout gives: its column's for every figure, the table's for those that it fits. */
function unitStatements(
  piece: Piece | undefined,
  reach: Reach,
  words: Vocabulary,
): readonly ContextStatement[] {
  if (!piece || piece.text.trim() === '') return [];
  return [unitStatement({ ...piece, isWeak: false }, readUnits(piece.text, words.units), words, reach)];
}

function basisStatements(piece: Piece | undefined, words: Vocabulary): readonly ContextStatement[] {
  const reading = piece && readWords('basis', { ...piece, isWeak: false }, words);
  return reading ? [reading.statement] : [];
}

/** Where the readers of cells find what, whatever the table looks like. */
const PLAIN_HEADER: Header = {
  columns: new Map(FIELDS.map((field, at) => [field, at])),
  nameless: new Set(),
  remarks: new Set(),
  width: FIELDS.length,
  keys: new Map(),
};

/** What a row itself says of its figures. */
export type RowPieces = ReadonlyMap<LayoutField, RowPiece>;

export interface RowPiece {
  readonly text: string;
  readonly place: CellPlace;
  readonly fault: Problem | undefined;
  /** What is told of it, though it is read. */
  readonly note: Problem | undefined;
}

/** What a row's own columns say of its figures besides what they are of. */
export interface RowMarks {
  /** The power of ten by which they are multiplied. */
  readonly powerOfTen: number | undefined;
  readonly flags: readonly string[];
  /** Why no figure of the row can be read. */
  readonly problems: readonly IntakeFinding[];
}

/** A figure as its cell has it, with the flags behind it taken off. */
export function figureIn(row: TableRow, { at, flags }: Pick<FigureColumn, 'at' | 'flags'>): Flagged {
  return withoutFlags(row.fields[at] ?? '', flags);
}

/** The number that a cell of figures holds, as the separators of its table are. */
export function numberIn(row: TableRow, column: FigureColumn): ReturnType<typeof readNumber> {
  const { text } = figureIn(row, column);
  return readNumber(text, column.table.words.separators(text));
}

/** Whether a cell reports nothing. */
export function isBlankFigure(row: TableRow, column: FigureColumn): boolean {
  const fault = row.faults.get(column.at);
  return (!fault || isNotAtHand(fault)) && isPlaceholder(figureIn(row, column).text);
}

/** Reads one figure: a row of a tidy table, put together from all places where the layout finds its parts. */
export function readFigureCell(
  row: TableRow,
  figures: FigureColumn,
  { pieces, ofRow, marks }: RowParts,
): RowOutcome {
  const place = row.place(figures.at);
  const rejected = (findings: readonly IntakeFinding[]): RowOutcome => ({
    became: 'rejected',
    observation: undefined,
    findings,
  });
  const figure = figureIn(row, figures);
  const value: Piece = { text: figure.text, place };
  const chosen = FIELDS.map((field) => (field === 'value' ? value : chooseOf(field, figures, pieces, ofRow)));
  const cells = chosen.map((piece) => piece?.text ?? '');
  if (areOfOthers(cells, figures.table)) return leftOut(place);
  const range = row.merged.get(figures.at);
  const fault = row.faults.get(figures.at) ?? (range === undefined ? undefined : mergedValue(range));
  if (fault) return rejected([located(fault, place)]);
  if (figures.problems.length > 0) return rejected(figures.problems);
  const faulty = [...pieces.values()].flatMap((piece) =>
    piece.fault ? [located(piece.fault, piece.place)] : [],
  );
  if (faulty.length + marks.problems.length > 0) return rejected([...faulty, ...marks.problems]);
  const table = { ...figures.table, powerOfTen: marks.powerOfTen };
  const { observation, metric, problems, above } = readCells(cells, table);
  const findings = [
    ...toldOf(row, figures, pieces),
    ...above,
    ...problems.map(({ problem, field }) => located(problem, chosen[field]?.place ?? place)),
  ];
  if (!observation) return { ...rejected(findings), metric };
  const note = [observation.note, ...figure.flags, ...marks.flags].filter(Boolean).join(' ') || undefined;
  return { became: 'observation', observation: { ...observation, note, place }, findings };
}

/** What a row says of its figures, in all the ways that there are. */
export interface RowParts {
  readonly pieces: RowPieces;
  /** What the layout says of a row of totals. */
  readonly ofRow: ReadonlyMap<LayoutField, Piece>;
  readonly marks: RowMarks;
}

/** What is told of the cells of a figure, though they are read. */
function toldOf(row: TableRow, { at }: FigureColumn, pieces: RowPieces): readonly IntakeFinding[] {
  const ofFigure = row.notes.get(at);
  return [
    ...(ofFigure ? [located(ofFigure, row.place(at))] : []),
    ...[...pieces.values()].flatMap(({ note, place }) => (note ? [located(note, place)] : [])),
  ];
}

/** What the column says holds before what the row says, and a row of totals says it for itself. */
function chooseOf(
  field: LayoutField,
  { common, column }: FigureColumn,
  pieces: RowPieces,
  ofRow: ReadonlyMap<LayoutField, Piece>,
): Piece | undefined {
  const { entry } = column;
  const ofColumn = 'fields' in entry && entry.fields?.has(field) === true ? common.get(field) : undefined;
  const inRow = pieces.get(field);
  const written = inRow && tidy(inRow.text) !== '' ? inRow : undefined;
  return ofRow.get(field) ?? ofColumn ?? written ?? common.get(field);
}

/** The templates of a row of totals, filled in. */
export function rowTemplates(
  templates: Templates | undefined,
  { captures, layout }: LayoutTable,
): ReadonlyMap<LayoutField, Piece> {
  return new Map(
    [...(templates ?? [])].map(([field, { text, place }]) => [
      field,
      { text: meaningOf(field, fill(text, captures), layout), place },
    ]),
  );
}
