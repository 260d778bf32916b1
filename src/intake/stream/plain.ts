import type { Column } from '../../catalogue/findings/intake-table.js';
import type { Day } from '../../model/calendar.js';
import type { Table } from '../cells.js';
import type { Encoding } from '../decode.js';
import type { Header } from '../header.js';
import type { Delimiter } from '../scan.js';
import type { TableRow } from '../table.js';
import type { RowCutter } from './cut.js';
import type { FoldedFigures } from './figures.js';
import { NEVER, NO_TIME } from './fold.js';
import { ByteWords, StringWords, UNKNOWN } from './hashing.js';
import { textIn } from './text.js';
import { dayNumber, UNSEEN, WHOLE_NUMBER, type TableWords } from './words.js';

/** What stands in a column, as far as the short way is concerned. */
const [FREE, NUMBERING, NAMELESS, WORD, VALUE, DATE] = [0, 1, 2, 3, 4, 5];
/** Sorts of bytes: those of text, the delimiter, the two of line ends, and the quote. */
const [TEXT, BETWEEN, LINE_FEED, RETURN, QUOTE] = [0, 1, 2, 3, 4];
const [LF, CR, ZERO, MINUS, POINT] = [0x0a, 0x0d, 0x30, 0x2d, 0x2e];

/** What a try at a line comes to, if it is not the offset of the next one: to be read as usual, or not whole yet. */
const [ODD, MORE] = [-1, 0];

/** Longer lines are read the usual way, as are figures of more characters. */
const MAX_LINE = 4096;
const MAX_VALUE = 30;

/** The columns whose words are remembered. */
const WORD_COLUMNS = ['metric', 'region', 'period', 'unit', 'basis', 'department'] as const;
const [METRIC, REGION, PERIOD, UNIT, BASIS, DEPARTMENT] = [0, 1, 2, 3, 4, 5];

/** How the bytes of a table are to be understood. */
export interface Writing {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

/**
 * The short way through a table whose rows are mostly plain: no quote, as many fields as the header, words of which
 * nothing is to be told, a plain decimal. Such a row is an observation without findings, and need not become text: it
 * goes into the fold as bytes. At any other row the short way stops. What it passes is exactly what `readRow` would have
 * made an observation of without a finding; the tests hold the two together.
 */
export class PlainRows {
  /** How many observations and how many blank lines it has passed. */
  observed = 0;
  blank = 0;
  readonly #kinds: Uint8Array;
  readonly #wordOf: Uint8Array;
  readonly #classes: Uint8Array;
  readonly #words: readonly ByteWords[];
  readonly #dates: ByteWords;
  readonly #strings: readonly StringWords[];
  readonly #dateStrings: StringWords;
  readonly #found = new Int32Array(WORD_COLUMNS.length);
  readonly #table: TableWords;
  readonly #figures: FoldedFigures;
  readonly #asOf: Day;
  readonly #mayBeSplit: boolean;
  #day = NEVER;
  #second = NO_TIME;
  #isWhole = true;
  #timed = UNKNOWN;

  private constructor(table: Table, figures: FoldedFigures, { delimiter, encoding }: Writing) {
    const { header } = table;
    const { words } = figures;
    this.#kinds = kindsOf(header);
    this.#wordOf = new Uint8Array(header.width);
    this.#classes = classesOf(delimiter);
    this.#table = words;
    this.#figures = figures;
    this.#asOf = figures.asOf;
    const toText = textIn(encoding);
    const reading = (read: (text: string) => number): ByteWords =>
      new ByteWords((word) => read(toText(word, 0, word.length)));
    this.#words = WORD_COLUMNS.map((column) => reading((text) => words.read(column, text)));
    this.#dates = reading((text) => words.read('submitted', text));
    this.#strings = WORD_COLUMNS.map((column) => new StringWords((text) => words.read(column, text)));
    this.#dateStrings = new StringWords((text) => words.read('submitted', text));
    for (const [word, column] of WORD_COLUMNS.entries()) {
      const field = header.columns.get(column);
      // A column that a table does not have is blank in every row of it.
      if (field === undefined) this.#found[word] = words.read(column, '');
      else this.#wordOf[field] = word;
    }
    this.#mayBeSplit = delimiter === ',' && TEXTUAL.some((column) => isBehindValue(column, header));
  }

