import { isSameUnit } from '../../model/units.js';
import { ok } from '../../model/result.js';
import { readNumber } from '../words/fields/number.js';
import { readUnits } from '../words/fields/unit-list.js';
import type { Header } from '../table/header.js';
import { located, type IntakeFinding } from '../problem.js';
import { isFooterLine, isTotal, mayHead } from './row-kinds.js';
import type { TableRow } from '../table/table.js';
import { excerpt, halfWidth, tidy } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';
import type { StatedField } from '../words/context/labels.js';
import { readLine, titlePeriod } from '../words/context/phrases.js';
import { mentionsIn, unitsIn } from '../words/context/mentions.js';
import { settledStatements } from '../words/context/settle.js';
import {
  isKnown,
  readPhrase,
  readWords,
  unitStatement,
  type ContextStatement,
  type StatementReading,
} from '../words/context/statement.js';

/** Statements of rows without figures, and findings to report once a row of figures follows. */
export interface LinesReading {
  readonly statements: readonly ContextStatement[];
  readonly findings: readonly IntakeFinding[];
}

/** Reads the lines above a header; all are equally near to its rows. */
export function readTitles(rows: readonly TableRow[], words: Vocabulary): LinesReading {
  const lines = rows.flatMap((row) => (row.fault ? [] : [{ row, titles: readLine(row.fields).titles }]));
  const readings = lines.flatMap(({ row }) => readingsIn(row, words));
  const period = titlePeriod(lines.flatMap(({ titles }) => titles));
  const at = lines.find(({ titles }) => titlePeriod(titles)?.ok === true);
  const weak = period?.ok === true && at ? [weakPeriod(period.value, at.row, at.titles)] : [];
  return {
    statements: settledStatements([...readings.map(({ statement }) => statement), ...weak]),
    findings: readings.flatMap(({ findings }) => findings),
  };
}

/** The period that a title mentions. */
function weakPeriod(
  { text, period }: { readonly text: string; readonly period: StatedPeriod },
  row: TableRow,
  titles: readonly string[],
): ContextStatement {
  const at = titles.findIndex((title) => titlePeriod([title])?.ok === true);
  const place = row.place(Math.max(at, 0));
  return { field: 'period', text, place, reach: 'fitting', isWeak: true, means: ok(period) };
}

type StatedPeriod = Extract<Extract<ContextStatement, { field: 'period' }>['means'], { ok: true }>['value'];

/** Statements of a row above the header: by labels and brackets, or by a name alone. */
function readingsIn(row: TableRow, words: Vocabulary): readonly StatementReading[] {
  const { phrases, titles } = readLine(row.fields);
  const said = phrases.flatMap((phrase) => readPhrase(phrase, row.place(phrase.at), words) ?? []);
  const alone = said.length === 0 ? loneCell(row.fields.map(tidy)) : undefined;
  const bare = alone && readBare(alone, row, words);
  const read = bare ? [bare] : said;
  const mentioned = bare ? [] : mentionsIn(titles, row.place, words);
  const isSaid = (field: StatedField): boolean => read.some(({ statement }) => statement.field === field);
  return [...read, ...unnoted(mentioned.filter(({ field }) => !isSaid(field)))];
}

function unnoted(statements: readonly ContextStatement[]): readonly StatementReading[] {
  return statements.map((statement) => ({ statement, findings: [] }));
}

/** The only filled cell of a row. */
function loneCell(cells: readonly string[]): Lone | undefined {
  const at = cells.findIndex((cell) => cell !== '');
  const isAlone = at !== -1 && cells.every((cell, field) => field === at || cell === '');
  return isAlone ? { at, text: cells[at] ?? '' } : undefined;
}

interface Lone {
  readonly at: number;
  readonly text: string;
}

/** Longest name in characters that heads a section. */
const LONGEST = 60;

/** A plan's name alone in its row, which heads the rows below. */
function readBare(lone: Lone, row: TableRow, words: Vocabulary): StatementReading | undefined {
  const { at } = lone;
  const text = headingIn(lone.text);
  if (text.length > LONGEST || isTotal(text)) return undefined;
  const said = { text, place: row.place(at), isWeak: false };
  const units = readUnits(text, words.units);
  if (units) return { statement: unitStatement(said, units, words, 'fitting'), findings: [] };
  for (const field of ['region', 'department', 'basis'] as const) {
    const reading = readWords(field, said, words);
    if (reading && (isKnown(reading) || isAmbiguous(reading))) return reading;
  }
  return undefined;
}

