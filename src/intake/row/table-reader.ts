import { REQUIRED, type TidyColumn } from '../../catalogue/findings/table/columns.js';
import type { Table } from './cells.js';
import { NO_CONTEXT, withStatement, type TableContext } from '../words/context/context.js';
import type { StatedField } from '../words/context/labels.js';
import {
  isIncidental,
  isGrave,
  isLikeRegion,
  noteOf,
  readBodyLine,
  readTitles,
  type BodyLine,
  type StatementLine,
} from './title-lines.js';
import { mentionsInNames } from '../words/context/mentions.js';
import { settledStatements } from '../words/context/settle.js';
import { readPhrase, readWords, unitStatement, type ContextStatement } from '../words/context/statement.js';
import { readUnits } from '../words/fields/unit-list.js';
import {
  headerScore,
  isCompleteHeader,
  readHeader,
  repeatsHeader,
  type HeaderPhrase,
} from '../table/header.js';
import type { CellPlace } from '../../model/place.js';
import { isSameUnit } from '../../model/units.js';
import { otherDelimiter } from '../table/other-delimiter.js';
import { isNote, passedOver, titleOutcome } from './line-rows.js';
import { located, type IntakeFinding } from '../problem.js';
import { rowTest } from './row-test.js';
import { context, header, ignored, readRow, rejected, unread, type RowOutcome } from './rows.js';
import type { Delimiter } from '../table/scan.js';
import type { FieldsTest, OpenTable, TableRow } from '../table/table.js';
import { excerpt, tidy } from '../words/text.js';
import type { Vocabulary } from '../words/vocabulary.js';

/** A usable header, and its row. */
interface Reading {
  readonly table: Table;
  readonly row: TableRow;
  readonly isRow: FieldsTest;
  readonly nameless: Set<number>;
}

type BareField = Exclude<StatedField, 'unit'>;

/** Statements below a header that no row of figures has followed yet. */
interface Pending {
  readonly line: StatementLine;
  readonly row: TableRow;
  /** Context before it. */
  readonly before: TableContext;
}

/**
 * Reads the rows of a sheet or text from top to bottom. Rows without figures decide how those below are read:
 * a complete header begins a table, and a statement holds for what is below, until a nearer one.
 */
export class TableReader {
  readonly #words: Vocabulary;
  readonly #delimiter: Delimiter | undefined;
  readonly #tell: (finding: IntakeFinding) => void;
  /** Statements so far without the header's, and with them. */
  #lines: TableContext = NO_CONTEXT;
  #context: TableContext = NO_CONTEXT;
  #ofHeader: readonly ContextStatement[] = [];
  #reading: Reading | undefined;
  /** Fields whose nearest statement is a name alone in its row. */
  #bare: ReadonlySet<BareField> = new Set();
  #pending: Pending[] = [];
  /** Number of pending statements above rows that are out of scope: no fault if no row in scope follows. */
  #leftOutBelow = 0;
  #hasTable = false;
  /** Whether the last header has rows of figures. */
  #hasFigures = false;
  /** Whether the rows belong to a table with another delimiter. */
  #isForeign = false;

  constructor(words: Vocabulary, delimiter: Delimiter | undefined, tell: (finding: IntakeFinding) => void) {
    this.#words = words;
    this.#delimiter = delimiter;
    this.#tell = tell;
  }

  /** How the next rows are read; `undefined` if they cannot be. */
  get table(): Table | undefined {
    return this.#reading?.table;
  }

  /** Whether any header so far was usable. */
  get hasTable(): boolean {
    return this.#hasTable;
  }

  readonly isRow: FieldsTest = (fields) => this.#reading?.isRow(fields) ?? false;