  /** The short way through a table; undefined where its header allows none. */
  static through(
    table: Table,
    figures: FoldedFigures,
    writing: Writing,
  ): PlainRows | undefined {
    if (table.header.remarks.size > 0) return undefined;
    const plain = new PlainRows(table, figures, writing);
    return plain.#found.includes(UNKNOWN) ? undefined : plain;
  }

  /** Passes plain rows as far as they go, and no more than the fold may keep; says whether the file has ended. */
  pass(cutter: RowCutter, mostKept: number): boolean {
    const { window } = cutter;
    const { fold } = this.#figures;
    for (;;) {
      const { bytes, end } = window;
      let { at, line } = cutter;
      let next = ODD;
      while (fold.kept < mostKept) {
        next = this.#row(bytes, at, end, line);
        if (next <= MORE) break;
        at = next;
        line += 1;
      }
      cutter.at = at;
      cutter.line = line;
      if (next !== MORE) return false;
      if (window.isFinal) return at >= end;
      cutter.at = window.more(at);
    }
  }

  /**
   * Takes a row that csv-parse has split, if it is plain but for its quotes; false if there is anything to tell of it.
   * `row` is what is kept of it.
   */
  passFields(fields: readonly string[], line: number, row: TableRow): boolean {
    const kinds = this.#kinds;
    if (fields.length !== kinds.length) return false;
    this.#day = NEVER;
    this.#second = NO_TIME;
    for (let field = 0; field < kinds.length; field += 1) {
      if (!this.#isPlainField(fields[field] ?? '', field, fields)) return false;
    }
    return this.#figure() && this.#takeRow(line, row);
  }

  #isPlainField(text: string, field: number, fields: readonly string[]): boolean {
    switch (this.#kinds[field]) {
      case WORD: {
        const word = this.#wordOf[field] ?? 0;
        const value = this.#strings[word]?.find(text) ?? UNKNOWN;
        this.#found[word] = value;
        return value >= 0;
      }
      case VALUE:
        this.#isWhole = !text.includes('.');
        if (text.length > MAX_VALUE || !PLAIN_VALUE.test(text)) return false;
        return !(this.#mayBeSplit && SHORT_VALUE.test(text) && THOUSANDS.test(fields[field + 1] ?? ''));
      case DATE: {
        const number = this.#dateStrings.find(text);
        if (number < 0) return false;
        ({ day: this.#day, second: this.#second } = this.#table.moment(number));
        return true;
      }
      case NUMBERING:
        return ONLY_DIGITS.test(text);
      case NAMELESS:
        return text === '';
      default:
        return text.length <= MAX_LINE;
    }
  }

  /** Passes the line at an offset; returns the offset of the next line, or {@link ODD} or {@link MORE}. */
  #row(bytes: Uint8Array, start: number, end: number, line: number): number {
    const kinds = this.#kinds;
    const classes = this.#classes;
    let at = start;
    if (at >= end) return MORE;
    if (bytes[at] === LF) {
      this.blank += 1;
      return at + 1;
    }
    this.#day = NEVER;
    this.#second = NO_TIME;
    const last = kinds.length - 1;
    for (let field = 0; field <= last; field += 1) {
      at = this.#field(bytes, at, end, field);
      if (at < 0) return ODD;
      if (at >= end) return MORE;
      const sort = classes[bytes[at] ?? LF];
      if (field < last) {
        if (sort !== BETWEEN) return ODD;
        at += 1;
      } else if (sort !== LINE_FEED && sort !== RETURN) {
        return ODD;
      }
    }
    const rowEnd = at;
    if (bytes[at] === CR) {
      at += 1;
      if (at >= end) return MORE;
      if (bytes[at] !== LF) return ODD;
    }
    if (rowEnd - start > MAX_LINE) return ODD;
    return this.#take(bytes, start, rowEnd, line) ? at + 1 : ODD;
  }

  /** The offset behind a field, or {@link ODD}. What stands behind the end is not looked at twice: the caller sees to it. */
  #field(bytes: Uint8Array, begin: number, end: number, field: number): number {
    const classes = this.#classes;
    let at = begin;
    switch (this.#kinds[field]) {
      case WORD: {
        let hash = 0;
        for (let byte = bytes[at] ?? LF; classes[byte] === TEXT; byte = bytes[at] ?? LF) {
          hash = (Math.imul(hash, 31) + byte) | 0;
          at += 1;
        }
        if (at >= end) return at;
        const word = this.#wordOf[field] ?? 0;
        const value = this.#words[word]?.find(bytes, begin, at, hash) ?? UNKNOWN;
        if (value < 0) return ODD;
        this.#found[word] = value;
        return at;
      }
      case VALUE:
        return this.#value(bytes, begin, end);
      case DATE:
        return this.#date(bytes, begin, end);
      case NUMBERING:
        while (isDigit(bytes[at])) at += 1;
        return at >= end || classes[bytes[at] ?? LF] !== TEXT ? at : ODD;
      case NAMELESS:
        return at >= end || classes[bytes[at] ?? LF] !== TEXT ? at : ODD;
      default:
        while (classes[bytes[at] ?? LF] === TEXT) at += 1;
        return at;
    }
  }

  /** A plain decimal. */
  #value(bytes: Uint8Array, begin: number, end: number): number {
    let at = bytes[begin] === MINUS ? begin + 1 : begin;
    const digits = at;
    while (isDigit(bytes[at])) at += 1;
    const integers = at - digits;
    this.#isWhole = true;
    let fraction = 1;
    if (bytes[at] === POINT) {
      this.#isWhole = false;
      const point = at;
      at += 1;
      while (isDigit(bytes[at])) at += 1;
      fraction = at - point - 1;
    }
    if (at >= end) return at;
    if (integers === 0 || fraction === 0 || at - begin > MAX_VALUE) return ODD;
    return this.#isWhole && integers <= 3 && this.#mayBeSplit ? this.#unlessSplit(bytes, at, end) : at;
  }