/** A heading without brackets or colon: 【东河县】, 东河县:. */
function headingIn(text: string): string {
  const whole = halfWidth(text).trim();
  return BRACKETED.exec(whole)?.[1]?.trim() ?? whole.replace(/\s*:$/u, '');
}

const BRACKETED = /^[([【〔《]([^()[\]【】〔〕《》]+)[)\]】〕》]$/u;

/** Whether a heading ends like the name of a county or city. */
export function isLikeRegion(text: string): boolean {
  return REGION_LIKE.test(headingIn(text));
}

const REGION_LIKE = /^.{1,20}(?:[县市区州旗盟省乡镇]|街道|\b(?:county|district|city|township))$/iu;

/** Whether a name may mean several regions. */
function isAmbiguous({ statement: { means } }: StatementReading): boolean {
  return !means.ok && means.error.code === 'row-ambiguous-region';
}

/** A row below a header that holds no figures. */
export type BodyLine =
  /**
   * States something for the rows below. With a label it is meant to; a bare name may stand there for another
   * reason.
   */
  | {
      readonly kind: 'statement';
      readonly reading: LinesReading;
      readonly isLabelled: boolean;
      readonly isBare: boolean;
      /** Whether it belongs to the header above it, and so to no later table. */
      readonly isOfHeader: boolean;
    }
  /** Heads rows with an unknown name: they are not in the section above. */
  | { readonly kind: 'unknown'; readonly text: string; readonly at: number };

/** A row that states something. */
export type StatementLine = Extract<BodyLine, { kind: 'statement' }>;

/** Reads a row below a header as a statement; `isFirst` if it directly follows the header. */
export function readBodyLine(
  row: TableRow,
  header: Header | undefined,
  words: Vocabulary,
  isFirst: boolean,
): BodyLine | undefined {
  const cells = row.fields.map(tidy);
  const value = header?.columns.get('value') ?? -1;
  const hasFigure = isFigure(cells[value] ?? '', words);
  // 10,000 yuan may also be a figure, but not in a row of units.
  const units = header && (isFirst || !hasFigure) ? unitRow(row, cells, header, words) : undefined;
  if (units) return { ...stated([units], false, false), isOfHeader: isFirst };
  if (hasFigure) return undefined;
  const lone = loneCell(cells);
  return saidLine(row, cells, lone, header, words) ?? (lone && aloneLine(lone, row, words, value));
}

/** A unit mentioned in a line takes precedence over an unknown heading. */
function aloneLine(lone: Lone, row: TableRow, words: Vocabulary, value: number): BodyLine | undefined {
  const heading = headingLine(lone, row, words, value);
  if (heading?.kind === 'statement') return heading;
  const mentioned = unitsIn(halfWidth(tidy(lone.text)), row.place(lone.at), words);
  return mentioned.length > 0 ? stated(unnoted(mentioned), false, false) : heading;
}

/** A cell alone heads rows; in the value column only if it is known, or no attempt at a figure. */
function headingLine(lone: Lone, row: TableRow, words: Vocabulary, value: number): BodyLine | undefined {
  if (lone.at !== value || mayHead(lone.text)) return bareLine(lone, row, words);
  const known = readBare(lone, row, words);
  return known && stated([known], false, true);
}

/** A row that states something by labels or brackets, and is not a row of data without its figure. */
function saidLine(
  row: TableRow,
  cells: readonly string[],
  lone: Lone | undefined,
  header: Header | undefined,
  words: Vocabulary,
): BodyLine | undefined {
  const { phrases, rest } = readLine(row.fields);
  const period = header?.columns.get('period');
  const isDated = rest.some((at) => at === period && words.readPeriod(cells[at] ?? '').ok);
  if (isDated && !lone) return undefined;
  const said = phrases.flatMap((phrase) => {
    const reading = readPhrase(phrase, row.place(phrase.at), words);
    return reading ? [{ reading, sort: phrase.sort }] : [];
  });
  const isMeant = said.some(({ sort }) => sort !== 'loose');
  const isAll = said.length > 0 && (rest.length === 0 || lone !== undefined);
  if (!isMeant && !isAll) return undefined;
  return stated(
    said.map(({ reading }) => reading),
    isMeant,
    false,
  );
}