  /** Takes everything down to the first header: names of file and sheet, lines above, and the header. */
  begin({ place, sheet, head }: OpenTable, first: TableRow): readonly (readonly [TableRow, RowOutcome])[] {
    this.#state(mentionsInNames(place, this.#words, sheet));
    const titles = head.slice(0, head.indexOf(first));
    const { statements, findings } = readTitles(titles, this.#words);
    this.#state(statements);
    for (const statement of statements) if (!isIncidental(statement)) this.#note(statement);
    findings.forEach(this.#tell);
    const above = titles.map((row) => [row, titleOutcome(row, this.#words)] as const);
    return [...above, [first, this.#header(first)]];
  }

  /** Takes a header, whatever is wrong with it. */
  #header(row: TableRow): RowOutcome {
    const { header: read, phrases, problems } = readHeader(row.fields, this.#words.units, this.#given());
    for (const { problem, field } of problems) this.#tell(located(problem, row.place(field)));
    this.#reading = undefined;
    this.#isForeign = false;
    this.#hasFigures = false;
    if (!read) return ignored();
    this.#ofHeader = settledStatements(phrases.flatMap((phrase) => this.#headerStatement(phrase, row)));
    const table: Table = { words: this.#words, header: read, context: NO_CONTEXT };
    this.#reading = { table, row, isRow: rowTest(table), nameless: new Set(read.nameless) };
    this.#hasTable = true;
    this.#repeat();
    const { period } = this.#reading.table.context;
    if (period?.isWeak === true) this.#note(period);
    return header();
  }

  /** Columns that rows do not need, because they are stated above. */
  #given(): ReadonlySet<TidyColumn> | undefined {
    return this.#lines.period ? PERIOD : undefined;
  }

  #headerStatement(phrase: HeaderPhrase, row: TableRow): readonly ContextStatement[] {
    const place = row.place(phrase.at);
    if (phrase.isOfValue && phrase.field === 'unit') {
      const units = readUnits(phrase.text, this.#words.units);
      return [unitStatement({ text: phrase.text, place, isWeak: false }, units, this.#words, 'every')];
    }
    const reading = readPhrase(phrase, place, this.#words);
    if (!reading) return [];
    for (const finding of reading.findings) this.#tell(finding);
    if (!phrase.isOfValue) this.#note(reading.statement);
    return [reading.statement];
  }

  /** Takes a row below a header. */
  row(row: TableRow): RowOutcome {
    if (row.fault) return rejected([row.fault]);
    const other = this.#namesMetric(row) ? undefined : this.#otherThanFigures(row);
    if (other) return other;
    if (!this.#reading) return unread(row);
    const { table } = this.#reading;
    const outcome = readRow(row, table, this.#delimiter === ',');
    if (outcome.became === 'left-out') this.#leftOutBelow = this.#pending.length;
    else if (outcome.became === 'observation' || outcome.became === 'rejected') this.follow();
    this.#tellNameless(row, this.#reading);
    return outcome;
  }

  /** Reports pending statements, because rows of figures have followed. */
  follow(): void {
    this.#hasFigures = true;
    for (const { line } of this.#pending) {
      line.reading.findings.forEach(this.#tell);
      for (const statement of line.reading.statements) if (!isIncidental(statement)) this.#note(statement);
    }
    this.#pending = [];
    this.#leftOutBelow = 0;
  }

  /** Statements below all rows hold for none. */
  end(): void {
    this.#pending.slice(this.#leftOutBelow).forEach((each) => this.#below(each));
    this.#pending = [];
  }

  /** Reports a statement below the rows that it would affect. */
  #below({ line, row, before }: Pending): void {
    const grave = line.reading.statements.filter(
      (statement) =>
        isGrave(statement, this.#words) && (line.isLabelled || !this.#isHeard(statement, before)),
    );
    for (const { field, text, place } of grave)
      this.#tell(
        located({ code: 'table-stated-below', args: { column: field, found: excerpt(text) } }, place),
      );
    if (grave.length === 0) this.#tell(passedOver(row));
  }

  /** Whether a unit named below all rows was stated above or has a column; true of other fields. */
  #isHeard({ field, means }: ContextStatement, before: TableContext): boolean {
    if (field !== 'unit' || !means.ok) return true;
    if (this.#reading?.table.header.columns.has('unit') === true) return true;
    const heard = before.unit.flatMap((stated) => (stated.means.ok ? stated.means.value : []));
    return means.value.every((unit) => heard.some((other) => isSameUnit(unit, other)));
  }

  /** Whether a row names a metric in the metric column, as most rows of figures do. */
  #namesMetric(row: TableRow): boolean {
    const metric = this.#reading?.table.header.columns.get('metric');
    const cell = metric === undefined ? '' : tidy(row.fields[metric] ?? '');
    return cell !== '' && this.#words.metrics(cell).ok;
  }

  /** The outcome of a header or statement; `undefined` if the row is neither. */
  #otherThanFigures(row: TableRow): RowOutcome | undefined {
    const cells = row.fields.map(tidy);
    if (this.#reading && repeatsHeader(cells, this.#reading.table.header)) {
      this.#repeat();
      return header();
    }
    if (isCompleteHeader(row.fields, this.#given()) || headerScore(row.fields) >= BROKEN)
      return this.#header(row);
    if (this.#isForeign) return unread(row);
    const other = otherDelimiter(row.fields, this.#delimiter, this.isRow);
    if (other) {
      // Below a header with another delimiter no row can be read; a single row affects no others.
      if (other.isHeader) this.#reading = undefined;
      this.#isForeign = other.isHeader;
      const args = { delimiter: other.delimiter };
      return rejected([located({ code: 'table-other-delimiter', args }, row.place(0))]);
    }
    const isFirst = this.#reading?.row.line === row.line - 1;
    const line = readBodyLine(row, this.#reading?.table.header, this.#words, isFirst);
    return line && this.#takeLine(line, row);
  }

  #takeLine(line: BodyLine, row: TableRow): RowOutcome | undefined {
    if (line.kind === 'unknown') return this.#takeUnknown(line.text, row.place(line.at));
    const pending = { line, row, before: this.#context };
    // A note on figures is about those above it.
    if (this.#hasFigures && isNote(row) && line.reading.statements.some(({ field }) => field === 'unit')) {
      this.#below(pending);
      return context();
    }
    this.#pending.push(pending);
    this.#state(line.reading.statements, line.isOfHeader);
    const fields = line.reading.statements.flatMap(({ field }) => (field === 'unit' ? [] : field));
    this.#bare = line.isBare
      ? new Set([...this.#bare, ...fields])
      : new Set([...this.#bare].filter((field) => !fields.includes(field)));
    return context();
  }

  /** An unknown name alone ends the section above it. */
  #takeUnknown(text: string, place: CellPlace): RowOutcome | undefined {
    const fields = new Set<BareField>(this.#bare);
    if (isLikeRegion(text)) fields.add('region');
    const said = { text, place, isWeak: false };
    const readings = [...fields].flatMap((field) => readWords(field, said, this.#words) ?? []);
    if (readings.length === 0) return undefined;
    this.#state(readings.map(({ statement }) => statement));
    this.#bare = fields;
    return context([located({ code: 'row-footer-ignored', args: { found: excerpt(text) } }, place)]);
  }

  /** Adds statements for all rows below, or for the rows of this table. */
  #state(statements: readonly ContextStatement[], isOfHeader = false): void {
    if (isOfHeader) this.#ofHeader = [...this.#ofHeader, ...statements];
    else this.#lines = statements.reduce(withStatement, this.#lines);
    this.#context = statements.reduce(withStatement, this.#context);
    this.#apply();
  }

  /** A header is nearer to its rows than the statements above it. */
  #repeat(): void {
    this.#context = this.#ofHeader.reduce(withStatement, this.#lines);
    this.#apply();
  }

  #apply(): void {
    if (!this.#reading) return;
    const { table } = this.#reading;
    const { period } = this.#context;
    // A period from a title does not fill a blank cell of a period column.
    const isLeftOut = period?.isWeak === true && table.header.columns.has('period');
    const stated = isLeftOut ? { ...this.#context, period: undefined } : this.#context;
    this.#reading = { ...this.#reading, table: { ...table, context: stated } };
  }

  #note(statement: ContextStatement): void {
    const note = noteOf(statement);
    if (note) this.#tell(note);
  }

  /** Reports nameless columns when they first hold anything. */
  #tellNameless(row: TableRow, { nameless, row: header }: Reading): void {
    for (const [field, cell] of nameless.size > 0 ? row.fields.entries() : []) {
      if (!nameless.has(field) || cell.trim() === '') continue;
      nameless.delete(field);
      const args = { number: field + 1, line: row.line };
      this.#tell(located({ code: 'table-blank-column', args }, header.place(field)));
    }
  }
}

const PERIOD: ReadonlySet<TidyColumn> = new Set<TidyColumn>(['period']);
/** A row that names all required columns but one is meant as a header. */
const BROKEN = (REQUIRED.length - 1) * 100;