  /** Three digits behind a comma may be the rest of the figure before it: whether they are is judged as usual. */
  #unlessSplit(bytes: Uint8Array, at: number, end: number): number {
    if (at + 4 >= end) return this.#isFinalAt(bytes, at, end);
    const three = isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]) && isDigit(bytes[at + 3]);
    const behind = bytes[at + 4] ?? LF;
    return three && (behind === POINT || this.#classes[behind] !== TEXT) ? ODD : at;
  }

  /** So near the end of what is at hand nothing is decided. */
  #isFinalAt(bytes: Uint8Array, at: number, end: number): number {
    for (let next = at; next < end; next += 1) if (bytes[next] === LF) return ODD;
    return end;
  }

  /** A date as ISO writes it; any other moment is a word. */
  #date(bytes: Uint8Array, begin: number, end: number): number {
    const classes = this.#classes;
    const isIso = bytes[begin + 4] === MINUS && bytes[begin + 7] === MINUS;
    if (isIso && begin + 10 < end && classes[bytes[begin + 10] ?? LF] !== TEXT) {
      const day = isoDay(bytes, begin);
      if (day === NEVER) return ODD;
      this.#day = day;
      return begin + 10;
    }
    let [at, hash] = [begin, 0];
    for (let byte = bytes[at] ?? LF; classes[byte] === TEXT; byte = bytes[at] ?? LF) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += 1;
    }
    if (at >= end) return at;
    const number = this.#dates.find(bytes, begin, at, hash);
    if (number < 0) return ODD;
    ({ day: this.#day, second: this.#second } = this.#table.moment(number));
    return at;
  }

  /** Works out what the figure of a row is about; false if there is anything to tell of it. */
  #figure(): boolean {
    const found = this.#found;
    const metric = found[METRIC] ?? UNKNOWN;
    const form = this.#table.figures.of(metric, found[UNIT] ?? UNKNOWN);
    if (form === UNKNOWN || (form === WHOLE_NUMBER && !this.#isWhole)) return false;
    this.#timed = this.#table.timed(metric, found[BASIS] ?? UNKNOWN, found[PERIOD] ?? UNKNOWN);
    return this.#timed !== UNKNOWN;
  }

  /** Where the figure of a row goes; {@link UNSEEN} where it is not seen on the date of judgement. */
  #slot(): number {
    const found = this.#found;
    if (this.#timed < 0 || this.#day > this.#asOf) return UNSEEN;
    const placed = this.#table.placed.of(found[REGION] ?? UNKNOWN, found[DEPARTMENT] ?? UNKNOWN);
    return this.#figures.slot(found[METRIC] ?? UNKNOWN, this.#timed, placed);
  }

  #take(bytes: Uint8Array, from: number, to: number, line: number): boolean {
    if (!this.#figure()) return false;
    const slot = this.#slot();
    const { fold } = this.#figures;
    if (slot < 0) fold.letGo(this.#found[METRIC] ?? UNKNOWN, line, bytes, from, to);
    else fold.addBytes(slot, this.#day, this.#second, line, bytes, from, to);
    this.observed += 1;
    return true;
  }

  #takeRow(line: number, row: TableRow): boolean {
    const slot = this.#slot();
    const { fold } = this.#figures;
    if (slot < 0) fold.letGoOf(this.#found[METRIC] ?? UNKNOWN, { line, row });
    else fold.add(slot, { day: this.#day, second: this.#second }, { line, row });
    this.observed += 1;
    return true;
  }
}

const PLAIN_VALUE = /^-?\d+(?:\.\d+)?$/u;
const ONLY_DIGITS = /^\d*$/u;
/** A figure that may have lost its thousands to the next field, and what may be those. */
const SHORT_VALUE = /^-?\d{1,3}$/u;
const THOUSANDS = /^\d{3}(?:\.|$)/u;

/** Columns that a figure which lost its thousands to the next field may run into. */
const TEXTUAL: readonly Column[] = ['note', 'department', 'submitted'];

function isBehindValue(column: Column, { columns }: Header): boolean {
  return columns.get(column) === (columns.get('value') ?? 0) + 1;
}

function kindsOf({ columns, nameless, width }: Header): Uint8Array {
  const named = new Map<number, number>(WORD_COLUMNS.map((column) => [columns.get(column) ?? -1, WORD]));
  named.set(columns.get('submitted') ?? -1, DATE);
  named.set(columns.get('value') ?? -1, VALUE);
  const metric = columns.get('metric') ?? 0;
  return Uint8Array.from({ length: width }, (_, field) => {
    if (nameless.has(field)) return NAMELESS;
    // The first cell of a row that is not blank says whether it is one of the table: a number says nothing of the kind.
    return named.get(field) ?? (field < metric ? NUMBERING : FREE);
  });
}

function classesOf(delimiter: Delimiter): Uint8Array {
  const classes = new Uint8Array(256);
  classes[delimiter.charCodeAt(0)] = BETWEEN;
  classes[LF] = LINE_FEED;
  classes[CR] = RETURN;
  classes[0x22] = QUOTE;
  return classes;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

function isoDay(bytes: Uint8Array, at: number): number {
  const year = digits(bytes, at) * 100 + digits(bytes, at + 2);
  return dayNumber(year, digits(bytes, at + 5), digits(bytes, at + 8));
}

/** The number that two digits make; one that is no part of any date if they are none. */
function digits(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at], bytes[at + 1]];
  return tens !== undefined && ones !== undefined && isDigit(tens) && isDigit(ones)
    ? (tens - ZERO) * 10 + ones - ZERO
    : -100_000;
}