function stated(readings: readonly StatementReading[], isLabelled: boolean, isBare: boolean): StatementLine {
  const reading = {
    statements: settledStatements(readings.map(({ statement }) => statement)),
    findings: readings.flatMap(({ findings }) => findings),
  };
  return { kind: 'statement', reading, isLabelled, isBare, isOfHeader: false };
}

function bareLine(lone: Lone, row: TableRow, words: Vocabulary): BodyLine | undefined {
  const reading = readBare(lone, row, words) ?? barePeriod(lone, row, words);
  if (reading) return stated([reading], false, true);
  const period = titlePeriod([lone.text]);
  if (isFooterLine(lone.text) || isTotal(lone.text)) return undefined;
  if (period?.ok === true) {
    const statements = [weakPeriod(period.value, row, row.fields)];
    return { ...stated([], false, false), reading: { statements, findings: [] } };
  }
  return { kind: 'unknown', ...lone };
}

function barePeriod({ text, at }: Lone, row: TableRow, words: Vocabulary): StatementReading | undefined {
  const period = text.length > LONGEST ? undefined : words.readPeriod(text);
  if (period?.ok !== true) return undefined;
  return readWords('period', { text, place: row.place(at), isWeak: false }, words);
}

/** A row of units below the header: the value column's, or one for all. */
function unitRow(
  row: TableRow,
  cells: readonly string[],
  { columns }: Header,
  words: Vocabulary,
): StatementReading | undefined {
  const filled = cells.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const wanted = [columns.get('value'), columns.get('unit')];
  const [first] = wanted.flatMap((field) => filled.filter(({ at }) => at === field));
  if (!first || filled.length > MOST_UNITS) return undefined;
  const all = filled.map(({ text }) => readUnits(text, words.units));
  const units = readUnits(first.text, words.units);
  if (!units || all.includes(undefined)) return undefined;
  const said = { text: first.text, place: row.place(first.at), isWeak: false };
  const reach = first.at === columns.get('value') ? 'every' : 'fitting';
  return { statement: unitStatement(said, units, words, reach), findings: [] };
}

const MOST_UNITS = 3;

function isFigure(cell: string, words: Vocabulary): boolean {
  return cell !== '' && (readNumber(cell, words.separators(cell)).ok || words.stages(cell).ok);
}

/** The note that a statement applies to the rows below. */
export function noteOf({ field, text, place, means, reach }: ContextStatement): IntakeFinding | undefined {
  // Faults are reported where they matter.
  if (!means.ok || means.value === undefined || reach === 'mention') return undefined;
  if (field === 'unit') {
    const [unit, ...others] = means.value;
    const shown = unit && others.length === 0 ? unit.symbol : excerpt(text);
    return located({ code: 'table-unit-assumed', args: { unit: shown } }, place);
  }
  return located({ code: 'table-stated', args: { column: field, found: excerpt(text) } }, place);
}

/** A period mentioned by a title counts only if the table has no column for it. */
export function isIncidental({ field, isWeak }: ContextStatement): boolean {
  return field === 'period' && isWeak;
}

/** Whether a statement decides what figures mean; department and date are often written below a table. */
export function isGrave(statement: ContextStatement, words: Vocabulary): boolean {
  const { field } = statement;
  return field !== 'department' && field !== 'submitted' && !isTakenAnyway(statement, words);
}

/** Whether figures without a unit are read in this one anyway. */
function isTakenAnyway({ field, means }: ContextStatement, { ownUnits }: Vocabulary): boolean {
  if (field !== 'unit' || !means.ok) return false;
  return means.value.every((unit) => {
    const own = ownUnits.filter(({ dimension }) => dimension === unit.dimension);
    return own.length > 0 && own.every((each) => isSameUnit(each, unit));
  });
}
