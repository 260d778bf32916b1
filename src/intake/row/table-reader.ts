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

/** A header by which rows are read, and where it stands. */
interface Reading {
  readonly table: Table;
  readonly row: TableRow;
  readonly isRow: FieldsTest;
  readonly nameless: Set<number>;
}

type BareField = Exclude<StatedField, 'unit'>;

/** Statements below a header, for which no row of figures has been seen yet. */
interface Pending {
  readonly line: StatementLine;
  readonly row: TableRow;
  /** What was stated before it. */
  readonly before: TableContext;
}

/**
 * Goes through the rows of a sheet or a text from the top down: what stands between the figures decides how those below
 * it are read. A complete header begins a table, and rows that state something hold for what is below them, until
 * something nearer does.
 */
export class TableReader {
  readonly #words: Vocabulary;
  readonly #delimiter: Delimiter | undefined;
  readonly #tell: (finding: IntakeFinding) => void;
  /** All that is stated so far but for headers, and the same with the header. */
  #lines: TableContext = NO_CONTEXT;
  #context: TableContext = NO_CONTEXT;
  #ofHeader: readonly ContextStatement[] = [];
  #reading: Reading | undefined;
  /** The fields whose nearest statement is a name that stands alone. */
  #bare: ReadonlySet<BareField> = new Set();
  #pending: Pending[] = [];
  /** How many of them are above rows that others answer for: to be told where one's own follow, and no fault if none do. */
  #leftOutBelow = 0;
  #hasTable = false;
  /** Whether there were rows of figures below the last header. */
  #hasFigures = false;
  /** Whether the rows are those of a table that is delimited in another way. */
  #isForeign = false;

  constructor(words: Vocabulary, delimiter: Delimiter | undefined, tell: (finding: IntakeFinding) => void) {
    this.#words = words;
    this.#delimiter = delimiter;
    this.#tell = tell;
  }

  /** How the next rows of figures are read; undefined where they cannot be. */
  get table(): Table | undefined {
    return this.#reading?.table;
  }

  /** Whether there was any table so far whose rows could be read. */
  get hasTable(): boolean {
    return this.#hasTable;
  }

  readonly isRow: FieldsTest = (fields) => this.#reading?.isRow(fields) ?? false;

  /** Takes all down to the first header: the names of file and sheet, the lines above it, and the header itself. */
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

  /** What a row needs no column for, because it is stated above. */
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

  /** Hears that rows of figures have followed. */
  follow(): void {
    this.#hasFigures = true;
    for (const { line } of this.#pending) {
      line.reading.findings.forEach(this.#tell);
      for (const statement of line.reading.statements) if (!isIncidental(statement)) this.#note(statement);
    }
    this.#pending = [];
    this.#leftOutBelow = 0;
  }

  /** What is stated below all rows holds for none of them. */
  end(): void {
    this.#pending.slice(this.#leftOutBelow).forEach((each) => this.#below(each));
    this.#pending = [];
  }

  /** Tells of a statement that stands below the rows that it would decide. */
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

  /** Whether what is named below all rows is no unit, or one that was stated above them, or that each row has its own. */
  #isHeard({ field, means }: ContextStatement, before: TableContext): boolean {
    if (field !== 'unit' || !means.ok) return true;
    if (this.#reading?.table.header.columns.has('unit') === true) return true;
    const heard = before.unit.flatMap((stated) => (stated.means.ok ? stated.means.value : []));
    return means.value.every((unit) => heard.some((other) => isSameUnit(unit, other)));
  }

  /** Most rows name a metric of the plan where the table has its metrics: they are figures, or meant to be. */
  #namesMetric(row: TableRow): boolean {
    const metric = this.#reading?.table.header.columns.get('metric');
    const cell = metric === undefined ? '' : tidy(row.fields[metric] ?? '');
    return cell !== '' && this.#words.metrics(cell).ok;
  }

  /** What becomes of a row that is a header or states something; undefined where it is neither. */
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
      // Below a header that is delimited in another way no row can be read; a single row takes no others with it.
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
    // A note on figures is about those above it, whatever comes further down.
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

  /** The rows below a name that nobody knows are none of the section above it. */
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

  /** Something is stated that holds for all rows below, or for those of the table. */
  #state(statements: readonly ContextStatement[], isOfHeader = false): void {
    if (isOfHeader) this.#ofHeader = [...this.#ofHeader, ...statements];
    else this.#lines = statements.reduce(withStatement, this.#lines);
    this.#context = statements.reduce(withStatement, this.#context);
    this.#apply();
  }

  /** A header stands nearer to the rows below it than all that is stated above it. */
  #repeat(): void {
    this.#context = this.#ofHeader.reduce(withStatement, this.#lines);
    this.#apply();
  }

  #apply(): void {
    if (!this.#reading) return;
    const { table } = this.#reading;
    const { period } = this.#context;
    // A title says when a table is of, and not when a row is whose own cell was left blank.
    const isLeftOut = period?.isWeak === true && table.header.columns.has('period');
    const stated = isLeftOut ? { ...this.#context, period: undefined } : this.#context;
    this.#reading = { ...this.#reading, table: { ...table, context: stated } };
  }

  #note(statement: ContextStatement): void {
    const note = noteOf(statement);
    if (note) this.#tell(note);
  }

  /** Tells of columns without a name the first time that they hold anything. */
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
/** A row that names two of the required columns is meant as a header. */
const BROKEN = (REQUIRED.length - 1) * 100;
