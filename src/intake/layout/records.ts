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

/** Fields of a figure, in the order of `readCells`. */
const FIELDS = [...LAYOUT_FIELDS, 'value'] as const;

/** Text of a field, and the place for its findings. */
interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** A column of figures, with what the layout and the titles say of it. */
export interface FigureColumn {
  readonly at: number;
  readonly column: BoundColumn;
  readonly table: Table;
  /** Fields that are the same in every row. */
  readonly common: ReadonlyMap<LayoutField, Piece>;
  /** Flags that may stand behind the figures. */
  readonly flags: LayoutFlags;
  /** Faults of the column's unit or basis; with any, none of its figures is read. */
  readonly problems: readonly IntakeFinding[];
}

/** What all figures of a table share. */
export interface LayoutTable {
  readonly layout: Layout;
  readonly words: Vocabulary;
  readonly header: GridHeader;
  /** Captures from the file's name and the titles. */
  readonly captures: Captures;
  readonly stated: StatedByTable;
}

/** Prepares what a column's figures share. */
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

/** Meaning of a table's code; other text stands for itself. */
export function meaningOf(field: LayoutField, text: string, { codes }: Layout): string {
  const ofField = codes.get(field);
  return ofField && ofField.size > 0 ? (ofField.get(nameKey(text)) ?? text) : text;
}

/** Unit from the layout: a column's applies to every figure, the table's to those that it fits. */
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

/** Column indexes of `FIELDS`, the same for every table. */
const PLAIN_HEADER: Header = {
  columns: new Map(FIELDS.map((field, at) => [field, at])),
  nameless: new Set(),
  remarks: new Set(),
  width: FIELDS.length,
  keys: new Map(),
};

/** Fields given by a row itself. */
export type RowPieces = ReadonlyMap<LayoutField, RowPiece>;

export interface RowPiece {
  readonly text: string;
  readonly place: CellPlace;
  readonly fault: Problem | undefined;
  /** A finding on a piece that is read all the same. */
  readonly note: Problem | undefined;
}

/** Multiplier and flags from a row's own columns. */
export interface RowMarks {
  /** Power of ten by which its figures are multiplied. */
  readonly powerOfTen: number | undefined;
  readonly flags: readonly string[];
  /** Faults for which no figure of the row is read. */
  readonly problems: readonly IntakeFinding[];
}

/** A figure's text without the flags behind it. */
export function figureIn(row: TableRow, { at, flags }: Pick<FigureColumn, 'at' | 'flags'>): Flagged {
  return withoutFlags(row.fields[at] ?? '', flags);
}

/** Parses a figure with its table's separators. */
export function numberIn(row: TableRow, column: FigureColumn): ReturnType<typeof readNumber> {
  const { text } = figureIn(row, column);
  return readNumber(text, column.table.words.separators(text));
}

/** Whether a cell reports nothing. */
export function isBlankFigure(row: TableRow, column: FigureColumn): boolean {
  const fault = row.faults.get(column.at);
  return (!fault || isNotAtHand(fault)) && isPlaceholder(figureIn(row, column).text);
}

/** Reads one figure as a tidy row, assembled from the places where the layout finds its fields. */
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

/** Everything that a row gives for its figures. */
export interface RowParts {
  readonly pieces: RowPieces;
  /** Fields that the layout gives for a row of totals. */
  readonly ofRow: ReadonlyMap<LayoutField, Piece>;
  readonly marks: RowMarks;
}

/** Findings on the cells of a figure that is read all the same. */
function toldOf(row: TableRow, { at }: FigureColumn, pieces: RowPieces): readonly IntakeFinding[] {
  const ofFigure = row.notes.get(at);
  return [
    ...(ofFigure ? [located(ofFigure, row.place(at))] : []),
    ...[...pieces.values()].flatMap(({ note, place }) => (note ? [located(note, place)] : [])),
  ];
}

/** Precedence of a field: row of totals, column, row, table. */
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

/** Filled templates of a row of totals. */
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
